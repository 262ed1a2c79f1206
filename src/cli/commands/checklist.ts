import { tickItem, tickPackItem, meetCriterion, type Recording, type Tick } from '../../edits/index.ts';
import { nearestUpward } from '../../io/index.ts';
import type { BrokenPack, Checklist, ChecklistsDocument, Gate, Packs, ResolvedPlan, Task } from '../../model/index.ts';
import type { Run } from '../../pipeline.ts';
import { nearest } from '../../text/index.ts';
import { checklist, gateCriteria, taskChecklist, type ChecklistView } from '../../views/index.ts';
import { defineCommand, type Session } from '../command.ts';
import { EXIT, type Refusal } from '../exit.ts';
import { givenOf } from '../given.ts';
import { brokenPacks, brokenText } from '../own-packs/broken.ts';
import { startCommand } from '../own-packs/start-command.ts';
import { openPacksOf } from '../packs.ts';
import { common } from '../phrases/frame.ts';
import { checklist as words, report as reportWords } from '../phrases/report.ts';
import { resolvedPlan, tellToday } from '../planned.ts';
import { record } from '../record.ts';
import { RECORDING } from '../recording-options.ts';
import { DOCUMENT_OPTIONS, formatOf, reportsOf, writeDocument } from '../reporting.ts';
import { refuse } from '../say.ts';
import { bold, dim, padEnd, padStart, toJson, widthOf, type Styled } from '../screen.ts';
import { showFindings } from '../show-findings.ts';

/** What a name means: a checklist of the packs, the items of a task, or the criteria of a gate. */
interface Found {
  readonly id: string;
  readonly items: readonly string[];
  readonly view: () => ChecklistView;
  /** Records one of the items as done. */
  readonly tick: (plan: ResolvedPlan, item: string, facts: Tick) => Recording;
}

const start = startCommand({
  kind: 'checklist',
  summary: words.start,
  examples: [
    { line: 'checklist new data-loaded', says: words.start },
    { line: 'checklist new data-loaded my-packs', says: words.startExample },
  ],
  names: (packs) => packs.checklistIds(),
});

export const command = defineCommand({
  about: words.about,
  examples: [
    { line: 'checklist cutover-readiness', says: words.show },
    {
      line: 'checklist cutover-readiness --tick data-loaded --by lin --evidence docs/load.md',
      says: words.tickExample,
    },
    { line: 'checklist --list', says: words.listExample },
  ],
  arguments: { '[name]': words.name, '[plan]': common.plan },
  options: {
    '--list': words.list,
    '--tick <item>': words.tick,
    '--by <person>': words.by,
    '--on <date>': words.on,
    '--evidence <path>': words.evidence,
    ...DOCUMENT_OPTIONS,
    ...RECORDING,
  },
  subcommands: { new: start },
  async run(session, given) {
    const { list, tick, by, on, evidence, dryRun, ...target } = given.options;
    const { name } = given.arguments;
    const format = formatOf(target);
    // With --list the only word is the plan.
    const path = given.arguments.plan ?? (list ? name : undefined);
    const packs = await openPacksOf(session, path)();
    const opened = await planIfAny(session, path, tick !== undefined);
    if (list) {
      const views = everyView(packs, opened?.plan);
      const broken = await brokenPacks(session, packs, 'checklist', path);
      if (format === 'json') session.world.stdout.write(`${toJson(checklistsOf(session, views, broken))}\n`);
      else session.out.write([listOf(session, views), brokenText(session, broken)]);
      return EXIT.done;
    }
    const found = named(session, name, packs, opened?.plan);
    if (tick !== undefined && opened) {
      const facts = givenOf(session, { by, on, evidence });
      const recording = ticking(found, opened.plan, tick, { on: session.world.today(), ...facts });
      await record(session, opened.run, recording, dryRun);
      if (on === undefined) tellToday(session);
      return EXIT.done;
    }
    const locale = session.common.locale ?? opened?.plan.project.locale ?? session.locale;
    const report = await (await reportsOf(session, path)).find(({ id }) => id === 'checklist')?.open();
    if (!report) throw refuse(reportWords.brokenReport, { name: 'checklist' });
    await writeDocument(session, target, { report, view: found.view(), locale });
    return EXIT.done;
  },
});

/** A checklist of the packs can be shown without a plan; a tick needs one. */
async function planIfAny(
  session: Session,
  path: string | undefined,
  needed: boolean,
): Promise<{ run: Run; plan: ResolvedPlan } | undefined> {
  if (path === undefined && !needed && nearestUpward(session.world, 'plan.yaml') === undefined) return undefined;
  return resolvedPlan(session, path);
}

const hasItems = ({ data }: Task): boolean => (data.checklist ?? []).length > 0;

function named(session: Session, name: string | undefined, packs: Packs, plan: ResolvedPlan | undefined): Found {
  if (name === undefined) throw refuse(words.needsName, {});
  const { value: pack, diagnostics } = packs.checklist(name);
  if (pack) return ofPack(pack, plan);
  if (diagnostics.length > 0) {
    showFindings(session, diagnostics);
    throw refuse(words.broken, { name });
  }
  const task = plan?.task(name);
  if (plan && task && hasItems(task)) return ofTask(task, plan);
  const gate = plan?.phase(name)?.gate;
  if (plan && gate) return ofGate(gate, plan);
  const ids = packIds(packs, plan);
  const tasks = plan?.tasks.filter(hasItems).map(({ id }) => id) ?? [];
  const near = nearest(name, [...ids, ...tasks, ...gatesOf(plan).map(({ phase }) => phase.id)]);
  throw near === undefined
    ? refuse(words.unknown, { name, known: shortened(ids) })
    : refuse(words.unknownNear, { name, near, known: shortened(ids) });
}

