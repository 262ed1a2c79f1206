import { nearest } from '../../text/index.ts';
import {
  FORM_FACTS,
  FORM_LISTS,
  LIST_TYPES,
  type FormColumn,
  type FormData,
  type FormField,
  type Places,
  type ValueType,
} from '../../model/index.ts';
import { didYouMean, duplicateId, FIRST_PLACE } from '../findings/index.ts';
import type { Report } from '../pack-draft.ts';
import {
  FIELD_FORMS,
  SOURCE_REASONS,
  fieldForm,
  gapInData,
  noFields,
  reservedField,
  sourceMisfit,
  typeMisfit,
  unknownSource,
} from '../findings/forms.ts';

/** Keys with which every content file begins. */
const HEADER = new Set(['format', 'form']);

/** Whether every field can be filled and shown. */
export function checkForm(data: FormData, places: Places, subject: string, report: Report): void {
  new FormCheck(data, places, subject, report).run();
}

class FormCheck {
  private readonly data: FormData;
  private readonly places: Places;
  private readonly subject: string;
  private readonly report: Report;

  constructor(data: FormData, places: Places, subject: string, report: Report) {
    this.data = data;
    this.places = places;
    this.subject = subject;
    this.report = report;
  }

  run(): void {
    const { fields } = this.data;
    if (fields.length === 0) this.report(noFields(this.places.at(this.data, 'fields'), this.subject, {}));
    this.checkIds(fields);
    for (const field of fields) {
      if (HEADER.has(field.id))
        this.report(reservedField(this.places.at(field, 'id'), this.subject, { field: field.id }));
      this.checkOptions(field, field.id);
      if (field.type === 'rows') this.checkRows(field);
      else this.checkSingle(field);
    }
  }

  private checkIds(fields: readonly (FormField | FormColumn)[]): void {
    const seen = new Map<string, object>();
    for (const field of fields) {
      const before = seen.get(field.id);
      if (!before) {
        seen.set(field.id, field);
        continue;
      }
      const labels = [{ span: this.places.at(before, 'id').span, sentence: { says: FIRST_PLACE, holes: {} } }];
      this.report(duplicateId(this.places.at(field, 'id'), this.subject, { id: field.id }, { labels }));
    }
  }

  private checkOptions(field: FormField | FormColumn, path: string): void {
    const chosen = field.type === 'choice' || field.type === 'choices';
    if (chosen && (field.options ?? []).length === 0 && field.from === undefined)
      this.misform(field, 'type', path, 'optionsNeeded');
    if (!chosen && field.options) this.misform(field, 'options', path, 'noOptions');
    if (field.options && new Set(field.options).size < field.options.length)
      this.misform(field, 'options', path, 'optionTwice');
  }

  private checkSingle(field: FormField): void {
    for (const [key, form] of [
      ['fields', 'noColumns'],
      ['least', 'noLeast'],
      ['where', 'noWhere'],
    ] as const)
      if (field[key] !== undefined) this.misform(field, key, field.id, form);
    const { from, type } = field;
    if (from === undefined || type === 'rows') return;
    if (isFact(from)) this.checkType(field, field.id, type, from, FORM_FACTS[from]);
    else this.misfit(field, field.id, from, 'factNeeded');
  }

  private checkRows(field: FormField): void {
    const columns = field.fields ?? [];
    if (columns.length === 0) this.misform(field, 'type', field.id, 'columnsNeeded');
    this.checkIds(columns);
    const { from } = field;
    if (from !== undefined && !isList(from)) this.misfit(field, field.id, from, 'listNeeded');
    if (from !== undefined && field.least !== undefined) this.misform(field, 'least', field.id, 'noLeast');
    if (from === undefined && field.where) this.misform(field, 'where', field.id, 'noWhere');
    const offered: Readonly<Record<string, ValueType>> | undefined =
      from !== undefined && isList(from) ? FORM_LISTS[from] : undefined;
    for (const key of offered && field.where ? Object.keys(field.where) : [])
      if (offered && field.where && !Object.hasOwn(offered, key))
        this.report(
          unknownSource(
            this.places.keyAt(field.where, key),
            this.subject,
            { field: field.id, from: key, list: `\`${from ?? ''}\``, known: Object.keys(offered) },
            didYouMean(nearest(key, Object.keys(offered))),
          ),
        );
    for (const column of columns) this.checkColumn(field, column, offered);
  }

  private checkColumn(
    field: FormField,
    column: FormColumn,
    offered: Readonly<Record<string, ValueType>> | undefined,
  ): void {
    const path = `${field.id}.${column.id}`;
    this.checkOptions(column, path);
    const { from } = column;
    if (from === undefined) {
      if (field.from !== undefined && this.data.kind === 'data')
        this.report(gapInData(this.places.at(column, 'id'), this.subject, { list: field.id, field: path }));
      return;
    }
    if (field.from === undefined) {
      this.misfit(column, path, from, 'noList');
      return;
    }
    if (!offered) return;
    const given = Object.hasOwn(offered, from) ? offered[from] : undefined;
    if (given) this.checkType(column, path, column.type, from, given);
    else
      this.report(
        unknownSource(
          this.places.at(column, 'from'),
          this.subject,
          { field: path, from, list: `\`${field.from}\``, known: Object.keys(offered) },
          didYouMean(nearest(from, Object.keys(offered))),
        ),
      );
  }

  /** Everything can be shown as text; else a field is of the type of what fills it. */
  private checkType(field: object, path: string, type: ValueType, from: string, given: ValueType): void {
    if (type === given || type === 'text' || type === 'prose' || (type === 'texts' && LIST_TYPES.has(given))) return;
    this.report(typeMisfit(this.places.at(field, 'type'), this.subject, { field: path, type, from, given }));
  }

  private misfit(field: object, path: string, from: string, reason: keyof typeof SOURCE_REASONS): void {
    const holes = { field: path, from, reason: SOURCE_REASONS[reason] };
    this.report(sourceMisfit(this.places.at(field, 'from'), this.subject, holes));
  }

  private misform(field: FormField | FormColumn, key: string, path: string, form: keyof typeof FIELD_FORMS): void {
    const holes = { field: path, type: field.type, form: FIELD_FORMS[form] };
    this.report(fieldForm(this.places.at(field, key), this.subject, holes));
  }
}

const isFact = (from: string): from is keyof typeof FORM_FACTS => Object.hasOwn(FORM_FACTS, from);
const isList = (from: string): from is keyof typeof FORM_LISTS => Object.hasOwn(FORM_LISTS, from);
