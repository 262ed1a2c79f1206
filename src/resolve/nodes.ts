import type { Locale, Place } from '../diagnostics/index.ts';
import type {
  Assignment,
  Constraint,
  Deliverable,
  Entity,
  Gate,
  GateData,
  Goal,
  Item,
  Link,
  Methodology,
  MethodologyTask,
  Person,
  PersonData,
  Phase,
  PhaseData,
  Places,
  Recurrence,
  Task,
  TaskData,
  TaskType,
} from '../model/index.ts';
import type { Calendar, Moment } from '../time/index.ts';

// The resolved plan's entities while they are being filled in. Only this folder sees that they can be written to.
// Every optional field is declared, so that all entities of a kind have one shape.

/** What opens the methodology, at the first question that needs it. */
export type Origins = () => Methodology | undefined;

class SourcedEntity<Data extends object> implements Entity {
  readonly id: string;
  readonly data: Data;
  private readonly kindOfEntity: string;
  private readonly places: Places;

  constructor(kind: string, id: string, data: Data, places: Places) {
    this.id = id;
    this.kindOfEntity = kind;
    this.data = data;
    this.places = places;
  }

  get subject(): string {
    return `${this.kindOfEntity}:${this.id}`;
  }

  at(field?: string): Place {
    return this.places.at(this.data, field);
  }
}

export class ItemNode<Data extends object> extends SourcedEntity<Data> implements Item<Data> {
  owner?: Person;
}

export class PersonNode extends SourcedEntity<PersonData> implements Person {
  readonly roles: readonly string[];
  readonly capacity: number;
  readonly units: number;
  readonly calendar: Calendar;
  /** False where the person's calendar or leave cannot be used: effort that needs it cannot be dated. */
  readonly usable: boolean;
  private readonly locale: Locale;
  private readonly origins: Origins;

  constructor(
    data: PersonData,
    places: Places,
    time: { readonly capacity: number; readonly calendar: Calendar; readonly usable: boolean },
    locale: Locale,
    origins: Origins,
  ) {
    super('person', data.id, data, places);
    this.roles = data.roles ?? [];
    this.units = data.units ?? 1;
    this.capacity = time.capacity;
    this.calendar = time.calendar;
    this.usable = time.usable;
    this.locale = locale;
    this.origins = origins;
  }

  get label(): string {
    if (this.data.name !== undefined) return this.data.name;
    const role = this.roles[0];
    const methodology = role === undefined ? undefined : this.origins();
    return role !== undefined && methodology ? methodology.roleLabel(role, this.locale) : this.id;
  }
}

export class GateNode extends SourcedEntity<GateData> implements Gate {
  readonly phase: Phase;
  decider?: Person;

  constructor(phase: Phase, data: GateData, places: Places) {
    super('gate', phase.id, data, places);
    this.phase = phase;
  }
}

export class PhaseNode extends SourcedEntity<PhaseData> implements Phase {
  readonly name: string;
  readonly index: number;
  readonly tasks: TaskNode[] = [];
  links: readonly Link[] = NO_LINKS;
  /** Index of the first task of the phase, and of the first one after it. */
  first = 0;
  end = 0;
  owner?: Person;
  gate?: GateNode;
  cycle?: number;
  workstream?: string;

  constructor(data: PhaseData, index: number, places: Places) {
    super('phase', data.id, data, places);
    this.name = data.name;
    this.index = index;
    if (data.cycle !== undefined) this.cycle = data.cycle;
    if (data.workstream !== undefined) this.workstream = data.workstream;
  }

  get wbs(): string {
    return String(this.index + 1);
  }
}

/** What a task is made with; everything else is filled in as its references are found. */
interface Position {
  readonly phase: PhaseNode;
  readonly parent: TaskNode | undefined;
  readonly index: number;
  /** Among its siblings, from 0. */
  readonly order: number;
}

