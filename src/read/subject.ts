import { isMap, type Tree } from './tree.ts';

/** What an entry of a list is called in a subject, as in `task:pilot`. */
const KIND_OF_LIST: ReadonlyMap<string | number, string> = new Map([
  ['phases', 'phase'],
  ['tasks', 'task'],
  ['goals', 'goal'],
  ['people', 'person'],
  ['deliverables', 'deliverable'],
  ['risks', 'risk'],
  ['issues', 'issue'],
  ['decisions', 'decision'],
  ['changes', 'change'],
  ['assessments', 'assessment'],
  ['meetings', 'meeting'],
  ['metrics', 'metric'],
]);

/** Kind and id of the nearest entry that the value belongs to; `plan` for the whole. */
export function subjectOf(tree: Tree, node: object | undefined, key: string | number): string {
  let at: object | undefined = node;
  let inside: unknown = at && Object.hasOwn(at, key) ? (at as Record<string | number, unknown>)[key] : undefined;
  // The value itself may be the entry: a task that is no map of tasks, but whose name is missing.
  while (at) {
    const hold = tree.hold(at);
    const kind = hold && Array.isArray(at) ? KIND_OF_LIST.get(hold.key) : undefined;
    if (kind && isMap(inside) && typeof inside['id'] === 'string' && /^[a-z0-9-]{1,64}$/.test(inside['id'])) {
      return `${kind}:${inside['id']}`;
    }
    inside = at;
    at = hold?.parent;
  }
  return 'plan';
}
