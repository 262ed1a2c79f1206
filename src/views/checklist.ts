import {
  phaseOfMethod,
  type Checklist,
  type Gate,
  type Packs,
  type Phase,
  type ResolvedPlan,
  type Task,
  type View,
  type Wording,
} from '../model/index.ts';
import { who, whoIs } from './week.ts';

interface Tick {
  readonly done?: string | undefined;
  readonly by?: string | undefined;
  readonly evidence?: string | undefined;
}

/** A free-standing checklist of a pack, with what the plan says is done. Without a plan nothing is ticked. */
export function checklist(pack: Checklist, plan?: ResolvedPlan) {
  const ticks = new Map<string, Tick>();
  for (const list of plan?.checklists ?? [])
    if (list.id === pack.id) for (const tick of list.items) ticks.set(tick.id, tick);
  const words = (pick: (language: Checklist['words']['en']) => string | undefined): Wording | null => {
    const [en, zh] = [pick(pack.words.en), pick(pack.words['zh-CN'])];
    return en === undefined || zh === undefined ? null : { en, 'zh-CN': zh };
  };
  const known = new Set(pack.data.groups.flatMap(({ items }) => items.map(({ id }) => id)));
  return page('pack', {
    id: pack.id,
    name: words(({ name }) => name) ?? pack.id,
    about: words(({ about }) => about),
    plan,
    groups: pack.data.groups.map((group) => ({
      name: words(({ groups }) => own(groups, group.id)),
      items: group.items.map(({ id }) => item(plan, id, words(({ items }) => own(items, id)) ?? id, ticks.get(id))),
    })),
    unknown: [...ticks.keys()].filter((id) => !known.has(id)),
  });
}

/** A checklist that the methodology binds to phases of the plan, with the plan's ticks. */
export interface BoundChecklist {
  readonly page: ChecklistView;
  readonly phases: readonly Phase[];
}

/** The checklists that belong to these phases, each once: a plan ticks a checklist for all phases that share it. */
export function boundChecklists(plan: ResolvedPlan, phases: readonly Phase[], packs: Packs): readonly BoundChecklist[] {
  const bound = new Map<string, Phase[]>();
  for (const phase of phases)
    for (const id of phaseOfMethod(plan, phase)?.checklists ?? []) {
      const sharing = bound.get(id);
      if (sharing) sharing.push(phase);
      else bound.set(id, [phase]);
    }
  return [...bound].flatMap(([id, sharing]) => {
    const pack = packs.checklist(id).value;
    return pack ? [{ page: checklist(pack, plan), phases: sharing }] : [];
  });
}

/** The checklist that stands with a task of the plan. */
export function taskChecklist(task: Task, plan: ResolvedPlan) {
  return page('task', {
    id: task.id,
    name: task.name,
    about: task.data.how ?? null,
    plan,
    owner: who(plan, task.owner),
    groups: [{ name: null, items: (task.data.checklist ?? []).map((each) => item(plan, each.id, each.text, each)) }],
  });
}

/** The criteria of a gate: what has to hold before the phase is closed. */
export function gateCriteria(gate: Gate, plan: ResolvedPlan) {
  return page('gate', {
    id: gate.phase.id,
    name: gate.data.name ?? gate.phase.name,
    about: null,
    plan,
    owner: who(plan, gate.decider) ?? whoIs(plan, gate.data.decider),
    due: gate.data.due,
    groups: [
      {
        name: null,
        items: (gate.data.criteria ?? []).map((each) => item(plan, each.id, each.text, { ...each, done: each.met })),
      },
    ],
  });
}

const own = (record: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const item = (plan: ResolvedPlan | undefined, id: string, text: Wording, tick: Tick | undefined) => ({
  id,
  text,
  done: tick?.done ?? null,
  by: plan === undefined ? (tick?.by ?? null) : whoIs(plan, tick?.by),
  evidence: tick?.evidence ?? null,
});

interface Page {
  readonly id: string;
  readonly name: Wording;
  readonly about: Wording | null;
  readonly plan: ResolvedPlan | undefined;
  readonly owner?: Wording | null;
  readonly due?: string | undefined;
  readonly groups: readonly { readonly name: Wording | null; readonly items: readonly ReturnType<typeof item>[] }[];
  readonly unknown?: readonly string[];
}

function page(kind: 'pack' | 'task' | 'gate', { plan, groups, ...rest }: Page) {
  const items = groups.flatMap((group) => group.items);
  return {
    kind,
    id: rest.id,
    name: rest.name,
    about: rest.about,
    owner: rest.owner ?? null,
    due: rest.due ?? null,
    project: plan?.project.name ?? null,
    groups: groups.map((group) => ({
      ...group,
      done: group.items.filter(({ done }) => done !== null).length,
      total: group.items.length,
    })),
    done: items.filter(({ done }) => done !== null).length,
    total: items.length,
    unknown: rest.unknown ?? [],
  } satisfies View;
}

export type ChecklistView = ReturnType<typeof page>;
