import type { Deliverable, GateStatus, Packs } from '../../model/index.ts';
import { finishDay, type Day } from '../../time/index.ts';
import { boundChecklists } from '../checklist.ts';
import { phasesAtHand } from '../phases.ts';
import { dayIn, iso, ordered, who, whoIs, within, type Week } from '../week.ts';

/** Deliverables that fall due so soon are shown before they are late. */
const DAYS_AHEAD = 14;

/** The next gate with what it still lacks, all gates, the checklists of the phases at hand, and the deliverables that somebody has to hand over or accept. */
export function gates(week: Week) {
  const { analysis, plan } = week;
  const rows = analysis.gates.map((status) => gateRow(week, status));
  const next = analysis.gates.find(({ open }) => open);
  const checklists = week.packs === undefined ? [] : checklistRows(week, week.packs);
  const due = dueDays(week);
  const deliverables = plan.deliverables.map((deliverable) => deliverableRow(week, deliverable, due.get(deliverable)));
  const toShow = deliverables.filter(({ state }) => state !== 'accepted' && state !== 'later');
  return {
    next: next === undefined ? null : { ...gateRow(week, next), open: openCriteria(next) },
    rows,
    checklists,
    counts: {
      gates: rows.length,
      decided: rows.filter(({ outcome }) => outcome !== null).length,
      deliverables: deliverables.length,
      accepted: deliverables.filter(({ accepted }) => accepted !== null).length,
    },
    deliverables: ordered(
      toShow,
      ({ state }) => (state === 'awaiting' ? 0 : 1),
      ({ due: day }) => dayIn(day ?? undefined),
    ),
    empty: rows.length + deliverables.length + checklists.length === 0,
  };
}

const checklistRows = ({ analysis, plan }: Week, packs: Packs) =>
  boundChecklists(plan, phasesAtHand(analysis), packs).map(({ page, phases }) => ({
    id: page.id,
    name: page.name,
    phases: phases.map(({ name }) => name),
    done: page.done,
    total: page.total,
    open: page.total - page.done,
  }));

const gateRow = (week: Week, { gate, phase, met, total, overdue, decided }: GateStatus) => {
  const decision = decided ? gate.data.decision : undefined;
  return {
    phase: phase.name,
    name: gate.data.name ?? null,
    due: gate.data.due ?? null,
    overdue,
    decider: who(week.plan, gate.decider) ?? whoIs(week.plan, gate.data.decider),
    met,
    total,
    outcome: decision?.outcome ?? null,
    on: decision?.on ?? null,
    by: whoIs(week.plan, decision?.by),
    note: decision?.note ?? null,
  };
};

/** Criteria that are not met, and those that are met without a proof. */
const openCriteria = ({ gate }: GateStatus) =>
  (gate.data.criteria ?? [])
    .filter(({ met, evidence }) => met === undefined || evidence === undefined)
    .map(({ text, met }) => ({ text, state: met === undefined ? 'unmet' : 'no-evidence' }));

/** A deliverable is due when the last task that brings it forth is to be finished. */
function dueDays(week: Week): ReadonlyMap<Deliverable, { readonly due: Day; readonly made: boolean }> {
  const found = new Map<Deliverable, { due: Day; made: boolean }>();
  for (const { task, timing, state } of week.analysis.statuses)
    for (const deliverable of task.deliverables) {
      const known = found.get(deliverable);
      found.set(deliverable, {
        due: Math.max(known?.due ?? Number.NEGATIVE_INFINITY, finishDay(timing.finish)),
        made: (known?.made ?? true) && state === 'finished',
      });
    }
  return found;
}

export function deliverableRow(
  week: Week,
  deliverable: Deliverable,
  source: { readonly due: Day; readonly made: boolean } | undefined,
) {
  const { data } = deliverable;
  const soon = source !== undefined && source.due <= week.asOf + DAYS_AHEAD;
  const state =
    data.accepted !== undefined
      ? within(dayIn(data.accepted), week.period)
        ? ('accepted-now' as const)
        : ('accepted' as const)
      : source?.made === true
        ? ('awaiting' as const)
        : soon
          ? ('due' as const)
          : ('later' as const);
  return {
    name: data.name,
    state,
    owner: who(week.plan, deliverable.owner) ?? whoIs(week.plan, data.owner),
    acceptedBy: whoIs(week.plan, data.acceptedBy),
    due: iso(source?.due),
    accepted: data.accepted ?? null,
    location: data.location ?? data.file ?? null,
  };
}
