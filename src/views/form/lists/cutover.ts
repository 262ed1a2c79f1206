import type { Analysis, FormList } from '../../../model/index.ts';
import { listed, named, plain, type Cells } from '../cell.ts';

/** The switch to the new system. */
export const CUTOVER_LISTS = {
  'cutover.steps': ({ schedule: { resolved: plan } }) => {
    const steps = plan.plan.data.cutover?.steps ?? [];
    const names = new Map(steps.map(({ id, name }) => [id, name]));
    return steps.map((data) => ({
      id: plain(data.id),
      name: plain(data.name),
      offset: plain(data.offset),
      start: plain(data.planned?.start),
      finish: plain(data.planned?.finish),
      actualStart: plain(data.actual?.start),
      actualFinish: plain(data.actual?.finish),
      after: listed((data.after ?? []).map((id) => ({ id, name: names.get(id) ?? id }))),
      owner: named(plan, data.owner),
      backup: named(plan, data.backup),
      instruction: plain(data.instruction),
      verification: plain(data.verification),
      signOff: named(plan, data.signOff),
      rollback: plain(data.rollback),
      status: plain(data.status),
    }));
  },
  'cutover.rehearsals': ({ schedule: { resolved: plan } }) =>
    (plan.plan.data.cutover?.rehearsals ?? []).map((data) => ({
      on: plain(data.on),
      duration: plain(data.duration),
      passed: plain(data.passed),
      note: plain(data.note),
    })),
} satisfies { readonly [List in FormList]?: (analysis: Analysis) => readonly Cells[] };
