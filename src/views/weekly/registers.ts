import { LEVELS, PRIORITIES, type Issue, type ResolvedPlan, type Risk } from '../../model/index.ts';
import type { Day } from '../../time/index.ts';
import { dayIn, iso, ordered, who, whoIs, within, type Week } from '../week.ts';
import { statusEntry } from './head.ts';

/** A week's report shows so many risks and issues; the appendix shows all. */
const SHOWN = 5;

/** Probability times impact, each from 1 to 5; undefined where one is unknown. */
export function exposure({ data }: Risk): number | undefined {
  if (data.probability === undefined || data.impact === undefined) return undefined;
  return (LEVELS.indexOf(data.probability) + 1) * (LEVELS.indexOf(data.impact) + 1);
}

export const isOpenRisk = ({ data }: Risk): boolean => (data.status ?? 'open') !== 'closed';
export const isOpenIssue = ({ data }: Issue): boolean => data.status !== 'closed' && data.closedOn === undefined;

const ownerOf = (plan: ResolvedPlan, item: Risk | Issue) => who(plan, item.owner) ?? whoIs(plan, item.data.owner);

/** By exposure, then oldest first; what nobody has judged comes last. */
export const risksInOrder = (risks: readonly Risk[]): readonly Risk[] =>
  ordered(
    risks,
    (risk) => negated(exposure(risk)),
    ({ data }) => dayIn(data.raised),
  );
const negated = (value: number | undefined): number | undefined => (value === undefined ? undefined : -value);

/** By priority, then oldest first; what nobody has ranked comes last. */
export const issuesInOrder = (issues: readonly Issue[]): readonly Issue[] =>
  ordered(
    issues,
    ({ data }) => (data.priority === undefined ? undefined : PRIORITIES.indexOf(data.priority)),
    ({ data }) => dayIn(data.raisedOn),
  );

export const riskRow = (week: Week, risk: Risk) => ({
  id: risk.id,
  title: risk.data.title,
  probability: risk.data.probability ?? null,
  impact: risk.data.impact ?? null,
  exposure: exposure(risk) ?? null,
  response: risk.data.response ?? null,
  owner: ownerOf(week.plan, risk),
  raised: risk.data.raised ?? null,
  due: risk.data.due ?? null,
  overdue: isPast(risk.data.due, week.asOf),
  status: risk.data.status ?? null,
  trend: trendOf(week, risk),
});

const isPast = (date: string | undefined, asOf: Day): boolean => {
  const day = dayIn(date);
  return day !== undefined && day <= asOf;
};

/** Against the earlier state; new where it was raised since; null where there is nothing to compare with. */
function trendOf(week: Week, risk: Risk): 'new' | 'up' | 'same' | 'down' | null {
  if (within(dayIn(risk.data.raised), week.period)) return 'new';
  const earlier = week.since?.analysis?.schedule.resolved.risks;
  if (earlier === undefined) return null;
  const before = earlier.find(({ id }) => id === risk.id);
  if (before === undefined) return 'new';
  const [then, now] = [exposure(before), exposure(risk)];
  if (then === undefined || now === undefined) return null;
  return now === then ? 'same' : now > then ? 'up' : 'down';
}

export function risks(week: Week) {
  const all = week.plan.risks;
  const open = risksInOrder(all.filter(isOpenRisk));
  return {
    rows: open.slice(0, SHOWN).map((risk) => riskRow(week, risk)),
    counts: {
      open: open.length,
      more: Math.max(0, open.length - SHOWN),
      raised: all.filter(({ data }) => within(dayIn(data.raised), week.period)).length,
      closed: all.filter(({ data }) => within(dayIn(data.closedOn), week.period)).length,
    },
    empty: open.length === 0,
  };
}

export const issueRow = (week: Week, issue: Issue) => {
  const { data } = issue;
  const raised = dayIn(data.raisedOn);
  return {
    id: issue.id,
    title: data.title,
    raisedOn: data.raisedOn ?? null,
    raisedBy: whoIs(week.plan, data.raisedBy),
    source: data.source ?? null,
    area: data.area ?? null,
    impact: data.impact ?? null,
    priority: data.priority ?? null,
    owner: ownerOf(week.plan, issue),
    department: data.department ?? null,
    action: data.action ?? null,
    due: data.due ?? null,
    overdue: isOpenIssue(issue) && isPast(data.due, week.asOf),
    closedOn: data.closedOn ?? null,
    status: data.status ?? null,
    progress: percent(data.progress),
    closure: data.closure ?? null,
    reviewer: whoIs(week.plan, data.reviewer),
    needs: data.needs ?? null,
    updates: (data.updates ?? []).map(({ on, text }) => `${on} ${text}`),
    attachments: data.attachments ?? [],
    ageDays: raised === undefined ? null : (dayIn(data.closedOn) ?? week.asOf) - raised,
  };
};

/** `45%` in ten-thousandths. */
const percent = (text: string | undefined): number | null =>
  text === undefined ? null : Math.round(Number(text.slice(0, -1)) * 100);

