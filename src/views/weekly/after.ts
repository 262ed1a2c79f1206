import { iso, ordered, whoIs, within, type Week } from '../week.ts';
import { latest } from './head.ts';

/** What the neutral supervisor says, where the method has one. It never decides. */
export function supervisor(week: Week) {
  const { plan } = week;
  const roles = plan.methodology?.data.roles.filter(({ side }) => side === 'supervisor') ?? [];
  const has =
    roles.some(({ when }) => when === undefined) ||
    plan.people.some(
      ({ data, roles: own }) => data.side === 'supervisor' || roles.some(({ id }) => own.includes(id)),
    ) ||
    plan.journal.some(({ kind }) => kind === 'supervisor');
  const entry = latest(
    plan.journal.filter(({ kind }) => kind === 'supervisor'),
    (on) => within(on, week.period),
  );
  return {
    applies: has,
    opinion: entry?.summary ?? null,
    colour: entry?.health ?? null,
    advice: entry?.next ?? [],
    worries: entry?.blockers ?? [],
    by: whoIs(plan, entry?.by),
    on: entry?.on ?? null,
    empty: entry === undefined,
  };
}

/** Kinds of work whose end puts the system into the hands of its users. */
const GO_LIVE = new Set(['go-live', 'cutover', 'deployment']);

/** How the system is used, once it is: the latest value, the one before and the target. */
export function adoption(week: Week) {
  const { plan, analysis } = week;
  const wentLive = ordered(
    analysis.statuses.filter(
      ({ task, state }) => state === 'finished' && task.kind !== undefined && GO_LIVE.has(task.kind),
    ),
    ({ timing }) => timing.finish,
  )[0];
  const targets = plan.plan.data.adoption?.targets ?? [];
  const rows = targets.map(({ id, name, target, unit }) => {
    const values = ordered(
      plan.measurements.filter((each) => each.target === id && each.on <= week.asOf),
      ({ on }) => -on,
    );
    const [now, before] = values;
    return {
      name,
      target: target ?? null,
      unit: unit ?? null,
      value: now?.value ?? null,
      on: iso(now?.on),
      before: before?.value ?? null,
      beforeOn: iso(before?.on),
    };
  });
  return {
    applies: wentLive !== undefined,
    since: wentLive === undefined ? null : iso(wentLive.task.actual.finish?.day),
    rows,
    empty: rows.length === 0,
  };
}
