import { formatFinish, formatStart } from '../../time/index.ts';
import type { Phase, Schedule, Task, TaskTiming } from '../../model/index.ts';
import { filled } from '../filled.ts';
import { PACE, SAYS } from './findings.ts';
import { wholePlan, type Check, type Hearing } from './demand.ts';
import { isPhase, select, type Selector } from './select.ts';

type Of<Key extends keyof Check> = NonNullable<Check[Key]>;

/** Tasks of the kind exist. */
export function required({ schedule, found }: Hearing, { tasks, least = 1 }: Of<'required'>): void {
  const there = select(schedule.resolved, tasks).length;
  if (there >= least) return;
  const phase = schedule.resolved.phases.find((one) => tasks.phase !== undefined && isPhase(one, tasks.phase));
  const subject = phase ?? wholePlan(schedule);
  if (there === 0 && least === 1) found(subject, undefined, SAYS.noneAtAll, {}, phase);
  else found(subject, undefined, SAYS.noTask, { count: there, least }, phase);
}

const timings = (schedule: Schedule, selector: Selector): readonly TaskTiming[] =>
  select(schedule.resolved, selector).flatMap((task) => schedule.timing(task) ?? []);

/**
 * The one is finished (or has started) before the other starts. Says nothing where the later one is not in the plan,
 * nor where the earlier one is not, unless it has to be present.
 */
export function order(
  hearing: Hearing,
  { before, after, needs = 'every', starts = false, present = false }: Of<'order'>,
): void {
  const { schedule, found } = hearing;
  if (present) required(hearing, { tasks: before });
  const key = (timing: TaskTiming): number => (starts ? timing.start : timing.finish);
  const earlier = timings(schedule, before);
  for (const timing of timings(schedule, after)) {
    const { task } = timing;
    // In a cyclic method each turn has its own order.
    const turn = earlier.filter(
      (one) => one.task.phase.cycle === undefined || one.task.phase.cycle === task.phase.cycle,
    );
    const [first] = turn;
    if (!first || turn.includes(timing)) continue;
    const worst = turn.reduce((a, b) => ((needs === 'every' ? key(b) > key(a) : key(b) < key(a)) ? b : a), first);
    if (timing.start >= key(worst)) continue;
    found(
      task,
      'dependsOn',
      starts ? SAYS.startsLate : SAYS.wrongOrder,
      {
        after: task.name,
        before: worst.task.name,
        start: formatStart(timing.start, task.calendar),
        finish: starts
          ? formatStart(worst.start, worst.task.calendar)
          : formatFinish(worst.finish, worst.task.calendar),
      },
      task.phase,
    );
  }
}

/** Each group is finished before the next one starts. */
export function sequence(hearing: Hearing, { of }: Of<'sequence'>): void {
  const there = of.filter((group) => select(hearing.schedule.resolved, group).length > 0);
  for (const [index, after] of there.entries()) {
    const before = there[index - 1];
    if (before) order(hearing, { before, after });
  }
}

/** After the last of the one comes at least one of the others. */
export function follows({ schedule, found }: Hearing, { after, next }: Of<'follows'>): void {
  const earlier = timings(schedule, after);
  const [first] = earlier;
  if (!first) return;
  const last = earlier.reduce((a, b) => (b.finish > a.finish ? b : a), first);
  if (timings(schedule, next).some((timing) => timing.finish > last.finish || timing.start >= last.finish)) return;
  const { task } = last;
  found(
    task,
    undefined,
    SAYS.nothingFollows,
    { after: task.name, finish: formatFinish(last.finish, task.calendar) },
    task.phase,
  );
}

/** Each of these waits, directly or not, for at least one of those. */
export function linked({ schedule, found }: Hearing, { tasks, to }: Of<'linked'>): void {
  const plan = schedule.resolved;
  const targets = new Set(select(plan, to));
  if (targets.size === 0) return;
  const reaches = (from: Task): boolean => {
    const seen = new Set<Task | Phase>([from]);
    const queue: (Task | Phase)[] = [from];
    for (let next = queue.pop(); next; next = queue.pop()) {
      if (next !== from && 'links' in next && 'actual' in next && targets.has(next)) return true;
      const more: (Task | Phase)[] = next.links.map((link) => link.predecessor);
      if ('actual' in next) more.push(next.phase, ...(next.parent ? [next.parent] : []));
      // Waiting for a phase or a parent is waiting for all of its work.
      if (next !== from && !isAbove(next, from)) more.push(...('actual' in next ? next.children : next.tasks));
      for (const one of more) if (!seen.has(one)) queue.push((seen.add(one), one));
    }
    return false;
  };
  for (const task of select(plan, tasks))
    if (!targets.has(task) && !reaches(task)) found(task, 'dependsOn', SAYS.notLinked, { task: task.name }, task.phase);
}

/** Whether a task lies in a phase or under a parent: that one does not wait for it. */
function isAbove(container: Task | Phase, task: Task): boolean {
  if (container === task.phase) return true;
  for (let parent = task.parent; parent; parent = parent.parent) if (parent === container) return true;
  return false;
}

const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30 };
const calendarDays = (span: string): number => Number.parseFloat(span) * (DAYS[span.at(-1) ?? ''] ?? 1 / 24);