export class TaskNode extends SourcedEntity<TaskData> implements Task {
  readonly name: string;
  readonly type: TaskType;
  readonly index: number;
  readonly phase: PhaseNode;
  parent?: TaskNode;
  readonly children: TaskNode[];
  /** Index of the first task after this one and everything inside it. */
  end: number;
  owner?: Person;
  responsible: readonly Assignment[] = NOBODY;
  consulted: readonly Person[] = NO_PEOPLE;
  informed: readonly Person[] = NO_PEOPLE;
  duration?: number;
  effort?: number;
  estimate?: { readonly optimistic: number; readonly likely: number; readonly pessimistic: number };
  links: readonly Link[] = NO_LINKS;
  constraint?: Constraint;
  deadline?: Moment;
  recurrence?: Recurrence;
  goal?: Goal;
  deliverables: readonly Deliverable[] = NO_DELIVERABLES;
  progress?: number;
  actual: Task['actual'] = NOTHING_OBSERVED;
  remaining?: number;
  calendar: Calendar;
  readonly priority: number;
  broken = false;
  private readonly order: number;
  private readonly origins: Origins;
  /** Asked for by every demand; null once it was looked for and there is none. */
  private from: MethodologyTask | null | undefined;

  constructor(data: TaskData, position: Position, calendar: Calendar, places: Places, origins: Origins) {
    super('task', data.id, data, places);
    this.name = data.name;
    this.type = typeOf(data);
    this.children = this.type === 'parent' ? [] : NO_CHILDREN;
    this.index = position.index;
    this.end = position.index + 1;
    this.phase = position.phase;
    if (position.parent) this.parent = position.parent;
    this.order = position.order;
    this.calendar = calendar;
    this.priority = data.priority ?? ORDINARY_PRIORITY;
    this.origins = origins;
  }

  /** Made when it is asked for: in a tower of sub-tasks all codes together would be quadratic in its height. */
  get wbs(): string {
    const codes = [this.order + 1];
    for (let { parent } = this; parent; parent = parent.parent) codes.push(parent.order + 1);
    codes.push(this.phase.index + 1);
    return codes.reverse().join('.');
  }

  get origin(): MethodologyTask | undefined {
    if (this.from === undefined) this.from = this.lookUpOrigin() ?? null;
    return this.from ?? undefined;
  }

  private lookUpOrigin(): MethodologyTask | undefined {
    const { from } = this.data;
    if (from === undefined) return undefined;
    const methodology = this.origins();
    if (!methodology) return undefined;
    const method = from.slice(0, from.indexOf('/'));
    const known = method === methodology.id || method === methodology.base;
    return known ? methodology.task(from.slice(method.length + 1)) : undefined;
  }

  /** What was not written here but taken from the methodology stands in the methodology's file. */
  override at(field?: string): Place {
    if ((field === 'kind' || field === 'tags') && this.data[field] === undefined) {
      const { origin } = this;
      const methodology = origin?.data[field] === undefined ? undefined : this.origins();
      if (origin && methodology) return methodology.at(origin.data, field);
    }
    return super.at(field);
  }

  get kind(): string | undefined {
    return this.data.kind ?? this.origin?.data.kind;
  }

  get tags(): readonly string[] {
    return this.data.tags ?? this.origin?.data.tags ?? NO_TAGS;
  }
}

function typeOf(data: TaskData): TaskType {
  if (data.tasks && data.tasks.length > 0) return 'parent';
  if (data.recur) return 'recurring';
  return data.milestone === true ? 'milestone' : 'task';
}

/** The middle of 1 to 1000, as in MS Project. */
const ORDINARY_PRIORITY = 500;
const NOBODY: readonly Assignment[] = [];
const NO_PEOPLE: readonly Person[] = [];
const NO_DELIVERABLES: readonly Deliverable[] = [];
const NO_TAGS: readonly string[] = [];
const NO_LINKS: readonly Link[] = [];
/** Shared by all tasks without sub-tasks: nothing is ever put into it. */
const NO_CHILDREN: TaskNode[] = [];
const NOTHING_OBSERVED: Task['actual'] = {};
