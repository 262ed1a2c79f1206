import { isBlank, meets, valueOf } from '../../match/index.ts';
import type { ContentRow, FilledForm, Phase, ResolvedPlan } from '../../model/index.ts';
import type { Text } from '../../diagnostics/index.ts';
import { filled } from '../filled.ts';
import type { Subject } from '../rule.ts';
import { lacking, missingValues, shareOf } from './check-entries.ts';
import type { Check, Hearing } from './demand.ts';
import { ROW, SAYS, WHOLE_FORM } from './findings.ts';

/** A row of a content file, or the whole of it, as a demand looks at it. */
interface Row extends Subject {
  readonly data: ContentRow;
  readonly label: Text;
}

/** What a filled form says. Each content of the form is held against it; without one it is not evaluated. */
export function form(hearing: Hearing, check: NonNullable<Check['form']>): void {
  const { form: id, list, where, distinct, least, most, present, field, values, holds } = check;
  const { schedule, found, notEvaluated } = hearing;
  const contents = schedule.resolved.contents.filter((content) => content.form.id === id);
  if (contents.length === 0) notEvaluated({ form: id });
  for (const content of contents) {
    const phase = phaseOf(schedule.resolved, content);
    const name = content.deliverable.data.name;
    const rows = rowsOf(content, list).filter(({ data }) => meets(data, where));
    const whole: Subject = { subject: content.subject, at: () => content.at(list) };
    if (distinct === undefined) {
      const count = rows.length;
      if (least !== undefined && count < least)
        found(whole, undefined, SAYS.formTooFew, { form: name, count, least }, phase);
      if (most !== undefined && count > most)
        found(whole, undefined, SAYS.formTooMany, { form: name, count, most }, phase);
    } else {
      const count = differentValues(rows, distinct);
      const holes = { form: name, count, field: labelOf(content, list, distinct) };
      if (least !== undefined && count < least)
        found(whole, undefined, SAYS.formTooFewValues, { ...holes, least }, phase);
      if (most !== undefined && count > most)
        found(whole, undefined, SAYS.formTooManyValues, { ...holes, most }, phase);
    }
    if (field !== undefined && values) {
      const missing = missingValues(rows, field, values);
      if (missing.length > 0) found(whole, undefined, SAYS.formValuesMissing, { form: name, values: missing }, phase);
    }
    if (check.share) {
      const part = shareOf(rows, check.share);
      if (part?.low) found(whole, undefined, SAYS.formShareLow, { form: name, ...part.holes, ...part.low }, phase);
      if (part?.high) found(whole, undefined, SAYS.formShareHigh, { form: name, ...part.holes, ...part.high }, phase);
    }
    if (check.falling !== undefined) {
      const holes = { form: name, field: labelOf(content, list, check.falling) };
      falls(hearing, rows, check.falling, holes, phase);
    }
    for (const row of rows) {
      const gone = lacking(row.data, present ?? []);
      const fields = gone.map((one) => either(one.split('|').map((path) => labelOf(content, list, path))));
      if (gone.length > 0) found(row, undefined, SAYS.formFieldMissing, { form: name, row: row.label, fields }, phase);
      const other = Object.entries(holds ?? {}).filter(([key, wanted]) => !meets(row.data, { [key]: wanted }));
      if (other.length > 0)
        found(
          row,
          other.length === 1 ? other[0]?.[0] : undefined,
          SAYS.formDiffers,
          { form: name, row: row.label, fields: other.map(([key]) => said(content, list, row.data, key)) },
          phase,
        );
    }
  }
}

/** The amount rises from no row to the next, and ends lower than it began. A row without one is passed over. */
function falls(
  { found }: Hearing,
  rows: readonly Row[],
  field: string,
  holes: { readonly form: string; readonly field: Text },
  phase: Phase | undefined,
): void {
  const told = rows.flatMap((row) => {
    const value = valueOf(row.data, field);
    const amount = Number.parseFloat(String(value));
    return Number.isFinite(amount) ? [{ row, amount, shown: String(value) }] : [];
  });
  let rises = false;
  for (const [index, after] of told.entries()) {
    const before = told[index - 1];
    if (!before || after.amount <= before.amount) continue;
    rises = true;
    const facts = { before: before.shown, after: after.shown, row: after.row.label };
    found(after.row, field, SAYS.formRises, { ...holes, ...facts }, phase);
  }
  const [first] = told;
  const last = told.at(-1);
  if (!rises && first && last && last !== first && last.amount >= first.amount)
    found(last.row, field, SAYS.formDoesNotFall, { ...holes, after: last.shown, row: last.row.label }, phase);
}

/** How many different values the rows have between them; a blank is none. */
function differentValues(rows: readonly Row[], field: string): number {
  const values = rows.flatMap(({ data }) => [valueOf(data, field)].flat());
  return new Set(values.filter((value) => !isBlank(value))).size;
}

function rowsOf(content: FilledForm, list: string | undefined): readonly Row[] {
  const { data, places } = content.document;
  const row = (one: ContentRow, label: Text): Row => ({
    subject: content.subject,
    data: one,
    label,
    at: (field) => places.at(one, field !== undefined && Object.hasOwn(one, field) ? field : undefined),
  });
  if (list === undefined) return [{ ...row(data, WHOLE_FORM), at: (field) => content.at(field) }];
  const rows = data[list];
  if (!Array.isArray(rows)) return [];
  return (rows as readonly ContentRow[]).map((one, index) => row(one, filled(ROW, { number: index + 1 })));
}

/** The phase in which the deliverable is brought forth. */
function phaseOf(plan: ResolvedPlan, { deliverable }: FilledForm): Phase | undefined {
  return plan.tasks.find((task) => task.deliverables.includes(deliverable))?.phase;
}

function labelOf({ form: { words } }: FilledForm, list: string | undefined, field: string): Text {
  const path = list === undefined ? field : `${list}.${field}`;
  const of = (locale: 'en' | 'zh-CN'): string => words[locale].fields[path]?.label ?? field;
  return { en: of('en'), 'zh-CN': of('zh-CN') };
}

/** Labels of which one will do, in quotes. */
const either = (labels: readonly Text[]): Text => ({
  en: labels.map(({ en }) => `“${en}”`).join(' / '),
  'zh-CN': labels.map((label) => `“${label['zh-CN']}”`).join(' / '),
});

/** A field with what stands there. */
function said(content: FilledForm, list: string | undefined, data: ContentRow, field: string): Text {
  const value = valueOf(data, field);
  const label = labelOf(content, list, field);
  const path = list === undefined ? field : `${list}.${field}`;
  const shown = (locale: 'en' | 'zh-CN'): string => {
    const options = content.form.words[locale].options?.[path] ?? {};
    const one = (each: unknown): string =>
      typeof each === 'string' && Object.hasOwn(options, each) ? (options[each] ?? each) : String(each);
    if (isBlank(value)) return '–';
    return Array.isArray(value) ? value.map(one).join(' / ') : one(value);
  };
  return { en: `${label.en} = ${shown('en')}`, 'zh-CN': `${label['zh-CN']} = ${shown('zh-CN')}` };
}
