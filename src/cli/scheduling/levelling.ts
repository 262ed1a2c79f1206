import { fill, type Locale, type Text } from '../../diagnostics/index.ts';
import type { Levelling, ResolvedPlan, TaskTiming } from '../../model/index.ts';
import { formatStart } from '../../time/index.ts';
import type { Session } from '../command.ts';
import { schedule as words } from '../phrases/schedule.ts';
import { Progress } from '../progress.ts';
import { refuse } from '../say.ts';
import { countOf } from './counts.ts';

export interface LevelWishes {
  readonly schedules: string | undefined;
  readonly seed: string | undefined;
  readonly budget: string | undefined;
}

const MOST_TOLD = 20;

/** The plan with nobody booked twice; what moved is told on stderr. */
export async function levelled(session: Session, resolved: ResolvedPlan, wishes: LevelWishes): Promise<Levelling> {
  const { level } = await import('../../schedule/index.ts');
  const schedules = countOf('--schedules', wishes.schedules);
  const seed = countOf('--seed', wishes.seed);
  const seconds = countOf('--budget', wishes.budget);
  const { err, locale, say } = session;
  const progress = new Progress(session, say(words.levelling, {}));
  const { value } = level(resolved, {
    ...(schedules !== undefined && { schedules }),
    ...(seed !== undefined && { seed }),
    goOn(built) {
      const spent = seconds === undefined ? 0 : progress.elapsed / (seconds * 1000);
      progress.at(Math.max(spent, schedules === undefined ? 0 : built / schedules));
      return spent < 1;
    },
  });
  progress.end();
  if (!value) throw refuse(words.notLevelled, {});
  const shown = ({ start }: TaskTiming): string => formatStart(start, resolved.calendar).replace('T', ' ');
  if (seconds !== undefined) err.line(say(words.budgetUsed, { count: value.built }));
  err.line(value.moved.length === 0 ? say(words.nothingMoved, {}) : say(words.moved, { count: value.moved.length }));
  for (const { task, before, after } of value.moved.slice(0, MOST_TOLD))
    err.line(
      say(words.movedTask, {
        task: task.name,
        before: shown(before),
        after: shown(after),
        people: peopleWaitedFor(after, resolved, locale),
      }),
    );
  if (value.moved.length > MOST_TOLD) err.line(say(words.movedMore, { count: value.moved.length - MOST_TOLD }));
  return value;
}

function peopleWaitedFor({ drivenBy }: TaskTiming, resolved: ResolvedPlan, locale: Locale): string | Text {
  const people = drivenBy.flatMap((driver) => (driver.kind === 'person' ? [resolved.personLabel(driver.person)] : []));
  return people.length === 0 ? words.otherTasks : fill({ says: words.waitsFor, holes: { people } }, locale);
}
