import type { Diagnostic } from '../diagnostics/index.ts';
import {
  chooseBaseline,
  type Analysis,
  type EarnedValue,
  type GateStatus,
  type Health,
  type HealthThresholds,
  type Measured,
  type Overbooking,
  type QualityMeasure,
  type Schedule,
  type Task,
  type TaskStatus,
  type WeekTable,
  type WorkstreamMatrix,
} from '../model/index.ts';
import type { Day, Minute } from '../time/index.ts';
import { workBetween } from '../time/index.ts';
import { uncovered } from './coverage.ts';
import { earnedValueOf, progressOf, type Standing } from './earned-value.ts';
import { finishVariance } from './execution.ts';
import { gatesOf } from './gates.ts';
import { DEFAULT_HEALTH, healthOf } from './health.ts';
import { overbookingsOf } from './overbooking.ts';
import { plan, type Planned } from './planned.ts';
import {
  Population,
  measureAll,
  measureById,
  type DelayTest,
  type ThresholdSources,
  type WrittenThresholds,
} from './quality/index.ts';
import { closeOf, statusesOf } from './statuses.ts';
import { plannedMinutes } from './weights.ts';
import { weekTable } from './week-table.ts';
import { workstreamMatrix } from './workstreams.ts';

export interface AnalyseOptions {
  /** The baseline to measure against, by name; the last one set by the data date where none is named. */
  readonly baseline?: string;
  /** When a light turns; `DEFAULT_HEALTH` where nothing is said. */
  readonly health?: Partial<HealthThresholds>;
  /** Thresholds of quality measures as a configuration writes them, by rule or `rule.limit`; they win over the methodology's. */
  readonly thresholds?: WrittenThresholds;
}

/**
 * How the plan stands on its data date. Only statuses and gates are computed at once; everything else when it is first
 * asked for, and then kept.
 */
export function analyse(schedule: Schedule, options: AnalyseOptions = {}): Analysis {
  return new PlanAnalysis(schedule, options);
}

/** By how much the critical path test lengthens a task: more than any float could swallow. In working days. */
const LONG_DELAY_DAYS = 600;

class PlanAnalysis implements Analysis {
  readonly schedule: Schedule;
  readonly asOf?: Day;
  readonly planned: Analysis['planned'];
  readonly statuses: readonly TaskStatus[];
  readonly gates: readonly GateStatus[];
  private readonly options: AnalyseOptions;
  private readonly standing: Standing;
  private readonly byIndex: readonly (TaskStatus | undefined)[];
  private readonly kept: {
    earnedValue?: EarnedValue;
    health?: Measured<Health>;
    quality?: readonly QualityMeasure[];
    population?: Population;
    overbookings?: readonly Overbooking[];
    findings?: readonly Diagnostic[];
    thresholds?: ThresholdSources;
  } = {};

  constructor(schedule: Schedule, options: AnalyseOptions) {
    const { resolved } = schedule;
    this.schedule = schedule;
    this.options = options;
    if (resolved.asOf !== undefined) this.asOf = resolved.asOf;
    const baseline = chooseBaseline(resolved, resolved.asOf, options.baseline);
    const planned = plan(schedule, baseline);
    const weights = plannedMinutes(resolved, planned);
    this.statuses = statusesOf(schedule, planned, weights);
    const byIndex: (TaskStatus | undefined)[] = [];
    for (let index = 0; index < resolved.tasks.length; index++) byIndex.push(undefined);
    for (const status of this.statuses) byIndex[status.task.index] = status;
    this.byIndex = byIndex;
    this.standing = { schedule, planned, statuses: this.statuses, weights };
    this.planned = { ...(baseline && { baseline: baseline.id }), ...plannedSpan(this.statuses, planned) };
    this.gates = gatesOf(resolved);
  }

  status(task: Task): TaskStatus | undefined {
    return this.byIndex[task.index];
  }

  get progress(): Measured {
    return progressOf(this.standing);
  }

  get earnedValue(): EarnedValue {
    return (this.kept.earnedValue ??= earnedValueOf(this.standing));
  }

  get health(): Measured<Health> {
    return (this.kept.health ??= healthOf(this, { ...DEFAULT_HEALTH, ...this.options.health }));
  }

  get quality(): readonly QualityMeasure[] {
    return (this.kept.quality ??= measureAll(this.population, this.thresholds));
  }

  measure(id: string, against: Parameters<Analysis['measure']>[1] = {}): QualityMeasure | undefined {
    return measureById(id, this.population, this.thresholds, against);
  }

  get overbookings(): readonly Overbooking[] {
    const since = this.asOf === undefined ? Number.NEGATIVE_INFINITY : closeOf(this.asOf);
    return (this.kept.overbookings ??= overbookingsOf(this.schedule.resolved.people, this.statuses, since));
  }

  get workstreams(): WorkstreamMatrix | undefined {
    return workstreamMatrix(this.schedule.resolved, this.statuses);
  }

  get weekTable(): WeekTable | undefined {
    return weekTable(this.schedule.resolved, this.statuses);
  }

  get finishVarianceDays(): Measured {
    return finishVariance(this.schedule, this.standing.planned, this.planned.finish);
  }

  get findings(): readonly Diagnostic[] {
    return (this.kept.findings ??= uncovered(this.schedule));
  }

  private get population(): Population {
    return (this.kept.population ??= new Population(
      this,
      this.standing.planned,
      once(() => this.delay()),
    ));
  }

  private get thresholds(): ThresholdSources {
    return (this.kept.thresholds ??= [
      { origin: 'configuration', thresholds: this.options.thresholds ?? {} },
      { origin: 'methodology', thresholds: this.schedule.resolved.methodology?.data.thresholds ?? {} },
    ]);
  }

  /** Lengthens the first critical task that is left, and sees where it and the project then finish. */
  private delay(): DelayTest | undefined {
    const { resolved, criticalPath, finish } = this.schedule;
    const { calendar } = resolved;
    const task = criticalPath.find(
      (candidate) => candidate.type === 'task' && this.status(candidate)?.state !== 'finished',
    );
    const before = task && this.schedule.timing(task);
    if (!before || finish === undefined || !calendar.works) return undefined;
    const later = this.schedule.finishIfLonger(task, LONG_DELAY_DAYS * calendar.dayMinutes);
    if (!later) return undefined;
    return {
      task,
      taskMoved: workBetween(before.finish, later.task, calendar),
      projectMoved: workBetween(finish, later.project, calendar),
    };
  }
}

function once<Value>(compute: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined;
  return () => (kept ??= { value: compute() }).value;
}

/** First planned start and last planned finish; with a baseline only of what it promises. */
function plannedSpan(
  statuses: readonly TaskStatus[],
  { baseline }: Planned,
): { readonly start?: Minute; readonly finish?: Minute } {
  let start = Number.POSITIVE_INFINITY;
  let finish = Number.NEGATIVE_INFINITY;
  for (const { task, promised, plannedStart, plannedFinish } of statuses) {
    if (task.type === 'parent' || plannedStart === undefined || plannedFinish === undefined) continue;
    if (baseline && !promised) continue;
    start = Math.min(start, plannedStart);
    finish = Math.max(finish, plannedFinish);
  }
  return Number.isFinite(start) ? { start, finish } : {};
}
