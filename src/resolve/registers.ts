import type { Item } from '../model/index.ts';
import { parseMoment, type Moment } from '../time/index.ts';
import type { Draft } from './draft.ts';
import { duplicateId, endsBeforeItBegins, firstUsedHere, theOtherValue } from './findings/index.ts';
import { beforeOther } from './moments.ts';
import { ItemNode } from './nodes.ts';

/** What the fields of an entry are, as far as `resolve` looks at them. */
interface Fields {
  /** Each names one person. */
  readonly people?: readonly string[];
  /** Each lists people. */
  readonly peopleLists?: readonly string[];
  /** Two dates of which the second does not come before the first. */
  readonly spans?: readonly (readonly [string, string])[];
  /** Maps inside the entry. */
  readonly inside?: Readonly<Record<string, Fields>>;
  /** Lists of maps inside the entry. */
  readonly each?: Readonly<Record<string, Fields>>;
  /** The key by which entries of a list are told apart. */
  readonly key?: string;
}

const WINDOW: Fields = { spans: [['start', 'finish']] };

/** Everything outside people, phases and tasks that names a person or spans days. */
const REGISTERS: Readonly<Record<string, Fields & { readonly kind: string }>> = {
  goals: { kind: 'goal', key: 'id', people: ['owner'] },
  deliverables: { kind: 'deliverable', key: 'id', people: ['owner', 'acceptedBy'] },
  risks: {
    kind: 'risk',
    key: 'id',
    people: ['owner'],
    spans: [['raised', 'closedOn']],
  },
  issues: {
    kind: 'issue',
    key: 'id',
    people: ['owner', 'reviewer'],
    spans: [['raisedOn', 'closedOn']],
  },
  decisions: {
    kind: 'decision',
    key: 'id',
    people: ['decider'],
    spans: [['raisedOn', 'decidedOn']],
  },
  changes: {
    kind: 'change',
    key: 'id',
    people: ['decidedBy'],
    spans: [['raisedOn', 'decidedOn']],
  },
  assessments: { kind: 'assessment', key: 'id', people: ['by'] },
  journal: { kind: 'journal', people: ['by'] },
  meetings: {
    kind: 'meeting',
    key: 'id',
    people: ['chair', 'minutesBy'],
    peopleLists: ['present', 'absent'],
    spans: [['on', 'next']],
    each: { actions: { people: ['owner'] } },
  },
  baselines: { kind: 'baseline', key: 'name' },
  checklists: {
    kind: 'checklist',
    key: 'id',
    each: { items: { key: 'id', people: ['by'] } },
  },
  waivers: { kind: 'waiver', people: ['owner'] },
};

/** The maps that stand alone. */
const SINGLES: Readonly<Record<string, Fields>> = {
  vendors: { each: { criteria: { key: 'id' }, candidates: { key: 'id' } } },
  adoption: { each: { targets: { key: 'id' } } },
  cutover: {
    inside: {
      window: {
        people: ['decider'],
        spans: [['start', 'finish']],
      },
    },
    each: {
      steps: { key: 'id', people: ['owner', 'backup', 'signOff'], inside: { planned: WINDOW, actual: WINDOW } },
    },
  },
};

/** What stands on a phase beside its tasks. */
const PHASE: Fields = {
  each: { metrics: { key: 'id' } },
  inside: {
    gate: {
      people: ['decider'],
      peopleLists: ['advisers'],
      each: { criteria: { key: 'id', people: ['by'] } },
      inside: { decision: { people: ['by'] } },
    },
  },
};

/** What stands on a task's checklist; its other fields are read where they are used. */
const CHECKLIST: Fields = { each: { checklist: { key: 'id', people: ['by'] } } };

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const NO_NODES: readonly Node[] = [];
/** The maps of a list: all of it, in what fits its schema. */
const nodesOf = (value: unknown): readonly Node[] =>
  !Array.isArray(value) ? NO_NODES : value.every(isNode) ? value : value.filter(isNode);

/** The fields of an entry as lists: they are gone through for each entry of each plan. */
interface Walk {
  readonly people: readonly string[];
  readonly peopleLists: readonly string[];
  readonly spans: readonly (readonly [string, string])[];
  readonly inside: readonly NamedWalk[];
  readonly each: readonly NamedWalk[];
  readonly key: string | undefined;
}
/** For what stands under a key. */
interface NamedWalk {
  readonly key: string;
  readonly walk: Walk;
}

const walkOf = ({ people = [], peopleLists = [], spans = [], inside = {}, each = {}, key }: Fields): Walk => ({
  people,
  peopleLists,
  spans,
  inside: walksOf(inside),
  each: walksOf(each),
  key,
});
const walksOf = (fields: Readonly<Record<string, Fields>>): readonly NamedWalk[] =>
  Object.entries(fields).map(([key, inner]) => ({ key, walk: walkOf(inner) }));

const REGISTER_WALKS = Object.entries(REGISTERS).map(([list, fields]) => ({
  list,
  kind: fields.kind,
  walk: walkOf(fields),
}));
const SINGLE_WALKS = walksOf(SINGLES);
const PHASE_WALK = walkOf(PHASE);
const CHECKLIST_WALK = walkOf(CHECKLIST);

