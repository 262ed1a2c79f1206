import type { Analysis, Phase, Task } from '../model/index.ts';
import { finishDay, startDay, type Day, type Minute } from '../time/index.ts';
import { bar, label } from './gantt.ts';

const DAYS_OF_WEEK = 7;
/** Weeks that an axis can number: a year of them. */
const WEEKS_OF_YEAR = 52;

/**
 * A plan that nobody works on yet as a Mermaid Gantt diagram, its weeks behind each name: the rows of its week table, or the
 * phases as one bar each beside the milestones. Weeks on the axis, for which the plan has to start on a Monday that begins
 * its year; years and months where there are more. Null where nothing has a date.
 */
export function timetable(analysis: Analysis): string | null {
  const { schedule } = analysis;
  if (schedule.start === undefined || schedule.finish === undefined) return null;
  const first = startDay(schedule.start);
  const week = (day: Day): number => Math.floor((day - first) / DAYS_OF_WEEK) + 1;
  const long = week(finishDay(schedule.finish)) > WEEKS_OF_YEAR;
  const lines = [
    'gantt',
    '    dateFormat YYYY-MM-DD',
    `    axisFormat ${long ? '%y-%m' : 'W%W'}`,
    ...(long ? [] : ['    weekday monday']),
    '    inclusiveEndDates',
    '    todayMarker off',
  ];
  let id = 0;
  const draw = (name: string, marks: readonly string[], start: Minute, finish: Minute): void => {
    const to = finishDay(finish);
    const from = marks.includes('milestone') ? to : startDay(start);
    const weeks = week(from) === week(to) ? `W${week(to)}` : `W${week(from)}–${week(to)}`;
    lines.push(bar(`${name} · ${weeks}`, marks, ++id, from, to));
  };
  const rows = analysis.weekTable?.rows;
  for (const phase of schedule.resolved.phases) {
    const dates = schedule.phase(phase);
    if (dates === undefined) continue;
    lines.push(`    section ${label(phase.name)}`);
    draw(phase.name, rows ? ['active'] : [], dates.start, dates.finish);
    if (rows) {
      for (const { entity, kind, start, finish } of rows)
        if (isTaskOf(entity, phase)) draw(entity.name, kind === 'milestone' ? ['milestone'] : [], start, finish);
      continue;
    }
    for (const { task, timing } of analysis.statuses)
      if (task.phase === phase && task.type === 'milestone')
        draw(task.name, ['milestone'], timing.start, timing.finish);
  }
  return lines.join('\n');
}

const isTaskOf = (entity: Phase | Task, phase: Phase): boolean => 'phase' in entity && entity.phase === phase;
