import type { Locale, Text } from '../../diagnostics/index.ts';
import {
  GATE_OUTCOMES,
  type Methodology,
  type MethodologyPhaseData,
  type MethodologySheetDocument,
  type MethodologyTaskData,
  type Packs,
  type WordSection,
} from '../../model/index.ts';
import { factsOf, standardPlan } from './facts.ts';
import { phaseWeeks, type Weeks } from './trial-plan.ts';

type Sheet = MethodologySheetDocument;
type SheetItem = NonNullable<Sheet['principles']>[number];
type SheetTask = Sheet['phases'][number]['tasks'][number];

interface Entry {
  readonly id: string;
  readonly to?: string | undefined;
  readonly owner?: string | undefined;
  readonly acceptedBy?: string | undefined;
  readonly form?: string | undefined;
  readonly unit?: string | undefined;
  readonly target?: number | string | undefined;
  readonly when?: Readonly<Record<string, unknown>> | undefined;
  readonly source?: readonly string[] | undefined;
  readonly derived?: boolean | undefined;
  readonly reconstructed?: boolean | undefined;
}

/** What an overlay switched off: a condition that never holds. */
const isOff = ({ when }: Pick<Entry, 'when'>): boolean => Array.isArray(when?.['any']) && when['any'].length === 0;
const both = (text: string): Text => ({ en: text, 'zh-CN': text });

/** Everything that a methodology says, with its words in both languages; what an overlay switched off is left out. */
export function sheetOf(methodology: Methodology, packs: Packs): Sheet {
  const { data } = methodology;
  const trial = standardPlan(methodology, packs);
  const ran = phaseWeeks(trial);
  const on = <E extends Pick<Entry, 'when'>>(entries: readonly E[] | undefined): readonly E[] =>
    (entries ?? []).filter((entry) => !isOff(entry));
  const items = (section: WordSection, entries: readonly Entry[] | undefined): SheetItem[] =>
    on(entries).map(({ id, to, owner, acceptedBy, form, unit, target, ...entry }) => ({
      id,
      text: methodology.word(section, id) ?? both(id),
      ...(to !== undefined && { to }),
      ...(target !== undefined && { target: targetOf(target, unit) }),
      ...(section === 'risks' && word('response', 'risks', id, 'response')),
      ...(owner !== undefined && { owner }),
      ...(acceptedBy !== undefined && { acceptedBy }),
      ...(form !== undefined && { form }),
      ...aboutOf(entry),
    }));
  const optional = <Key extends string>(key: Key, list: SheetItem[]): { [K in Key]?: SheetItem[] } =>
    (list.length === 0 ? {} : { [key]: list }) as { [K in Key]?: SheetItem[] };
  const targetOf = (target: number | string, unit: string | undefined): Text => {
    const label = unit === undefined ? undefined : (methodology.word('units', unit) ?? both(unit));
    if (unit === 'count') return { en: String(target), 'zh-CN': `${target} ${label?.['zh-CN'] ?? ''}`.trim() };
    const shown = (locale: Locale, gap: string): string =>
      label === undefined ? String(target) : `${target}${label[locale] === '%' ? '' : gap}${label[locale]}`;
    return { en: shown('en', ' '), 'zh-CN': shown('zh-CN', ' ') };
  };
  const word = <Key extends string>(key: Key, section: WordSection, id: string, field?: string) => {
    const found = methodology.word(section, id, field);
    return (found ? { [key]: found } : {}) as { [K in Key]?: Text };
  };

  const taskOf = (task: MethodologyTaskData): SheetTask => ({
    id: task.id,
    name: methodology.word('tasks', task.id) ?? both(task.id),
    ...word('why', 'tasks', task.id, 'why'),
    ...word('how', 'tasks', task.id, 'how'),
    ...(task.kind !== undefined && { kind: task.kind }),
    ...(task.owner !== undefined && { owner: task.owner }),
    ...(task.responsible && { responsible: [...task.responsible] }),
    ...(task.duration !== undefined && { duration: task.duration }),
    ...(task.effort !== undefined && { effort: task.effort }),
    ...(task.milestone === true && { milestone: true }),
    ...scaledBy(task),
    ...(task.recur && { recurs: `${task.recur.every} × ${task.recur.count}` }),
    ...linksOf(task),
    ...(task.deliverables && { deliverables: [...task.deliverables] }),
    ...(task.forEach !== undefined && { forEach: task.forEach }),
    ...optional('entry', items('items', task.entry)),
    ...optional('checklist', items('items', task.checklist)),
    ...optional('cautions', items('items', task.cautions)),
    ...(task.tasks && { tasks: on(task.tasks).map(taskOf) }),
    ...aboutOf(task),
  });

  const phaseOf = (phase: MethodologyPhaseData): Sheet['phases'][number] => ({
    id: phase.id,
    name: methodology.word('phases', phase.id) ?? both(phase.id),
    ...word('purpose', 'phases', phase.id, 'purpose'),
    ...(phase.owner !== undefined && { owner: phase.owner }),
    ...(phase.workstream !== undefined && word('workstream', 'workstreams', phase.workstream)),
    ...weeksIn(ran.get(phase.id)),
    ...(phase.once === true && { once: true }),
    ...linksOf(phase),
    ...optional('entry', items('items', phase.entry)),
    ...optional('guidance', items('items', phase.guidance)),
    tasks: on(phase.tasks).map(taskOf),
    ...optional('metrics', items('metrics', phase.metrics)),
    ...(phase.gate && {
      gate: {
        ...word('decides', 'phases', phase.id, 'gate'),
        decider: phase.gate.decider,
        ...(phase.gate.mayDecide && { mayDecide: [...phase.gate.mayDecide] }),
        ...(phase.gate.advisers && { advisers: [...phase.gate.advisers] }),
        outcomes: (phase.gate.outcomes ?? GATE_OUTCOMES).map((outcome) => ({
          outcome,
          ...word('means', 'phases', phase.id, `outcomes.${outcome}`),
        })),
        criteria: items('items', phase.gate.criteria),
        ...word('onFail', 'phases', phase.id, 'onFail'),
      },
    }),
    ...optional('loopsBack', items('items', phase.loopsBack)),
    ...(phase.checklists && { checklists: [...phase.checklists] }),
    ...aboutOf(phase),
  });

  return {
    version: 1,
    methodology: factsOf(methodology, packs, trial),
    ...(methodology.base !== undefined && { extends: methodology.base }),
    summary: methodology.summary,
    ...(data.source && { source: [...data.source] }),
    ...optional('principles', items('items', data.principles)),
    questions: on(data.questions).map((question) => ({
      id: question.id,
      ask: methodology.word('questions', question.id) ?? both(question.id),
      ...word('help', 'questions', question.id, 'help'),
      type: question.type,
      ...(question.options && {
        options: question.options.map((id) => ({
          id,
          label: methodology.word('questions', question.id, `options.${id}`) ?? both(id),
        })),
      }),
      default: question.default,
      ...aboutOf(question),
    })),
    roles: on(data.roles).map(({ id, side, ...role }) => ({
      id,
      name: methodology.word('roles', id) ?? both(id),
      ...(side !== undefined && { side }),
      ...listOf('does', methodology.wordList('roles', id, 'does')),
      ...listOf('mayNot', methodology.wordList('roles', id, 'mayNot')),
      ...aboutOf(role),
    })),
    ...optional('goals', items('goals', data.goals)),
    phases: on(data.phases).map(phaseOf),
    ...optional('deliverables', items('deliverables', data.deliverables)),
    ...optional('risks', items('risks', data.risks)),
    demands: (packs.demands(methodology.id).value ?? []).map(({ id, severity, statement, why, source }) => ({
      id: `method/${id}`,
      severity,
      statement,
      why,
      source: [...source],
    })),
  };
}

