import type { Locale, Text } from '../../diagnostics/index.ts';
import type { Driver, Schedule, Task, TaskTiming } from '../../model/index.ts';
import { formatDay, formatFinish, formatMilestone, formatStart, workingDays } from '../../time/index.ts';
import { why } from '../phrases/schedule.ts';
import { sayIn } from '../say.ts';
import { bold, type Styled } from '../screen.ts';
import { lagText } from './lag.ts';

/** The chain of reasons for the dates of a task, back to what nothing drives. */
export function whyLines(schedule: Schedule, task: Task, locale: Locale): Styled {
  const lines: Styled[] = [];
  const seen = new Set<Task>();
  for (let next: Task | undefined = task; next && !seen.has(next);) {
    seen.add(next);
    const timing: TaskTiming | undefined = schedule.timing(next);
    if (!timing) break;
    lines.push([bold(datesOf(timing, locale)), '\n']);
    if (next === task) lines.push(['  ', floatOf(timing, locale), '\n']);
    const decisive: Task | undefined = next.type === 'parent' ? decisiveChild(schedule, next) : undefined;
    if (decisive) {
      lines.push(['  ', sayIn(locale)(why.children, { task: decisive.name }), '\n']);
      next = decisive;
      continue;
    }
    for (const driver of timing.drivenBy) lines.push(['  ', reason(schedule, timing, driver, locale), '\n']);
    next = timing.drivenBy.find((driver) => driver.kind === 'link')?.task;
  }
  return lines;
}

function datesOf({ task, start, finish }: TaskTiming, locale: Locale): string {
  const say = sayIn(locale);
  const { calendar, name } = task;
  if (task.type === 'milestone') return say(why.milestone, { task: name, finish: formatMilestone(finish, calendar) });
  return say(why.dates, { task: name, start: formatStart(start, calendar), finish: formatFinish(finish, calendar) });
}

function floatOf({ task, totalFloat, critical }: TaskTiming, locale: Locale): string {
  const say = sayIn(locale);
  const days = workingDays(totalFloat, task.calendar);
  if (days < 0) return say(why.negative, { days: -days });
  return critical ? say(why.critical, {}) : say(why.float, { days });
}

/** The sub-task that starts first: it gives the parent its start. */
function decisiveChild(schedule: Schedule, parent: Task): Task | undefined {
  let first: TaskTiming | undefined;
  for (const child of parent.children) {
    const timing = schedule.timing(child);
    if (timing && (!first || timing.start < first.start)) first = timing;
  }
  return first?.task;
}

const LINKS = { FS: why.after, SS: why.withStart, FF: why.finishAfterFinish, SF: why.finishAfterStart } as const;

function reason(schedule: Schedule, timing: TaskTiming, driver: Driver, locale: Locale): string {
  const say = sayIn(locale);
  const { task } = timing;
  switch (driver.kind) {
    case 'link': {
      const behind = schedule.timing(driver.task);
      const takesStart = driver.type === 'SS' || driver.type === 'SF';
      const { calendar, type } = driver.task;
      const format = type === 'milestone' ? formatMilestone : takesStart ? formatStart : formatFinish;
      const date = behind ? format(takesStart ? behind.start : behind.finish, calendar) : '?';
      const lag = lagWords(lagText(driver.lag, schedule.resolved.calendar), locale);
      return say(LINKS[driver.type], { task: driver.task.name, date, lag });
    }
    case 'constraint': {
      const format = /^(SN|MS)/.test(driver.type) ? formatStart : formatFinish;
      return say(why.constraint, { type: driver.type, date: format(driver.date, task.calendar) });
    }
    case 'person':
      return say(why.person, { person: schedule.resolved.personLabel(driver.person) });
    case 'dataDate':
      return say(why.dataDate, { date: formatDay(schedule.resolved.asOf ?? 0) });
    case 'projectStart':
      return say(why.projectStart, { date: formatStart(timing.start, task.calendar) });
    case 'actual':
      break;
  }
  const start = formatStart(timing.start, task.calendar);
  if (timing.remaining > 0) return say(why.actualStart, { date: start });
  return say(why.actual, { start, finish: formatFinish(timing.finish, task.calendar) });
}

function lagWords(lag: string, locale: Locale): string {
  if (lag === '0') return '';
  const says: Text = lag.startsWith('-') ? why.lead : why.lag;
  return says[locale].replace('{lag}', lag.replace(/^-/, ''));
}
