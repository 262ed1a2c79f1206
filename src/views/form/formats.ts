import { FORM_FACTS, FORM_LISTS, type FormFact, type FormField, type FormList } from '../../model/index.ts';

/** How a value becomes text: as it is, or by the name of a format; `label:` names a closed vocabulary. */
export type ValueFormat = 'plain' | 'date' | 'duration' | 'money' | `label:${string}`;

/** Columns of the plan whose words are those of a closed vocabulary. */
const LABELS: Readonly<Record<string, string>> = {
  'people.side': 'side',
  'people.capabilities': 'capability',
  'goals.kind': 'goalKind',
  'phases.outcome': 'outcome',
  'tasks.status': 'state',
  'tasks.type': 'taskType',
  'milestones.status': 'state',
  'milestones.type': 'taskType',
  'gates.outcome': 'outcome',
  'risks.probability': 'level',
  'risks.impact': 'level',
  'risks.status': 'riskStatus',
  'issues.status': 'issueStatus',
  'changes.kind': 'changeKind',
  'changes.status': 'changeStatus',
  'journal.kind': 'journalKind',
  'journal.health': 'health',
  'cutover.steps.status': 'stepStatus',
};

export function formatOfType(type: FormField['type']): ValueFormat {
  return type === 'date' || type === 'duration' || type === 'money' ? type : 'plain';
}

export function formatOfColumn(list: FormList, column: string): ValueFormat {
  const label = LABELS[`${list}.${column}`];
  if (label !== undefined) return `label:${label}`;
  const columns: Readonly<Record<string, FormField['type']>> = FORM_LISTS[list];
  return formatOfType(columns[column] ?? 'text');
}

export function formatOfFact(fact: FormFact): ValueFormat {
  return fact === 'cutover.strategy' ? 'label:strategy' : formatOfType(FORM_FACTS[fact]);
}
