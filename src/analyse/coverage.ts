import type { Diagnostic } from '../diagnostics/index.ts';
import type { Schedule, Task } from '../model/index.ts';
import { finishDay, formatDay, startDay, type Calendar } from '../time/index.ts';
import { calendarBeginsLater, calendarRunsOut } from './findings/index.ts';

interface Use {
  readonly first: Task;
  from: number;
  to: number;
}

/** Calendars whose exceptional days are not known for all of the time that work is planned in: one finding each. */
export function uncovered({ resolved, timings }: Schedule): readonly Diagnostic[] {
  const uses = new Map<Calendar, Use>();
  for (const { task, start, finish } of timings) {
    if (!task.calendar.covered) continue;
    const use = uses.get(task.calendar);
    if (use) {
      use.from = Math.min(use.from, start);
      use.to = Math.max(use.to, finish);
    } else uses.set(task.calendar, { first: task, from: start, to: finish });
  }
  const found: Diagnostic[] = [];
  for (const [calendar, { first, from, to }] of uses) {
    const { covered } = calendar;
    if (!covered) continue;
    const isProject = calendar === resolved.calendar;
    const place = isProject ? resolved.project.at('calendar') : first.at('calendar');
    const subject = isProject ? 'plan' : first.subject;
    if (finishDay(to) > covered.to) {
      const holes = { finish: formatDay(finishDay(to)), calendar: calendar.id, covered: formatDay(covered.to) };
      found.push(calendarRunsOut(place, subject, holes));
    }
    if (startDay(from) < covered.from) {
      const holes = { start: formatDay(startDay(from)), calendar: calendar.id, covered: formatDay(covered.from) };
      found.push(calendarBeginsLater(place, subject, holes));
    }
  }
  return found;
}
