import {
  CHANGE_STATUSES,
  ISSUE_STATUSES,
  LEVELS,
  PRIORITIES,
  RISK_STATUSES,
  type Issue,
  type Phase,
  type ResolvedPlan,
} from '../model/index.ts';
import { written, type Change, type Value } from './change.ts';
import { conflicts, needs } from './findings.ts';
import {
  aDay,
  aName,
  aPerson,
  aWord,
  addTo,
  anAmount,
  anId,
  obstacle,
  recording,
  set,
  type Recording,
} from './recording.ts';

export const ENTRY_KINDS = ['risk', 'issue', 'decision', 'change', 'person', 'deliverable', 'metric', 'task'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What a new entry holds, by the name of its flag; every text as a person types it. */
export type EntryFacts = Readonly<Record<string, string | undefined>>;

/** How a text becomes the value of a field. */
type Field = (plan: ResolvedPlan, value: string, flag: string) => Value;

const title: Field = (_, value) => aName(value);
const prose: Field = (_, value) => value;
const day: Field = (_, value, flag) => aDay(value, flag);
const person: Field = (plan, value, flag) => aPerson(plan, value, flag);
const amount: Field = (_, value, flag) => anAmount(value, flag);
const oneOf =
  (known: readonly string[]): Field =>
  (_, value, flag) =>
    aWord(value, flag, known);
const ids: Field = (_, value) => value.split(',').map((each) => anId(each.trim()));

interface EntryShape {
  readonly list: string;
  /** What an id without a name of its own begins with; absent where the id is made of the name. */
  readonly prefix?: string;
  readonly name: 'title' | 'name';
  /** Flags in the order in which they are written. */
  readonly fields: Readonly<Record<string, Field>>;
}

const SHAPES: Readonly<Record<EntryKind, EntryShape>> = {
  risk: {
    list: 'risks',
    prefix: 'r',
    name: 'title',
    fields: {
      title,
      probability: oneOf(LEVELS),
      impact: oneOf(LEVELS),
      response: prose,
      owner: person,
      raised: day,
      due: day,
      status: oneOf(RISK_STATUSES),
      trigger: prose,
    },
  },
  issue: {
    list: 'issues',
    prefix: 'i',
    name: 'title',
    fields: {
      title,
      source: prose,
      area: title,
      impact: prose,
      raisedOn: day,
      raisedBy: prose,
      priority: oneOf(PRIORITIES),
      status: oneOf(ISSUE_STATUSES),
      owner: person,
      action: prose,
      due: day,
      reviewer: person,
    },
  },
  decision: {
    list: 'decisions',
    prefix: 'd',
    name: 'title',
    fields: { title, raisedOn: day, neededBy: day, decider: person, consequence: prose },
  },
  change: {
    list: 'changes',
    prefix: 'c',
    name: 'title',
    fields: { title, raisedOn: day, status: oneOf(CHANGE_STATUSES), reason: prose },
  },
  person: { list: 'people', name: 'name', fields: { name: title, organisation: title, roles: ids } },
  deliverable: {
    list: 'deliverables',
    name: 'name',
    fields: { name: title, owner: person, acceptedBy: person, location: prose },
  },
  metric: {
    list: 'metrics',
    name: 'name',
    fields: { name: title, goal: (_, value) => anId(value), target: (_, value) => measured(value), unit: title },
  },
  task: {
    list: 'tasks',
    name: 'name',
    fields: { name: title, owner: person, responsible: ids, duration: amount, effort: amount, dependsOn: ids },
  },
};

/** The flags that an entry of a kind takes. */
export const fieldsOf = (kind: EntryKind): readonly string[] => Object.keys(SHAPES[kind].fields);

/** Whether an entry of a kind stands in a phase. */
export const standsInPhase = (kind: EntryKind): boolean => kind === 'task' || kind === 'metric';

/** The id that the new entry gets, beside the changes. */
export type Added = Recording & { readonly id?: string };

/** Adds an entry to its list: `phase` is where a task or a measure goes. */
export function addEntry(plan: ResolvedPlan, kind: EntryKind, facts: EntryFacts, phase?: Phase): Added {
  const shape = SHAPES[kind];
  let id = '';
  const result = recording(() => {
    id = idOf(plan, kind, facts, phase);
    const entry: Record<string, Value> = { id: anId(id) };
    for (const [field, read] of Object.entries(shape.fields)) {
      const value = facts[field];
      if (value !== undefined) entry[field] = read(plan, value, `--${dashed(field)}`);
    }
    if (!phase) return [addTo(plan, shape.list, entry)];
    const list = kind === 'task' ? phase.data.tasks : phase.data.metrics;
    if (list) return [{ kind: 'append', list, value: entry }];
    return [set(phase.data, 'Phase', shape.list, [entry])];
  });
  return { ...result, id };
}

function idOf(plan: ResolvedPlan, kind: EntryKind, facts: EntryFacts, phase: Phase | undefined): string {
  const taken = new Set(idsOf(plan, kind, phase));
  const { prefix, name } = SHAPES[kind];
  const given = facts['id'];
  if (given !== undefined) {
    anId(given);
    if (taken.has(given)) throw obstacle(conflicts.sameId, { id: given });
    return given;
  }
  if (prefix !== undefined) return nextNumber(prefix, taken);
  const text = facts[name] ?? '';
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  // A name in Chinese leaves nothing, or only its Latin crumbs: those would be no name of it.
  if (slug === '' || /[^\u0000-\u024f]/.test(text)) throw obstacle(needs.id, { name: text });
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number++) if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
}

