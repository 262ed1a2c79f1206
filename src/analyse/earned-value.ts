import type { Text } from '../diagnostics/index.ts';
import type { EarnedValue, Measured, Schedule, TaskStatus } from '../model/index.ts';
import { budgetOf, type Budget, type Missing } from './budget.ts';
import { earnedMinutes, plannedCurve, type PlannedCurve } from './earned-schedule.ts';
import { baselineExecution, index, pathLengthIndex } from './execution.ts';
import {
  MISSING,
  earnedBy,
  missingProgress,
  plannedBy,
  ratio,
  spentBy,
  sumOfTasks,
  workingMinutes,
} from './findings/index.ts';
import type { Planned } from './planned.ts';
import { WHOLE, closeOf } from './statuses.ts';

/** What the indices are computed from. */
export interface Standing {
  readonly schedule: Schedule;
  readonly planned: Planned;
  readonly statuses: readonly TaskStatus[];
  /** Planned working minutes by task. */
  readonly weights: Float64Array;
}

const unknown = (missing: Text): { readonly known: false; readonly missing: Text } => ({ known: false, missing });

/** Source of the formulas: PMI, Practice Standard for Earned Value Management; SPI(t): Lipke. */
export function earnedValueOf({ schedule, planned, statuses, weights }: Standing): EarnedValue {
  const { resolved } = schedule;
  const { asOf, calendar } = resolved;
  const budget = budgetOf(resolved, statuses, planned, weights);
  const bei = baselineExecution(schedule, planned, statuses);
  const cpli = pathLengthIndex(schedule, statuses);
  const { unit } = budget;
  const missing = !unit.known ? unit.missing : !calendar.works ? MISSING.calendar : undefined;
  if (missing || asOf === undefined) {
    const none = unknown(missing ?? MISSING.dataDate);
    const bac = missing ? none : measured(budget, sum(budget.values), sumOfTasks(budget.counted));
    return { unit, bac, pv: none, ev: none, ac: none, spi: none, spiTime: none, cpi: none, eac: none, bei, cpli };
  }
  const curve = plannedCurve(schedule, planned, budget.values);
  const total = sum(budget.values);
  const now = calendar.workBefore(closeOf(asOf));
  const plannedValue = curve.exactlyAt(now);
  const spent = spend(statuses, budget);
  const known = {
    unit,
    bac: measured(budget, total, sumOfTasks(budget.counted)),
    pv: measured(budget, plannedValue, plannedBy(planned.baseline?.data.name)),
    ac: typeof spent === 'bigint' ? measured(budget, spent, spentBy) : unknown(spent),
    bei,
    cpli,
  };
  const earned = earn(statuses, budget.values);
  if (typeof earned !== 'bigint') {
    const none = unknown(earned);
    return { ...known, ev: none, spi: none, spiTime: none, cpi: none, eac: none };
  }
  return {
    ...known,
    ev: measured(budget, earned, earnedBy),
    spi: quotient(earned, plannedValue, MISSING.nothingPlannedYet, ratio('EV', 'PV')),
    spiTime: scheduleIndex(curve, earned, total, now, schedule),
    cpi: typeof spent === 'bigint' ? quotient(earned, spent, MISSING.nothingSpent, ratio('EV', 'AC')) : unknown(spent),
    eac:
      typeof spent !== 'bigint'
        ? unknown(spent)
        : earned === 0n
          ? unknown(MISSING.nothingEarned)
          : spent === 0n
            ? unknown(MISSING.nothingSpent)
            : measured(budget, divided(total * spent, earned), ratio('BAC', 'CPI')),
  };
}

/** What is done of the planned work, whatever the unit of earned value. */
export function progressOf({ schedule, statuses, weights }: Standing): Measured {
  if (schedule.resolved.asOf === undefined) return unknown(MISSING.dataDate);
  const counted = new Float64Array(weights.length);
  for (const { task } of statuses) if (task.type === 'task') counted[task.index] = weights[task.index] ?? 0;
  const all = sum(counted);
  if (all === 0n) return unknown(MISSING.work);
  const earned = earn(statuses, counted);
  if (typeof earned !== 'bigint') return unknown(earned);
  return { known: true, value: Number((earned * BigInt(WHOLE)) / all), from: earnedBy };
}

/** Sums carry ten-thousandths of the unit, so that they are exact whatever the progress. */
function sum(values: Float64Array): bigint {
  let total = 0n;
  for (const value of values) if (value !== 0) total += BigInt(value);
  return total * BigInt(WHOLE);
}

/** What is earned, or what is missing: of work under way whose progress nobody stated, any sum would be invented. */
function earn(statuses: readonly TaskStatus[], values: Float64Array): bigint | Text {
  let earned = 0n;
  let unstated = 0;
  let example = '';
  for (const { task, state, progress } of statuses) {
    const value = values[task.index] ?? 0;
    if (value === 0) continue;
    if (state === 'in-progress' && progress === undefined) {
      if (unstated++ === 0) example = task.name;
    } else if (progress !== undefined && progress > 0) earned += BigInt(value) * BigInt(progress);
  }
  return unstated > 0 ? missingProgress(example, unstated) : earned;
}

function spend(statuses: readonly TaskStatus[], budget: Budget): bigint | Text {
  let spent = 0n;
  let why: Missing | undefined;
  let example = '';
  let count = 0;
  for (const { task, state } of statuses) {
    if (state === 'not-started' || (task.type !== 'task' && task.type !== 'milestone')) continue;
    const own = budget.spent(task);
    if (typeof own === 'number') spent += BigInt(own) * BigInt(WHOLE);
    else if (!why || why === own) {
      if (!why) example = task.name;
      why = own;
      count++;
    }
  }
  return why ? why(example, count) : spent;
}

/** Exact sums in whole minutes, or in currency with its cents; halves go up. */
function measured(budget: Budget, exact: bigint, from: Text): Measured {
  const whole = Number(divided(exact, BigInt(WHOLE)));
  const isCost = budget.unit.known && budget.unit.value === 'cost';
  return { known: true, value: isCost ? whole / 100 : whole, from };
}

const divided = (over: bigint, under: bigint): bigint => (over * 2n + under) / (under * 2n);

function quotient(over: bigint, under: bigint, missing: Text, from: Text): Measured {
  if (under === 0n) return unknown(missing);
  return { known: true, value: Number(divided(over * BigInt(WHOLE), under)) / WHOLE, from };
}

/** SPI(t) = earned schedule ÷ actual time, both in working minutes of the project's calendar since the planned start. */
function scheduleIndex(curve: PlannedCurve, earned: bigint, total: bigint, now: number, schedule: Schedule): Measured {
  const { calendar } = schedule.resolved;
  // Once everything is done the clock stands still.
  const until = earned >= total && schedule.finish !== undefined ? calendar.workBefore(schedule.finish) : now;
  const gone = until - curve.start;
  if (!Number.isFinite(curve.start) || gone <= 0) return unknown(MISSING.notBegun);
  const minutes = earned === 0n ? 0 : earnedMinutes(curve, Number(earned) / WHOLE);
  return { known: true, value: index(minutes, gone), from: workingMinutes(minutes, gone) };
}
