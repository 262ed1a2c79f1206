import type { Locale } from '../../diagnostics/index.ts';
import type { Analysis, StatusDocument } from '../../model/index.ts';
import { status as words } from '../phrases/status.ts';
import { sayIn } from '../say.ts';
import { bold, cut, dim, green, padEnd, padStart, red, widthOf, yellow, type Styled } from '../screen.ts';
import { wrap } from '../../text/index.ts';
import { weekTable } from './week-table.ts';
import { workstreamTable } from './workstream-table.ts';

const PAINT = { green, amber: yellow, red } as const;
const BAR = 20;
/** A list longer than this is cut: it is a glance, and `report` has it all. */
const MOST = 10;
/** Columns that names leave to a remark, and the fewest in which one is worth showing. */
const NOTE = 24;
const LEAST_NOTE = 12;
/** Below so many columns bars are shorter and phases show their finish alone. */
const NARROW = 70;
const GAP = '  ';

/** A plan at a glance, for a terminal. */
export function statusPage(document: StatusDocument, analysis: Analysis, locale: Locale, columns: number): Styled {
  const parts: Styled[] = [head(document, analysis, locale, columns), phases(document, locale, columns)];
  const matrix = analysis.workstreams;
  if (matrix) parts.push(workstreamTable(matrix, analysis.schedule.resolved.methodology, locale));
  const weeks = analysis.weekTable;
  if (weeks) parts.push(weekTable(weeks, document.asOf, locale, columns));
  parts.push(late(document, analysis, locale, columns), next(document, analysis, locale, columns));
  if (document.gate) parts.push(gate(document.gate, analysis, locale));
  if (document.checklists.length > 0) parts.push(checklists(document, locale, columns));
  return parts.filter((part) => part !== '').map((part, index): Styled => [index === 0 ? '' : '\n', part]);
}

function head(document: StatusDocument, analysis: Analysis, locale: Locale, columns: number): Styled {
  const say = sayIn(locale);
  const { health, project, asOf } = document;
  const rows: Styled[] = [[bold(say(words.heading, { name: project.name, day: asOf })), '\n']];
  if (!health) {
    const missing = analysis.health.known ? '' : analysis.health.missing[locale];
    rows.push([dim(words.unknown[locale]), GAP, missing, '\n']);
  } else {
    const light = words[health.colour][locale];
    const indent = widthOf(light) + GAP.length;
    for (const [index, line] of wrap(health.reason, columns - indent).entries()) {
      rows.push([index === 0 ? [PAINT[health.colour](light), GAP] : ' '.repeat(indent), line, '\n']);
    }
    if (health.override) {
      const { colour, reason } = health.override;
      const told = say(words.override, { colour: words[colour][locale], reason });
      for (const line of wrap(told, columns - indent)) rows.push([' '.repeat(indent), line, '\n']);
    }
  }
  return [rows, progressLine(document, analysis, locale), '\n', stage(document, analysis, locale)];
}

/** Whether nothing has begun before its time, or everything is over. */
function stage({ asOf, start, finish, late }: StatusDocument, { statuses, gates }: Analysis, locale: Locale): Styled {
  const say = sayIn(locale);
  const stop = gates.find(({ decided, gate: { data } }) => decided && data.decision?.outcome === 'stop');
  if (stop) return [red(say(words.stopped, { phase: stop.phase.name, day: stop.gate.data.decision?.on ?? '?' })), '\n'];
  const all = statuses.filter(({ task }) => task.type !== 'parent');
  const idle = all.length > 0 && all.every(({ state }) => state === 'not-started');
  if (idle && late.length === 0 && start !== null && day(start) > asOf)
    return [say(words.notBegun, { day: day(start) }), '\n'];
  if (all.length > 0 && all.every(({ state }) => state === 'finished'))
    return [say(words.ended, { day: day(finish) }), '\n'];
  return '';
}

function progressLine({ progress, finish, varianceDays }: StatusDocument, analysis: Analysis, locale: Locale): Styled {
  const say = sayIn(locale);
  const told: Styled[] = [];
  if (progress !== null) told.push([bar(progress), GAP, say(words.done, { percent: progress })]);
  else if (!analysis.progress.known) told.push(say(words.doneUnknown, { missing: analysis.progress.missing }));
  if (finish !== null) told.push(say(words.finish, { day: shown(finish) }));
  if (varianceDays !== null) {
    const count = Math.abs(varianceDays);
    if (varianceDays > 0) told.push(red(say(words.later, { count })));
    else told.push(varianceDays < 0 ? green(say(words.earlier, { count })) : words.onPlan[locale]);
  }
  return told.map((each, index): Styled => [index === 0 ? '' : words.separator[locale], each]);
}

const bar = (percent: number, cells = BAR): Styled => {
  const full = Math.round((Math.min(100, Math.max(0, percent)) * cells) / 100);
  return [green('█'.repeat(full)), dim('░'.repeat(cells - full))];
};

const shown = (date: string): string => date.replace('T', ' ');

