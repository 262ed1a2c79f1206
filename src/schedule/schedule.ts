import type { Diagnostic } from '../diagnostics/index.ts';
import type { Outcome, Phase, ResolvedPlan, Schedule, Task, TaskTiming } from '../model/index.ts';
import { LAST_DAY, MINUTES_PER_DAY, formatDay, type Minute } from '../time/index.ts';
import { passBackward } from './backward.ts';
import { findCritical, type Critical } from './critical.ts';
import { Drivers } from './drivers.ts';
import { LENGTHS_AND_LAGS, beyondLastYear, dataDateOf } from './findings.ts';
import { copyOf, newEarlyDates, passForward, type EarlyDates } from './forward.ts';
import { networkOf, without, type Network } from './network.ts';
import { timeTasks } from './timing.ts';
import { measureWork, type Work } from './work.ts';

/** The end of the last year that can be written down. */
const END_OF_TIME: Minute = (LAST_DAY + 1) * MINUTES_PER_DAY;

/** The dates of every task that no error keeps from being scheduled, with float and what drives them. */
export function schedule(resolved: ResolvedPlan): Outcome<Schedule> {
  const { network, work, early, diagnostics } = forwardDates(resolved);
  return { value: assemble(network, work, early), diagnostics };
}

/** Network and early dates, without what would end after the year 9999. */
export function forwardDates(resolved: ResolvedPlan): {
  readonly network: Network;
  readonly work: Work;
  readonly early: EarlyDates;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  let network = networkOf(resolved);
  for (;;) {
    const work = measureWork(network);
    const early = newEarlyDates(network);
    passForward(network, work, early);
    const endless = resolved.tasks.filter((task) => isBeyond(network, early, task));
    if (endless.length === 0) return { network, work, early, diagnostics };
    const asPlanned = resolved.asOf === undefined ? undefined : forwardDates(resolved.withoutDataDate());
    for (const task of endless) {
      if (task.type === 'parent') continue;
      // What would end in time without the data date has nothing wrong with its durations.
      const byDataDate = asPlanned?.network.alive[task.index] === 1 && resolved.asOf !== undefined;
      const cause = byDataDate ? dataDateOf(formatDay(resolved.asOf)) : LENGTHS_AND_LAGS;
      diagnostics.push(beyondLastYear(task.at(), task.subject, { task: task.name, cause }));
    }
    network = without(
      network,
      endless.map((task) => task.index),
    );
  }
}

const isBeyond = ({ alive }: Network, early: EarlyDates, { index }: Task): boolean =>
  alive[index] === 1 && (early.finish[index] as number) > END_OF_TIME;

/** The last finish of all tasks; minus infinity where none is scheduled. */
export function projectFinish({ resolved, alive }: Network, finish: Float64Array): Minute {
  let last = -Infinity;
  for (const { index } of resolved.tasks) if (alive[index] === 1) last = Math.max(last, finish[index] as number);
  return last;
}

/** The schedule that early dates give, by one backward pass and the drivers. */
export function assemble(network: Network, work: Work, early: EarlyDates): Schedule {
  const { resolved, alive } = network;
  const finish = projectFinish(network, early.finish);
  const late = passBackward(network, work, early, finish, 'late');
  const free = passBackward(network, work, early, finish, 'free');
  const placed = work.late.includes(1) ? passBackward(network, work, early, finish, 'placed', late) : undefined;
  const drivers = new Drivers(network, work, early);
  const critical: Critical = findCritical(network, work, early, drivers, finish);
  const byIndex = timeTasks({ network, work, early, late, free, placed, critical: critical.on, drivers });
  return new ComputedSchedule(
    network,
    work,
    early,
    byIndex,
    critical,
    resolved.tasks.filter((task) => alive[task.index] === 0),
  );
}

class ComputedSchedule implements Schedule {
  readonly resolved: ResolvedPlan;
  readonly start?: Minute;
  readonly finish?: Minute;
  readonly timings: readonly TaskTiming[];
  readonly criticalPath: readonly Task[];
  readonly recurringSetsFinish?: Task;
  readonly unscheduled: readonly Task[];
  private planned: Schedule | undefined;
  private readonly network: Network;
  private readonly work: Work;
  private readonly early: EarlyDates;
  private readonly byIndex: readonly (TaskTiming | undefined)[];
  private readonly phases: readonly ({ readonly start: Minute; readonly finish: Minute } | undefined)[];

  constructor(
    network: Network,
    work: Work,
    early: EarlyDates,
    byIndex: readonly (TaskTiming | undefined)[],
    { path, recurring }: Critical,
    unscheduled: readonly Task[],
  ) {
    const { resolved } = network;
    this.resolved = resolved;
    this.network = network;
    this.work = work;
    this.early = early;
    this.byIndex = byIndex;
    const timings: TaskTiming[] = [];
    for (const timing of byIndex) if (timing) timings.push(timing);
    this.timings = timings;
    this.criticalPath = path;
    if (recurring) this.recurringSetsFinish = recurring;
    this.unscheduled = unscheduled;
    const phases: { start: Minute; finish: Minute }[] = [];
    for (let index = 0; index < resolved.phases.length; index++) phases.push({ start: Infinity, finish: -Infinity });
    const whole = { start: Infinity, finish: -Infinity };
    for (const { task, start, finish } of this.timings)
      for (const span of [whole, phases[task.phase.index]]) {
        if (!span) continue;
        span.start = Math.min(span.start, start);
        span.finish = Math.max(span.finish, finish);
      }
    this.phases = phases.map((span) => (span.start === Infinity ? undefined : span));
    if (whole.start !== Infinity) {
      this.start = whole.start;
      this.finish = whole.finish;
    }
  }

  timing(task: Task): TaskTiming | undefined {
    return this.byIndex[task.index];
  }

  get asPlanned(): Schedule {
    if (this.resolved.asOf === undefined) return this;
    return (this.planned ??= schedule(this.resolved.withoutDataDate()).value ?? this);
  }

  finishIfLonger(task: Task, minutes: number): { readonly task: Minute; readonly project: Minute } | undefined {
    const { network, work } = this;
    const { index } = task;
    if (network.alive[index] !== 1) return undefined;
    const amount = work.amount.slice();
    amount[index] = (amount[index] ?? 0) + minutes * (work.perMinute[index] ?? 1);
    // What comes before it stays as it is.
    const early = copyOf(this.early, network);
    passForward(network, { ...work, amount }, early, network.order.indexOf(index));
    return { task: early.finish[index] as Minute, project: projectFinish(network, early.finish) };
  }

  phase(phase: Phase): { readonly start: Minute; readonly finish: Minute } | undefined {
    return this.phases[phase.index];
  }
}
