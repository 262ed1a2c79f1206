import { cyclesOf, presentCycle, type Cycle } from '../../analyse/index.ts';
import type { Gate, Methodology, ResolvedPlan } from '../../model/index.ts';
import { outcomes } from '../../edits/index.ts';
import type { Session } from '../command.ts';
import { openPacksOf } from '../packs.ts';
import { cycle as words } from '../phrases/cycle.ts';
import { refuse } from '../say.ts';

/** A plan of a cyclic methodology, with its turns. */
export interface Standing {
  readonly methodology: Methodology;
  readonly cycles: readonly Cycle[];
  /** The turn that is being worked on, or the last one. */
  readonly present: Cycle;
}

/** Throws a Refusal where the plan has no cycles. */
export async function standingOf(session: Session, plan: ResolvedPlan): Promise<Standing> {
  const { methodology } = plan;
  if (!methodology) throw refuse(words.noMethod, {});
  if (!methodology.data.cycles) {
    const packs = await openPacksOf(session)();
    const cyclic = packs.methodologies().filter(({ id }) => packs.methodology(id).value?.data.cycles);
    throw refuse(words.notCyclic, { method: methodology.name, cyclic: cyclic.map(({ id }) => id) });
  }
  const cycles = cyclesOf(plan);
  const present = presentCycle(cycles) ?? cycles.at(-1);
  if (!present) throw refuse(words.noCycles, {});
  return { methodology, cycles, present };
}

/** Throws a Refusal where the turn cannot be closed; `word` is somebody's own word for it. Gives the gate that this decides. */
export function gateToDecide(
  { present }: Standing,
  word: { readonly by: string | undefined; readonly note: string | undefined },
): Gate | undefined {
  const gate = present.closing;
  const decision = gate?.data.decision;
  if (gate && decision && (decision.outcome === 'stop' || decision.outcome === 'relaunch')) {
    const outcome = outcomes[decision.outcome];
    throw refuse(words.stopped, { phase: gate.phase.name, outcome, id: gate.phase.id });
  }
  if (decision) return undefined;
  if (!present.begun && word.by === undefined) throw refuse(words.notBegun, { cycle: present.number });
  if (word.by === undefined && gate)
    throw refuse(words.undecided, { cycle: present.number, phase: gate.phase.name, id: gate.phase.id });
  if (word.note === undefined && gate) throw refuse(words.noteNeeded, {});
  return gate;
}