/** Something happens regularly, often enough and for long enough, in calendar days. */
export function cadence({ schedule, found }: Hearing, { tasks, every, over, falling = false }: Of<'cadence'>): void {
  const chosen = timings(schedule, tasks);
  const regular = chosen.filter(({ task }) => task.recurrence);
  const [first] = chosen;
  const [head] = regular;
  if (!head) {
    found(first?.task ?? wholePlan(schedule), undefined, SAYS.notRegular, {}, first?.task.phase);
    return;
  }
  for (const { task } of regular) {
    const pace = task.recurrence?.every;
    if (pace && paceDays(pace) > calendarDays(every))
      found(task, 'recur', SAYS.tooSeldom, { task: task.name, every: filled(PACE[pace.unit], pace) }, task.phase);
  }
  if (falling) {
    const load = ({ task, finish, start }: TaskTiming): number =>
      task.recurrence
        ? ((task.duration ?? Math.min(finish - start, task.calendar.dayMinutes)) * 7) / paceDays(task.recurrence.every)
        : 0;
    const ordered = [...regular].sort((a, b) => a.start - b.start);
    for (const [index, later] of ordered.entries()) {
      const earlier = ordered[index - 1];
      if (earlier && later.start >= earlier.finish && load(later) > load(earlier))
        found(
          later.task,
          'recur',
          SAYS.rises,
          { later: later.task.name, earlier: earlier.task.name },
          later.task.phase,
        );
    }
  }
  if (over === undefined) return;
  const { members, start, reach } = longestStretch(regular, head);
  const days = Math.ceil((reach - start) / MINUTES_OF_A_DAY);
  const last = members.at(-1) ?? head;
  if (days < calendarDays(over) - slackOf(over))
    found(
      last.task,
      'recur',
      SAYS.tooShortly,
      { tasks: namesOf(members), count: members.length, days },
      last.task.phase,
    );
}

interface Stretch {
  readonly members: TaskTiming[];
  readonly start: number;
  reach: number;
}

/** Stretches that follow each other are one: four weeks of daily data and four more are eight weeks. */
function longestStretch(regular: readonly TaskTiming[], head: TaskTiming): Stretch {
  const open = (timing: TaskTiming): Stretch => ({
    members: [timing],
    start: timing.start,
    reach: reachOf(timing),
  });
  let longest = open(head);
  let current: Stretch | undefined;
  let last = head.finish;
  for (const timing of [...regular].sort((a, b) => a.start - b.start)) {
    const { task, start, finish } = timing;
    const idle = task.calendar.workBefore(start) - task.calendar.workBefore(last);
    const turn = task.recurrence ? paceDays(task.recurrence.every) * task.calendar.dayMinutes : 0;
    if (current && idle <= turn) {
      current.members.push(timing);
      current.reach = Math.max(current.reach, reachOf(timing));
      last = Math.max(last, finish);
    } else {
      current = open(timing);
      last = finish;
    }
    if (current.reach - current.start > longest.reach - longest.start) longest = current;
  }
  return longest;
}

const MINUTES_OF_A_DAY = 1440;
/** A sentence names so many tasks at most. */
const MOST_NAMED = 5;
const namesOf = (timings: readonly TaskTiming[]): readonly string[] =>
  timings.slice(0, MOST_NAMED).map(({ task }) => `“${task.name}”`);

type Pace = NonNullable<Task['recurrence']>['every'];
const paceDays = ({ count, unit }: Pace): number => count * (DAYS[unit] ?? 1);

/** Until when a repeated task reaches: the last occurrence stands for a turn, as eight weekly ones span seven weeks and a day. */
const reachOf = ({ task, finish }: TaskTiming): number =>
  finish + (task.recurrence ? paceDays(task.recurrence.every) * MINUTES_OF_A_DAY : 0);

/** A phase, or a group of tasks, takes so long in calendar days. */
export function length({ schedule, found }: Hearing, { phase: phases, tasks, least, most }: Of<'length'>): void {
  const judge = (
    subject: Parameters<typeof found>[0],
    what: string,
    phase: Phase | undefined,
    start: number,
    finish: number,
  ): void => {
    const days = Math.ceil((finish - start) / MINUTES_OF_A_DAY);
    if (least !== undefined && days < calendarDays(least) - slackOf(least))
      found(subject, undefined, SAYS.tooShort, { what, days, least: calendarDays(least) }, phase);
    if (most !== undefined && days > calendarDays(most))
      found(subject, undefined, SAYS.tooLong, { what, days, most: calendarDays(most) }, phase);
  };
  for (const phase of schedule.resolved.phases) {
    const dates = phases !== undefined && isPhase(phase, phases) ? schedule.phase(phase) : undefined;
    if (dates) judge(phase, phase.name, phase, dates.start, dates.finish);
  }
  if (!tasks) return;
  const chosen = timings(schedule, tasks);
  const [first] = chosen;
  if (first)
    judge(
      first.task,
      first.task.name,
      first.task.phase,
      Math.min(...chosen.map((timing) => timing.start)),
      Math.max(...chosen.map((timing) => timing.finish)),
    );
}

/** In days. Four weeks of work end on the Friday: the weekend after them is not missed. */
const slackOf = (span: string): number => (/[wm]$/.test(span) ? 3 : 0);
