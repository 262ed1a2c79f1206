import type { Session } from '../command.ts';
import { cycle as words } from '../phrases/cycle.ts';
import { yellow } from '../screen.ts';
import type { Coming } from './areas.ts';
import type { Standing } from './standing.ts';
import type { Transition } from './transition.ts';

/** Says on stderr what the step to the next turn does. */
export function tellTransition(
  { err, say }: Session,
  { present }: Standing,
  { turn, write }: Coming,
  { carried, postponed, issues, lessons, phases, learns }: Transition,
): void {
  const next = turn.cycle;
  err.line(say(words.closed, { cycle: present.number }));
  const tasks = carried.map(({ name }) => name);
  err.line(tasks.length > 0 ? say(words.carriedTasks, { count: tasks.length, tasks }) : say(words.carriedNothing, {}));
  if (postponed.length > 0) err.line(say(words.postponed, { next, phases: postponed.map(({ name }) => name) }));
  if (issues.length > 0)
    err.line(say(words.carriedIssues, { count: issues.length, issues: issues.map(({ id }) => id) }));
  if (lessons.length > 0 && learns !== undefined) err.line(say(words.lessons, { count: lessons.length, task: learns }));
  else err.line(yellow(say(words.noLessons, {})));
  const open = present.openGates.filter((gate) => gate !== present.closing && !postponed.includes(gate.phase));
  if (open.length > 0)
    err.line(yellow(say(words.gatesOpen, { cycle: present.number, gates: open.map(({ phase }) => phase.name) })));
  err.line(say(write ? words.written : words.ready, { next, phases }));
}
