import { parse } from 'yaml';
import type { Demand } from '../../../src/lint/index.ts';
import { select, type Selector } from '../../../src/lint/demands/select.ts';
import type { Methodology, ResolvedPlan } from '../../../src/model/index.ts';
import { readPlan } from '../../../src/read/index.ts';
import { resolve } from '../../../src/resolve/index.ts';
import { SourceFile } from '../../../src/text/index.ts';
import { builtInPacks, scaffoldText } from '../../scaffold/stand.ts';

// Takes away from a fresh plan the very thing that a demand asks for.

type Entry = Record<string, unknown>;
interface TaskEntry extends Entry {
  readonly id: string;
  tasks?: TaskEntry[];
}
interface PlanEntry extends Entry {
  project: { methodology: { answers: Entry } };
  people: Entry[];
  phases: (TaskEntry & { gate?: Entry; metrics?: Entry[] })[];
  goals?: Entry[];
}

const isMap = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value that meets (or does not meet) what is wanted of an answer. */
function answerFor(wanted: unknown, meets: boolean): unknown {
  if (isMap(wanted)) return meets ? wanted['atLeast'] : Number(wanted['atLeast']) - 1;
  return meets ? [wanted].flat()[0] : 'something-else';
}

/** A fresh plan of which the demand is made, and the same without what it demands. */
export function plansFor(
  demand: Demand,
  methodology: Methodology,
): { readonly whole: string; readonly broken: string } {
  const answers = Object.fromEntries(
    Object.entries(demand.when ?? {}).map(([key, wanted]) => {
      const value = answerFor(wanted, true);
      const question = methodology.question(key);
      if (question?.type !== 'choices') return [key, value];
      return [key, typeof value === 'number' ? question.options?.slice(0, value) : [value]];
    }),
  );
  const fresh = freshPlan(methodology, answers);
  const plan = structuredClone(fresh.plan);
  broken(plan, fresh.resolved, demand.check);
  return { whole: fresh.text, broken: written(plan) };
}

/** A line for each key, in brackets behind it: written at once, and read by the quick reader. */
const written = (plan: PlanEntry): string =>
  Object.entries(plan)
    .map(
      ([key, value]) =>
        `${key}: ${JSON.stringify(value)
          .replaceAll(/"([a-zA-Z][\w-]*)":/g, '$1: ')
          .replaceAll(',', ', ')}\n`,
    )
    .join('');

interface FreshPlan {
  readonly text: string;
  readonly plan: PlanEntry;
  readonly resolved: ResolvedPlan | undefined;
}

const known = new Map<string, FreshPlan>();

/** Hundreds of demands are made of a few fresh plans: each is scaffolded and read once. */
function freshPlan(methodology: Methodology, answers: Entry): FreshPlan {
  const key = `${methodology.id} ${JSON.stringify(answers)}`;
  let fresh = known.get(key);
  if (!fresh) {
    const text = scaffoldText(methodology, 'en', answers, { calendar: 'weekdays' });
    const read = readPlan(new SourceFile('plan.yaml', text)).value;
    const resolved = read && resolve(read, builtInPacks, {}).value;
    known.set(key, (fresh = { text, plan: parse(text) as PlanEntry, resolved }));
  }
  return fresh;
}

