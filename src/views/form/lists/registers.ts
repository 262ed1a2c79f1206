import type { Analysis, FormList } from '../../../model/index.ts';
import { exposure, issuesInOrder, risksInOrder } from '../../weekly/registers.ts';
import { named, person, plain, type Cells } from '../cell.ts';

/** The registers of the plan. */
export const REGISTERS_LISTS = {
  risks: ({ schedule: { resolved: plan } }) =>
    risksInOrder(plan.risks).map((risk) => ({
      id: plain(risk.id),
      title: plain(risk.data.title),
      probability: plain(risk.data.probability),
      impact: plain(risk.data.impact),
      exposure: plain(exposure(risk)),
      response: plain(risk.data.response),
      owner: person(plan, risk.owner),
      raised: plain(risk.data.raised),
      due: plain(risk.data.due),
      status: plain(risk.data.status),
      trigger: plain(risk.data.trigger),
      closedOn: plain(risk.data.closedOn),
    })),
  issues: ({ schedule: { resolved: plan } }) =>
    issuesInOrder(plan.issues).map(({ data, owner }) => ({
      id: plain(data.id),
      title: plain(data.title),
      source: plain(data.source),
      area: plain(data.area),
      impact: plain(data.impact),
      raisedOn: plain(data.raisedOn),
      raisedBy: named(plan, data.raisedBy),
      priority: plain(data.priority),
      status: plain(data.status),
      owner: person(plan, owner),
      department: plain(data.department),
      action: plain(data.action),
      progress: plain(data.progress),
      due: plain(data.due),
      closedOn: plain(data.closedOn),
      closure: plain(data.closure),
      reviewer: named(plan, data.reviewer),
      needs: plain(data.needs),
      longRunning: plain(data.longRunning),
      attachments: plain(data.attachments),
      updates: plain((data.updates ?? []).map(({ on, text }) => `${on} ${text}`)),
    })),
  decisions: ({ schedule: { resolved: plan } }) =>
    plan.decisions.map(({ data, owner }) => ({
      id: plain(data.id),
      title: plain(data.title),
      raisedOn: plain(data.raisedOn),
      neededBy: plain(data.neededBy),
      decider: person(plan, owner),
      decidedOn: plain(data.decidedOn),
      outcome: plain(data.outcome),
      consequence: plain(data.consequence),
    })),
  changes: ({ schedule: { resolved: plan } }) =>
    plan.changes.map(({ data }) => ({
      id: plain(data.id),
      title: plain(data.title),
      kind: plain(data.kind),
      reason: plain(data.reason),
      raisedOn: plain(data.raisedOn),
      status: plain(data.status),
      decidedBy: named(plan, data.decidedBy),
      decidedOn: plain(data.decidedOn),
      days: plain(data.effect?.days),
      cost: plain(data.effect?.cost),
    })),
} satisfies { readonly [List in FormList]?: (analysis: Analysis) => readonly Cells[] };
