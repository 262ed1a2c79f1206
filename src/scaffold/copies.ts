import type { Answers, Methodology, MethodologyPhaseData, MethodologyTaskData } from '../model/index.ts';
import type { Copy, TailoredLink } from './tailored.ts';

/** A task while it is tailored: what is off stays until the links to it are bridged. */
export interface DraftTask {
  readonly kind: 'task';
  readonly id: string;
  readonly data: MethodologyTaskData;
  readonly copy: Copy;
  readonly answers: Answers;
  readonly phase: DraftPhase;
  readonly parent?: DraftTask;
  tasks: DraftTask[];
  links: TailoredLink[];
  on: boolean;
}

export interface DraftPhase {
  readonly kind: 'phase';
  readonly id: string;
  readonly data: MethodologyPhaseData;
  readonly copy: Copy;
  readonly answers: Answers;
  tasks: DraftTask[];
  links: TailoredLink[];
  on: boolean;
}

export type DraftNode = DraftPhase | DraftTask;

export interface Copies {
  readonly phases: readonly DraftPhase[];
  /** Every task of every level, on or off, in document order. */
  readonly tasks: readonly DraftTask[];
  /** All copies of a task or phase of the pack. */
  of(packId: string): readonly DraftNode[];
  readonly cycles?: { readonly made: number; readonly wanted: number };
}

/** The tasks and phases of a plan under these answers, with those that are off: turned in cycles, made once per option. */
export function copiesOf(methodology: Methodology, answers: Answers, given?: readonly TurnOf[]): Copies {
  const { data } = methodology;
  const turns = given ? givenTurns(methodology, answers, given) : turnsOf(methodology, answers);
  const phases: DraftPhase[] = [];
  const tasks: DraftTask[] = [];
  const byPackId = new Map<string, DraftNode[]>();
  const add = <Node extends DraftNode>(node: Node): Node => {
    const copies = byPackId.get(node.data.id);
    if (copies) copies.push(node);
    else byPackId.set(node.data.id, [node]);
    return node;
  };
  const phaseCopy = (phase: MethodologyPhaseData, turn: Turn): void => {
    const made = add<DraftPhase>({
      kind: 'phase',
      id: turn.copy.cycle === undefined ? phase.id : `${phase.id}-c${turn.copy.cycle}`,
      data: phase,
      copy: turn.copy,
      answers: turn.answers,
      tasks: [],
      links: [],
      on: methodology.holds(phase.when, turn.answers),
    });
    phases.push(made);
    copyTasks(made, methodology, (task) => tasks.push(add(task)));
  };

  // What is done once stands where the pack has it: before the first turn, or after the last.
  const firstTurned = data.phases.findIndex((phase) => phase.once !== true);
  const once: Turn = { copy: { options: new Map() }, answers };
  if (!turns) for (const phase of data.phases) phaseCopy(phase, once);
  else {
    const turned = data.phases.filter((phase) => phase.once !== true);
    const single = data.phases.map((phase, index) => ({ phase, index })).filter(({ phase }) => phase.once === true);
    for (const { phase, index } of single) if (index < firstTurned) phaseCopy(phase, once);
    for (const turn of turns.list) for (const phase of turned) phaseCopy(phase, turn);
    for (const { phase, index } of single) if (index >= firstTurned) phaseCopy(phase, once);
  }
  switchOffEmpty(phases, tasks);
  return {
    phases,
    tasks,
    of: (packId) => byPackId.get(packId) ?? [],
    ...(turns && { cycles: { made: turns.list.length, wanted: turns.wanted } }),
  };
}

/** A turn of the cycle and, where the methodology deals out areas, what it takes up. */
export interface TurnOf {
  readonly cycle: number;
  readonly areas: readonly string[];
}

interface Turn {
  readonly copy: Copy;
  readonly answers: Answers;
}

