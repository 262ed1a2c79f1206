import {
  phaseOfMethod,
  type MethodologyData,
  type Phase,
  type ResolvedPlan,
  type Task,
  type TaskStatus,
  type WeekColumn,
  type WeekMark,
  type WeekRow,
  type WeekTable,
} from '../model/index.ts';
import { MINUTES_PER_DAY, finishDay, startDay, workBetween, type Day, type Minute } from '../time/index.ts';
import { closeOf } from './statuses.ts';

const DAYS_OF_WEEK = 7;
/** A year of columns is more than any reader wants; what is asked for may be less. */
const MOST_SHOWN = 52;
/** A plan with more weeks than this is drawn by nobody as a week table. */
const MOST_WEEKS = 1040;

/** Undefined where the methodology asks for none, or nothing has a date. Rows in the order of the plan. */
export function weekTable(plan: ResolvedPlan, statuses: readonly TaskStatus[]): WeekTable | undefined {
  const wanted = plan.methodology?.data.weekTable;
  const work = statuses.filter(({ task }) => task.type !== 'parent');
  const weeks = wanted === undefined ? [] : weeksOf(plan, work);
  const [first] = weeks;
  if (wanted === undefined || first === undefined) return undefined;
  const current = plan.asOf === undefined ? -1 : Math.floor((plan.asOf - first.from) / DAYS_OF_WEEK);
  const { entities, rowOf } = chosen(plan, wanted);
  const drawings = new Map(entities.map((entity) => [entity, new Drawing(weeks)]));
  const end = plan.asOf === undefined ? Number.NEGATIVE_INFINITY : closeOf(plan.asOf);
  for (const status of work) for (const entity of rowOf(status.task)) drawings.get(entity)?.add(status, end);
  const open = new Set(work.flatMap(({ task, state }) => (state === 'finished' ? [] : [task.phase])));
  const rows = entities.flatMap((entity): readonly WeekRow[] => {
    const drawing = drawings.get(entity);
    if (drawing === undefined || !Number.isFinite(drawing.start)) return [];
    const phase = phaseOf(entity);
    return [
      {
        entity,
        kind: isPhase(entity) ? 'phase' : entity.type === 'milestone' ? 'milestone' : 'task',
        level: isPhase(entity) ? 0 : entity.parent ? 2 : 1,
        start: drawing.start,
        finish: drawing.finish,
        marks: drawing.marks(),
        over: !open.has(phase),
      },
    ];
  });
  return {
    weeks,
    ...(weeks[current] !== undefined && { current }),
    passed: current >= weeks.length,
    most: Math.min(wanted.weeks ?? MOST_SHOWN, MOST_SHOWN),
    rows,
  };
}

const isPhase = (entity: Phase | Task): entity is Phase => !('phase' in entity);
const phaseOf = (entity: Phase | Task): Phase => (isPhase(entity) ? entity : entity.phase);

/** Weeks of seven days from the project's start on, as many as planned and forecast work needs. */
function weeksOf({ project }: ResolvedPlan, work: readonly TaskStatus[]): readonly WeekColumn[] {
  let first: Day = Number.POSITIVE_INFINITY;
  let last: Day = Number.NEGATIVE_INFINITY;
  for (const { timing, plannedStart = timing.start, plannedFinish = timing.finish } of work) {
    first = Math.min(first, startDay(timing.start), startDay(plannedStart));
    last = Math.max(last, finishDay(timing.finish), finishDay(plannedFinish));
  }
  if (!Number.isFinite(first)) return [];
  const origin = project.start?.day ?? first;
  const least = Math.min(1, Math.floor((first - origin) / DAYS_OF_WEEK) + 1);
  const most = Math.floor((last - origin) / DAYS_OF_WEEK) + 1;
  if (most - least >= MOST_WEEKS) return [];
  return Array.from({ length: most - least + 1 }, (_, index) => {
    const number = least + index;
    const from = origin + (number - 1) * DAYS_OF_WEEK;
    return { number, from, to: from + DAYS_OF_WEEK - 1 };
  });
}

/**
 * The phases and tasks that have a row, and the rows that a task is drawn in. Where the methodology names rows, those, and
 * with them what the plan has added at the same height: a table that hides it would not be that of the plan.
 */
