import { resolve } from 'node:path';
import type { Packs, Schedule } from '../../model/index.ts';
import { runPlan } from '../../pipeline.ts';
import { finishDay, formatDay, startDay } from '../../time/index.ts';
import type { Session } from '../command.ts';
import { init as words } from '../phrases/init.ts';
import { tellFindings } from '../planned.ts';
import { bold, dim, lettersOf, padEnd, widthOf, type Styled } from '../screen.ts';

/**
 * The dates of a plan that is not written yet. A scaffold has no error: one that has is a fault of ours, or of a pack that
 * nobody checked.
 */
export async function datesOf(session: Session, packs: Packs, plan: string, text: string): Promise<Schedule> {
  const absolute = resolve(session.world.cwd, plan);
  const run = await runPlan(session.world, plan, {
    upTo: 'schedule',
    packs: () => Promise.resolve(packs),
    instead: (path) => (path === absolute ? new TextEncoder().encode(text) : undefined),
  });
  tellFindings(session, run);
  if (!run.schedule || run.diagnostics.some(({ severity }) => severity === 'error'))
    throw new Error('the scaffold has errors');
  return run.schedule;
}

/** Phases with their first and last day, and the whole below. */
export function phasesWithDates(session: Session, schedule: Schedule): Styled {
  const rows = schedule.resolved.phases.map((phase) => {
    const dates = schedule.phase(phase);
    return {
      name: `${phase.wbs} ${phase.name}`,
      start: dates ? formatDay(startDay(dates.start)) : '',
      finish: dates ? formatDay(finishDay(dates.finish)) : '',
    };
  });
  const head = {
    name: session.say(words.phase, {}),
    start: session.say(words.begins, {}),
    finish: session.say(words.ends, {}),
  };
  const columns = Math.max(...[head, ...rows].map(({ name }) => widthOf(name)));
  const line = ({ name, start, finish }: typeof head): Styled => [
    padEnd(name, columns),
    '  ',
    padEnd(start, 10),
    '  ',
    finish,
    '\n',
  ];
  return [dim(lettersOf(line(head))), ...rows.map(line), bold(session.say(words.whole, wholeOf(schedule))), '\n'];
}

/** How much there is, and from when to when. */
function wholeOf(schedule: Schedule) {
  const { start = 0, finish = 0, resolved } = schedule;
  const [first, last] = [startDay(start), finishDay(finish)];
  return {
    tasks: resolved.tasks.filter(({ children }) => children.length === 0).length,
    phases: resolved.phases.length,
    start: formatDay(first),
    finish: formatDay(last),
    weeks: Math.ceil((last - first + 1) / 7),
  };
}
