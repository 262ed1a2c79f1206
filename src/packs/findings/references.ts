import { finding, type Text } from '../../diagnostics/index.ts';
import { NO_GUESSING } from './reasons.ts';

// What may be wrong with an id and with what names it.

/** What an id can be an id of. */
export const WHAT = {
  role: { en: 'role', 'zh-CN': '角色' },
  deliverable: { en: 'deliverable', 'zh-CN': '交付物' },
  goal: { en: 'goal', 'zh-CN': '目标' },
  kind: { en: 'kind of work', 'zh-CN': '工作类别' },
  phase: { en: 'phase', 'zh-CN': '阶段' },
  task: { en: 'task', 'zh-CN': '任务' },
  row: { en: 'phase or task', 'zh-CN': '阶段或任务' },
  workstream: { en: 'workstream', 'zh-CN': '工作线' },
  question: { en: 'question', 'zh-CN': '问题' },
  dimension: { en: 'dimension', 'zh-CN': '维度' },
  band: { en: 'band', 'zh-CN': '等级' },
  answer: { en: 'answer', 'zh-CN': '答案' },
  outcome: { en: 'outcome', 'zh-CN': '结果' },
  form: { en: 'form', 'zh-CN': '表单' },
} as const satisfies Readonly<Record<string, Text>>;

export const didYouMean = (near: string | undefined): { help?: Text } =>
  near === undefined
    ? {}
    : {
        help: { en: `Did you mean “${near}”?`, 'zh-CN': `是否想写“${near}”？` },
      };

export const unknownId = finding({
  rule: 'correctness/pack-unknown-id',
  severity: 'error',
  why: NO_GUESSING,
  says: {
    en: '“{id}” is no {what} of this pack or of the catalogue. Correct the id, or add the {what} to the pack.',
    'zh-CN': '“{id}”既不是此包也不是目录中的{what}。请更正 id，或在包中加入该{what}。',
  },
});

export const unknownField = finding({
  rule: 'correctness/pack-unknown-field',
  severity: 'error',
  why: NO_GUESSING,
  says: {
    en: '“{field}” is nothing that people fill in the form “{form}”. There: {known}.',
    'zh-CN': '“{field}”不是表单“{form}”中由人填写的内容。可用：{known}。',
  },
});

export const cannotFall = finding({
  rule: 'correctness/pack-cannot-fall',
  severity: 'error',
  why: {
    en: 'Only what is counted or measured can fall: of anything else the demand would be met by every form.',
    'zh-CN': '只有数量才谈得上增减；换成其他字段，任何表单都会满足这项要求。',
  },
  says: {
    en: '“{field}” of the form “{form}” is of type `{type}`, which cannot fall. Name a field that is a number, a percentage or money.',
    'zh-CN': '表单“{form}”的“{field}”类型为 `{type}`，无法增减。请改为数值、百分比或金额字段。',
  },
});

export const duplicateId = finding({
  rule: 'correctness/pack-duplicate-id',
  severity: 'error',
  why: {
    en: 'Words, links and overlays find their entry by id: where two share one, only the first would be found.',
    'zh-CN': '文字、依赖与扩展包都按 id 查找；两处同 id 时只会找到前一处。',
  },
  says: {
    en: 'The id “{id}” stands here a second time. Give this one another id.',
    'zh-CN': 'id“{id}”在此重复出现。请为此处另取 id。',
  },
});

export const FIRST_PLACE = {
  en: 'first here',
  'zh-CN': '首次出现于此',
} as const;

export const idClash = finding({
  rule: 'correctness/pack-id-clash',
  severity: 'error',
  why: {
    en: 'Phases and tasks share one namespace: a link to the id could mean either.',
    'zh-CN': '阶段与任务共用命名空间，引用该 id 时无法区分。',
  },
  says: {
    en: '“{id}” is a phase and a task. Give one of them another id.',
    'zh-CN': '“{id}”既是阶段又是任务。请为其中之一另取 id。',
  },
});

export const unusedRole = finding({
  rule: 'pack/unused-role',
  severity: 'warning',
  why: {
    en: 'A role that no task, gate or risk names never comes into a plan.',
    'zh-CN': '没有任务、关口或风险提到的角色不会进入计划。',
  },
  says: {
    en: 'Nothing names the role “{role}”, so no plan will have it. Give it work, or leave it out.',
    'zh-CN': '没有任何内容提到角色“{role}”，因此不会出现在计划中。请为它安排工作，或删去。',
  },
});
