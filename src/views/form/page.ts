import type { View, ViewValue, Wording } from '../../model/index.ts';
import type { FormColumnView, FormDocumentView, FormFieldView } from '../form.ts';

/** A table of more columns than this is read by nobody: each row becomes a card below an overview. */
const WIDEST_TABLE = 8;
/** More facts than these under one heading get a heading of their own kind. */
const MOST_JOINED = 3;

const LONG: ReadonlySet<string> = new Set(['prose', 'texts', 'rows']);
/** The number of a row, which no column can be called. */
const NUMBER = '#';

type Row = Readonly<Record<string, ViewValue>>;

/** How a document of a form is laid out: short facts at the top, then a section for each field. */
export function formPage(document: FormDocumentView) {
  const written = document.file !== null;
  const hasPlan = document.project !== null;
  // In a document that is filled, what nobody had to say is left out; in a blank one it is shown with what belongs there.
  const shown = document.fields.filter((field) => !written || !field.open || field.required || field.rowsMissing > 0);
  const first = shown.findIndex(({ type }) => LONG.has(type));
  const head = first < 0 ? shown : shown.slice(0, first);
  return {
    ...document,
    head: head.map((field) => single(field, hasPlan)),
    sections: sectionsOf(shown.slice(head.length), hasPlan),
  } satisfies View;
}

const isNumber = ({ tells }: FormColumnView): boolean => tells === 'number';

function sectionsOf(fields: readonly FormFieldView[], hasPlan: boolean) {
  const sections: {
    titles: Wording[];
    facts: readonly Fact[];
    /** A fact that its heading has named already. */
    alone: Fact | null;
    body: ReturnType<typeof body> | null;
  }[] = [];
  for (let at = 0; at < fields.length;) {
    const field = fields[at];
    if (!field) break;
    if (LONG.has(field.type)) {
      sections.push({ titles: [field.label], facts: [], alone: null, body: body(field, hasPlan) });
      at++;
      continue;
    }
    let end = at;
    while (end < fields.length && !LONG.has(fields[end]?.type ?? 'rows')) end++;
    const run = fields.slice(at, end);
    const [{ heading }] = [field];
    const facts = run.map((each) => single(each, hasPlan));
    const [alone = null, ...others] = facts;
    const named = alone !== null && others.length === 0 && heading === null;
    const joined = run.length <= MOST_JOINED ? run.map(({ label }) => label) : [];
    sections.push({
      titles: heading === null ? joined : [heading],
      facts: named ? [] : facts,
      alone: named ? alone : null,
      body: null,
    });
    at = end;
  }
  return sections;
}

type Fact = ReturnType<typeof single>;

const single = (
  { label, value, format, hint, options, open, lacking, required, from }: FormFieldView,
  hasPlan: boolean,
) => ({
  label,
  lacking,
  value,
  format,
  hint,
  options,
  open,
  required,
  unfilled: !hasPlan && from !== null,
});

function body(field: FormFieldView, hasPlan: boolean) {
  const { columns, rows } = field;
  const isList = field.type === 'rows';
  const wide = columns.length > WIDEST_TABLE;
  const overview = wide ? overviewOf(columns) : columns;
  const numbered: readonly Row[] = rows.map((row, index) => ({ ...row, [NUMBER]: index + 1 }));
  const isBlank = isList && field.open;
  const told = columns.filter(
    ({ open, hint, id }) => hint !== null && (isBlank || (open && rows.some((row) => row[id] === null))),
  );
  return {
    ...single(field, hasPlan),
    prose: field.type === 'prose' ? field.value : null,
    list: field.type === 'texts' ? field.value : null,
    isList,
    none: isList && !field.open && field.lacking === null && rows.length === 0,
    labels: columns.map(({ label }) => label),
    blank: isBlank,
    rowsMissing: field.rowsMissing,
    // What the plan numbers itself needs no second number.
    columns: !wide ? columns : columns.some(isNumber) ? overview : [NUMBER_COLUMN, ...overview],
    // A blank list shows one row to be filled in.
    rows: isBlank ? [Object.fromEntries([...columns.map(({ id }) => [id, null] as const), [NUMBER, 1]])] : numbered,
    hints: told.map(({ label, hint, options }) => ({ label, hint, options })),
    cards:
      wide && !isBlank
        ? numbered.map((row) => card(row, columns, overview)).filter(({ facts }) => facts.length > 0)
        : [],
  };
}

const NUMBER_COLUMN: FormColumnView = {
  id: NUMBER,
  label: NUMBER,
  hint: null,
  type: 'number',
  format: 'plain',
  options: [],
  open: false,
  tells: 'number',
};

/** The first columns that are short, what a row is called among them. */
function overviewOf(columns: readonly FormColumnView[]): readonly FormColumnView[] {
  const title = titleOf(columns);
  const short = columns.filter((column) => column === title || !LONG.has(column.type));
  // The number of a row takes a column, where the plan gives it none.
  return short.slice(0, columns.some(isNumber) ? WIDEST_TABLE : WIDEST_TABLE - 1);
}

/** What a row is called: its name in the plan, or its first column, or its first text where that is a choice, which many share. */
function titleOf(columns: readonly FormColumnView[]): FormColumnView | undefined {
  const [first] = columns;
  const name = columns.find(({ tells }) => tells === 'name');
  return name ?? (first?.type === 'choice' ? columns.find(({ type }) => type === 'text') : undefined) ?? first;
}

function card(row: Row, columns: readonly FormColumnView[], overview: readonly FormColumnView[]) {
  const title = titleOf(columns);
  const number = columns.find(isNumber);
  return {
    number: number ? null : (row[NUMBER] ?? null),
    own: (number && row[number.id]) ?? null,
    title: (title && row[title.id]) ?? null,
    facts: columns
      .filter((column) => !overview.includes(column) && ((row[column.id] ?? null) !== null || column.open))
      .map(({ id, label, type, format, hint, options, open }) => ({
        label,
        value: row[id] ?? null,
        format,
        hint,
        options,
        open,
        required: open,
        entries: type === 'texts' ? sentences(row[id] ?? null) : null,
      })),
  };
}

/** Texts longer than this, and those that hold the sign between texts, stand each on its own line. */
const LONGEST_JOINED = 24;

/** Several texts that cannot be read in one line. */
function sentences(value: ViewValue): readonly ViewValue[] | null {
  if (!Array.isArray(value) || value.length < 2) return null;
  const texts = value.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  return texts.some((text) => text.length > LONGEST_JOINED || /, |\u3001/.test(text)) ? value : null;
}
