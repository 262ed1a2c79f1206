import { meets, valueOf } from '../../match/index.ts';
import type { Phase, ResolvedPlan, Task } from '../../model/index.ts';
import { wholePlan, type Check, type Hearing } from './demand.ts';
import { SAYS } from './findings.ts';
import { originId, selects } from './select.ts';

type Of<Key extends keyof Check> = NonNullable<Check[Key]>;

/** Fields of which the entry has none; `a|b` wants one of the two. */
export const lacking = (data: object, present: readonly string[]): readonly string[] =>
  present.filter((wish) => wish.split('|').every((field) => valueOf(data, field) === undefined));

/** Each entry says something. */
export function fields({ schedule, entries, found }: Hearing, { of, where, tasks, present }: Of<'fields'>): void {
  const plan = schedule.resolved;
  for (const entry of entries(of)) {
    if (!meets(entry.data, where)) continue;
    if (tasks) {
      const task = plan.task(entry.subject.slice('task:'.length));
      if (!task || !selects(tasks, task)) continue;
    }
    const missing = lacking(entry.data, present);
    if (missing.length > 0)
      found(
        entry,
        undefined,
        SAYS.fieldMissing,
        {
          entry: entry.label,
          fields: missing.map((one) => `\`${one.replaceAll('|', '` / `')}\``),
        },
        entry.phase,
      );
  }
}

/** So many entries, in the plan or in each phase. */
export function count(
  { schedule, entries, found }: Hearing,
  { of, where, per = 'plan', least, most }: Of<'count'>,
): void {
  const all = entries(of).filter((entry) => meets(entry.data, where));
  if (per === 'plan') {
    const subject = wholePlan(schedule);
    if (least !== undefined && all.length < least)
      found(subject, undefined, SAYS.tooFew, { count: all.length, least }, undefined);
    if (most !== undefined && all.length > most)
      found(subject, undefined, SAYS.tooMany, { count: all.length, most }, undefined);
    return;
  }
  const byPhase = new Map<Phase | undefined, number>();
  for (const { phase } of all) byPhase.set(phase, (byPhase.get(phase) ?? 0) + 1);
  for (const phase of schedule.resolved.phases) {
    const here = byPhase.get(phase) ?? 0;
    if (least !== undefined && here < least)
      found(phase, undefined, SAYS.tooFewIn, { phase: phase.name, count: here, least }, phase);
    if (most !== undefined && here > most)
      found(phase, undefined, SAYS.tooManyIn, { phase: phase.name, count: here, most }, phase);
  }
}

/** Values that should all occur and do not. */
export function missingValues(
  all: readonly { readonly data: object }[],
  field: string,
  values: readonly string[],
): readonly string[] {
  const there = new Set(all.flatMap(({ data }) => [valueOf(data, field)].flat()));
  return values.filter((value) => !there.has(value));
}

/** Between them the entries have all of the values. Says nothing where there is no entry at all. */
export function contains({ schedule, entries, found }: Hearing, { of, where, field, values }: Of<'contains'>): void {
  const all = entries(of).filter((entry) => meets(entry.data, where));
  const missing = missingValues(all, field, values);
  if (all.length === 0 || missing.length === 0) return;
  const inLists = all.some(({ data }) => Array.isArray(valueOf(data, field)));
  // As somebody would write it.
  const written = missing.map((value) => `\`${field}: ${inLists ? `[${value}]` : value}\``);
  found(wholePlan(schedule), undefined, SAYS.valuesMissing, { values: written }, undefined);
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** How large a part of the rows or entries is meant, and the bound that this breaks. Undefined where there are none at all. */
export function shareOf(
  rows: readonly { readonly data: object }[],
  { among, where, least, most }: Pick<Of<'share'>, 'among' | 'where' | 'least' | 'most'>,
) {
  const all = rows.filter(({ data }) => meets(data, among));
  if (all.length === 0) return undefined;
  const part = all.filter(({ data }) => meets(data, where)).length;
  const value = part / all.length;
  return {
    holes: { part, all: all.length, share: percent(value) },
    low: least !== undefined && value < least ? { least: percent(least) } : undefined,
    high: most !== undefined && value > most ? { most: percent(most) } : undefined,
  };
}

/** So large a part of the entries. Says nothing where there is no entry at all. */
export function share({ schedule, entries, found }: Hearing, { of, ...wanted }: Of<'share'>): void {
  const part = shareOf(entries(of), wanted);
  if (part?.low) found(wholePlan(schedule), undefined, SAYS.shareLow, { ...part.holes, ...part.low }, undefined);
  if (part?.high) found(wholePlan(schedule), undefined, SAYS.shareHigh, { ...part.holes, ...part.high }, undefined);
}

/** Every phase of the methodology is there, in its order; a phase that the answers switch off is not missed. */
export function phases({ schedule, found }: Hearing, { all = false, linked = false }: Of<'phases'>): void {
  const plan = schedule.resolved;
  const { methodology } = plan;
  if (linked) unlinked(plan, (phase) => found(phase, 'dependsOn', SAYS.phaseAlone, { phase: phase.name }, phase));
  if (!methodology || !all) return;
  const place = new Map(methodology.data.phases.map((phase, index) => [phase.id, index]));
  const there = new Set(plan.phases.map(originId));
  for (const phase of methodology.data.phases)
    if (phase.when === undefined && !there.has(phase.id))
      found(
        wholePlan(schedule),
        undefined,
        SAYS.phaseGone,
        { phase: methodology.word('phases', phase.id, 'name') ?? phase.id },
        undefined,
      );
  let last: Phase | undefined;
  for (const phase of plan.phases) {
    if (
      last &&
      last.cycle === phase.cycle &&
      (place.get(originId(phase)) ?? Infinity) < (place.get(originId(last)) ?? -1)
    )
      found(last, undefined, SAYS.phaseMoved, { phase: last.name, other: phase.name }, last);
    last = phase;
  }
}

/** Phases after the first, nothing of which waits for anything of an earlier one. */
function unlinked({ phases: all }: ResolvedPlan, tell: (phase: Phase) => void): void {
  const place = new Map(all.map((phase, index) => [phase, index]));
  for (const [index, phase] of all.entries()) {
    const links = [...phase.links, ...phase.tasks.flatMap(linksOf)];
    const earlier = links.some(({ predecessor }) => {
      const other = 'actual' in predecessor ? predecessor.phase : predecessor;
      return (place.get(other) ?? index) < index;
    });
    if (index > 0 && phase.tasks.length > 0 && !earlier) tell(phase);
  }
}

const linksOf = (task: Task): Task['links'] => [...task.links, ...task.children.flatMap(linksOf)];

/** Tailoring answers fit each other. */
export function answer({ schedule, found }: Hearing, { given, holds }: Of<'answer'>): void {
  const answers = schedule.resolved.plan.data.project.methodology?.answers;
  if (answers === undefined || !meets(answers, given) || meets(answers, holds)) return;
  found(
    wholePlan(schedule),
    'methodology',
    SAYS.answersClash,
    {
      answers: [...new Set([...Object.keys(given), ...Object.keys(holds)])].map(
        (key) => `${key}: ${JSON.stringify(valueOf(answers, key)) ?? '–'}`,
      ),
    },
    undefined,
  );
}
