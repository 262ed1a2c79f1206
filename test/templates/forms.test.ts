import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { message } from '../../src/diagnostics/index.ts';
import { demandRules, type Demand } from '../../src/lint/index.ts';
import type { FormColumn, FormData, FormField } from '../../src/model/index.ts';
import { openPacks } from '../../src/packs/index.ts';
import { readDocument } from '../../src/read/index.ts';
import { SourceFile } from '../../src/text/index.ts';
import { formatDay, parseDay } from '../../src/time/index.ts';
import { filesOf, memoryFolder } from '../packs/folders.ts';
import { lintText } from '../support/lint.ts';

// Each demand on a form is met by one that is filled as it asks, and broken by one that lacks just that.

const ROOT = join(import.meta.dirname, '../../templates');
const source = (path: string): SourceFile => new SourceFile(path, readFileSync(join(ROOT, path), 'utf8'));
const packs = openPacks([memoryFolder('templates', filesOf(ROOT))]);
const demands: readonly Demand[] = readDocument('rules', source('rules/forms/rules.yaml')).value?.data.rules ?? [];

const form = (id: string): FormData => {
  const { value } = packs.form(id);
  if (!value) throw new Error(`no form ${id}`);
  return value.data;
};

type Row = Record<string, unknown>;
type Check = NonNullable<Demand['check']['form']>;

const PLAN = `format: crm-plan/1
project: { id: p, name: P, start: 2026-01-05, asOf: 2026-01-05, methodology: { id: nine-stage } }
goals: [{ id: g, statement: G }]
people: [{ id: ann, name: Ann }]
phases: [{ id: one, name: One, tasks: [{ id: a, name: A, duration: 1d, deliverables: [d] }] }]
deliverables: [{ id: d, name: D, form: FORM, file: d.yaml }]
# file: d.yaml
`;

/** Something of the right type to write into a field. */
function sample({ type, options = [] }: FormField | FormColumn): unknown {
  const one = { person: 'ann', role: 'sponsor', task: 'a', phase: 'one', goal: 'g', deliverable: 'd' } as const;
  switch (type) {
    case 'number':
    case 'money':
      return 1;
    case 'percent':
      return '50%';
    case 'duration':
      return '2d';
    case 'date':
      return '2026-01-05';
    case 'flag':
      return true;
    case 'choice':
      return options[0];
    case 'choices':
      return [options[0]];
    case 'people':
      return ['ann'];
    case 'person':
    case 'role':
    case 'task':
    case 'phase':
    case 'goal':
    case 'deliverable':
      return one[type];
    case 'texts':
    case 'roles':
    case 'tasks':
    case 'phases':
    case 'goals':
    case 'deliverables':
      return [type === 'texts' ? 'Some' : one[type.slice(0, -1) as keyof typeof one]];
    default:
      return 'Some';
  }
}

const written = <Field extends FormField | FormColumn>(fields: readonly Field[] | undefined): readonly Field[] =>
  (fields ?? []).filter(({ from }) => from === undefined);
const full = (fields: readonly FormColumn[] | undefined): Row =>
  Object.fromEntries(written(fields).map((field) => [field.id, sample(field)]));
interface Bounds {
  readonly atLeast?: number;
  readonly atMost?: number;
}
const isBounds = (wanted: unknown): wanted is Bounds =>
  typeof wanted === 'object' && wanted !== null && !Array.isArray(wanted);
const first = (wanted: unknown): unknown => (Array.isArray(wanted) ? (wanted[0] as unknown) : wanted);
const columnsOf = (data: FormData, list: string | undefined): readonly (FormField | FormColumn)[] =>
  list === undefined ? data.fields : (data.fields.find(({ id }) => id === list)?.fields ?? []);

/** A value of a field; one of several where the field holds several, and as many as a bound asks for. */
const put = (data: FormData, check: Check, row: Row, field: string, value: unknown): void => {
  const type = columnsOf(data, check.list).find(({ id }) => id === field)?.type;
  if (isBounds(value)) {
    const amount = value.atLeast ?? value.atMost ?? 0;
    row[field] = type === 'number' ? amount : Array.from({ length: amount }, (_, index) => `Some ${String(index)}`);
  } else row[field] = type === 'choices' ? [value].flat() : value;
};

/** Rows (or the form itself) as the demand asks for them. */
function met(data: FormData, check: Check): Row[] {
  const several = check.falling === undefined ? 1 : 3;
  const many = check.list === undefined ? 1 : Math.max(check.least ?? several, check.values?.length ?? 1);
  return Array.from({ length: many }, (_, index) => {
    const row: Row = {};
    for (const field of written(columnsOf(data, check.list)))
      row[field.id] = field.type === 'rows' ? [full(field.fields)] : sample(field);
    for (const [key, wanted] of Object.entries({ ...check.where, ...check.holds }))
      if (wanted !== true) put(data, check, row, key, first(wanted));
    if (check.falling !== undefined) row[check.falling] = `${String(many * 10 - index)}%`;
    for (const [key, wanted] of Object.entries(check.share?.where ?? {})) put(data, check, row, key, first(wanted));
    // Counted by its values: a value of its own in each row.
    if (check.distinct !== undefined) row[check.distinct] = formatDay((parseDay('2026-01-05') ?? 0) + index);
    if (check.field !== undefined && check.values)
      put(data, check, row, check.field, check.list === undefined ? check.values : check.values[index % many]);
    return row;
  });
}

