import type { Analysis, FormFact } from '../../model/index.ts';
import { formatDay } from '../../time/index.ts';
import { cell, finish, named, plain, start, type Cell } from './cell.ts';

/** Where a fact comes from that is not written in the plan under its own name. */
const COMPUTED: Partial<Record<FormFact, string>> = {
  'schedule.start': 'phases: tasks',
  'schedule.finish': 'phases: tasks',
  'baseline.name': 'crm-plan schedule baseline save',
  'baseline.finish': 'crm-plan schedule baseline save',
  asOf: 'project.asOf',
};

/** Where a fact that is lacking belongs: its key in the plan, or the command that records it. */
export const placeOfFact = (fact: FormFact): string => COMPUTED[fact] ?? fact;

/** Single facts of the plan, by the name that a form knows them by. */
export const PLAN_FACTS: { readonly [Fact in FormFact]: (analysis: Analysis) => Cell } = {
  'project.id': ({ schedule }) => plain(schedule.resolved.project.id),
  'project.name': ({ schedule }) => plain(schedule.resolved.project.name),
  'project.client': ({ schedule }) => plain(schedule.resolved.project.client),
  'project.start': ({ schedule }) => plain(schedule.resolved.plan.data.project.start),
  'project.budget': ({ schedule }) => plain(schedule.resolved.project.budget),
  'project.currency': ({ schedule }) => plain(schedule.resolved.project.currency),
  'project.methodology': ({ schedule: { resolved } }) => cell(resolved.methodology?.id, resolved.methodology?.name),
  'project.author': ({ schedule }) => plain(schedule.resolved.plan.data.project.author),
  'project.recipients': ({ schedule }) => plain(schedule.resolved.plan.data.project.recipients),
  'schedule.start': ({ schedule }) => start(schedule.start),
  'schedule.finish': ({ schedule }) => finish(schedule.finish),
  'baseline.name': ({ planned }) => plain(planned.baseline),
  'baseline.finish': ({ planned }) => (planned.baseline === undefined ? plain(undefined) : finish(planned.finish)),
  asOf: ({ asOf }) => plain(asOf === undefined ? undefined : formatDay(asOf)),
  'vendors.chosen': ({ schedule: { resolved } }) => {
    const { chosen, candidates = [] } = resolved.plan.data.vendors ?? {};
    return cell(chosen, candidates.find(({ id }) => id === chosen)?.name ?? chosen);
  },
  'cutover.strategy': ({ schedule }) => plain(schedule.resolved.plan.data.cutover?.strategy),
  'cutover.window.start': ({ schedule }) => plain(schedule.resolved.plan.data.cutover?.window?.start),
  'cutover.window.finish': ({ schedule }) => plain(schedule.resolved.plan.data.cutover?.window?.finish),
  'cutover.window.freeze': ({ schedule }) => plain(schedule.resolved.plan.data.cutover?.window?.freeze),
  'cutover.window.pointOfNoReturn': ({ schedule }) =>
    plain(schedule.resolved.plan.data.cutover?.window?.pointOfNoReturn),
  'cutover.window.decider': ({ schedule: { resolved } }) =>
    named(resolved, resolved.plan.data.cutover?.window?.decider),
};
