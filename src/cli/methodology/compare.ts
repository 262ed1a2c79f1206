import type { ComparisonDocument, Methodology, Packs, Topic } from '../../model/index.ts';
import { tailor } from '../../scaffold/index.ts';
import { factsOf, standardPlan } from './facts.ts';
import { phaseWeeks, type TrialPlan } from './trial-plan.ts';

interface PhaseWork {
  readonly id: string;
  /** Number of tasks, and how many of them are of each kind of work. */
  readonly tasks: number;
  readonly kinds: ReadonlyMap<string, number>;
}

/**
 * Two methodologies side by side with their default answers. By topic: which phases of each work on it. By phase: each one of
 * the second stands beside that of the first with which it shares most of its work, by kind; those that share nothing stand alone.
 */
export function compare(left: Methodology, right: Methodology, packs: Packs): ComparisonDocument {
  const [ours, theirs] = [workOf(left), workOf(right)];
  const [first, second] = [standardPlan(left, packs), standardPlan(right, packs)];
  const partner = new Map(theirs.map((phase) => [phase, nearestPhase(phase, ours)]));
  const rows = ours.map((phase) => {
    const beside = theirs.filter((other) => partner.get(other) === phase);
    return {
      left: [phase.id],
      right: beside.map(({ id }) => id),
      kinds: [...phase.kinds.keys()].filter((kind) => beside.some(({ kinds }) => kinds.has(kind))),
      elsewhere: elsewhere(phase, beside, theirs),
    };
  });
  // A phase without a partner stands before the row of the next one that has one, or last: so both orders stay.
  for (const [index, phase] of theirs.entries()) {
    if (partner.get(phase) !== undefined) continue;
    const next = theirs.slice(index + 1).find((other) => partner.get(other) !== undefined);
    const at = next === undefined ? rows.length : rows.findIndex(({ right }) => right.includes(next.id));
    rows.splice(at, 0, { left: [], right: [phase.id], kinds: [], elsewhere: elsewhere(phase, [], ours) });
  }
  const kindsOf = (work: readonly PhaseWork[]): readonly string[] => [
    ...new Set(work.flatMap(({ kinds }) => [...kinds.keys()])),
  ];
  const [leftKinds, rightKinds] = [kindsOf(ours), kindsOf(theirs)];
  return {
    version: 1,
    left: factsOf(left, packs, first),
    right: factsOf(right, packs, second),
    topics: topicsOf(ours, theirs, packs.topics()),
    rows,
    leftWeeks: weeksOf(first),
    rightWeeks: weeksOf(second),
    onlyLeft: leftKinds.filter((kind) => !rightKinds.includes(kind)),
    onlyRight: rightKinds.filter((kind) => !leftKinds.includes(kind)),
  };
}

const weeksOf = (trial: TrialPlan): ComparisonDocument['leftWeeks'] =>
  [...phaseWeeks(trial)].map(([phase, { from, to }]) => ({ phase, from, to }));

/** Phases of the other methodology, not those beside, that do some of the same kinds of work. */
function elsewhere(
  { kinds }: PhaseWork,
  beside: readonly PhaseWork[],
  others: readonly PhaseWork[],
): ComparisonDocument['rows'][number]['elsewhere'] {
  const open = [...kinds.keys()].filter((kind) => !beside.some((other) => other.kinds.has(kind)));
  return others.flatMap((other) => {
    const shared = beside.includes(other) ? [] : open.filter((kind) => other.kinds.has(kind));
    return shared.length === 0 ? [] : [{ phase: other.id, kinds: shared }];
  });
}

/** Topics that at least one of both works on; last what belongs to no topic. */
function topicsOf(
  ours: readonly PhaseWork[],
  theirs: readonly PhaseWork[],
  topics: readonly Topic[],
): ComparisonDocument['topics'] {
  const placed = new Set(topics.flatMap(({ kinds }) => kinds));
  const row = (belongs: (kind: string) => boolean) => ({
    left: phasesWith(ours, belongs),
    right: phasesWith(theirs, belongs),
  });
  const rows = [
    ...topics.map(({ id, name, kinds }) => ({ topic: id, name, ...row((kind) => kinds.includes(kind)) })),
    row((kind) => !placed.has(kind)),
  ];
  return rows.filter(({ left, right }) => left.length + right.length > 0);
}

const phasesWith = (
  work: readonly PhaseWork[],
  belongs: (kind: string) => boolean,
): { phase: string; tasks: number }[] =>
  work
    .map(({ id, kinds }) => {
      const counts = [...kinds].map(([kind, count]) => (belongs(kind) ? count : 0));
      return { phase: id, tasks: counts.reduce((sum, count) => sum + count, 0) };
    })
    .filter(({ tasks }) => tasks > 0);

/** The phases of a methodology with their work; of a cyclic one each phase once. */
function workOf(methodology: Methodology): readonly PhaseWork[] {
  const { phases, tasks } = tailor(methodology, {});
  const once = phases.filter(({ copy }) => copy.cycle === undefined || copy.cycle === 1);
  return once.map((phase) => {
    const own = tasks.filter((task) => task.phase === phase && task.tasks.length === 0);
    const kinds = new Map<string, number>();
    for (const { data } of own) if (data.kind !== undefined) kinds.set(data.kind, (kinds.get(data.kind) ?? 0) + 1);
    return { id: phase.data.id, tasks: own.length, kinds };
  });
}

/** The one that shares most of its work; the earlier of two; where none shares anything, one of the same id. */
function nearestPhase({ id, tasks, kinds }: PhaseWork, candidates: readonly PhaseWork[]): PhaseWork | undefined {
  let best = candidates.find((candidate) => candidate.id === id);
  let most = 0;
  for (const candidate of candidates) {
    let shared = 0;
    for (const [kind, count] of kinds)
      shared += Math.min(count / tasks, (candidate.kinds.get(kind) ?? 0) / candidate.tasks);
    // Sums of thirds differ in the last bit: what is equal for people has to be equal here.
    if (shared > most + 1e-9) {
      most = shared;
      best = candidate;
    }
  }
  return best;
}
