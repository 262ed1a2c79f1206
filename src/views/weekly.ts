import type { Analysis, Packs, View } from '../model/index.ts';
import { gantt } from './gantt.ts';
import type { Period, Since, Week } from './week.ts';
import { adoption, supervisor } from './weekly/after.ts';
import { appendix } from './weekly/appendix.ts';
import { budget, milestones, schedule } from './weekly/dates.ts';
import { gates } from './weekly/gates.ts';
import { header, status, summary } from './weekly/head.ts';
import { changes, decisions, help, issues, longRunning, risks } from './weekly/registers.ts';
import { done, inProgress, next, notDone } from './weekly/work.ts';

export interface WeeklyOptions {
  /** The earlier state that the report compares with; the period then begins on the day after its data date. */
  readonly since?: Since;
  /** The days that the report speaks of; the seven days that end on the data date, if absent. */
  readonly period?: Period;
  readonly appendix?: boolean;
  /** Who signs; the plan's author, if absent. */
  readonly author?: string;
  /** Where the checklists stand that the methodology binds to phases; none is shown without. */
  readonly packs?: Packs;
  /** Where the plan comes from, such as a git revision. */
  readonly revision?: string;
}

const DAYS_OF_WEEK = 7;

/** Sections that are left out while they are empty, and then named together in one closing line. */
const CLOSING = [
  'budget',
  'risks',
  'issues',
  'decisions',
  'help',
  'changes',
  'gates',
  'supervisor',
  'adoption',
  'longRunning',
] as const;

/** The weekly status report. The analysis must have a data date: a report without one would not know what is late. */
export function weekly(analysis: Analysis, options: WeeklyOptions = {}) {
  const { asOf } = analysis;
  if (asOf === undefined) throw new RangeError('a weekly report needs a data date');
  const { since } = options;
  const from = since?.changes.from.asOf === undefined ? asOf - DAYS_OF_WEEK + 1 : since.changes.from.asOf + 1;
  const week: Week = {
    analysis,
    plan: analysis.schedule.resolved,
    asOf,
    period: options.period ?? { from: Math.min(from, asOf), to: asOf },
    ...(since !== undefined && { since }),
    ...(options.packs !== undefined && { packs: options.packs }),
  };
  const sections = {
    done: done(week),
    inProgress: inProgress(week),
    notDone: notDone(week),
    next: next(week),
    milestones: milestones(week),
    schedule: schedule(week),
    budget: budget(week),
    risks: risks(week),
    issues: issues(week),
    decisions: decisions(week),
    help: help(week),
    changes: changes(week),
    gates: gates(week),
    supervisor: supervisor(week),
    adoption: adoption(week),
    longRunning: longRunning(week),
  };
  const view = {
    header: header(week, options),
    status: status(week),
    summary: summary(week),
    ...sections,
    gantt: gantt(analysis),
    closing: CLOSING.filter((name) => {
      const section = sections[name];
      return section.empty && !('applies' in section && !section.applies);
    }),
    appendix: options.appendix === true ? appendix(week) : null,
  } satisfies View;
  return view;
}

export type WeeklyView = ReturnType<typeof weekly>;
