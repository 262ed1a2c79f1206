import type { BaselineVariance, DifferencesDocument, Schedule, Task, Variance } from '../../model/index.ts';
import { formatFinish, formatMilestone, workingDays, type Calendar, type Minute } from '../../time/index.ts';
import type { Session } from '../command.ts';
import { baseline as words } from '../phrases/recording.ts';
import { table } from '../phrases/schedule.ts';
import { bold, dim, green, red, type Styled } from '../screen.ts';
import { columns } from './columns.ts';

/** A plan beside a baseline, as `schemas/differences.schema.json` has it. */
export function differencesDocument(schedule: Schedule, variance: BaselineVariance): DifferencesDocument {
  const project = schedule.resolved.calendar;
  return {
    version: 1,
    baseline: variance.baseline.data.name,
    phases: variance.phases.map(({ phase, ...found }) => ({
      phase: phase.id,
      name: phase.name,
      ...figures(found, formatFinish, project),
    })),
    tasks: [
      ...variance.tasks.map(({ task, ...found }) => ({
        task: task.id,
        name: task.name,
        type: task.type,
        ...figures(found, finishOf(task), task.calendar),
      })),
      ...variance.gone.map(({ id, finish = null, effort }) => ({
        task: id,
        name: id,
        promised: finish,
        now: null,
        days: null,
        effort: { promised: effort.promised ?? null, now: null },
      })),
    ],
  };
}

const finishOf = ({ type }: Task): typeof formatFinish => (type === 'milestone' ? formatMilestone : formatFinish);

function figures({ promised, now, days, effort }: Variance, format: typeof formatFinish, calendar: Calendar): Figures {
  const date = (at: Minute | undefined): string | null => (at === undefined ? null : format(at, calendar));
  return {
    promised: date(promised),
    now: date(now),
    days: days ?? null,
    effort: { promised: effort.promised ?? null, now: effort.now ?? null },
  };
}

type Figures = Pick<DifferencesDocument['phases'][number], 'promised' | 'now' | 'days' | 'effort'>;
type Row = DifferencesDocument['tasks'][number] | DifferencesDocument['phases'][number];

/** The same for people: each phase above its tasks, effort only where somebody stated any. */
export function differencesTable(session: Session, schedule: Schedule, variance: BaselineVariance): Styled {
  const { locale } = session;
  const { phases, tasks } = differencesDocument(schedule, variance);
  const calendar = schedule.resolved.calendar;
  const rows: Row[] = [];
  schedule.resolved.phases.forEach((phase, index) => {
    rows.push(...phases.slice(index, index + 1));
    variance.tasks.forEach(({ task }, at) => {
      if (task.phase === phase) rows.push(...tasks.slice(at, at + 1));
    });
  });
  rows.push(...tasks.slice(variance.tasks.length));
  const withEffort = rows.some(({ effort }) => effort.promised !== null || effort.now !== null);
  const head = [
    table.task[locale],
    words.promised[locale],
    words.now[locale],
    ...(withEffort ? [words.effort[locale]] : []),
    words.variance[locale],
  ];
  const body = rows.map((row): Styled[] => [
    'phase' in row ? bold(row.name) : `  ${'type' in row && row.type === 'milestone' ? '◆ ' : ''}${row.name}`,
    row.promised ?? '',
    row.now ?? '',
    ...(withEffort ? [effortText(row.effort, calendar)] : []),
    daysText(session, row),
  ]);
  return [columns([head, ...body]), '\n', dim(words.days[locale]), '\n'];
}

function daysText({ locale, say }: Session, { days, now }: Row): Styled {
  if (days === null) return dim(now === null ? words.gone[locale] : words.added[locale]);
  if (days > 0) return red(say(words.later, { days }));
  return days < 0 ? green(say(words.earlier, { days: -days })) : words.onTime[locale];
}

function effortText({ promised, now }: Row['effort'], calendar: Calendar): string {
  const days = (minutes: number | null): string => (minutes === null ? '–' : `${workingDays(minutes, calendar)}d`);
  return promised === null && now === null ? '' : promised === now ? days(now) : `${days(promised)} → ${days(now)}`;
}
