import type { Answers, Methodology } from '../model/index.ts';
import { formatDay } from '../time/index.ts';
import type { Basics } from './basics.ts';
import type { TurnOf } from './copies.ts';
import { drawingOf, type Drawing } from './drawing.ts';
import { phaseItem } from './phase-entries.ts';
import { tailor } from './tailor.ts';
import type { TailoredNode } from './tailored.ts';
import { mapLines } from './yaml-lines.ts';

/** What the plan has already, which the new turn joins. */
export interface Around {
  /** The person who has a role; undefined where nobody has. */
  person(role: string): string | undefined;
  hasGoal(id: string): boolean;
  hasDeliverable(id: string): boolean;
  /** Whether something of this id can be waited for: it stands in the plan and is not carried over. */
  awaits(id: string): boolean;
  /** How many phases stand before the new ones. */
  readonly phases: number;
}

export interface NextCycle {
  /** `phases:` and its items, as a scaffold writes them. */
  readonly text: string;
  /** What the plan lacks so far and the new phases name. */
  readonly people: readonly { readonly id: string; readonly role: string }[];
  readonly deliverables: readonly { readonly id: string; readonly name: string }[];
  /** What is done once, after the last turn, and the tasks of this turn that it waits for. */
  readonly waits: ReadonlyMap<string, readonly string[]>;
}

/** The phases of one more turn of a cyclic methodology, after the turn `before` it; it starts on `basics.start` at the earliest. */
export function scaffoldCycle(
  methodology: Methodology,
  basics: Basics,
  answers: Answers,
  { before, turn }: { readonly before: TurnOf; readonly turn: TurnOf },
  around: Around,
): NextCycle {
  const tailored = tailor(methodology, answers, [before, turn]);
  const phases = tailored.phases.filter(({ copy }) => copy.cycle === turn.cycle);
  const tasks = tailored.tasks.filter(({ copy }) => copy.cycle === turn.cycle);
  const own = new Set<TailoredNode>([...phases, ...tasks]);
  const plain = drawingOf(methodology, basics, tailored);
  const people = new Map<string, string>();
  const role = (id: string | undefined): string | undefined => {
    const needed = plain.role(id);
    if (needed === undefined) return undefined;
    const person = around.person(needed);
    if (person === undefined) people.set(needed, needed);
    return person ?? needed;
  };
  const links = (node: TailoredNode) => node.links.filter(({ to }) => own.has(to) || around.awaits(to.id));
  const drawing: Drawing = {
    ...plain,
    role,
    roles: (ids) => [...new Set((ids ?? []).flatMap((id) => role(id) ?? []))],
    hasGoal: (id) => around.hasGoal(id),
    links,
    notBefore: (node) =>
      node.kind === 'task' && !node.parent && links(node).length === 0 && links(node.phase).length === 0
        ? formatDay(basics.start)
        : undefined,
  };
  const list = phases.map((phase, index) => phaseItem(drawing, phase, around.phases + index));
  const lines = mapLines([{ key: 'phases', value: { list } }], 0);
  const made = new Set(tasks.flatMap(({ data }) => data.deliverables ?? []));
  const waits = new Map<string, readonly string[]>();
  for (const node of [...tailored.phases, ...tailored.tasks]) {
    const awaited = node.copy.cycle === undefined ? node.links.filter(({ to }) => own.has(to)) : [];
    if (awaited.length > 0)
      waits.set(
        node.id,
        awaited.map(({ to }) => to.id),
      );
  }
  return {
    text: `${lines.join('\n')}\n`,
    people: [...people].map(([id, of]) => ({ id, role: of })),
    deliverables: tailored.deliverables
      .filter(({ id }) => made.has(id) && !around.hasDeliverable(id))
      .map(({ id }) => ({ id, name: plain.words.of('deliverables', id) ?? id })),
    waits,
  };
}
