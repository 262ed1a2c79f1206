import { finding, type Sentence, type Text } from '../../diagnostics/index.ts';

// Content files that deliverables name.

const why: Text = {
  en: 'A deliverable whose content cannot be read is a name without anything behind it, and no rule can look at it.',
  'zh-CN': '内容无法读取的交付物只有名称而没有内容，任何规则都无从检查。',
};

export const unknownForm = finding({
  rule: 'correctness/unknown-form',
  severity: 'error',
  why: {
    en: 'A form says which fields its content has; without it nothing can be checked, scaffolded or shown.',
    'zh-CN': '表单规定内容的字段；没有表单就无法检查、起草或展示。',
  },
  says: {
    en: '`form` names “{id}”, but no pack has a form of that id.{hint} `crm-plan form list` shows what there is.',
    'zh-CN': '`form` 写的是“{id}”，但没有这个表单。{hint}可用 `crm-plan form list` 查看现有表单。',
  },
});

export const contentMissing = finding({
  rule: 'correctness/content-file',
  severity: 'error',
  why,
  says: {
    en: '“{path}” is not there. Check the path, which counts from the folder of the plan, or start the file with `crm-plan form new`.',
    'zh-CN': '找不到“{path}”。请检查路径（以计划所在文件夹为起点），或用 `crm-plan form new` 起草该文件。',
  },
});

export const contentUnreadable = finding({
  rule: 'correctness/content-file',
  severity: 'error',
  why,
  says: {
    en: '“{path}” cannot be read. It has to be a file that you may read.',
    'zh-CN': '无法读取“{path}”。请确认它是文件并且有读取权限。',
  },
});

export const contentOutside = finding({
  rule: 'correctness/content-file',
  severity: 'error',
  why: {
    en: 'A plan from somebody else must not be able to read your other files.',
    'zh-CN': '来自他人的计划不应能读取您的其他文件。',
  },
  says: {
    en: '“{path}” lies outside the folder of the plan. Move it inside, and write the path from there with forward slashes.',
    'zh-CN': '“{path}”在计划文件夹之外。请移到文件夹内，并以该文件夹为起点用正斜杠写路径。',
  },
});

export const contentNotYaml = finding({
  rule: 'correctness/content-file',
  severity: 'error',
  why,
  says: {
    en: '“{path}” is no filled form: those end in `.yaml`. Say under `location` where any other document is kept.',
    'zh-CN': '“{path}”不是已填表单（须以 `.yaml` 结尾）。其他文档的存放位置请写在 `location`。',
  },
});

export const contentTwice = finding({
  rule: 'correctness/content-file',
  severity: 'error',
  why: {
    en: 'One file cannot be the content of two deliverables: each is handed over, and accepted, on its own.',
    'zh-CN': '一个文件不能同时是两个交付物的内容：每个交付物单独移交、单独验收。',
  },
  says: {
    en: '“{path}” is the content of “{other}” already. Give this deliverable a file of its own.',
    'zh-CN': '“{path}”已是“{other}”的内容。请为此交付物另建文件。',
  },
});

export const contentOfOther = finding({
  rule: 'correctness/content-form',
  severity: 'error',
  why: {
    en: 'Rules and documents read the file by the form that the plan names; another form has other fields.',
    'zh-CN': '规则与文档按计划所写的表单读取文件；别的表单字段不同。',
  },
  says: {
    en: 'The file fills the form “{found}”, but the deliverable “{deliverable}” asks for “{wanted}”. Correct one of the two.',
    'zh-CN': '文件填写的是表单“{found}”，而交付物“{deliverable}”要求的是“{wanted}”。请更正其中之一。',
  },
});

export const askedForHere: Sentence = { says: { en: 'asked for here', 'zh-CN': '此处的要求' }, holes: {} };

export const unknownReference = finding({
  rule: 'correctness/content-reference',
  severity: 'error',
  fixes: 'unsafe',
  why: {
    en: 'A document shows names instead of ids; one that leads nowhere shows nothing that anybody understands.',
    'zh-CN': '文档以名称代替 id 显示；找不到对象的引用，读者无从理解。',
  },
  says: {
    en: '“{field}” names {what} “{id}”, but the plan has none of that id.{hint}',
    'zh-CN': '“{field}”写的是{what}“{id}”，但计划中没有这个 id。{hint}',
  },
});

/** What a field may refer to. */
export const REFERRED = {
  person: { en: 'the person', 'zh-CN': '人员' },
  role: { en: 'the role', 'zh-CN': '角色' },
  task: { en: 'the task', 'zh-CN': '任务' },
  phase: { en: 'the phase', 'zh-CN': '阶段' },
  goal: { en: 'the goal', 'zh-CN': '目标' },
  deliverable: { en: 'the deliverable', 'zh-CN': '交付物' },
} as const satisfies Readonly<Record<string, Text>>;