export function issues(week: Week) {
  const all = week.plan.issues;
  const open = issuesInOrder(all.filter(isOpenIssue));
  return {
    rows: open.slice(0, SHOWN).map((issue) => issueRow(week, issue)),
    counts: {
      open: open.length,
      more: Math.max(0, open.length - SHOWN),
      raised: all.filter(({ data }) => within(dayIn(data.raisedOn), week.period)).length,
      closed: all.filter(({ data }) => within(dayIn(data.closedOn), week.period)).length,
      overdue: open.filter(({ data }) => isPast(data.due, week.asOf)).length,
    },
    empty: all.length === 0,
  };
}

/** What waits for a decision: the one that is needed first stands first. */
export function decisions(week: Week) {
  const { plan, asOf } = week;
  const open = plan.decisions.filter(({ data }) => data.decidedOn === undefined && data.outcome === undefined);
  const rows = ordered(
    open,
    ({ data }) => dayIn(data.neededBy),
    ({ data }) => dayIn(data.raisedOn),
  ).map((decision) => {
    const { data } = decision;
    const raised = dayIn(data.raisedOn);
    return {
      id: decision.id,
      title: data.title,
      decider: who(plan, decision.owner) ?? whoIs(plan, data.decider),
      neededBy: data.neededBy ?? null,
      overdue: isPast(data.neededBy, asOf),
      consequence: data.consequence ?? null,
      ageDays: raised === undefined ? null : asOf - raised,
    };
  });
  const decided = plan.decisions
    .filter(({ data }) => within(dayIn(data.decidedOn), week.period))
    .map(({ data, owner }) => ({
      title: data.title,
      on: data.decidedOn ?? null,
      outcome: data.outcome ?? null,
      by: who(plan, owner) ?? whoIs(plan, data.decider),
    }));
  return { rows, decided, empty: rows.length + decided.length === 0 };
}

/** Obstacles and requests of the journal, and what open issues need from others. */
export function help(week: Week) {
  const entry = statusEntry(week);
  const asked = entry?.help ?? [];
  const blockers = entry?.blockers ?? [];
  const needs = issuesInOrder(
    week.plan.issues.filter((issue) => isOpenIssue(issue) && issue.data.needs !== undefined),
  ).map((issue) => ({
    needs: issue.data.needs ?? null,
    issue: issue.data.title,
    owner: ownerOf(week.plan, issue),
    due: issue.data.due ?? null,
  }));
  return { asked, blockers, needs, empty: asked.length + blockers.length + needs.length === 0 };
}

/** Changes by state, what they cost in days and money, and those that still wait. */
export function changes(week: Week) {
  const { plan, period } = week;
  const all = plan.changes;
  const of = (...states: readonly string[]) => all.filter(({ data }) => states.includes(data.status ?? 'raised'));
  const shown = all.filter(
    ({ data }) =>
      (data.status ?? 'raised') === 'raised' ||
      within(dayIn(data.raisedOn), period) ||
      within(dayIn(data.decidedOn), period),
  );
  const rows = ordered(
    shown,
    ({ data }) => ((data.status ?? 'raised') === 'raised' ? 0 : 1),
    ({ data }) => dayIn(data.raisedOn),
  ).map(({ id, data }) => ({
    id,
    title: data.title,
    raisedOn: data.raisedOn ?? null,
    status: data.status ?? null,
    decidedBy: whoIs(plan, data.decidedBy),
    days: data.effect?.days ?? null,
    cost: data.effect?.cost ?? null,
  }));
  return {
    rows,
    currency: plan.project.currency ?? null,
    counts: {
      all: all.length,
      pending: of('raised').length,
      approved: of('approved', 'done').length,
      rejected: of('rejected').length,
    },
    approved: effectOf(of('approved', 'done').map(({ data }) => data.effect)),
    pending: effectOf(of('raised').map(({ data }) => data.effect)),
    empty: all.length === 0,
  };
}

type Effect = { readonly days?: number | undefined; readonly cost?: number | undefined } | undefined;

/** The sum of what is known, and of how many nobody has said it. Money is added in hundredths: no drift. */
function effectOf(effects: readonly Effect[]) {
  const sum = (pick: (effect: Effect) => number | undefined): number | null => {
    const known = effects.flatMap((effect) => pick(effect) ?? []);
    return known.length === 0 ? null : known.reduce((total, value) => total + Math.round(value * 100), 0) / 100;
  };
  return {
    days: sum((effect) => effect?.days),
    cost: sum((effect) => effect?.cost),
    unknownDays: effects.filter((effect) => effect?.days === undefined).length,
    unknownCost: effects.filter((effect) => effect?.cost === undefined).length,
  };
}

/** What is watched over a long time: where it stands now. */
export function longRunning(week: Week) {
  const rows = issuesInOrder(
    week.plan.issues.filter((issue) => isOpenIssue(issue) && issue.data.longRunning === true),
  ).map((issue) => {
    const last = ordered(issue.data.updates ?? [], ({ on }) => negated(dayIn(on)))[0];
    const raised = dayIn(issue.data.raisedOn);
    return {
      title: issue.data.title,
      raisedOn: iso(raised),
      ageDays: raised === undefined ? null : week.asOf - raised,
      owner: ownerOf(week.plan, issue),
      latest: last === undefined ? null : last.text,
      latestOn: last === undefined ? null : last.on,
    };
  });
  return { rows, empty: rows.length === 0 };
}
