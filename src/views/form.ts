import { meets } from '../match/index.ts';
import {
  FORM_FACTS,
  FORM_LISTS,
  type Analysis,
  type Content,
  type ContentRow,
  type Deliverable,
  type Form,
  type FormColumn,
  type FormField,
  type ViewValue,
  type Wording,
} from '../model/index.ts';
import { ContentValues } from './form/content-values.ts';
import { formatOfColumn, formatOfFact, formatOfType, type ValueFormat } from './form/formats.ts';
import { PLAN_FACTS, placeOfFact } from './form/plan-facts.ts';
import { PLAN_LISTS } from './form/plan-lists.ts';
import type { Cells } from './form/cell.ts';
import { iso, who, whoIs } from './week.ts';

/** What a document of a form is made of: the form alone gives a blank one. */
export interface FormSource {
  readonly form: Form;
  readonly analysis?: Analysis;
  readonly deliverable?: Deliverable;
  /** What the deliverable's file says. */
  readonly content?: Content;
}

export interface FormColumnView {
  readonly id: string;
  readonly label: Wording;
  readonly hint: Wording | null;
  readonly type: string;
  readonly format: ValueFormat;
  /** What may be chosen; empty for other types. */
  readonly options: readonly ViewValue[];
  /** Whether a cell without a value is a gap, which a person has to fill. */
  readonly open: boolean;
  /** What of the plan it tells of a row: the number it has there, its name, or something else. */
  readonly tells: 'number' | 'name' | null;
  readonly [key: string]: ViewValue;
}

export interface FormFieldView {
  readonly id: string;
  readonly label: Wording;
  readonly hint: Wording | null;
  /** What stands over this field and the short ones after it. */
  readonly heading: Wording | null;
  readonly type: string;
  readonly format: ValueFormat;
  readonly options: readonly ViewValue[];
  /** What of the plan fills it; null where people do. */
  readonly from: string | null;
  /** Where in the plan the fact belongs that it is to be filled from and that the plan lacks. */
  readonly lacking: string | null;
  readonly required: boolean;
  /** Whether it is still to be filled in by a person. */
  readonly open: boolean;
  /** How many rows are missing, where a list has fewer than it needs. */
  readonly rowsMissing: number;
  readonly value: ViewValue;
  readonly columns: readonly FormColumnView[];
  readonly rows: readonly Readonly<Record<string, ViewValue>>[];
  readonly [key: string]: ViewValue;
}

/** A form with all that the plan and a content file know of it, and every gap that is left. */
export function formDocument(source: FormSource) {
  const { form, analysis, deliverable, content } = source;
  const plan = analysis?.schedule.resolved;
  const fields = new Fields(source).all();
  const gaps = fields.reduce((sum, field) => sum + gapsOf(field), 0);
  return {
    form: form.id,
    kind: form.data.kind,
    name: { en: form.words.en.name, 'zh-CN': form.words['zh-CN'].name },
    about: { en: form.words.en.about, 'zh-CN': form.words['zh-CN'].about },
    reconstructed: form.data.reconstructed === true,
    project: plan?.project.name ?? null,
    client: plan?.project.client ?? null,
    currency: plan?.project.currency ?? null,
    asOf: iso(analysis?.asOf),
    deliverable:
      deliverable === undefined
        ? null
        : {
            id: deliverable.id,
            name: deliverable.data.name,
            owner: plan ? who(plan, deliverable.owner) : null,
            acceptedBy: plan ? whoIs(plan, deliverable.data.acceptedBy) : null,
            accepted: deliverable.data.accepted ?? null,
            location: deliverable.data.location ?? null,
          },
    file: content?.document.files[0]?.path ?? null,
    state: stateOf(deliverable, content !== undefined, fields, gaps),
    gaps,
    fields,
  };
}
export type FormDocumentView = ReturnType<typeof formDocument>;

/** How far the document is: what nobody accepted is no more than complete. */
function stateOf(
  deliverable: Deliverable | undefined,
  written: boolean,
  fields: readonly FormFieldView[],
  gaps: number,
) {
  if (deliverable?.data.accepted !== undefined) return 'accepted';
  // Nobody has to write anything, and the plan has nothing to fill it with: that is not complete.
  if (gaps === 0) return fields.some(({ value, rows }) => value !== null || rows.length > 0) ? 'complete' : 'empty';
  return written ? 'in-work' : 'blank';
}

/** A list counts once for itself and once for each column that somebody left empty; a fact that the plan lacks counts. */
function gapsOf(field: FormFieldView): number {
  if (field.lacking !== null && field.rows.length === 0) return 1;
  if (field.open && field.rows.length === 0) return field.required || field.rowsMissing > 0 ? 1 : 0;
  const columns = field.columns.filter(({ id, open }) => open && field.rows.some((row) => row[id] === null));
  return columns.length + (field.rowsMissing > 0 ? 1 : 0);
}

class Fields {
  private readonly source: FormSource;
  private readonly values: ContentValues;

  constructor(source: FormSource) {
    this.source = source;
    this.values = new ContentValues(source.form, source.analysis);
  }