/** Checks every register of the plan: ids are unique, everybody named is there, nothing ends before it begins. */
export function checkRegisters(draft: Draft): void {
  const data: Node = draft.data;
  for (const { list, kind, walk } of REGISTER_WALKS) {
    const nodes = nodesOf(data[list]);
    checkUnique(draft, nodes, walk.key, list, kind);
    for (const node of nodes) {
      checkNode(draft, node, walk, kind === 'waiver' ? WHOLE_PLAN : new Entry(kind, node[walk.key ?? 'id'] ?? node.on));
    }
  }
  for (const { key, walk } of SINGLE_WALKS) {
    const node = data[key];
    if (isNode(node)) checkNode(draft, node, walk, WHOLE_PLAN);
  }
}

export function checkPhaseFields(draft: Draft, phase: { readonly data: object; readonly subject: string }): void {
  checkNode(draft, phase.data as Node, PHASE_WALK, phase);
}

export function checkTaskChecklist(draft: Draft, task: { readonly data: object; readonly subject: string }): void {
  checkNode(draft, task.data as Node, CHECKLIST_WALK, task);
}

/** What a finding would be about; put into words when there is one. */
interface About {
  readonly subject: string;
}

const WHOLE_PLAN: About = { subject: 'plan' };

/** An entry of a list; of one without an id, its findings are about the plan. */
class Entry implements About {
  private readonly kind: string;
  private readonly id: unknown;

  constructor(kind: string, id: unknown) {
    this.kind = kind;
    this.id = id;
  }

  get subject(): string {
    return isText(this.id) ? `${this.kind}:${this.id}` : 'plan';
  }
}

/**
 * The fields nest no deeper than the tables above: the walk down is bounded by them, not by the plan. By index, since every
 * entry of a plan comes here: an iterator makes an object for each step, until the code has run for long enough.
 */
function checkNode(draft: Draft, node: Node, { people, peopleLists, spans, inside, each }: Walk, about: About): void {
  for (let at = 0; at < people.length; at++) checkPerson(draft, node, people[at] as string, about);
  if (peopleLists.length > 0) checkPeopleLists(draft, node, peopleLists, about);
  if (spans.length > 0) for (const [first, last] of spans) checkSpan(draft, node, first, last, about);
  for (let at = 0; at < inside.length; at++) {
    const { key, walk } = inside[at] as NamedWalk;
    const child = node[key];
    if (isNode(child)) checkNode(draft, child, walk, about);
  }
  for (let at = 0; at < each.length; at++) {
    const { key, walk } = each[at] as NamedWalk;
    const children = nodesOf(node[key]);
    checkUnique(draft, children, walk.key, key, about);
    for (let index = 0; index < children.length; index++) checkNode(draft, children[index] as Node, walk, about);
  }
}

function checkPerson(draft: Draft, node: Node, key: string, about: About): void {
  const id = node[key];
  if (isText(id)) draft.person(node, key, about, id);
}

function checkPeopleLists(draft: Draft, node: Node, keys: readonly string[], about: About): void {
  for (const key of keys) {
    const list = node[key];
    if (!Array.isArray(list)) continue;
    for (const [index, id] of list.entries()) if (isText(id)) draft.person(list, index, about, id, key);
  }
}

/** Tells two dates of which the second comes before the first. */
export function checkSpan(draft: Draft, node: Node, first: string, last: string, about: About): void {
  const from = node[first];
  const to = node[last];
  if (!isText(from) || !isText(to)) return;
  const begin = parseMoment(from);
  const end: Moment | undefined = parseMoment(to);
  if (!begin || !end || !beforeOther(end, begin)) return;
  const labels = [{ span: draft.places.at(node, first).span, sentence: theOtherValue(first, from) }];
  draft.report(endsBeforeItBegins(draft.places.at(node, last), about.subject, { first, from, last, to }, { labels }));
}

/** `about`: what a finding would be about, or the kind of the entries where it is each of them. */
function checkUnique(
  draft: Draft,
  nodes: readonly Node[],
  key: string | undefined,
  list: string,
  about: About | string,
): void {
  if (key === undefined || nodes.length < 2) return;
  // Most lists are that short, and sound.
  if (nodes.length === 2 && nodes[0]?.[key] !== nodes[1]?.[key]) return;
  const known = new Map<string, Node>();
  for (const node of nodes) {
    const id = node[key];
    if (!isText(id)) continue;
    const first = known.get(id);
    if (!first) {
      known.set(id, node);
      continue;
    }
    const { subject } = typeof about === 'string' ? new Entry(about, id) : about;
    const labels = [{ span: draft.places.at(first, key).span, sentence: firstUsedHere }];
    draft.report(duplicateId(draft.places.at(node, key), subject, { id, list }, { labels }));
  }
}

/** The entries of one list as items, with their owners found; unknown ones are told by `checkRegisters`. */
export function itemsOf<Data extends { readonly id: string }>(
  draft: Draft,
  list: string,
  data: readonly Data[] | undefined,
  ownerOf: (entry: Data) => string | undefined,
): readonly Item<Data>[] {
  const kind = REGISTERS[list]?.kind ?? list;
  return (data ?? []).map((entry) => {
    const item = new ItemNode<Data>(kind, entry.id, entry, draft.places);
    const owner = ownerOf(entry);
    const person = owner === undefined ? undefined : draft.people.get(owner);
    if (person) item.owner = person;
    return item;
  });
}