function phases(document: StatusDocument, locale: Locale, columns: number): Styled {
  const say = sayIn(locale);
  const cells = columns < NARROW ? BAR / 2 : BAR;
  const dates = document.phases.map(({ start, finish }) => {
    if (start === null || finish === null) return '';
    return columns < NARROW ? `→ ${day(finish)}` : `${day(start)} → ${day(finish)}`;
  });
  const notes = document.phases.map((phase) => (phase.late === 0 ? '' : say(words.lateTasks, { count: phase.late })));
  const beside = GAP.length * 4 + cells + 5 + widest(dates) + widest(notes);
  const name = Math.max(
    12,
    Math.min(widest(document.phases.map((phase) => phase.name)), columns - beside - GAP.length),
  );
  if (document.phases.length === 0) return '';
  const rows = document.phases.map((phase, index): Styled => {
    const percent = phase.progress === null ? '?' : `${phase.progress}%`;
    const note = notes[index] ?? '';
    return [
      GAP,
      padEnd(cut(phase.name, name), name),
      GAP,
      phase.progress === null ? dim('░'.repeat(cells)) : bar(phase.progress, cells),
      padStart(percent, 5),
      GAP,
      note === '' ? (dates[index] ?? '') : [padEnd(dates[index] ?? '', widest(dates)), GAP, red(note)],
      '\n',
    ];
  });
  return [bold(words.phases[locale]), '\n', rows];
}

const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);

interface Line {
  readonly mark: Styled;
  readonly name: string;
  readonly when: string;
  readonly who: string;
  readonly note: string;
}

/** Lines of a list in columns; names are cut first, notes after them. */
function lines(all: readonly Line[], locale: Locale, columns: number): Styled {
  const told = all.slice(0, MOST);
  const whens = widest(told.map(({ when }) => when));
  const whos = widest(told.map(({ who }) => who));
  const notes = Math.min(NOTE, widest(told.map(({ note }) => note)));
  const room = columns - whens - whos - notes - GAP.length * (notes > 0 ? 5 : 4);
  const name = Math.max(12, Math.min(widest(told.map((line) => line.name)), room));
  const rows = told.map(({ mark, name: text, when, who, note }): Styled => {
    const left = columns - name - whens - whos - GAP.length * 5;
    const last = note === '' || left < LEAST_NOTE ? '' : [GAP, dim(cut(note, left))];
    return [
      mark,
      ' ',
      padEnd(cut(text, name), name),
      GAP,
      padEnd(when, whens),
      last === '' && who === '' ? '' : [GAP, last === '' ? who : padEnd(who, whos)],
      last,
      '\n',
    ];
  });
  const more = all.length > MOST ? [GAP, dim(sayIn(locale)(words.more, { count: all.length - MOST })), '\n'] : '';
  return [rows, more];
}

function late(document: StatusDocument, analysis: Analysis, locale: Locale, columns: number): Styled {
  const say = sayIn(locale);
  if (document.late.length === 0) return [words.noneLate[locale], '\n'];
  const all = document.late.map(({ name, owner, planned, forecast, days, reason }) => ({
    mark: red('▲'),
    name,
    when: `${say(words.was, { planned: day(planned), forecast: day(forecast) })}${GAP}${days === null ? '' : say(words.days, { count: days })}`,
    who: label(analysis, owner),
    note: reason ?? '',
  }));
  return [bold(say(words.late, { count: all.length })), '\n', lines(all, locale, columns)];
}

function next(document: StatusDocument, analysis: Analysis, locale: Locale, columns: number): Styled {
  const say = sayIn(locale);
  if (document.next.length === 0) return [words.noneNext[locale], '\n'];
  const all = document.next.map(({ name, owner, start, finish }) => ({
    mark: '·',
    name,
    when: `${day(start)} → ${day(finish)}`,
    who: label(analysis, owner),
    note: '',
  }));
  return [bold(say(words.next, { count: all.length })), '\n', lines(all, locale, columns)];
}

const day = (date: string | null): string => (date ?? '?').slice(0, 'YYYY-MM-DD'.length);

const label = ({ schedule }: Analysis, owner: string | null): string =>
  owner === null ? '' : schedule.resolved.personLabel(owner);

/** Those of the phases under way and of the next gate, a line each. */
function checklists({ checklists: bound }: StatusDocument, locale: Locale, columns: number): Styled {
  const counts = bound.map(({ done, total }) => `${done}/${total}`);
  const count = widest(counts);
  const rows = bound.map(({ name, id, done, total }, index): Styled => {
    const told = counts[index] ?? '';
    const beside = GAP.length * 3 + count + widthOf(id);
    return [
      [GAP, padStart(done === total ? green(told) : yellow(told), count), GAP],
      [cut(name, Math.max(12, columns - beside)), GAP, dim(id), '\n'],
    ];
  });
  return [bold(words.checklists[locale]), '\n', rows];
}

function gate(gateOf: NonNullable<StatusDocument['gate']>, { schedule }: Analysis, locale: Locale): Styled {
  const say = sayIn(locale);
  const { phase, met, total, due, overdue } = gateOf;
  const name = schedule.resolved.phase(phase)?.name ?? phase;
  const told = say(words.gate, { phase: name, met, total });
  if (due === null) return [told, '\n'];
  return [told, overdue ? red(say(words.gateOverdue, { day: due })) : say(words.gateDue, { day: due }), '\n'];
}
