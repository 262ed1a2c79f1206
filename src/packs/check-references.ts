import { nearest } from '../text/index.ts';
import type { CatalogueSection } from './catalogue.ts';
import { isNever } from './condition.ts';
import { WHAT, didYouMean, duplicateId, FIRST_PLACE, idClash, unknownId, unusedRole } from './findings/index.ts';
import { PHASE_ITEMS, TASK_ITEMS, type PackDraft, type Report } from './pack-draft.ts';

/** What has an id and names others by id: roles, deliverables, goals, kinds of work, phases, workstreams. */
export function checkReferences(draft: PackDraft, report: Report): void {
  const { data, tasks } = draft;
  const check = checker(draft, report);
  const roles = check('role', 'roles', data.roles);
  const deliverables = check('deliverable', 'deliverables', data.deliverables);
  const goals = check('goal', 'goals', data.goals);
  const kinds = check('kind', 'kinds', undefined);
  const phases = check('phase', undefined, data.phases);
  const workstreams = check('workstream', undefined, data.workstreams);

  for (const deliverable of data.deliverables ?? []) {
    roles.one(deliverable, 'owner', deliverable.owner);
    roles.one(deliverable, 'acceptedBy', deliverable.acceptedBy);
  }
  for (const risk of data.risks ?? []) roles.one(risk, 'owner', risk.owner);
  for (const phase of data.phases) {
    roles.one(phase, 'owner', phase.owner);
    workstreams.one(phase, 'workstream', phase.workstream);
    if (phase.gate) {
      roles.one(phase.gate, 'decider', phase.gate.decider);
      roles.many(phase.gate.mayDecide);
      roles.many(phase.gate.advisers);
    }
    for (const metric of phase.metrics ?? []) goals.many(metric.goals);
    for (const loop of phase.loopsBack ?? []) phases.one(loop, 'to', loop.to);
  }
  for (const { data: task } of tasks) {
    roles.one(task, 'owner', task.owner);
    roles.many(task.responsible);
    roles.many(task.consulted);
    roles.many(task.informed);
    deliverables.many(task.deliverables);
    kinds.one(task, 'kind', task.kind);
    workstreams.one(task, 'workstream', task.workstream);
  }
  const rows = check('row', undefined, [...data.phases, ...tasks.map(({ data: task }) => task)]);
  for (const row of data.weekTable?.rows ?? []) {
    rows.one(row, 'id', row.id);
    rows.many(row.with);
  }
  for (const role of data.roles)
    if (!roles.named.has(role.id) && !isNever(role.when))
      report(unusedRole(draft.at(role, 'id'), `role:${role.id}`, { role: role.id }));
}

/** Checks ids of one kind against the entries of the pack and of the catalogue, and remembers which were named. */
function checker(draft: PackDraft, report: Report) {
  return (
    what: keyof typeof WHAT,
    section: CatalogueSection | undefined,
    entries: readonly { readonly id: string }[] | undefined,
  ) => {
    const known = new Set([...(entries ?? []).map(({ id }) => id), ...(section ? draft.catalogue.ids(section) : [])]);
    const named = new Set<string>();
    const one = (holder: object, key: string | number, id: string | undefined): void => {
      if (id === undefined) return;
      named.add(id);
      if (!known.has(id))
        report(
          unknownId(
            draft.at(holder, key),
            `pack:${draft.id}`,
            { id, what: WHAT[what] },
            didYouMean(nearest(id, known)),
          ),
        );
    };
    const many = (list: readonly string[] | undefined): void => list?.forEach((id, index) => one(list, index, id));
    return { one, many, named };
  };
}

/** Ids that stand twice where each has to be the only one. */
export function checkIds(draft: PackDraft, report: Report): void {
  const { data, tasks } = draft;
  const once = (entries: readonly ({ readonly id: string } | undefined)[]): Map<string, object> => {
    const seen = new Map<string, object>();
    for (const entry of entries) {
      if (!entry) continue;
      const before = seen.get(entry.id);
      if (before)
        report(
          duplicateId(
            draft.at(entry, 'id'),
            `pack:${draft.id}`,
            { id: entry.id },
            { labels: [{ span: draft.at(before, 'id').span, sentence: { says: FIRST_PLACE, holes: {} } }] },
          ),
        );
      else seen.set(entry.id, entry);
    }
    return seen;
  };
  once(data.questions);
  once(data.roles);
  once(data.workstreams ?? []);
  once(data.goals ?? []);
  once(data.deliverables ?? []);
  once(data.risks ?? []);
  once(data.weekTable?.rows ?? []);
  once(data.phases.flatMap((phase) => phase.metrics ?? []));
  once([
    ...(data.principles ?? []),
    ...data.phases.flatMap((phase) => [
      ...PHASE_ITEMS.flatMap((key) => phase[key] ?? []),
      ...(phase.gate?.criteria ?? []),
    ]),
    ...tasks.flatMap(({ data: task }) => TASK_ITEMS.flatMap((key) => task[key] ?? [])),
  ]);
  const phases = once(data.phases);
  for (const [id, task] of once(tasks.map(({ data: task }) => task)))
    if (phases.has(id)) report(idClash(draft.at(task, 'id'), `task:${id}`, { id }));
}
