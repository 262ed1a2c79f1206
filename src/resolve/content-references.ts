import type { Content, ContentRow, FormColumn, FormField, Methodology } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { REFERRED, unknownReference } from './findings/index.ts';

type Referred = keyof typeof REFERRED;
type Known = ReadonlyMap<string, unknown>;

/** Types that refer to something in the plan. */
const REFERS: Readonly<Partial<Record<FormField['type'], Referred>>> = {
  person: 'person',
  people: 'person',
  role: 'role',
  roles: 'role',
  task: 'task',
  tasks: 'task',
  phase: 'phase',
  phases: 'phase',
  goal: 'goal',
  goals: 'goal',
  deliverable: 'deliverable',
  deliverables: 'deliverable',
};

/** Whether what content files name is in the plan. */
export class References {
  private readonly draft: Draft;
  private readonly methodology: () => Methodology | undefined;
  private roles: { readonly known: Known | undefined } | undefined;

  constructor(draft: Draft, methodology: () => Methodology | undefined) {
    this.draft = draft;
    this.methodology = methodology;
  }

  check({ form, document: { data, places } }: Content, subject: string): void {
    const one = (field: FormField | FormColumn, path: string, node: ContentRow): void => {
      const what = REFERS[field.type];
      const value = node[field.id];
      const known = what && field.from === undefined && value !== undefined ? this.known(what) : undefined;
      if (!what || !known) return;
      const check = (holder: object, key: string | number, id: unknown): void => {
        if (typeof id !== 'string' || known.has(id) || this.mayLack(what, id)) return;
        const place = places.at(holder, key);
        const { hint, fix } = this.draft.hint(id, known, place);
        this.draft.report(unknownReference(place, subject, { field: path, what: REFERRED[what], id, hint }, fix));
      };
      if (Array.isArray(value)) for (const [index, id] of value.entries()) check(value, index, id);
      else check(node, field.id, value);
    };
    for (const field of form.data.fields) {
      const rows = data[field.id];
      if (field.type !== 'rows') one(field, field.id, data);
      else if (Array.isArray(rows))
        for (const row of rows as readonly ContentRow[])
          for (const column of field.fields ?? []) one(column, `${field.id}.${column.id}`, row);
    }
  }

  /** What may be named; undefined where nobody can know. */
  private known(what: Referred): Known | undefined {
    const { draft } = this;
    switch (what) {
      case 'person':
        return draft.people;
      case 'goal':
        return draft.goals;
      case 'deliverable':
        return draft.deliverables;
      case 'task':
        return draft.tasks;
      case 'phase':
        return draft.phases;
      case 'role':
        return (this.roles ??= { known: this.knownRoles() }).known;
      default:
        return what satisfies never;
    }
  }

  /** Whether an error in the plan leaves open what an id means. */
  private mayLack(what: Referred, id: string): boolean {
    const { draft } = this;
    if (what === 'task' || what === 'phase') return draft.mayLackTask(id);
    return draft.mayLack(what === 'person' || what === 'role' ? 'people' : `${what}s`, id);
  }

  /** The roles of the methodology, and those that people of the plan have; without a methodology a role may be anything. */
  private knownRoles(): Known | undefined {
    const method = this.methodology();
    if (!method) return undefined;
    const roles = [
      ...method.data.roles.map(({ id }) => id),
      ...[...this.draft.people.values()].flatMap((one) => one.roles),
    ];
    return new Map(roles.map((id) => [id, id]));
  }
}
