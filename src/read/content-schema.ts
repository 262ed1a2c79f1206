import {
  DURATION_PATTERN,
  ID_PATTERN,
  LIST_TYPES,
  MOMENT_PATTERN,
  NAME_PATTERN,
  PERCENT_PATTERN,
  type FormColumn,
  type FormData,
  type FormField,
  type ValueType,
} from '../model/index.ts';
import type { Schema } from './schema.ts';

/** What else a schema says of a field, by its path: words for editors. */
export type Describe = (path: string) => { readonly title?: string; readonly description?: string };

const text: Schema = { type: 'string', pattern: NAME_PATTERN, minLength: 1, maxLength: 500 };
const prose: Schema = { type: 'string', minLength: 1, maxLength: 20_000 };
const id: Schema = { type: 'string', pattern: ID_PATTERN, maxLength: 64 };

/** What one value of each type looks like; a list holds such values. */
const VALUES: Readonly<Record<Exclude<ValueType, 'choice' | 'choices'>, Schema>> = {
  text,
  prose,
  texts: prose,
  number: { type: 'number' },
  percent: { type: 'string', pattern: PERCENT_PATTERN },
  money: { type: 'number', minimum: -1e15, maximum: 1e15 },
  duration: { type: 'string', pattern: DURATION_PATTERN },
  date: { type: 'string', pattern: MOMENT_PATTERN },
  flag: { type: 'boolean' },
  person: id,
  people: id,
  role: id,
  roles: id,
  task: id,
  tasks: id,
  phase: id,
  phases: id,
  goal: id,
  goals: id,
  deliverable: id,
  deliverables: id,
};

/** Keys of the author's own, as everywhere in a plan. */
const OWN = { additionalProperties: false, patternProperties: { '^x-': {} } } as const;

/**
 * The schema of a form's content file. What is filled from the plan has no place in it, and nothing is required beyond the
 * header: a form is filled little by little, and its gaps are told apart from its mistakes.
 */
export function contentSchema(form: FormData, describe: Describe = () => ({})): Schema {
  const properties: Record<string, Schema> = {
    format: { const: 'crm-plan-artefact/1', type: 'string' },
    form: { const: form.id, type: 'string' },
  };
  for (const field of form.fields) if (field.from === undefined) properties[field.id] = fieldSchema(field, describe);
  return { type: 'object', required: ['format', 'form'], ...describe(''), properties, ...OWN };
}

function fieldSchema(field: FormField, describe: Describe): Schema {
  if (field.type !== 'rows') return { ...valueSchema(field.type, field), ...describe(field.id) };
  const columns = (field.fields ?? []).map((column): [string, Schema] => [
    column.id,
    { ...valueSchema(column.type, column), ...describe(`${field.id}.${column.id}`) },
  ]);
  return {
    type: 'array',
    ...describe(field.id),
    items: { type: 'object', properties: Object.fromEntries(columns), ...OWN },
  };
}

function valueSchema(type: ValueType, { options = [] }: FormField | FormColumn): Schema {
  const one = type === 'choice' || type === 'choices' ? { enum: options } : VALUES[type];
  return LIST_TYPES.has(type) ? { type: 'array', items: one } : one;
}
