import type { Analysis, FormList } from '../../../model/index.ts';
import { cell, goal, measured, named, person, phase, plain, roles, share, type Cells } from '../cell.ts';

/** What is to be reached, who takes part, and what was assessed. */
export const AIMS_LISTS = {
  goals: ({ schedule: { resolved: plan } }) =>
    plan.goals.map(({ data, owner }) => ({
      id: plain(data.id),
      statement: plain(data.statement),
      kind: plain(data.kind),
      measure: plain(data.measure),
      baseline: measured(data.baseline, data.unit),
      target: measured(data.target, data.unit),
      unit: plain(data.unit),
      owner: person(plan, owner),
      due: plain(data.due),
    })),
  metrics: ({ schedule: { resolved: plan } }) =>
    plan.phases.flatMap((one) =>
      (one.data.metrics ?? []).map((data) => ({
        id: plain(data.id),
        phase: phase(one),
        name: plain(data.name),
        goal: goal(plan.goals.find(({ id }) => id === data.goal)),
        target: measured(data.target, data.unit),
        actual: measured(data.actual, data.unit),
        unit: plain(data.unit),
      })),
    ),
  'adoption.targets': ({ schedule: { resolved: plan } }) =>
    (plan.plan.data.adoption?.targets ?? []).map((data) => ({
      id: plain(data.id),
      name: plain(data.name),
      target: measured(data.target, data.unit),
      unit: plain(data.unit),
    })),
  people: ({ schedule: { resolved: plan } }) =>
    plan.people.map((one) => ({
      id: plain(one.id),
      name: cell(one.id, person(plan, one).shown),
      organisation: plain(one.data.organisation),
      side: plain(one.data.side),
      roles: roles(plan, one.roles),
      capabilities: plain(one.data.capabilities),
      capacity: share(one.capacity),
      units: plain(one.units),
      email: plain(one.data.email),
    })),
  assessments: ({ schedule: { resolved: plan } }) =>
    (plan.plan.data.assessments ?? []).map((data) => ({
      id: plain(data.id),
      questionnaire: plain(data.questionnaire),
      on: plain(data.on),
      by: named(plan, data.by),
    })),
} satisfies { readonly [List in FormList]?: (analysis: Analysis) => readonly Cells[] };
