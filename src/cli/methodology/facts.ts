import type { Methodology, MethodologySheetDocument, Packs } from '../../model/index.ts';
import { readAnswers, tailor } from '../../scaffold/index.ts';
import { startDay } from '../../time/index.ts';
import { trialPlan, weekOf, type TrialPlan } from './trial-plan.ts';

export type Facts = MethodologySheetDocument['methodology'];

const weeks = (text: string): number => Number.parseInt(text, 10);

/** Kinds of work that put the system into the hands of its users. */
const IN_USE: ReadonlySet<string> = new Set(['go-live', 'cutover', 'deployment']);

/** The plan of the default answers. */
export const standardPlan = (methodology: Methodology, packs: Packs): TrialPlan =>
  trialPlan(methodology, packs, readAnswers(methodology, []).answers);

/** What a methodology comes to in numbers, with its default answers. */
export function factsOf(methodology: Methodology, packs: Packs, trial = standardPlan(methodology, packs)): Facts {
  const { id, version, name, chooseWhen, data } = methodology;
  const tailored = tailor(methodology, {});
  const leaves = tailored.tasks.filter(({ tasks }) => tasks.length === 0);
  const gates = tailored.phases.flatMap(({ data: phase, answers }) =>
    phase.gate && methodology.holds(phase.gate.when, answers) ? [phase.gate] : [],
  );
  const demands = packs.demands(id).value ?? [];
  return {
    id,
    version,
    name,
    chooseWhen,
    weeks: {
      least: weeks(data.finishRange.least),
      most: weeks(data.finishRange.most),
      anyLeast: weeks(data.finishRange.anyLeast),
      anyMost: weeks(data.finishRange.anyMost),
    },
    inUse: inUse(trial),
    cycles: Math.max(0, ...tailored.phases.map(({ copy }) => copy.cycle ?? 0)),
    phases: tailored.phases.length,
    tasks: leaves.length,
    recurring: leaves.filter(({ data: task }) => task.recur !== undefined).length,
    roles: tailored.roles.length,
    sides: counted(tailored.roles.flatMap(({ side }) => side ?? [])).map(([side, count]) => ({ side, count })),
    gates: gates.length,
    deciders: counted(gates.map(({ decider }) => decider)).map(([role, count]) => ({ role, count })),
    questions: data.questions.length,
    demands: demands.length,
    errors: demands.filter(({ severity }) => severity === 'error').length,
    reconstructed: leaves.filter(({ data: task }) => task.reconstructed === true).length,
  };
}

/** The week in which the first users work with the system; null where nothing of that kind is in the plan. */
function inUse(trial: TrialPlan): number | null {
  const days = (trial.schedule?.timings ?? []).flatMap(({ task, start }) =>
    task.type !== 'parent' && task.kind !== undefined && IN_USE.has(task.kind) ? [startDay(start)] : [],
  );
  return days.length === 0 ? null : weekOf(trial, Math.min(...days));
}

/** The most frequent first, in the order in which they come. */
function counted<Value>(values: readonly Value[]): readonly (readonly [Value, number])[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
