import { finding, type Text } from '../../diagnostics/index.ts';

// Keys that should not be there, or should.

export const duplicateKey = finding({
  rule: 'correctness/duplicate-key',
  severity: 'error',
  why: {
    en: 'Programs disagree on which of two equal keys counts, so one of the two values is lost.',
    'zh-CN': '同一个键写两次时，不同程序的取舍不一致，必有一个值丢失。',
  },
  says: {
    en: '“{key}” is given twice here, first in line {line}. Keep one of them.',
    'zh-CN': '“{key}”在此重复，首次出现在第 {line} 行。请只保留一个。',
  },
});
/** Label at the first of two equal keys. */
export const FIRST_GIVEN: Text = { en: 'given first here', 'zh-CN': '首次出现' };

export const forbiddenKey = finding({
  rule: 'correctness/forbidden-key',
  severity: 'error',
  why: {
    en: 'Such keys mean something to programs themselves, and are a known way to attack them.',
    'zh-CN': '这类键对程序自身有特殊含义，是已知的攻击手段。',
  },
  says: {
    en: 'The key “{key}” is not allowed. Choose another name.',
    'zh-CN': '不允许使用键“{key}”。请换一个名称。',
  },
});

export const complexKey = finding({
  rule: 'correctness/complex-key',
  severity: 'error',
  why: {
    en: 'Keys are names; a list, a map or nothing at all cannot be one.',
    'zh-CN': '键是名称，不能是列表、映射，也不能为空。',
  },
  says: {
    en: 'A name has to stand before this colon. Write a word there; put it in quotes if it begins with “[” or “{”.',
    'zh-CN': '冒号前应为名称。请写一个词；如以“[”或“{”开头，请加引号。',
  },
});

const unknownWhy: Text = {
  en: 'A key that nobody reads is most often a slip of the pen: what stands under it has no effect. Keys of your own begin with “x-”.',
  'zh-CN': '无人读取的键多半是笔误，其内容不会生效。自定义的键请以“x-”开头。',
};
export const unknownKey = finding({
  rule: 'correctness/unknown-key',
  severity: 'error',
  why: unknownWhy,
  says: {
    en: '{of} has no key “{key}”. It knows: {known}.',
    'zh-CN': '{of}没有键“{key}”。可用的键：{known}。',
  },
});
export const unknownKeyNear = finding({
  rule: 'correctness/unknown-key',
  severity: 'error',
  fixes: 'unsafe',
  why: unknownWhy,
  says: {
    en: '{of} has no key “{key}”. Did you mean “{near}”?',
    'zh-CN': '{of}没有键“{key}”。是否应为“{near}”？',
  },
});
export const unknownKeyGiven = finding({
  rule: 'correctness/unknown-key',
  severity: 'error',
  why: unknownWhy,
  says: {
    en: '{of} has no key “{key}”, and “{near}” is given already. Keep one of them.',
    'zh-CN': '{of}没有键“{key}”，而“{near}”已经写过。请只保留一个。',
  },
});
export const unknownKeyElsewhere = finding({
  rule: 'correctness/unknown-key',
  severity: 'error',
  why: unknownWhy,
  says: {
    en: '{of} has no key “{key}”; it belongs to {elsewhere}. Check the indentation, or move it there.',
    'zh-CN': '{of}没有键“{key}”，它属于{elsewhere}。请检查缩进，或移到那里。',
  },
});

/** Fix of a mistyped word. */
export const WRITE: Text = { en: 'write “{word}”', 'zh-CN': '改为“{word}”' };
/** Fix of what says nothing. */
export const REMOVE: Text = { en: 'remove “{word}”', 'zh-CN': '删除“{word}”' };

export const missingKey = finding({
  rule: 'correctness/missing-key',
  severity: 'error',
  why: {
    en: 'Without it the entry cannot be named, found or computed.',
    'zh-CN': '缺少它，该条目就无法被命名、引用或计算。',
  },
  says: {
    en: '{of} needs “{key}”. Add it.',
    'zh-CN': '{of}缺少“{key}”。请补上。',
  },
});

