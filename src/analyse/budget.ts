import type { Text } from '../diagnostics/index.ts';
import type { Measured, ResolvedPlan, Task, TaskStatus } from '../model/index.ts';
import {
  MISSING,
  inCost,
  inEffort,
  missingActualCost,
  missingActualEffort,
  missingPlannedEffort,
} from './findings/index.ts';
import type { Planned } from './planned.ts';

/** What each task is worth, in whole minutes of work or in whole cents: sums of them are exact. */
export interface Budget {
  readonly unit: Measured<'effort' | 'cost'>;
  /** By task; 0 for what does not count. */
  readonly values: Float64Array;
  /** How many tasks count. */
  readonly counted: number;
  /** What was spent on a task, in the same unit, or what is missing. */
  spent(task: Task): number | Missing;
}

/** Why what was spent on a task is not known; given the task that stands for so many. */
export type Missing = (task: string, count: number) => Text;

/** Cost where every piece of work says what it costs, else effort. */
export function budgetOf(
  plan: ResolvedPlan,
  statuses: readonly TaskStatus[],
  planned: Planned,
  weights: Float64Array,
): Budget {
  const costs = new Float64Array(plan.tasks.length);
  const efforts = new Float64Array(plan.tasks.length);
  let counted = 0;
  let uncosted = 0;
  for (const { task } of statuses) {
    if (task.type !== 'task' && task.type !== 'milestone') continue;
    const cost = plannedCents(task, planned, plan);
    efforts[task.index] = weights[task.index] ?? 0;
    costs[task.index] = cost ?? 0;
    // A milestone without money is no gap: it takes no work.
    if (task.type === 'milestone' && cost === undefined) continue;
    counted++;
    if (cost === undefined) uncosted++;
  }
  if (counted === 0) return { unit: { known: false, missing: MISSING.work }, values: efforts, counted, spent: () => 0 };
  if (uncosted > 0) {
    const unit = { known: true, value: 'effort', from: inEffort(uncosted, counted) } as const;
    return { unit, values: efforts, counted, spent: spentMinutes };
  }
  const unit = { known: true, value: 'cost', from: inCost(counted) } as const;
  return { unit, values: costs, counted, spent: (task) => spentCents(task, plan) };
}

function spentMinutes(task: Task): number | Missing {
  if (task.type === 'milestone') return 0;
  if (task.effort === undefined) return missingPlannedEffort;
  return task.actual.effort ?? missingActualEffort;
}

const cents = (amount: number): number => Math.round(amount * 100);

/** What a baseline promised, else the task's own money and that of its effort; undefined where it says neither. */
function plannedCents(task: Task, planned: Planned, plan: ResolvedPlan): number | undefined {
  const promised = planned.of(task)?.cost;
  if (promised !== undefined) return cents(promised);
  return added(task.data.cost?.planned, task.effort, task, plan);
}

function spentCents(task: Task, plan: ResolvedPlan): number | Missing {
  const spent = added(task.data.cost?.actual, task.actual.effort, task, plan);
  if (spent !== undefined) return spent;
  return task.type === 'milestone' && task.data.cost?.planned === undefined ? 0 : missingActualCost;
}

/** Money stated beside effort, and the effort at the rates of its people. */
function added(
  amount: number | undefined,
  effort: number | undefined,
  task: Task,
  plan: ResolvedPlan,
): number | undefined {
  const worked = effort === undefined ? undefined : centsOfEffort(effort, task, plan);
  if (amount === undefined) return worked;
  return cents(amount) + (worked ?? 0);
}

/** Effort is shared by capacity, and each one's share paid at their rate per day; undefined where somebody has no rate. */
function centsOfEffort(effort: number, task: Task, { calendar }: ResolvedPlan): number | undefined {
  const team =
    task.responsible.length > 0 ? task.responsible : task.owner === undefined ? [] : [{ person: task.owner, units: 1 }];
  let shares = 0;
  let paid = 0;
  for (const { person, units } of team) {
    if (person.data.rate === undefined) return undefined;
    shares += person.capacity * units;
    paid += person.capacity * units * cents(person.data.rate);
  }
  return shares === 0 ? undefined : Math.round((paid * effort) / (shares * calendar.dayMinutes));
}