const listOf = <Key extends string>(key: Key, texts: readonly Text[]): { [K in Key]?: Text[] } =>
  (texts.length === 0 ? {} : { [key]: [...texts] }) as { [K in Key]?: Text[] };

const weeksIn = (weeks: Weeks | undefined): { weeks?: { from: number; to: number } } =>
  weeks ? { weeks: { from: weeks.from, to: weeks.to } } : {};

/** Questions that lengthen or shorten it, in the order in which they are named. */
function scaledBy({ scale, recur }: MethodologyTaskData): { scaledBy?: string[] } {
  const steps = [...(scale ?? []), ...(recur?.scale ?? [])];
  const questions = steps.flatMap(({ by, when }) => [
    ...(by === undefined ? [] : [by]),
    ...(when ? Object.keys(when).filter((key) => !['any', 'all', 'not'].includes(key)) : []),
  ]);
  return questions.length === 0 ? {} : { scaledBy: [...new Set(questions)] };
}

function linksOf({ dependsOn }: Pick<MethodologyTaskData, 'dependsOn'>): { dependsOn?: string[] } {
  if (!dependsOn || dependsOn.length === 0) return {};
  const names = dependsOn.map((link) => {
    if (typeof link === 'string') return link;
    const { task, type = 'FS', lag } = link;
    return [task, ...(type === 'FS' ? [] : [type]), ...(lag === undefined || lag === 0 ? [] : [lag])].join(' ');
  });
  return { dependsOn: names };
}

/** Condition, sources and marks, where there are any. */
function aboutOf({ when, source, derived, reconstructed }: Omit<Entry, 'id' | 'to'>) {
  return {
    ...(when && { when }),
    ...(source && { source: [...source] }),
    ...(derived === true && { derived }),
    ...(reconstructed === true && { reconstructed }),
  };
}
