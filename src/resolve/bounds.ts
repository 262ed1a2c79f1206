import type { TaskData } from '../model/index.ts';
import { addMonths, formatMoment, type Day, type Moment } from '../time/index.ts';
import type { Draft } from './draft.ts';
import {
  beforeProjectStart,
  constraintWithDate,
  constraintWithoutDate,
  endlessRecurrence,
  tooManyOccurrences,
} from './findings/index.ts';
import { beforeOther } from './moments.ts';
import type { TaskNode } from './nodes.ts';

/** As the schema bounds `count`. */
const MOST_OCCURRENCES = 2000;

/** The dates that bind a task, as far as they make sense by themselves. */
export function bindDates(draft: Draft, task: TaskNode): void {
  const { data } = task;
  const deadline = draft.moment(data.deadline);
  if (deadline) task.deadline = deadline;
  if (data.constraint) constrain(draft, task, data.constraint);
  if (data.recur && task.type === 'recurring') repeat(draft, task, data.recur);
}

function constrain(draft: Draft, task: TaskNode, written: NonNullable<TaskData['constraint']>): void {
  const { type } = written;
  const date = draft.moment(written.date);
  if (type === 'ASAP' || type === 'ALAP') {
    task.constraint = { type };
    if (written.date === undefined) return;
    const holes = { task: task.name, type, date: written.date };
    const mended = draft.withoutKey(false, written, 'date');
    draft.report(constraintWithDate(draft.places.at(written, 'date'), task.subject, holes, mended));
  } else if (date) {
    task.constraint = { type, date };
    return;
  } else if (!draft.lost(written, 'date')) {
    draft.report(constraintWithoutDate(draft.places.at(written, 'type'), task.subject, { task: task.name, type }));
  }
  task.broken = true;
}

function repeat(draft: Draft, task: TaskNode, written: NonNullable<TaskData['recur']>): void {
  const { subject } = task;
  const until = draft.moment(written.until)?.day;
  const done = (written.done ?? []).flatMap((text): readonly Day[] => {
    const moment = draft.moment(text);
    return moment ? [moment.day] : [];
  });
  task.recurrence = {
    every: everyOf(written.every),
    done: done.sort((a, b) => a - b),
    ...(written.count !== undefined && { count: written.count }),
    ...(until !== undefined && { until }),
  };
  if (written.count !== undefined || written.until !== undefined) return;
  if (draft.lost(written, 'count') || draft.lost(written, 'until')) return;
  draft.report(endlessRecurrence(task.at('recur'), subject, { task: task.name, every: written.every }));
  task.broken = true;
}

function everyOf(text: string): { readonly count: number; readonly unit: 'd' | 'w' | 'm' } {
  const unit = text.at(-1);
  return { count: Number(text.slice(0, -1)), unit: unit === 'd' || unit === 'm' ? unit : 'w' };
}

/** What can be told only once it is known when the project starts. */
export function checkAgainstStart(draft: Draft, task: TaskNode, start: Moment): void {
  const { deadline, recurrence } = task;
  if (!deadline && !recurrence) return;
  const { data, subject, name } = task;
  // A start that was only derived from other dates contradicts none.
  const isStated = draft.data.project.start !== undefined;
  const startText = formatMoment(start);
  if (isStated && deadline && beforeOther(deadline, start)) {
    const holes = { field: 'deadline', task: name, date: data.deadline ?? '', start: startText };
    draft.report(beforeProjectStart(task.at('deadline'), subject, holes));
  }
  const until = recurrence?.until;
  if (!recurrence || until === undefined || !data.recur) return;
  const place = draft.places.at(data.recur, 'until');
  const text = data.recur.until ?? '';
  if (isStated && until < start.day) {
    draft.report(beforeProjectStart(place, subject, { field: 'until', task: name, date: text, start: startText }));
    task.broken = true;
  } else if (recurrence.count === undefined && until > lastOf(start.day, recurrence.every)) {
    const holes = { task: name, every: data.recur.every, until: text, most: MOST_OCCURRENCES };
    draft.report(tooManyOccurrences(place, subject, holes));
    task.broken = true;
  }
}

/** The day of the last occurrence that is allowed, for a task that begins with the project and works every day. */
function lastOf(start: Day, every: { readonly count: number; readonly unit: 'd' | 'w' | 'm' }): Day {
  const steps = every.count * (MOST_OCCURRENCES - 1);
  // Working days: two in seven are off in the ordinary week, which makes the bound generous in any other.
  if (every.unit === 'd') return start + Math.ceil((steps * 7) / 5);
  return every.unit === 'w' ? start + steps * 7 : addMonths(start, steps);
}
