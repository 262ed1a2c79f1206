import type { Place } from '../../src/diagnostics/index.ts';
import type {
  Assignment,
  ConstraintType,
  Lag,
  Link,
  LinkType,
  Person,
  Phase,
  ResolvedPlan,
  Task,
  Writable,
} from '../../src/model/index.ts';
import { SourceFile } from '../../src/text/index.ts';
import {
  compileCalendar,
  parseDay,
  parseDuration,
  parseLag,
  parseMoment,
  parsePercent,
  type Calendar,
  type CalendarRules,
  type Day,
  type Moment,
} from '../../src/time/index.ts';

// Resolved plans from a few words, for tests of what comes after `resolve`.

export interface TaskSpec {
  readonly id: string;
  readonly name?: string;
  readonly duration?: string;
  readonly effort?: string;
  readonly milestone?: boolean;
  readonly estimate?: readonly [optimistic: string, likely: string, pessimistic: string];
  readonly after?: readonly LinkSpec[];
  readonly constraint?: readonly [type: ConstraintType, date?: string];
  readonly deadline?: string;
  readonly recur?: {
    readonly every: string;
    readonly count?: number;
    readonly until?: string;
    readonly done?: readonly string[];
  };
  readonly progress?: string;
  readonly start?: string;
  readonly finish?: string;
  readonly remaining?: string;
  readonly calendar?: CalendarRules;
  readonly owner?: string;
  readonly responsible?: readonly (string | readonly [id: string, units: number])[];
  readonly priority?: number;
  readonly broken?: boolean;
  readonly tasks?: readonly TaskSpec[];
}

/** `a`, or `a SS+2d`, `a FF-50%`, `a FS+3ed`. */
export type LinkSpec = string;

export interface PhaseSpec {
  readonly id: string;
  readonly after?: readonly LinkSpec[];
  readonly tasks: readonly TaskSpec[];
}

export interface PersonSpec {
  readonly id: string;
  readonly capacity?: string;
  readonly units?: number;
  readonly calendar?: CalendarRules;
  readonly leave?: readonly { readonly from: string; readonly to: string }[];
}

export interface PlanSpec {
  readonly start?: string;
  readonly asOf?: string;
  readonly calendar?: CalendarRules;
  readonly people?: readonly PersonSpec[];
  readonly tasks?: readonly TaskSpec[];
  readonly phases?: readonly PhaseSpec[];
}

const file = new SourceFile('plan.yaml', '');
const place: Place = { span: file.span(0, 0), pointer: '' };
const compiled = new Map<string, Calendar>();

/** The same rules give the same calendar, as in resolve. */
function calendarOf(...layers: readonly CalendarRules[]): Calendar {
  const key = JSON.stringify(layers);
  const known = compiled.get(key) ?? compileCalendar('test', layers).calendar;
  compiled.set(key, known);
  return known;
}

function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(what);
  return value;
}

export const at = (text: string): Moment => must(parseMoment(text), `no moment: ${text}`);
export const day = (text: string): Day => must(parseDay(text), `no day: ${text}`);

