import { progressOf } from '../../analyse/index.ts';
import type { Locale } from '../../diagnostics/index.ts';
import type { Analysis, Measured, Packs, Phase, StatusDocument, Task, TaskStatus } from '../../model/index.ts';
import { formatDay, formatFinish, formatMilestone, formatStart, startDay, finishDay } from '../../time/index.ts';
import { boundChecklists, phasesAtHand } from '../../views/index.ts';
import { weekEntries } from './week-table.ts';
import { workstreamEntries } from './workstream-table.ts';

type Late = StatusDocument['late'][number];

const DAYS_AHEAD = 14;

/** A plan at a glance: `schemas/status.schema.json`; the terminal shows the same. */
export function statusDocument(analysis: Analysis, locale: Locale, packs?: Packs): StatusDocument {
  const { schedule, asOf = 0, planned } = analysis;
  const { resolved } = schedule;
  const { calendar, project } = resolved;
  const late = lateTasks(analysis);
  return {
    version: 1,
    asOf: formatDay(asOf),
    project: { id: project.id, name: project.name },
    health: healthOf(analysis, locale),
    progress: percent(analysis.progress),
    start: schedule.start === undefined ? null : formatStart(schedule.start, calendar),
    finish: schedule.finish === undefined ? null : formatFinish(schedule.finish, calendar),
    plannedFinish: planned.finish === undefined ? null : formatFinish(planned.finish, calendar),
    varianceDays: analysis.finishVarianceDays.known ? analysis.finishVarianceDays.value : null,
    phases: resolved.phases.map((phase) => phaseEntry(analysis, phase, late)),
    late: late.map(({ entry }) => entry),
    next: nextTasks(analysis, asOf),
    gate: nextGate(analysis),
    checklists: packs ? checklistEntries(analysis, locale, packs) : [],
    workstreams: workstreamEntries(analysis.workstreams),
    weekTable: weekEntries(analysis.weekTable),
  };
}

const percent = (measured: Measured): number | null => (measured.known ? Math.round(measured.value / 100) : null);

function healthOf({ health }: Analysis, locale: Locale): StatusDocument['health'] {
  if (!health.known) return null;
  const { overall, reason, override } = health.value;
  return {
    colour: overall,
    reason: reason[locale],
    override: override ? { colour: override.colour, reason: override.reason } : null,
  };
}

/** Work of its own: parents repeat their sub-tasks. */
const isWork = ({ task }: TaskStatus): boolean => task.type !== 'parent';

const ownerOf = ({ owner }: Task): string | null => owner?.id ?? null;

function finishText({ type, calendar }: Task, at: number): string {
  return (type === 'milestone' ? formatMilestone : formatFinish)(at, calendar);
}

/** Overdue, or forecast to finish after what was planned; the latest first. */
function lateTasks(analysis: Analysis): readonly { readonly task: Task; readonly entry: Late }[] {
  const late = analysis.statuses.filter(
    (status) => isWork(status) && status.state !== 'finished' && (status.overdue || (status.varianceDays ?? 0) > 0),
  );
  late.sort((a, b) => (b.varianceDays ?? 0) - (a.varianceDays ?? 0) || a.task.index - b.task.index);
  return late.map(({ task, timing, plannedFinish, varianceDays, overdue }) => ({
    task,
    entry: {
      task: task.id,
      name: task.name,
      owner: ownerOf(task),
      planned: plannedFinish === undefined ? null : finishText(task, plannedFinish),
      forecast: finishText(task, timing.finish),
      days: varianceDays ?? null,
      overdue,
      reason: task.data.late ?? null,
    },
  }));
}

function nextTasks({ statuses }: Analysis, asOf: number): StatusDocument['next'] {
  const last = asOf + DAYS_AHEAD;
  const soon = statuses.filter((status) => {
    const { timing, state } = status;
    if (!isWork(status) || state === 'finished') return false;
    return state === 'in-progress' ? finishDay(timing.finish) <= last : startDay(timing.start) <= last;
  });
  soon.sort((a, b) => a.timing.start - b.timing.start || a.task.index - b.task.index);
  return soon.map(({ task, timing }) => ({
    task: task.id,
    name: task.name,
    owner: ownerOf(task),
    start: task.type === 'milestone' ? finishText(task, timing.finish) : formatStart(timing.start, task.calendar),
    finish: finishText(task, timing.finish),
  }));
}

function phaseEntry(
  analysis: Analysis,
  phase: Phase,
  late: readonly { readonly task: Task }[],
): StatusDocument['phases'][number] {
  const { schedule } = analysis;
  const { calendar } = schedule.resolved;
  const dates = schedule.phase(phase);
  return {
    id: phase.id,
    name: phase.name,
    progress: phaseProgress(analysis, phase),
    start: dates ? formatStart(dates.start, calendar) : null,
    finish: dates ? formatFinish(dates.finish, calendar) : null,
    late: late.filter(({ task }) => task.phase === phase).length,
  };
}

/** By the planned working minutes of the top-level tasks; unknown where one that has begun says nothing of its progress. */
function phaseProgress(analysis: Analysis, phase: Phase): number | null {
  const share = progressOf(phase.tasks.flatMap((task) => analysis.status(task) ?? []));
  return share === undefined ? null : Math.round(share / 100);
}

function nextGate({ gates }: Analysis): StatusDocument['gate'] {
  const next = gates.find(({ open }) => open);
  if (!next) return null;
  const { phase, due, met, total, overdue } = next;
  return { phase: phase.id, due: due === undefined ? null : formatDay(due), met, total, overdue };
}

const checklistEntries = (analysis: Analysis, locale: Locale, packs: Packs): StatusDocument['checklists'] =>
  boundChecklists(analysis.schedule.resolved, phasesAtHand(analysis), packs).map(({ page, phases }) => ({
    id: page.id,
    name: typeof page.name === 'string' ? page.name : page.name[locale],
    phases: phases.map(({ id }) => id),
    done: page.done,
    total: page.total,
  }));
