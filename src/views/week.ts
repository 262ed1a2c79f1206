import type { Text } from '../diagnostics/index.ts';
import type {
  Analysis,
  Changes,
  IsoDay,
  Measured,
  Packs,
  Person,
  ResolvedPlan,
  Task,
  TaskStatus,
  Wording,
} from '../model/index.ts';
import { finishDay, formatDay, parseDay, startDay, type Day, type Minute } from '../time/index.ts';

/** The days that a report speaks of, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** An earlier state of the plan to compare with: what changed since, and the state itself where it could be analysed. */
export interface Since {
  readonly changes: Changes;
  readonly analysis?: Analysis;
}

/** What every section of a weekly report looks at. */
export interface Week {
  readonly analysis: Analysis;
  readonly plan: ResolvedPlan;
  readonly asOf: Day;
  readonly period: Period;
  readonly since?: Since;
  /** Where the checklists stand that the methodology binds to phases; none is shown without. */
  readonly packs?: Packs;
}

export const within = (day: Day | undefined, period: Period): boolean =>
  day !== undefined && day >= period.from && day <= period.to;

/** A date of the plan as a day; undefined where there is none or no calendar has it. */
export const dayIn = (text: string | undefined): Day | undefined => (text === undefined ? undefined : parseDay(text));

export const iso = (day: Day | undefined): IsoDay | null => (day === undefined ? null : formatDay(day));
export const startIso = (at: Minute | undefined): IsoDay | null => (at === undefined ? null : formatDay(startDay(at)));
export const finishIso = (at: Minute | undefined): IsoDay | null =>
  at === undefined ? null : formatDay(finishDay(at));

/** A person for a reader: by name, else by role in the reader's language, else by id. */
export function who(plan: ResolvedPlan, person: Person | undefined): Wording | null {
  if (person === undefined) return null;
  if (person.data.name !== undefined) return person.data.name;
  const [role] = person.roles;
  const method = plan.methodology;
  if (role === undefined || method === undefined) return person.label;
  return { en: method.roleLabel(role, 'en'), 'zh-CN': method.roleLabel(role, 'zh-CN') };
}

/** Likewise by id; an id that nobody has is shown as it is. */
export function whoIs(plan: ResolvedPlan, id: string | undefined): Wording | null {
  if (id === undefined) return null;
  const person = plan.person(id);
  return person === undefined ? plan.personLabel(id) : who(plan, person);
}

export type Figure = { readonly value: number | null; readonly from: Text | null; readonly missing: Text | null };

/** A measure with what it was computed from, or with what is missing: never a guess. */
export const figure = (measured: Measured): Figure =>
  measured.known
    ? { value: measured.value, from: measured.from, missing: null }
    : { value: null, from: null, missing: measured.missing };

/** Work that people do: neither a parent, whose dates are its children's, nor a series of occurrences. */
export const isLeaf = (task: Task): boolean => task.type === 'task' || task.type === 'milestone';

export const leaves = (analysis: Analysis): readonly TaskStatus[] =>
  analysis.statuses.filter((status) => isLeaf(status.task));

/** Sorts a copy by several measures, the first that differs decides; what is undefined comes last. */
export function ordered<Item>(
  items: readonly Item[],
  ...measures: readonly ((item: Item) => number | undefined)[]
): readonly Item[] {
  return [...items].sort((a, b) => {
    for (const measure of measures) {
      const left = measure(a) ?? Number.POSITIVE_INFINITY;
      const right = measure(b) ?? Number.POSITIVE_INFINITY;
      if (left !== right) return left - right;
    }
    return 0;
  });
}