/** Names of what holds a key, by the key or list that it stands under. */
export const HOLDERS = {
  plan: { en: 'a plan', 'zh-CN': '计划' },
  calendar: { en: 'a calendar', 'zh-CN': '日历' },
  methodology: { en: 'a methodology', 'zh-CN': '方法论' },
  overlay: { en: 'a methodology overlay', 'zh-CN': '方法论扩展' },
  words: { en: 'a language file', 'zh-CN': '语言文件' },
  catalogue: { en: 'the catalogue', 'zh-CN': '目录' },
  'catalogue-words': { en: 'a language file of the catalogue', 'zh-CN': '目录的语言文件' },
  checklist: { en: 'a checklist', 'zh-CN': '检查表' },
  glossary: { en: 'a glossary', 'zh-CN': '术语表' },
  'glossary-words': { en: 'a language file of the glossary', 'zh-CN': '术语表的语言文件' },
  'checklist-words': { en: 'a language file of a checklist', 'zh-CN': '检查表的语言文件' },
  form: { en: 'a form', 'zh-CN': '表单' },
  'form-words': { en: 'a language file of a form', 'zh-CN': '表单的语言文件' },
  'known-findings': { en: 'the list of known findings', 'zh-CN': '已知发现清单' },
  artefact: { en: 'a filled form', 'zh-CN': '已填表单' },
  assessment: { en: 'a questionnaire', 'zh-CN': '问卷' },
  'assessment-words': { en: 'a language file of a questionnaire', 'zh-CN': '问卷的语言文件' },
  report: { en: 'a report', 'zh-CN': '报告' },
  'report-words': { en: 'a language file of a report', 'zh-CN': '报告的语言文件' },
  vocabulary: { en: 'a vocabulary file', 'zh-CN': '词汇文件' },
  rules: { en: 'a rule file', 'zh-CN': '规则文件' },
  config: { en: 'the configuration', 'zh-CN': '配置' },
  'assessment-answers': { en: 'a file of answers', 'zh-CN': '问卷回答文件' },
  answers: { en: 'an answers file', 'zh-CN': '回答文件' },
  file: { en: 'the file', 'zh-CN': '文件' },
  entry: { en: 'an entry of “{key}”', 'zh-CN': '“{key}”的条目' },
  under: { en: '“{key}”', 'zh-CN': '“{key}”' },
  tasks: { en: 'a task', 'zh-CN': '任务' },
  phases: { en: 'a phase', 'zh-CN': '阶段' },
  people: { en: 'a person', 'zh-CN': '人员' },
  goals: { en: 'a goal', 'zh-CN': '目标' },
  risks: { en: 'a risk', 'zh-CN': '风险' },
  issues: { en: 'an issue', 'zh-CN': '问题' },
  decisions: { en: 'a decision', 'zh-CN': '决策事项' },
  changes: { en: 'a change', 'zh-CN': '变更' },
  deliverables: { en: 'a deliverable', 'zh-CN': '交付物' },
  meetings: { en: 'a meeting', 'zh-CN': '会议' },
  baselines: { en: 'a baseline', 'zh-CN': '基线' },
  journal: { en: 'a journal entry', 'zh-CN': '日志条目' },
  waivers: { en: 'a waiver', 'zh-CN': '豁免' },
} as const satisfies Readonly<Record<string, Text>>;

export const formatMissing = finding({
  rule: 'correctness/missing-format',
  severity: 'error',
  fixes: 'safe',
  why: {
    en: 'The format line says by which rules the file is to be read, today and in ten years.',
    'zh-CN': 'format 行说明文件应按哪种格式读取，今天如此，十年后亦然。',
  },
  says: {
    en: 'The file does not say what it is. Put “format: {format}” in its first line.',
    'zh-CN': '文件没有说明自己的格式。请在首行写上“format: {format}”。',
  },
});
export const ADD_FORMAT: Text = { en: 'add “format: {format}”', 'zh-CN': '补上“format: {format}”' };

export const formatNewer = finding({
  rule: 'correctness/newer-format',
  severity: 'error',
  why: {
    en: 'A newer format may mean other things by the same words; reading it by the old rules would be a guess.',
    'zh-CN': '新格式中同样的字词可能另有含义，按旧规则读取等于猜测。',
  },
  says: {
    en: 'The file is of format {found}, which is newer than this program: it reads {format}. Update crm-plan.',
    'zh-CN': '文件格式为 {found}，比本程序新（本程序支持 {format}）。请升级 crm-plan。',
  },
});

export const formatOther = finding({
  rule: 'correctness/other-format',
  severity: 'error',
  fixes: 'safe',
  why: formatMissing.why,
  says: {
    en: '“{found}” is not the format that is read here. It has to be “{format}”.',
    'zh-CN': '“{found}”不是此处应有的格式，应为“{format}”。',
  },
});