export function buildPlan(spec: PlanSpec): ResolvedPlan {
  const calendar = calendarOf(spec.calendar ?? {});
  const minutes = (text: string): number => {
    const size = parseDuration(text, calendar);
    if (typeof size === 'string') throw new Error(`${text}: ${size}`);
    return size;
  };
  const people = new Map<string, Person>();
  for (const person of spec.people ?? []) {
    const own = [spec.calendar ?? {}, ...(person.calendar ? [person.calendar] : [])];
    people.set(person.id, {
      id: person.id,
      subject: `person:${person.id}`,
      at: () => place,
      data: { id: person.id },
      label: person.id,
      roles: [],
      capacity: parsePercent(person.capacity ?? '100%') ?? 0,
      units: person.units ?? 1,
      calendar: calendarOf(...own, ...(person.leave ? [{ holidays: person.leave }] : [])),
    });
  }
  const findPerson = (id: string): Person => must(people.get(id), `nobody is ${id}`);
  const tasks: Writable<Task>[] = [];
  const specs: TaskSpec[] = [];
  const phases: Writable<Phase>[] = [];

  const addTask = (task: TaskSpec, phase: Phase, parent: Task | undefined, wbs: string): Task => {
    const children: Task[] = [];
    const { recur } = task;
    const unit = recur?.every.at(-1);
    const node: Writable<Task> = {
      id: task.id,
      subject: `task:${task.id}`,
      at: () => place,
      data: { id: task.id, name: task.name ?? task.id },
      name: task.name ?? task.id,
      type: task.tasks ? 'parent' : recur ? 'recurring' : task.milestone ? 'milestone' : 'task',
      index: tasks.length,
      wbs,
      phase,
      ...(parent && { parent }),
      children,
      ...(task.owner !== undefined && { owner: findPerson(task.owner) }),
      responsible: (task.responsible ?? []).map((who): Assignment => {
        const [id, units] = typeof who === 'string' ? [who, 1] : who;
        return { person: findPerson(id), units };
      }),
      consulted: [],
      informed: [],
      ...(task.duration !== undefined && { duration: minutes(task.duration) }),
      ...(task.effort !== undefined && { effort: minutes(task.effort) }),
      ...(task.estimate && {
        estimate: {
          optimistic: minutes(task.estimate[0]),
          likely: minutes(task.estimate[1]),
          pessimistic: minutes(task.estimate[2]),
        },
      }),
      links: [],
      ...(task.constraint && {
        constraint: {
          type: task.constraint[0],
          ...(task.constraint[1] !== undefined && { date: at(task.constraint[1]) }),
        },
      }),
      ...(task.deadline !== undefined && { deadline: at(task.deadline) }),
      ...(recur && {
        recurrence: {
          every: { count: Number.parseInt(recur.every, 10), unit: unit === 'd' || unit === 'm' ? unit : 'w' },
          ...(recur.count !== undefined && { count: recur.count }),
          ...(recur.until !== undefined && { until: day(recur.until) }),
          done: (recur.done ?? []).map(day),
        },
      }),
      deliverables: [],
      ...(task.progress !== undefined && { progress: parsePercent(task.progress) ?? 0 }),
      actual: {
        ...(task.start !== undefined && { start: at(task.start) }),
        ...(task.finish !== undefined && { finish: at(task.finish) }),
      },
      ...(task.remaining !== undefined && { remaining: minutes(task.remaining) }),
      calendar: task.calendar ? calendarOf(spec.calendar ?? {}, task.calendar) : calendar,
      priority: task.priority ?? 500,
      tags: [],
      broken: task.broken ?? false,
    };
    tasks.push(node);
    specs.push(task);
    for (const [index, child] of (task.tasks ?? []).entries())
      children.push(addTask(child, phase, node, `${wbs}.${index + 1}`));
    return node;
  };

  const phaseSpecs = spec.phases ?? [{ id: 'phase', tasks: spec.tasks ?? [] }];
  for (const [index, phase] of phaseSpecs.entries()) {
    const inside: Task[] = [];
    const node: Writable<Phase> = {
      id: phase.id,
      subject: `phase:${phase.id}`,
      at: () => place,
      data: { id: phase.id, name: phase.id },
      name: phase.id,
      index,
      wbs: String(index + 1),
      tasks: inside,
      links: [],
    };
    phases.push(node);
    for (const [number, task] of phase.tasks.entries())
      inside.push(addTask(task, node, undefined, `${index + 1}.${number + 1}`));
  }

  const byId = new Map<string, Task | Phase>([...phases, ...tasks].map((node) => [node.id, node]));
  const linkOf = (text: LinkSpec): Link => {
    const match = must(/^(\S+)(?: (FS|SS|FF|SF))?(?:([+-])(\S+))?$/.exec(text) ?? undefined, `no link: ${text}`);
    const size = match[4] === undefined ? '0' : `${match[3] === '-' ? '-' : ''}${match[4]}`;
    const lag = parseLag(size, calendar);
    if (typeof lag === 'string') throw new Error(`${text}: ${lag}`);
    const predecessor = must(byId.get(match[1] ?? ''), `no task: ${text}`);
    return { predecessor, type: (match[2] ?? 'FS') as LinkType, lag: lag satisfies Lag, place };
  };
  for (const [index, task] of tasks.entries()) task.links = (specs[index]?.after ?? []).map(linkOf);
  for (const [index, phase] of phases.entries()) phase.links = (phaseSpecs[index]?.after ?? []).map(linkOf);

  const byTaskId = new Map(tasks.map((task) => [task.id, task]));
  return {
    plan: { data: {} } as ResolvedPlan['plan'],
    project: {
      id: 'p',
      name: 'p',
      locale: 'en',
      at: () => place,
      ...(spec.start !== undefined && { start: at(spec.start) }),
    },
    ...(spec.asOf !== undefined && { asOf: day(spec.asOf) }),
    methodologyFindings: [],
    calendar,
    phases,
    tasks,
    people: [...people.values()],
    goals: [],
    deliverables: [],
    contents: [],
    measurements: [],
    risks: [],
    issues: [],
    decisions: [],
    changes: [],
    baselines: [],
    journal: [],
    meetings: [],
    checklists: [],
    task: (id) => byTaskId.get(id),
    phase: (id) => phases.find((phase) => phase.id === id),
    person: (id) => people.get(id),
    personLabel: (id) => id,
    withoutDataDate() {
      const { asOf: _asOf, ...planned } = this;
      return planned;
    },
  };
}
