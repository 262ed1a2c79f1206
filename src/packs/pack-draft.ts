import type { Diagnostic, Locale, Place } from '../diagnostics/index.ts';
import type {
  ConditionData,
  Deep,
  MethodologyData,
  MethodologyPhaseData,
  MethodologyTaskData,
  MethodologyWords,
  QuestionData,
} from '../model/index.ts';
import type { Catalogue } from './catalogue.ts';

export type WordsData = Deep<MethodologyWords>;

/** Words of a pack in one language, with the place of each. */
export interface WordFile {
  /** As in `en.yaml`. */
  readonly name: string;
  readonly data: WordsData;
  at(node: object, key?: string | number): Place;
  keyAt(node: object, key: string): Place;
}

/** A task of a pack with where it stands in the structure. */
export interface PackTask {
  readonly data: MethodologyTaskData;
  readonly phase: MethodologyPhaseData;
  readonly parent?: PackTask;
}

/** A pack as read, overlays joined, before it is found whole. */
export interface PackDraft {
  readonly id: string;
  readonly data: MethodologyData;
  readonly words: Readonly<Record<Locale, WordFile>>;
  readonly catalogue: Catalogue;
  readonly tasks: readonly PackTask[];
  question(id: string): QuestionData | undefined;
  at(node: object, key?: string | number): Place;
}

/** Keys under which a task or phase lists items whose words stand in the language files. */
export const TASK_ITEMS = ['entry', 'checklist', 'cautions'] as const satisfies readonly (keyof MethodologyTaskData)[];
export const PHASE_ITEMS = [
  'entry',
  'guidance',
  'loopsBack',
] as const satisfies readonly (keyof MethodologyPhaseData)[];

export type Report = (diagnostic: Diagnostic) => void;

/** Every task of every level with its phase and parent, in document order. */
export function tasksOf(data: MethodologyData): PackTask[] {
  const found: PackTask[] = [];
  for (const phase of data.phases) {
    const open: PackTask[] = phase.tasks.map((task) => ({ data: task, phase })).reverse();
    for (let task = open.pop(); task; task = open.pop()) {
      found.push(task);
      const parent = task;
      for (const child of [...(task.data.tasks ?? [])].reverse()) open.push({ data: child, phase, parent });
    }
  }
  return found;
}

/** Every condition of a pack, with the map that holds it. */
export function conditionsOf(draft: Pick<PackDraft, 'data' | 'tasks'>): { holder: object; when: ConditionData }[] {
  const { data, tasks } = draft;
  const found: { holder: object; when: ConditionData }[] = [];
  const add = (holder: { readonly when?: ConditionData | undefined }): void => {
    if (holder.when) found.push({ holder, when: holder.when });
  };
  const each = (holders: readonly (string | { readonly when?: ConditionData | undefined })[] | undefined): void => {
    for (const holder of holders ?? []) if (typeof holder !== 'string') add(holder);
  };
  each(data.questions);
  each(data.roles);
  each(data.goals);
  each(data.deliverables);
  each(data.risks);
  each(data.principles);
  for (const phase of data.phases) {
    add(phase);
    each(phase.dependsOn);
    each(phase.metrics);
    for (const key of PHASE_ITEMS) each(phase[key]);
    if (phase.gate) {
      add(phase.gate);
      each(phase.gate.criteria);
    }
  }
  for (const { data: task } of tasks) {
    add(task);
    each(task.dependsOn);
    each(task.scale);
    each(task.recur?.scale);
    for (const key of TASK_ITEMS) each(task[key]);
  }
  return found;
}