/** The next number after the highest that is in use, in the way in which the plan counts: `r-3`, `risk-03` … */
function nextNumber(prefix: string, taken: ReadonlySet<string>): string {
  let style = { prefix: `${prefix}-`, number: 0, digits: 1 };
  for (const id of taken) {
    const [, head, digits] = /^([a-z][a-z0-9-]*?)(\d+)$/.exec(id) ?? [];
    if (head === undefined || digits === undefined) continue;
    if (Number(digits) >= style.number) style = { prefix: head, number: Number(digits), digits: digits.length };
  }
  for (let number = style.number + 1; ; number++) {
    const id = style.prefix + String(number).padStart(style.digits, '0');
    if (!taken.has(id)) return id;
  }
}

function idsOf(plan: ResolvedPlan, kind: EntryKind, phase: Phase | undefined): readonly string[] {
  const lists: Readonly<Record<EntryKind, () => readonly { readonly id: string }[]>> = {
    risk: () => plan.risks,
    issue: () => plan.issues,
    decision: () => plan.decisions,
    change: () => plan.changes,
    person: () => plan.people,
    deliverable: () => plan.deliverables,
    metric: () => phase?.data.metrics ?? [],
    // Phases and tasks share their ids.
    task: () => [...plan.tasks, ...plan.phases],
  };
  return lists[kind]().map(({ id }) => id);
}

/** A number where it is one, else the words. */
const measured = (value: string): Value => (/^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value);

/** `raisedOn` as it is typed: `raised-on`. */
export const dashed = (field: string): string => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Closes an issue: both the status and the day, as a closed item without a day is not closed. */
export function closeIssue(issue: Issue, facts: { readonly on?: string; readonly closure?: string }): Recording {
  return recording(() => {
    const { data } = issue;
    if (data.status === 'closed' && data.closedOn !== undefined) {
      throw obstacle(conflicts.closed, { issue: issue.id, day: data.closedOn });
    }
    const on = facts.on ?? data.closedOn;
    if (on === undefined) throw obstacle(needs.closedOn, { issue: issue.id });
    if (facts.closure === undefined && data.closure === undefined) throw obstacle(needs.closure, { issue: issue.id });
    const changes: Change[] = [
      set(data, 'Issue', 'status', written('closed')),
      set(data, 'Issue', 'closedOn', aDay(on, '--on')),
    ];
    if (facts.closure !== undefined) changes.push(set(data, 'Issue', 'closure', facts.closure));
    return changes;
  });
}
