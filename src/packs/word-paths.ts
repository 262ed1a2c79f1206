import { LOCALES } from '../diagnostics/index.ts';
import { PHASE_ITEMS, TASK_ITEMS, type PackDraft, type WordFile, type WordsData } from './pack-draft.ts';

/** One text of a words file, named by section, id and field, as in `tasks.kick-off.why`. */
export interface WordPath {
  readonly path: string;
  readonly section: string;
  readonly id?: string;
  readonly field?: string;
  readonly text: string;
  /** The map or list that holds it, and under what. */
  readonly node: object;
  readonly key: string | number;
  /** Length of the list that it opens; 0 where it stands alone. */
  readonly listed: number;
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every text of a words file, in document order. A list of texts counts as one path, told by its first. */
export function wordPaths({ data }: Pick<WordFile, 'data'>): WordPath[] {
  const found: WordPath[] = [];
  const visit = (names: readonly string[], node: object, key: string | number, value: unknown): void => {
    const [section = '', id, field] = names;
    if (typeof value === 'string')
      found.push({
        path: names.join('.'),
        section,
        ...(id !== undefined && { id }),
        ...(field !== undefined && { field: names.slice(2).join('.') }),
        text: value,
        node,
        key,
        listed: Array.isArray(node) ? node.length : 0,
      });
    else if (Array.isArray(value)) value.forEach((text: unknown, index) => visit(names, value, index, text));
    else if (isMap(value))
      for (const [name, inner] of Object.entries(value)) visit([...names, name], value, name, inner);
  };
  for (const [section, value] of Object.entries(data))
    if (section !== 'format' && section !== 'locale') visit([section], data, section, value);
  return found;
}

/**
 * The texts that the structure needs in every language; `allowed` adds those that it may have. What the catalogue
 * gives need not stand in the pack.
 */
export function wantedPaths({ data, tasks, catalogue }: PackDraft): {
  readonly needed: ReadonlySet<string>;
  readonly entries: ReadonlyMap<string, ReadonlySet<string>>;
} {
  const needed = new Set<string>(['name', 'summary', 'chooseWhen']);
  const entries = new Map<string, Set<string>>();
  const entry = (section: string, id: string, ...fields: readonly string[]): void => {
    const ids = entries.get(section) ?? new Set<string>();
    entries.set(section, ids.add(id));
    if (fields.length === 0) needed.add(`${section}.${id}`);
    for (const field of fields) if (field !== '') needed.add(`${section}.${id}.${field}`);
  };
  const items = (list: readonly { readonly id: string }[] | undefined): void => {
    for (const { id } of list ?? []) entry('items', id);
  };
  const declared = {
    roles: new Set(data.roles.map(({ id }) => id)),
    deliverables: new Set((data.deliverables ?? []).map(({ id }) => id)),
    goals: new Set((data.goals ?? []).map(({ id }) => id)),
  };
  const shared = (section: keyof typeof declared, id: string | undefined, ...fields: readonly string[]): void => {
    if (id === undefined) return;
    const given = LOCALES.every((locale) => catalogue.words(section, id, locale) !== undefined);
    // An empty field: may have words, and needs none. What is named and nowhere declared is told as unknown.
    if (given || !declared[section].has(id)) entry(section, id, '');
    else entry(section, id, ...fields);
  };
  const roles = (...ids: readonly (string | undefined)[]): void => ids.forEach((id) => shared('roles', id, 'name'));

  for (const question of data.questions)
    entry('questions', question.id, 'ask', ...(question.options ?? []).map((option) => `options.${option}`));
  roles(...data.roles.map(({ id }) => id));
  for (const { id } of data.workstreams ?? []) entry('workstreams', id);
  for (const { id } of data.goals ?? []) shared('goals', id);
  for (const { id, owner, acceptedBy } of data.deliverables ?? []) {
    shared('deliverables', id);
    roles(owner, acceptedBy);
  }
  for (const { id, owner } of data.risks ?? []) {
    entry('risks', id, 'title');
    roles(owner);
  }
  items(data.principles);
  for (const phase of data.phases) {
    entry('phases', phase.id, 'name', ...(phase.gate?.outcomes ?? []).map((outcome) => `outcomes.${outcome}`));
    roles(phase.owner, phase.gate?.decider, ...(phase.gate?.advisers ?? []));
    for (const key of PHASE_ITEMS) items(phase[key]);
    items(phase.gate?.criteria);
    for (const metric of phase.metrics ?? []) {
      entry('metrics', metric.id);
      if (metric.unit !== undefined) {
        const known = metric.unit === '%' || catalogue.unit(metric.unit, 'en') !== undefined;
        if (known) entry('units', metric.unit, '');
        else entry('units', metric.unit);
      }
    }
  }
  for (const { data: task } of tasks) {
    entry('tasks', task.id, 'name');
    for (const key of TASK_ITEMS) items(task[key]);
    roles(task.owner, ...(task.responsible ?? []), ...(task.consulted ?? []), ...(task.informed ?? []));
    for (const id of task.deliverables ?? []) shared('deliverables', id);
  }
  return { needed, entries };
}

/** The words of one path; undefined where there are none. */
export function wordAt(data: WordsData, path: string): unknown {
  let node: unknown = data;
  for (const name of path.split('.')) {
    if (!isMap(node) || !Object.hasOwn(node, name)) return undefined;
    node = node[name];
  }
  return node;
}

/** The last key that is there on the way to a path, for a message on what is missing below it. */
export function nearestKey(data: WordsData, path: string): { node: object; key?: string } {
  let node: Readonly<Record<string, unknown>> = data;
  let last: string | undefined;
  let holder: object = data;
  for (const name of path.split('.')) {
    const next: unknown = Object.hasOwn(node, name) ? node[name] : undefined;
    if (!isMap(next)) break;
    holder = node;
    last = name;
    node = next;
  }
  return last === undefined ? { node: data } : { node: holder, key: last };
}