/** A list that is too long for a message; --list shows all. */
const shortened = (ids: readonly string[]): readonly string[] =>
  ids.length > SHOWN ? [...ids.slice(0, SHOWN), '…'] : ids;
const SHOWN = 12;

const ofPack = (pack: Checklist, plan: ResolvedPlan | undefined): Found => ({
  id: pack.id,
  items: pack.data.groups.flatMap(({ items }) => items.map(({ id }) => id)),
  view: () => checklist(pack, plan),
  tick: (to, item, facts) => tickPackItem(to, pack.id, item, facts),
});

function ofTask(task: Task, plan: ResolvedPlan): Found {
  const items = task.data.checklist ?? [];
  return {
    id: task.id,
    items: items.map(({ id }) => id),
    view: () => taskChecklist(task, plan),
    tick: (to, item, facts) => tickItem(to, entry(items, task.id, item), facts),
  };
}

function ofGate(gate: Gate, plan: ResolvedPlan): Found {
  const criteria = gate.data.criteria ?? [];
  return {
    id: gate.phase.id,
    items: criteria.map(({ id }) => id),
    view: () => gateCriteria(gate, plan),
    tick: (to, item, facts) => meetCriterion(to, entry(criteria, gate.phase.id, item), facts),
  };
}

const gatesOf = (plan: ResolvedPlan | undefined): readonly Gate[] =>
  plan?.phases.flatMap(({ gate }) => (gate === undefined ? [] : [gate])) ?? [];

/** Checklists that are for the plan's method; all, without a plan. */
const packIds = (packs: Packs, plan: ResolvedPlan | undefined): readonly string[] =>
  packs.checklistIds().filter((id) => {
    const methods = packs.checklist(id).value?.data.methodologies;
    const own = plan?.methodology?.id;
    return methods === undefined || own === undefined || methods.includes(own);
  });

function everyView(packs: Packs, plan: ResolvedPlan | undefined): readonly ChecklistView[] {
  const ofPacks = packIds(packs, plan).flatMap((id) => packs.checklist(id).value ?? []);
  return [
    ...ofPacks.map((pack) => checklist(pack, plan)),
    ...(plan?.tasks.filter(hasItems).map((task) => taskChecklist(task, plan)) ?? []),
    ...(plan ? gatesOf(plan).map((gate) => gateCriteria(gate, plan)) : []),
  ];
}

const titleOf = ({ name }: ChecklistView, { locale }: Session): string =>
  typeof name === 'string' ? name : name[locale];

const checklistsOf = (
  session: Session,
  views: readonly ChecklistView[],
  broken: readonly BrokenPack[],
): ChecklistsDocument => ({
  version: 1,
  checklists: views.map((view) => {
    const { id, kind, done, total } = view;
    return { id, kind, name: titleOf(view, session), done, total };
  }),
  broken: [...broken],
});

function listOf(session: Session, views: readonly ChecklistView[]): Styled {
  const { locale } = session;
  const kinds = { pack: words.kindPack, task: words.kindTask, gate: words.kindGate };
  const rows = views.map((view) => [
    view.id,
    kinds[view.kind][locale],
    `${view.done}/${view.total}`,
    titleOf(view, session),
  ]);
  const head = [words.headName, words.headKind, words.headDone, words.headTitle].map((word) => word[locale]);
  const widths = head.map((word, column) => Math.max(...[word, ...rows.map((row) => row[column] ?? '')].map(widthOf)));
  const line = (cells: readonly string[], style: (text: string) => Styled): Styled => [
    cells.map((text, column) => {
      const size = widths[column] ?? 0;
      if (column === cells.length - 1) return style(text);
      return [column === 2 ? padStart(style(text), size) : padEnd(style(text), size), '  '];
    }),
    '\n',
  ];
  return [
    line(head, dim),
    ...rows.map(([id = '', ...rest]) => line([id, ...rest], (text) => (text === id ? bold(text) : text))),
  ];
}

function ticking(found: Found, plan: ResolvedPlan, item: string, facts: Tick): Recording {
  const { id, items } = found;
  if (!items.includes(item)) throw noItem(id, item, items);
  if (facts.by === undefined) throw refuse(words.needsBy, { item, people: plan.people.map((person) => person.id) });
  return found.tick(plan, item, facts);
}

function entry<Item extends { readonly id: string }>(items: readonly Item[], name: string, id: string): Item {
  const found = items.find((each) => each.id === id);
  if (!found)
    throw noItem(
      name,
      id,
      items.map((each) => each.id),
    );
  return found;
}

function noItem(name: string, item: string, known: readonly string[]): Refusal {
  const near = nearest(item, known);
  return near === undefined
    ? refuse(words.unknownItem, { name, item, known })
    : refuse(words.unknownItemNear, { name, item, near, known });
}