function broken(plan: PlanEntry, resolved: ResolvedPlan | undefined, check: Demand['check']): void {
  const ids = (selector: Selector): ReadonlySet<string> =>
    new Set(resolved ? select(resolved, selector).map(({ id }) => id) : []);
  const { required, order, sequence, follows, linked, person, never, takesPart, fields, count, contains } = check;
  const { cadence, gates, length, phases, answer } = check;
  if (required) without(plan, ids(required.tasks));
  else if (follows) without(plan, ids(follows.next));
  else if (order) late(plan, ids(order.before));
  else if (sequence) late(plan, ids(sequence.of[0] ?? {}));
  else if (linked ?? phases?.linked) unlink(plan);
  else if (phases) without(plan, new Set(plan.phases.shift()?.tasks?.map(({ id }) => id)));
  else if (person) for (const one of plan.people) delete one['roles'];
  else if (never) {
    plan.people.push({ id: 'somebody', roles: never.role, side: never.side ?? 'client' });
    for (const { gate } of plan.phases) if (gate) gate['decider'] = 'somebody';
  } else if (takesPart) stripped(plan, ids(takesPart.in), ['owner', 'responsible', 'consulted']);
  else if (fields?.of === 'tasks')
    stripped(
      plan,
      ids(fields.tasks ?? {}),
      fields.present.flatMap((key) => key.split('|')),
    );
  else if (fields) for (const entry of entriesOf(plan, fields.of)) for (const key of fields.present) delete entry[key];
  else if (count?.most !== undefined)
    for (let more = 0; more <= count.most; more += 1)
      plan.phases[0]?.tasks?.push({ ...count.where, id: `more-${String(more)}`, name: 'More', duration: '1d' });
  else if (count) for (const list of listsOf(plan, count.of)) list.splice(0);
  else if (contains?.of === 'tasks') without(plan, ids({ [contains.field]: contains.values.slice(0, 1) }));
  else if (contains)
    for (const entry of entriesOf(plan, contains.of))
      entry[contains.field] = lesser(entry[contains.field], contains.values[0]);
  else if (cadence) stripped(plan, ids(cadence.tasks), ['recur']);
  else if (gates) for (const phase of plan.phases) delete phase.gate;
  else if (length?.phase)
    plan.phases.forEach((phase) => phase.tasks?.push({ id: `long-${phase.id}`, name: 'Long', duration: '400d' }));
  else if (length?.tasks) {
    unlink(plan);
    eachTask(plan, (task) => {
      for (const key of ['recur', 'constraint', 'effort', 'milestone']) delete task[key];
      if (!task.tasks) task['duration'] = '1h';
    });
  } else if (answer) {
    const { answers } = plan.project.methodology;
    for (const [key, wanted] of Object.entries(answer.holds)) answers[key] = answerFor(wanted, false);
    for (const [key, wanted] of Object.entries(answer.given))
      if (wanted !== true && !isMap(wanted)) answers[key] = answerFor(wanted, true);
  } else throw new Error(`nobody has said how a plan breaks ${Object.keys(check).join(', ')}`);
}

function eachTask(plan: PlanEntry, change: (task: TaskEntry) => void): void {
  const walk = (task: TaskEntry): void => {
    change(task);
    task.tasks?.forEach(walk);
  };
  for (const phase of plan.phases) phase.tasks?.forEach(walk);
}

const stripped = (plan: PlanEntry, ids: ReadonlySet<string>, keys: readonly string[]): void =>
  eachTask(plan, (task) => {
    if (ids.has(task.id)) for (const key of keys) delete task[key];
  });

function unlink(plan: PlanEntry): void {
  for (const phase of plan.phases) delete phase['dependsOn'];
  eachTask(plan, (task) => delete task['dependsOn']);
}

/** These tasks come years after everything else. */
function late(plan: PlanEntry, ids: ReadonlySet<string>): void {
  unlink(plan);
  eachTask(plan, (task) => {
    delete task['constraint'];
    if (ids.has(task.id)) task['constraint'] = { type: 'SNET', date: '2031-06-02' };
  });
}

/** The plan without these tasks, and without links to them. */
function without(plan: PlanEntry, gone: ReadonlySet<string>): void {
  const keep = (tasks: readonly TaskEntry[] = []): TaskEntry[] =>
    tasks
      .filter(({ id }) => !gone.has(id))
      .map((task) => ({ ...task, ...(task.tasks && { tasks: keep(task.tasks) }) }));
  for (const phase of plan.phases) phase.tasks = keep(phase.tasks);
  unlink(plan);
}

const listsOf = (plan: PlanEntry, of: string): readonly Entry[][] => {
  if (of === 'metrics') return plan.phases.flatMap(({ metrics }) => (metrics ? [metrics] : []));
  if (of === 'tasks') return plan.phases.flatMap(({ tasks }) => (tasks ? [tasks] : []));
  const items: Entry[][] = [];
  if (of === 'items') eachTask(plan, ({ checklist }) => Array.isArray(checklist) && items.push(checklist as Entry[]));
  const own = plan[of];
  return Array.isArray(own) ? [own as Entry[]] : items;
};

/** The entries of a list; one that says nothing, where the plan has none yet. */
function entriesOf(plan: PlanEntry, of: string): readonly Entry[] {
  if (of === 'gates') return plan.phases.flatMap(({ gate }) => (gate ? [gate] : []));
  if (of === 'changes') plan['changes'] = [{ id: 'first', title: 'First', status: 'raised' }];
  if (of === 'vendor-criteria') {
    const first = { id: 'other', name: 'Other', weight: 1 };
    plan['vendors'] = { criteria: [first] };
    return [first];
  }
  const tasks: Entry[] = [];
  if (of === 'tasks') eachTask(plan, (task) => tasks.push(task));
  return [...tasks, ...(of === 'tasks' ? [] : listsOf(plan, of).flat())];
}

/** The same without one value. */
const lesser = (said: unknown, gone: unknown): unknown =>
  Array.isArray(said) ? said.filter((one) => one !== gone) : said === gone || said === undefined ? 'other' : said;
