import type { ResolvedPlan, Task } from '../model/index.ts';
import { parseMoment } from '../time/index.ts';
import { written, type Change, type Fields, type Value } from './change.ts';
import { conflicts, needs } from './findings.ts';
import {
  aDay,
  aMoment,
  aPercentage,
  aPerson,
  anAmount,
  obstacle,
  recording,
  set,
  type Recording,
} from './recording.ts';

/** What may be told about a task; every text as a person types it. */
export interface TaskFacts {
  readonly progress?: string;
  readonly start?: string;
  readonly finish?: string;
  readonly remaining?: string;
  readonly owner?: string;
  /** Why it slipped or was not done. */
  readonly late?: string;
}

/** Records progress, dates and the like of a task. Nothing is guessed: what follows from nothing is asked for. */
export function updateTask(plan: ResolvedPlan, task: Task, facts: TaskFacts): Recording {
  return recording(() => {
    const { progress, start, finish, remaining } = facts;
    if (Object.values(facts).every((fact) => fact === undefined)) {
      const flags = ['--progress', '--start', '--finish', '--remaining', '--owner', '--note'];
      throw obstacle(needs.something, { task: task.id, flags });
    }
    const changes: Change[] = [];
    const give = (key: string, value: Value): void => {
      changes.push(set(task.data, 'Task', key, value));
    };
    if (facts.owner !== undefined) give('owner', aPerson(plan, facts.owner, '--owner'));
    if (facts.late !== undefined) give('late', facts.late);
    if (progress !== undefined || start !== undefined || finish !== undefined || remaining !== undefined) {
      changes.push(...work(task, facts));
    }
    return changes;
  });
}

function work(task: Task, { progress, start, finish, remaining }: TaskFacts): Change[] {
  assertOwnWork(task);
  const { actual } = task.data;
  const percentage = progress === undefined ? undefined : aPercentage(progress);
  const started = start ?? actual?.start;
  const finished = finish ?? actual?.finish;
  if (task.type === 'milestone') {
    const flag = progress !== undefined ? '--progress' : start !== undefined ? '--start' : '--remaining';
    if (finish === undefined || progress !== undefined || start !== undefined || remaining !== undefined) {
      throw obstacle(conflicts.milestone, { task: task.id, flag });
    }
  } else if (started === undefined && (finish !== undefined || (percentage?.share ?? 0) > 0)) {
    throw obstacle(needs.start, { task: task.id });
  }
  if (percentage?.share === 10_000 && finished === undefined) throw obstacle(needs.finish, { task: task.id });
  if (percentage && percentage.share < 10_000 && finished !== undefined) {
    throw obstacle(conflicts.finished, { task: task.id, finish: finished, progress: percentage.value.written });
  }
  const changes: Change[] = [];
  const dates: Record<string, Value> = {};
  if (start !== undefined) dates['start'] = aMoment(start, '--start');
  if (finish !== undefined) dates['finish'] = aMoment(finish, '--finish');
  assertOrder(task, started, finished);
  if (percentage) changes.push(set(task.data, 'Task', 'progress', percentage.value));
  else if (finish !== undefined && task.data.progress !== undefined) {
    changes.push(set(task.data, 'Task', 'progress', written('100%')));
  }
  changes.push(...actualDates(task, dates));
  if (remaining !== undefined) {
    changes.push(set(task.data, 'Task', 'remaining', anAmount(remaining, '--remaining')));
  } else if (finish !== undefined && task.data.remaining !== undefined) {
    // Nothing remains of what is finished; what was estimated before would contradict it.
    changes.push(set(task.data, 'Task', 'remaining', written('0d')));
  }
  return changes;
}

function actualDates(task: Task, dates: Fields): Change[] {
  if (Object.keys(dates).length === 0) return [];
  const { actual } = task.data;
  if (!actual) return [set(task.data, 'Task', 'actual', dates)];
  return Object.entries(dates).map(([key, value]) => set(actual, 'Actual', key, value));
}

/** Records that a task is done, or one occurrence of a recurring one. */
export function markDone(plan: ResolvedPlan, task: Task, facts: Pick<TaskFacts, 'start' | 'finish'>): Recording {
  return recording(() => {
    const finish = facts.finish ?? task.data.actual?.finish;
    if (finish === undefined) throw obstacle(needs.doneFinish, { task: task.id });
    if (task.type === 'recurring') return occurrenceDone(task, finish);
    const facts_: TaskFacts = {
      finish,
      ...(facts.start !== undefined && { start: facts.start }),
      ...(task.type !== 'milestone' && { progress: '100%' }),
    };
    const done = updateTask(plan, task, facts_);
    if ('obstacle' in done) throw obstacle(done.obstacle.says, done.obstacle.holes);
    return done.changes;
  });
}

function occurrenceDone(task: Task, finish: string): Change[] {
  const { recur } = task.data;
  if (!recur) throw new Error(`${task.subject} is recurring and says not how`);
  const day = aDay(finish, '--finish');
  if (!recur.done) return [set(recur, 'Recur', 'done', [day])];
  if (recur.done.includes(finish)) throw obstacle(conflicts.occurrence, { task: task.id, day: finish });
  return [{ kind: 'append', list: recur.done, value: day }];
}

function assertOwnWork(task: Task): void {
  if (task.type === 'parent') {
    throw obstacle(conflicts.parent, { task: task.id, children: task.children.map(({ id }) => id) });
  }
  if (task.type === 'recurring') throw obstacle(conflicts.recurring, { task: task.id });
}

function assertOrder(task: Task, start: string | undefined, finish: string | undefined): void {
  const [from, to] = [start, finish].map((text) => (text === undefined ? undefined : parseMoment(text)));
  if (!from || !to || start === undefined || finish === undefined) return;
  const minutes = ({ day, minuteOfDay }: typeof from, otherwise: number): number =>
    day * 1440 + (minuteOfDay ?? otherwise);
  if (minutes(from, 0) > minutes(to, 1439)) throw obstacle(conflicts.order, { task: task.id, start, finish });
}