  all(): readonly FormFieldView[] {
    return this.source.form.data.fields.map((field) => (field.type === 'rows' ? this.list(field) : this.single(field)));
  }

  private single(field: FormField): FormFieldView {
    const value = this.valueOf(field);
    return {
      ...this.common(field),
      format: isFact(field.from) ? formatOfFact(field.from) : formatOfType(field.type),
      options: (field.options ?? []).map((option) => this.values.option(field.id, option)),
      open: value === null && field.from === undefined,
      lacking: this.source.analysis && value === null && isFact(field.from) ? placeOfFact(field.from) : null,
      rowsMissing: 0,
      value,
      columns: [],
      rows: [],
    };
  }

  private valueOf(field: FormField): ViewValue {
    const { analysis, content } = this.source;
    if (isFact(field.from)) return analysis ? PLAN_FACTS[field.from](analysis).shown : null;
    return this.values.shown(field, field.id, content?.document.data[field.id]);
  }

  private list(field: FormField): FormFieldView {
    const rows = this.rowsOf(field);
    const columns = (field.fields ?? []).map((column) => this.column(field, column));
    const holes = (field.fields ?? []).some(
      ({ id, from }, index) =>
        from !== undefined && columns[index]?.open === true && rows.some((row) => row[id] === null),
    );
    const least = field.least ?? (field.required ? 1 : 0);
    return {
      ...this.common(field),
      format: 'plain',
      options: [],
      open: field.from === undefined && rows.length === 0,
      lacking:
        isList(field.from) && this.source.analysis && (holes || (field.required === true && rows.length === 0))
          ? field.from
          : null,
      rowsMissing: field.from === undefined ? Math.max(0, least - rows.length) : 0,
      value: null,
      columns,
      rows,
    };
  }

  private rowsOf(field: FormField): FormFieldView['rows'] {
    const { analysis, content } = this.source;
    const columns = field.fields ?? [];
    if (isList(field.from)) {
      if (!analysis) return [];
      return PLAN_LISTS[field.from](analysis)
        .filter((cells) => meets(rawOf(cells), field.where))
        .map((cells) =>
          Object.fromEntries(
            columns.map(({ id, from }) => [id, (from === undefined ? undefined : cells[from]?.shown) ?? null]),
          ),
        );
    }
    const written = content?.document.data[field.id];
    if (!Array.isArray(written)) return [];
    return (written as readonly ContentRow[]).map((row) =>
      Object.fromEntries(
        columns.map((column) => [column.id, this.values.shown(column, `${field.id}.${column.id}`, row[column.id])]),
      ),
    );
  }

  private column(field: FormField, column: FormColumn): FormColumnView {
    const path = `${field.id}.${column.id}`;
    const { from } = column;
    return {
      id: column.id,
      ...this.words(path),
      type: column.type,
      format: isList(field.from) && from !== undefined ? formatOfColumn(field.from, from) : formatOfType(column.type),
      options: (column.options ?? []).map((option) => this.values.option(path, option)),
      open: column.required === true || (from === undefined ? field.from !== undefined : TELLING.has(from)),
      tells: from === undefined ? null : (TELLS[from] ?? null),
    };
  }

  private common(field: FormField) {
    return {
      id: field.id,
      ...this.words(field.id),
      heading: this.heading(field.id),
      type: field.type,
      from: field.from ?? null,
      required: field.required === true || (field.least ?? 0) > 0,
    };
  }

  private heading(path: string): Wording | null {
    const { words } = this.source.form;
    const [en, zh] = [words.en.fields[path]?.heading, words['zh-CN'].fields[path]?.heading];
    return en === undefined || zh === undefined ? null : { en, 'zh-CN': zh };
  }

  private words(path: string): { readonly label: Wording; readonly hint: Wording | null } {
    const { words } = this.source.form;
    const [en, zh] = [words.en.fields[path], words['zh-CN'].fields[path]];
    return {
      label: { en: en?.label ?? path, 'zh-CN': zh?.label ?? path },
      hint: en?.hint === undefined || zh?.hint === undefined ? null : { en: en.hint, 'zh-CN': zh.hint },
    };
  }
}

/** Columns of the plan that say which entry a row is. */
const TELLS: Readonly<Record<string, 'number' | 'name'>> = { id: 'number', wbs: 'number', name: 'name', title: 'name' };

/** Columns of the plan without which a row says little: who answers for it, and by what one sees that it is reached. */
const TELLING: ReadonlySet<string> = new Set(['owner', 'decider', 'measure', 'baseline', 'target']);

const rawOf = (cells: Cells): object => Object.fromEntries(Object.entries(cells).map(([key, { raw }]) => [key, raw]));

const isFact = (from: string | undefined): from is keyof typeof FORM_FACTS =>
  from !== undefined && Object.hasOwn(FORM_FACTS, from);
const isList = (from: string | undefined): from is keyof typeof FORM_LISTS =>
  from !== undefined && Object.hasOwn(FORM_LISTS, from);
