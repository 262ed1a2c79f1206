import type { Analysis, TaskStatus } from '../model/index.ts';
import { finishDay, formatDay, startDay } from '../time/index.ts';
import { isLeaf } from './week.ts';

/** More bars than this do not fit a page: then each phase is one bar, beside the milestones. */
const BARS = 80;

/** Words that Mermaid reads as a statement where they open a line. A digit could open a date. */
const STATEMENT =
  /^(?:section|title|click|call|href|excludes|includes|dateformat|axisformat|tickinterval|todaymarker|weekday|weekend|inclusiveenddates|topaxis|acctitle|accdescr|gantt|vert|\d)/i;
/** Characters that end a name, begin a comment, an entity or a directive, or close the fence around the diagram. */
const MARKUP = /[:;#%`<>{}"\\]/g;

const code = (character: string): string => `#${character.charCodeAt(0)};`;

/** A name that Mermaid shows as it is: its markup as character codes. */
export function label(name: string): string {
  const line = name.replace(/[\s\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g, ' ').trim();
  const safe = line.replace(MARKUP, code);
  if (safe === '') return '-';
  return STATEMENT.test(safe) ? code(safe.charAt(0)) + safe.slice(1) : safe;
}

/** One bar: absolute days and an id of our own, since Mermaid falls back to today wherever it does not know an id. */
export const bar = (name: string, marks: readonly string[], id: number, start: number, finish: number): string =>
  `    ${label(name)} :${[...marks, `t${id}`, formatDay(start), formatDay(Math.max(start, finish))].join(', ')}`;

function marksOf({ task, state, timing }: TaskStatus): readonly string[] {
  return [
    ...(timing.critical && state !== 'finished' ? ['crit'] : []),
    ...(state === 'finished' ? ['done'] : state === 'in-progress' ? ['active'] : []),
    ...(task.type === 'milestone' ? ['milestone'] : []),
  ];
}

/** The plan as a Mermaid Gantt diagram: a section per phase, a phase that is over as one bar. Null where nothing has a date. */
export function gantt(analysis: Analysis): string | null {
  const shown = analysis.statuses.filter(({ task }) => isLeaf(task));
  if (shown.length === 0) return null;
  const everyTask = shown.length <= BARS;
  const lines = [
    'gantt',
    '    dateFormat YYYY-MM-DD',
    '    axisFormat %m-%d',
    '    inclusiveEndDates',
    '    todayMarker off',
  ];
  let id = 0;
  const byPhase = new Map(analysis.schedule.resolved.phases.map((phase) => [phase, [] as TaskStatus[]]));
  for (const status of shown) byPhase.get(status.task.phase)?.push(status);
  for (const [phase, statuses] of byPhase) {
    if (statuses.length === 0) continue;
    lines.push(`    section ${label(phase.name)}`);
    const finished = statuses.every(({ state }) => state === 'finished');
    // What is over is one bar: the reader looks for what is under way and to come.
    const asOne = finished || !everyTask;
    if (asOne) {
      const begun = statuses.some(({ state }) => state !== 'not-started');
      const marks = finished ? ['done'] : begun ? ['active'] : [];
      const start = statuses.reduce((least, { timing }) => Math.min(least, timing.start), Number.POSITIVE_INFINITY);
      const finish = statuses.reduce((most, { timing }) => Math.max(most, timing.finish), Number.NEGATIVE_INFINITY);
      lines.push(bar(phase.name, marks, ++id, startDay(start), finishDay(finish)));
    }
    for (const status of statuses) {
      if (asOne && status.task.type !== 'milestone') continue;
      const finish = finishDay(status.timing.finish);
      const start = status.task.type === 'milestone' ? finish : startDay(status.timing.start);
      lines.push(bar(status.task.name, marksOf(status), ++id, start, finish));
    }
  }
  return lines.join('\n');
}
