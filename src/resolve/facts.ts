import { mend, writing, type Diagnostic } from '../diagnostics/index.ts';
import type { Task, TaskData } from '../model/index.ts';
import { parsePercent, type Moment } from '../time/index.ts';
import type { Draft } from './draft.ts';
import {
  doneWithoutFinish,
  endsBeforeItBegins,
  finishWithoutStart,
  finishedButNotDone,
  progressWithoutStart,
  theOtherValue,
  write,
} from './findings/index.ts';
import { beforeOther } from './moments.ts';
import type { TaskNode } from './nodes.ts';
import { parentStates, type Amounts } from './work.ts';

const DONE = 10_000;

/** What was observed of a task. Whether the facts are whole matters only where there is a data date to measure at. */
export function observe(draft: Draft, amounts: Amounts, task: TaskNode, measured: boolean): void {
  const { data } = task;
  if (task.type === 'parent') return parentStates(draft, task, ['progress', 'actual', 'remaining']);
  const remaining = amounts.of(task, data, 'remaining', data.remaining);
  if (remaining !== undefined) task.remaining = remaining;
  const progress = data.progress === undefined ? undefined : parsePercent(data.progress);
  if (progress !== undefined) task.progress = progress;
  if (data.actual) readActual(draft, amounts, task, data.actual);
  if (!measured || task.type === 'recurring') return;
  const hole = missingFact(draft, task);
  if (!hole) return;
  draft.report(hole);
  task.broken = true;
}

function readActual(draft: Draft, amounts: Amounts, task: TaskNode, written: NonNullable<TaskData['actual']>): void {
  const { subject } = task;
  const start = draft.moment(written.start);
  const finish = draft.moment(written.finish);
  const effort = amounts.of(task, written, 'effort', written.effort);
  // A milestone is one instant, dated as everything else is: with the finish of what led to it.
  task.actual = task.type === 'milestone' ? actual(undefined, finish ?? start, effort) : actual(start, finish, effort);
  if (!start || !finish || !beforeOther(finish, start)) return;
  const holes = { first: 'start', from: written.start ?? '', last: 'finish', to: written.finish ?? '' };
  const labels = [{ span: draft.places.at(written, 'start').span, sentence: theOtherValue('start', holes.from) }];
  draft.report(endsBeforeItBegins(draft.places.at(written, 'finish'), subject, holes, { labels }));
  task.broken = true;
}

function actual(start: Moment | undefined, finish: Moment | undefined, effort: number | undefined): Task['actual'] {
  return { ...(start && { start }), ...(finish && { finish }), ...(effort !== undefined && { effort }) };
}

/** The fact without which the others cannot be honest, if one is missing or contradicts them. */
function missingFact(draft: Draft, task: TaskNode): Diagnostic | undefined {
  const { data, name, progress, remaining } = task;
  const { start, finish } = data.actual ?? {};
  if (finish === undefined && progress === undefined && remaining === undefined) return undefined;
  const { subject } = task;
  if (finish !== undefined) {
    if (progress !== undefined && progress < DONE) {
      const holes = { task: name, finish, field: 'progress', value: data.progress ?? '' };
      const place = task.at('progress');
      return finishedButNotDone(place, subject, holes, mend(false, write('100%'), writing(place, '100%')));
    }
    if (remaining !== undefined && remaining > 0) {
      const holes = { task: name, finish, field: 'remaining', value: data.remaining ?? '' };
      return finishedButNotDone(task.at('remaining'), subject, holes, draft.withoutKey(false, data, 'remaining'));
    }
    // A milestone starts and finishes in one instant.
    if (start !== undefined || task.type === 'milestone') return undefined;
    return finishWithoutStart(draft.places.at(data.actual ?? data, 'finish'), subject, { task: name, finish });
  }
  if (progress === DONE && !(start !== undefined && task.type === 'milestone'))
    return doneWithoutFinish(task.at('progress'), subject, { task: name });
  if (progress !== undefined && progress > 0 && start === undefined)
    return progressWithoutStart(task.at('progress'), subject, { task: name, progress: data.progress ?? '' });
  return undefined;
}
