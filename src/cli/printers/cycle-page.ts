import { isDone, presentCycle, type Cycle } from '../../analyse/index.ts';
import { outcomes } from '../../edits/index.ts';
import type { Analysis, CyclesDocument, Task } from '../../model/index.ts';
import { finishDay, formatDay, startDay } from '../../time/index.ts';
import type { Session } from '../command.ts';
import type { Standing } from '../cycle/standing.ts';
import { cycle as words } from '../phrases/cycle.ts';
import { bold, dim, green, yellow, type Styled } from '../screen.ts';
import { workstreamEntries, workstreamTable } from './workstream-table.ts';

type Entry = CyclesDocument['cycles'][number];

/** Where each turn stands: `schemas/cycles.schema.json`; the terminal shows the same. */
export function cyclesDocument(analysis: Analysis, { cycles }: Standing): CyclesDocument {
  const present = presentCycle(cycles);
  return {
    version: 1,
    present: present?.number ?? null,
    cycles: cycles.map((cycle) => entryOf(analysis, cycle, present)),
    workstreams: workstreamEntries(analysis.workstreams),
  };
}

function entryOf({ schedule }: Analysis, cycle: Cycle, present: Cycle | undefined): Entry {
  const tasks = cycle.phases.flatMap(({ tasks: own }) => own).flatMap(leaves);
  const dates = cycle.phases.flatMap((phase) => schedule.phase(phase) ?? []);
  const decision = cycle.closing?.data.decision;
  return {
    cycle: cycle.number,
    state: cycle.closed ? 'closed' : cycle === present ? (cycle.begun ? 'present' : 'ahead') : 'ahead',
    closedOn: cycle.closed?.on ?? null,
    areas: [...cycle.areas],
    phases: cycle.phases.map(({ id }) => id),
    tasks: tasks.length,
    done: tasks.filter(isDone).length,
    start: dates.length === 0 ? null : formatDay(startDay(Math.min(...dates.map(({ start }) => start)))),
    finish: dates.length === 0 ? null : formatDay(finishDay(Math.max(...dates.map(({ finish }) => finish)))),
    closingGate: cycle.closing?.phase.id ?? null,
    openGates: cycle.openGates.map(({ phase }) => phase.id),
    decision: decision?.outcome ?? null,
    decidedOn: decision?.on ?? null,
    lessons: [...(cycle.closed?.lessons ?? [])],
  };
}

const leaves = (task: Task): readonly Task[] => (task.children.length > 0 ? task.children.flatMap(leaves) : [task]);

/** The same for a person. */
export function cyclePage(session: Session, document: CyclesDocument, analysis: Analysis, standing: Standing): Styled {
  const { locale, say } = session;
  const { methodology } = standing;
  const question = methodology.data.cycles?.areas ?? '';
  const label = (area: string): string => methodology.word('questions', question, `options.${area}`)?.[locale] ?? area;
  const parts = document.cycles.map((entry): Styled => {
    const state = {
      closed: green(say(words.stateClosed, { day: entry.closedOn ?? '' })),
      present: yellow(words.statePresent[locale]),
      ahead: dim(words.stateAhead[locale]),
    }[entry.state];
    const rows: Styled[] = [[bold(say(words.title, { cycle: entry.cycle })), '  ', state, '\n']];
    const dates =
      entry.start === null || entry.finish === null
        ? ''
        : say(words.dates, { start: entry.start, finish: entry.finish });
    rows.push([
      '  ',
      dates,
      dates === '' ? '' : '  ',
      say(words.tasks, { done: entry.done, total: entry.tasks }),
      '\n',
    ]);
    if (entry.areas.length > 0) rows.push(['  ', say(words.takes, { areas: entry.areas.map(label) }), '\n']);
    const gate = standing.cycles.find(({ number }) => number === entry.cycle)?.closing?.phase.name;
    if (gate !== undefined && entry.decision === null) rows.push(['  ', say(words.gateOpen, { gate }), '\n']);
    if (gate !== undefined && entry.decision !== null) {
      const outcome = outcomes[entry.decision][locale];
      rows.push(['  ', say(words.gateDecided, { gate, outcome, day: entry.decidedOn ?? '?' }), '\n']);
    }
    for (const lesson of entry.lessons) rows.push(['  ', say(words.lessonItem, { cycle: entry.cycle, lesson }), '\n']);
    return [rows, '\n'];
  });
  const matrix = analysis.workstreams;
  return [parts, matrix ? workstreamTable(matrix, methodology, locale) : ''];
}