/** The turns of a cyclic methodology. Areas are dealt out in order, evenly, the earlier turns taking one more. */
function turnsOf({ data }: Methodology, answers: Answers): { list: readonly Turn[]; wanted: number } | undefined {
  if (!data.cycles) return undefined;
  const { count, areas } = data.cycles;
  const asked = Object.hasOwn(answers, count) ? answers[count] : 1;
  const wanted = typeof asked === 'number' ? Math.max(1, Math.floor(asked)) : 1;
  const chosen = areas !== undefined && Object.hasOwn(answers, areas) ? answers[areas] : undefined;
  if (areas === undefined || !isOptions(chosen) || chosen.length === 0)
    return {
      wanted,
      list: Array.from({ length: wanted }, (_, index) => ({ copy: { cycle: index + 1, options: new Map() }, answers })),
    };
  // A turn without an area of its own would have nothing to take up.
  const made = Math.min(wanted, chosen.length);
  const list: Turn[] = [];
  for (let cycle = 1, from = 0; cycle <= made; cycle++) {
    const to = from + Math.ceil((chosen.length - from) / (made - cycle + 1));
    const share = chosen.slice(from, to);
    list.push({ copy: { cycle, areas: share, options: new Map() }, answers: { ...answers, [areas]: share } });
    from = to;
  }
  return { wanted, list };
}

function givenTurns(
  { data }: Methodology,
  answers: Answers,
  given: readonly TurnOf[],
): { list: readonly Turn[]; wanted: number } {
  const question = data.cycles?.areas;
  const list = given.map(({ cycle, areas }): Turn => {
    const copy: Copy = { cycle, ...(question !== undefined && { areas }), options: new Map() };
    return { copy, answers: question === undefined ? answers : { ...answers, [question]: areas } };
  });
  return { list, wanted: list.length };
}

const isOptions = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((option) => typeof option === 'string');

/** Copies the tasks of a phase, in document order and without recursion. */
function copyTasks(phase: DraftPhase, methodology: Methodology, add: (task: DraftTask) => unknown): void {
  interface Pending {
    readonly data: MethodologyTaskData;
    readonly copy: Copy;
    readonly on: boolean;
    readonly parent?: DraftTask;
  }
  const open: Pending[] = [];
  const push = (list: readonly MethodologyTaskData[], copy: Copy, on: boolean, parent?: DraftTask): void => {
    const pending = list.flatMap((data) =>
      copiesOfTask(data, copy, on, phase.answers, methodology).map((one) => ({
        data,
        ...one,
        ...(parent && { parent }),
      })),
    );
    open.push(...pending.reverse());
  };
  push(phase.data.tasks, phase.copy, phase.on);
  for (let next = open.pop(); next; next = open.pop()) {
    const { data, copy, on, parent } = next;
    const task: DraftTask = {
      kind: 'task',
      id: idOf(data.id, copy),
      data,
      copy,
      answers: phase.answers,
      phase,
      ...(parent && { parent }),
      tasks: [],
      links: [],
      on,
    };
    add(task);
    (parent ?? phase).tasks.push(task);
    push(data.tasks ?? [], copy, on, task);
  }
}

/** One copy per chosen option; one that is off, where the task is off or nothing was chosen. */
function copiesOfTask(
  data: MethodologyTaskData,
  copy: Copy,
  around: boolean,
  answers: Answers,
  methodology: Methodology,
): readonly { copy: Copy; on: boolean }[] {
  const on = around && methodology.holds(data.when, answers);
  if (data.forEach === undefined) return [{ copy, on }];
  const chosen = Object.hasOwn(answers, data.forEach) ? answers[data.forEach] : undefined;
  if (!on || !isOptions(chosen) || chosen.length === 0) return [{ copy, on: false }];
  const question = data.forEach;
  return chosen.map((option) => ({ copy: { ...copy, options: new Map(copy.options).set(question, option) }, on }));
}

const idOf = (packId: string, { options, cycle }: Copy): string =>
  [packId, ...options.values(), ...(cycle === undefined ? [] : [`c${cycle}`])].join('-');

/** A parent or phase with nothing left in it is off as well. Children stand after their parents. */
function switchOffEmpty(phases: readonly DraftPhase[], tasks: readonly DraftTask[]): void {
  for (const task of tasks.toReversed())
    if ((task.data.tasks ?? []).length > 0 && !task.tasks.some((child) => child.on)) task.on = false;
  for (const phase of phases) if (!phase.tasks.some((task) => task.on)) phase.on = false;
}
