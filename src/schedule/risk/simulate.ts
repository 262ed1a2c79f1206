import type { Outcome, ResolvedPlan, Simulation, Task, TaskRisk } from '../../model/index.ts';
import { finishOfMoment } from '../../time/index.ts';
import { Chance } from '../chance.ts';
import { findCritical } from '../critical.ts';
import { Drivers } from '../drivers.ts';
import { passForward } from '../forward.ts';
import { assemble, forwardDates, projectFinish } from '../schedule.ts';
import { FINISHED, IN_PROGRESS, type Work } from '../work.ts';
import { EstimatedLength, type QuantileTables } from './estimate.ts';

export interface SimulateOptions {
  /** 10,000 if absent. */
  readonly runs?: number;
  /** 1 if absent. */
  readonly seed?: number;
  /** Asked every hundred runs with how many are done; false ends it with those. */
  readonly goOn?: (done: number) => boolean;
}

/** A task whose length varies. */
interface Varying {
  readonly task: Task;
  readonly length: EstimatedLength;
  /** Amount on the clock for one drawn minute. */
  readonly factor: number;
}

/**
 * Runs the plan many times, each unfinished task with a three-point estimate as long as chance has it, everything else as
 * planned, and counts. Of a task that has begun, what is left varies in proportion. Lengths are drawn independently of
 * each other; people are not levelled. Undefined where nothing is scheduled.
 */
export function simulate(resolved: ResolvedPlan, options: SimulateOptions = {}): Outcome<Simulation> {
  const { network, work, early, diagnostics } = forwardDates(resolved);
  const schedule = assemble(network, work, early);
  const planned = projectFinish(network, early.finish);
  const runs = Math.max(1, options.runs ?? 10_000);
  const seed = options.seed ?? 1;
  if (planned === -Infinity) return { diagnostics };
  const open = resolved.tasks.filter(
    ({ index, type }) => type !== 'parent' && network.alive[index] === 1 && work.state[index] !== FINISHED,
  );
  const tables: QuantileTables = new Map();
  const varying = open.flatMap((task) => varyingLength(task, work, tables));
  const ties = new Correlations(varying.length);
  const critical = new Float64Array(resolved.tasks.length);
  const met = new Float64Array(resolved.tasks.length);
  const dated = open.flatMap(({ index, deadline, calendar }) =>
    deadline ? [{ index, latest: finishOfMoment(deadline, calendar) }] : [],
  );
  const finishes: number[] = [];
  const chance = new Chance(seed);
  const drawn = new Float64Array(varying.length);
  for (let run = 0; run < runs; run++) {
    if (run % 100 === 0 && run > 0 && options.goOn?.(run) === false) break;
    for (let index = 0; index < varying.length; index++) {
      const { task, length, factor } = varying[index] as Varying;
      const minutes = length.at(chance.next());
      drawn[index] = minutes;
      work.amount[task.index] = Math.round(minutes * factor);
    }
    passForward(network, work, early);
    const finish = projectFinish(network, early.finish);
    finishes.push(finish);
    // Counted from the planned finish, so that the squares stay small.
    ties.add(drawn, finish - planned);
    const { on } = findCritical(network, work, early, new Drivers(network, work, early), finish);
    for (let index = 0; index < on.length; index++)
      critical[index] = (critical[index] as number) + (on[index] as number);
    for (const { index, latest } of dated)
      if ((early.finish[index] as number) <= latest) met[index] = (met[index] as number) + 1;
  }
  const count = finishes.length;
  const sorted = Float64Array.from(finishes).sort();
  const keeping = (share: number): number => sorted[Math.ceil(share * count) - 1] as number;
  const sensitivities = new Map(varying.map(({ task }, index) => [task, ties.of(index, count)]));
  const tasks = open.map((task): TaskRisk => ({
    task,
    criticality: (critical[task.index] as number) / count,
    sensitivity: sensitivities.get(task) ?? 0,
    ...(task.deadline && { deadlineMet: (met[task.index] as number) / count }),
  }));
  const [first, last] = [sorted[0] as number, sorted[count - 1] as number];
  const value: Simulation = {
    schedule,
    runs: count,
    seed,
    estimated: varying.map(({ task }) => task),
    finish: { p50: keeping(0.5), p80: keeping(0.8), p95: keeping(0.95), first, last },
    onTime: finishes.filter((finish) => finish <= planned).length / count,
    tasks,
  };
  return { value, diagnostics };
}

function varyingLength(task: Task, work: Work, tables: QuantileTables): readonly Varying[] {
  const { estimate, index } = task;
  if (task.type !== 'task' || !estimate) return [];
  const perMinute = work.perMinute[index] as number;
  const planned = task.duration ?? task.effort ?? estimate.likely;
  const left = (work.amount[index] as number) / perMinute;
  const begun = work.state[index] === IN_PROGRESS;
  // What is left of a task that has begun, or was estimated anew, is as uncertain as the whole was.
  const share = begun || left !== planned ? (planned === 0 ? 0 : left / planned) : 1;
  return [{ task, length: new EstimatedLength(estimate, tables), factor: perMinute * share }];
}

/** Sums from which Pearson's correlation of each length with the finish follows. */
class Correlations {
  private readonly sums: Float64Array;
  private readonly squares: Float64Array;
  private readonly withFinish: Float64Array;
  private finish = 0;
  private finishSquares = 0;

  constructor(size: number) {
    this.sums = new Float64Array(size);
    this.squares = new Float64Array(size);
    this.withFinish = new Float64Array(size);
  }

  /** One run: its lengths in minutes, and by how much it finished off the plan. */
  add(lengths: Float64Array, off: number): void {
    const { sums, squares, withFinish } = this;
    this.finish += off;
    this.finishSquares += off * off;
    for (let index = 0; index < lengths.length; index++) {
      const minutes = lengths[index] as number;
      sums[index] = (sums[index] as number) + minutes;
      squares[index] = (squares[index] as number) + minutes * minutes;
      withFinish[index] = (withFinish[index] as number) + minutes * off;
    }
  }

  /** -1 to 1; 0 where either of the two never changed. */
  of(index: number, count: number): number {
    const sum = this.sums[index] as number;
    const spread =
      (count * (this.squares[index] as number) - sum * sum) * (count * this.finishSquares - this.finish * this.finish);
    return spread <= 0 ? 0 : (count * (this.withFinish[index] as number) - sum * this.finish) / Math.sqrt(spread);
  }
}
