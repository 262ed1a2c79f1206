import { finishIso, startIso, who, whoIs, type Week } from '../week.ts';
import { issueRow, issuesInOrder, riskRow, risksInOrder } from './registers.ts';

/** Everything in full: tasks with their dates, the registers, and what changed since the last report. */
export function appendix(week: Week) {
  const { analysis, plan, since } = week;
  return {
    tasks: analysis.statuses.map(({ task, timing, state, progress, plannedFinish, varianceDays }) => ({
      wbs: task.wbs,
      name: task.name,
      owner: who(plan, task.owner),
      state,
      progress: progress ?? null,
      start: startIso(timing.start),
      finish: finishIso(timing.finish),
      planned: finishIso(plannedFinish),
      varianceDays: varianceDays ?? null,
      critical: timing.critical,
    })),
    risks: risksInOrder(plan.risks).map((risk) => riskRow(week, risk)),
    issues: issuesInOrder(plan.issues).map((issue) => issueRow(week, issue)),
    decisions: plan.decisions.map(({ id, data, owner }) => ({
      id,
      title: data.title,
      decider: who(plan, owner) ?? whoIs(plan, data.decider),
      raisedOn: data.raisedOn ?? null,
      neededBy: data.neededBy ?? null,
      decidedOn: data.decidedOn ?? null,
      outcome: data.outcome ?? null,
    })),
    since: since === undefined ? null : since.changes.from.label,
    changed:
      since?.changes.entries.map(({ kind, name, before, after, days }) => ({
        kind,
        name,
        before: before ?? null,
        after: after ?? null,
        days: days ?? null,
      })) ?? null,
  };
}