function chosen(plan: ResolvedPlan, { rows }: NonNullable<MethodologyData['weekTable']>) {
  const heads = new Map<string, string>();
  for (const { id, with: others } of rows ?? []) {
    heads.set(id, id);
    for (const other of others ?? []) heads.set(other, id);
  }
  const idOf = (entity: Phase | Task): string | undefined =>
    isPhase(entity) ? phaseOfMethod(plan, entity)?.id : entity.origin?.data.id;
  const entities: (Phase | Task)[] = [];
  const rowsOf = new Map<Phase | Task, Phase | Task>();
  const named = new Map<string, Phase | Task>();
  const open = (entity: Phase | Task): void => {
    entities.push(entity);
    rowsOf.set(entity, entity);
  };
  for (const phase of plan.phases)
    for (const entity of [phase, ...tasksOf(phase)]) {
      const id = idOf(entity) ?? (entity.data.from === undefined ? undefined : entity.id);
      if (rows === undefined || id === undefined) {
        if (isPhase(entity) || (entity.parent === undefined && entity.type !== 'milestone')) open(entity);
        continue;
      }
      const head = heads.get(id);
      if (head === undefined) continue;
      // In a cyclic plan each cycle has rows of its own.
      const name = `${phase.cycle ?? ''}/${head}`;
      const before = named.get(name);
      if (head !== id && before !== undefined) {
        rowsOf.set(entity, before);
        continue;
      }
      if (before === undefined) named.set(name, entity);
      open(entity);
    }
  const rowOf = (task: Task): ReadonlySet<Phase | Task> => {
    const found = new Set<Phase | Task>();
    const add = (entity: Phase | Task): void => {
      const row = rowsOf.get(entity);
      if (row) found.add(row);
    };
    for (let holder: Task | undefined = task; holder; holder = holder.parent) add(holder);
    add(task.phase);
    return found;
  };
  return { entities, rowOf };
}

function* tasksOf(holder: { readonly tasks?: readonly Task[]; readonly children?: readonly Task[] }): Generator<Task> {
  for (const task of holder.tasks ?? holder.children ?? []) {
    yield task;
    yield* tasksOf(task);
  }
}

/** One row under construction: which kinds of work fall into which week. */
class Drawing {
  start: Minute = Number.POSITIVE_INFINITY;
  finish: Minute = Number.NEGATIVE_INFINITY;
  private readonly weeks: readonly WeekColumn[];
  private readonly found: Set<WeekMark>[];

  constructor(weeks: readonly WeekColumn[]) {
    this.weeks = weeks;
    this.found = weeks.map(() => new Set<WeekMark>());
  }

  /** `end` is the close of the data date. */
  add(status: TaskStatus, end: Minute): void {
    const { task, timing, state, plannedFinish } = status;
    this.start = Math.min(this.start, timing.start);
    this.finish = Math.max(this.finish, timing.finish);
    const late = (status.varianceDays ?? 0) > 0 || status.overdue;
    if (task.type === 'recurring') {
      const due = late && plannedFinish !== undefined ? plannedFinish : Number.POSITIVE_INFINITY;
      for (const { start, finish, done } of timing.occurrences ?? [])
        this.span(task, start, finish, done ? 'done' : finish <= end || start >= due ? 'late' : 'planned');
      return;
    }
    if (task.type === 'milestone') {
      this.mark(finishDay(timing.finish), state === 'finished' ? 'done' : late ? 'late' : 'planned');
    } else if (state === 'finished') {
      this.span(task, timing.start, timing.finish, 'done');
      // Also where it was finished on a day off.
      this.mark(finishDay(timing.finish), 'done');
    } else {
      const begun = state === 'in-progress' ? Math.min(end, timing.finish) : timing.start;
      const due = late && plannedFinish !== undefined ? Math.max(begun, plannedFinish) : timing.finish;
      this.span(task, timing.start, begun, 'done');
      this.span(task, begun, due, 'planned');
      this.span(task, Math.max(begun, due), timing.finish, 'late');
    }
    if (state === 'not-started' && plannedFinish !== undefined) this.missed(status, plannedFinish, end);
  }

  /** The weeks that have passed and in which it was to be worked on. */
  private missed({ task, timing, plannedStart = timing.start }: TaskStatus, finish: Minute, end: Minute): void {
    if (task.type !== 'milestone') this.span(task, plannedStart, Math.min(finish, end), 'late');
    else if (finish <= end) this.mark(finishDay(finish), 'late');
  }

  private mark(day: Day, mark: WeekMark): void {
    this.found[Math.floor((day - (this.weeks[0]?.from ?? 0)) / DAYS_OF_WEEK)]?.add(mark);
  }

  /** A week off within the span stays empty. */
  private span({ calendar }: Task, start: Minute, finish: Minute, mark: WeekMark): void {
    if (finish <= start || !calendar.works) return;
    const origin = this.weeks[0]?.from ?? 0;
    const last = Math.floor((finishDay(finish) - origin) / DAYS_OF_WEEK);
    for (let at = Math.max(0, Math.floor((startDay(start) - origin) / DAYS_OF_WEEK)); at <= last; at++) {
      const week = this.weeks[at];
      if (week === undefined) return;
      const from = Math.max(start, week.from * MINUTES_PER_DAY);
      const to = Math.min(finish, (week.to + 1) * MINUTES_PER_DAY);
      if (workBetween(from, to, calendar) > 0) this.found[at]?.add(mark);
    }
  }

  marks(): readonly (WeekMark | undefined)[] {
    return this.found.map((found) => {
      if (found.has('late')) return 'late';
      if (found.size > 1) return 'under-way';
      return [...found][0];
    });
  }
}