/** The same with the one thing missing that the demand is about. */
function broken(data: FormData, check: Check): Row[] {
  const rows = met(data, check);
  const [row = {}] = rows;
  const { present, holds, field, values, least } = check;
  if (check.falling !== undefined) row[check.falling] = '1%';
  else if (check.share) {
    for (const [key, wanted] of Object.entries(check.share.where)) {
      const other = [check.share.among?.[key]].flat().find((one) => one !== wanted);
      put(data, check, row, key, other);
    }
  } else if (present) delete row[present[0] ?? ''];
  else if (field !== undefined && values) {
    if (check.list !== undefined) return rows.slice(1);
    put(data, check, row, field, values.slice(1));
    if (values.length === 1) {
      const other = columnsOf(data, undefined)
        .find(({ id }) => id === field)
        ?.options?.find((one) => !values.includes(one));
      put(data, check, row, field, other);
    }
  } else if (holds) {
    const [key = '', wanted] = Object.entries(holds).find(([one]) => !check.where || !(one in check.where)) ?? [];
    const column = columnsOf(data, check.list).find(({ id }) => id === key);
    if (column === undefined) {
      // Held and looked for alike: what is looked for is what breaks it.
      for (const [one, value] of Object.entries(check.where ?? {})) put(data, check, row, one, first(value));
      return rows;
    }
    const other = isBounds(wanted)
      ? { atLeast: (wanted.atMost ?? 0) + 1 }
      : column.type === 'number'
        ? 99
        : column.type === 'role'
          ? 'vendor'
          : column.options?.find((one) => ![wanted].flat().includes(one));
    put(data, check, row, key, other);
  } else if (least !== undefined) return rows.slice(1);
  return rows;
}

/** The content of a form with these rows, everything else filled. */
function content(data: FormData, check: Check, rows: readonly Row[]): string {
  const header = { format: 'crm-plan-artefact/1', form: data.id };
  if (check.list === undefined) return JSON.stringify({ ...header, ...rows[0] });
  const others = written(data.fields)
    .filter(({ id }) => id !== check.list)
    .map((field) => [
      field.id,
      field.type === 'rows' ? Array.from({ length: field.least ?? 1 }, () => full(field.fields)) : sample(field),
    ]);
  return JSON.stringify({
    ...header,
    ...Object.fromEntries(others),
    ...(rows.length > 0 && { [check.list]: rows }),
  });
}

const found = (demand: Demand, data: FormData, check: Check, rows: readonly Row[]): readonly string[] => {
  const plan = PLAN.replace('FORM', data.id) + content(data, check, rows);
  const { diagnostics, skipped, crashes } = lintText(plan, demandRules([demand]));
  expect([...skipped, ...crashes]).toEqual([]);
  const wrong = diagnostics.filter(({ rule }) => rule.startsWith('correctness/'));
  expect(wrong.map((one) => message(one, 'en'))).toEqual([]);
  return diagnostics.filter(({ rule }) => rule === `method/${demand.id}`).map((one) => message(one, 'zh-CN'));
};

describe('every demand on a form', () => {
  test('is one of many', () => expect(demands.length).toBeGreaterThan(100));

  test.each(demands.map((demand) => [demand.id, demand] as const))('%s', (_, { methodologies: _all, ...demand }) => {
    const check = demand.check.form;
    if (!check) throw new Error('no demand on a form');
    const data = form(check.form);
    const judged = { ...demand, methodologies: ['nine-stage'] };
    const passing = check.where && check.holds && Object.keys(check.holds).every((key) => key in (check.where ?? {}));
    if (passing) {
      const rows = met(data, { ...check, where: check.holds });
      expect(found(judged, data, check, rows)).toEqual([]);
    } else expect(found(judged, data, check, met(data, check))).toEqual([]);
    expect(found(judged, data, check, broken(data, check)).length).toBeGreaterThan(0);
  });
});

test('every deliverable of the catalogue has a form, and the form is there', () => {
  const { value } = readDocument('catalogue', source('catalogue/catalogue.yaml'));
  const all = value?.data.deliverables ?? [];
  expect(all.length).toBeGreaterThanOrEqual(78);
  const ids = packs.formIds();
  for (const { id, form: named } of all) expect([id, named, ids.includes(named ?? '')]).toEqual([id, id, true]);
});
