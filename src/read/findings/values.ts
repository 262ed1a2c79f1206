import { finding, type Text } from '../../diagnostics/index.ts';

// Values that are not what their key asks for.

const kindWhy: Text = {
  en: 'Only a value of the right kind can be computed with or shown.',
  'zh-CN': '只有类型正确的值才能参与计算和显示。',
};
export const wrongType = finding({
  rule: 'correctness/wrong-type',
  severity: 'error',
  why: kindWhy,
  says: {
    en: '{what} holds {found}, but {wanted} belongs there.',
    'zh-CN': '{what}的值是{found}，此处应为{wanted}。',
  },
});
export const textWanted = finding({
  rule: 'correctness/wrong-type',
  severity: 'error',
  fixes: 'safe',
  why: kindWhy,
  says: {
    en: '{what} is a text, but YAML takes {value} for {found}. Put it in quotes: {quoted}.',
    'zh-CN': '{what}应为文字，但 YAML 把 {value} 当作{found}。请加引号：{quoted}。',
  },
});
export const listWanted = finding({
  rule: 'correctness/wrong-type',
  severity: 'error',
  fixes: 'both',
  why: kindWhy,
  says: {
    en: '“{key}” is a list, even of one. Write [{value}].',
    'zh-CN': '“{key}”是列表，只有一项也须写成列表：[{value}]。',
  },
});
export const oneWanted = finding({
  rule: 'correctness/wrong-type',
  severity: 'error',
  why: kindWhy,
  says: {
    en: '“{key}” takes exactly one, but a list stands here. Keep one entry, without brackets or dash.',
    'zh-CN': '“{key}”只能有一个值，此处却是列表。请只保留一项，去掉括号或短横线。',
  },
});

export const flagWanted = finding({
  rule: 'correctness/wrong-type',
  severity: 'error',
  fixes: 'safe',
  why: kindWhy,
  says: {
    en: '“{key}: {value}” is a text in YAML 1.2. Write {suggestion}.',
    'zh-CN': '在 YAML 1.2 中，“{key}: {value}”是文字。请写成 {suggestion}。',
  },
});
export const notFinite = finding({
  rule: 'correctness/out-of-range',
  severity: 'error',
  why: {
    en: 'Nothing can be computed with an infinite number.',
    'zh-CN': '无穷大的数字无法参与计算。',
  },
  says: {
    en: '“{key}: {value}” is too large to be a number. Write the amount itself.',
    'zh-CN': '“{key}: {value}”超出了数字的范围。请写出具体数值。',
  },
});

export const emptyValue = finding({
  rule: 'correctness/empty-value',
  severity: 'error',
  fixes: 'both',
  why: {
    en: 'A key without a value says nothing: what is not known is left out, so that nobody takes it for known.',
    'zh-CN': '没有值的键什么也没说。不知道的内容就不写，以免被误认为已知。',
  },
  says: {
    en: '{what} has no value. Write {wanted}, or leave it out until it is known.',
    'zh-CN': '{what}没有值。请写上{wanted}；尚不清楚时不要写。',
  },
});

/** Kinds of value, as a sentence names them. */
export const KIND_NAMES = {
  text: { en: 'a text', 'zh-CN': '文字' },
  number: { en: 'a number', 'zh-CN': '数字' },
  whole: { en: 'a whole number', 'zh-CN': '整数' },
  flag: { en: '`true` or `false`', 'zh-CN': '`true` 或 `false`' },
  map: { en: 'a map of keys and values', 'zh-CN': '键值映射' },
  list: { en: 'a list', 'zh-CN': '列表' },
  nothing: { en: 'nothing', 'zh-CN': '空值' },
  mapOf: { en: 'a map of keys and values ({keys})', 'zh-CN': '键值映射（{keys}）' },
  either: { en: '{one} or {other}', 'zh-CN': '{one}或{other}' },
} as const satisfies Readonly<Record<string, Text>>;

const wordWhy: Text = {
  en: 'Reports, rules and translations know a fixed set of words here.',
  'zh-CN': '报告、规则和翻译在此只认一组固定的词。',
};
export const unknownValue = finding({
  rule: 'correctness/unknown-value',
  severity: 'error',
  why: wordWhy,
  says: {
    en: '“{key}: {value}” is not known. Write one of: {known}.',
    'zh-CN': '“{key}: {value}”无法识别。可用的值：{known}。',
  },
});
export const unknownValueNear = finding({
  rule: 'correctness/unknown-value',
  severity: 'error',
  fixes: 'both',
  why: wordWhy,
  says: {
    en: '“{key}: {value}” is not known. Did you mean “{near}”? There are: {known}.',
    'zh-CN': '“{key}: {value}”无法识别。是否应为“{near}”？可用的值：{known}。',
  },
});

export const controlInName = finding({
  rule: 'correctness/control-character',
  severity: 'error',
  why: {
    en: 'Names stand in tables and on one line of a terminal; a line break or control character would tear them apart.',
    'zh-CN': '名称显示在表格和终端的一行中，换行或控制字符会把它拆散。',
  },
  says: {
    en: '“{key}” has a line break or a control character in it. Write it on one line.',
    'zh-CN': '“{key}”中含有换行或控制字符。请写成一行。',
  },
});

export const tooLong = finding({
  rule: 'correctness/too-long',
  severity: 'error',
  why: {
    en: 'Texts of this length no longer fit where they are shown.',
    'zh-CN': '过长的文字无法在显示处容纳。',
  },
  says: {
    en: '“{key}” has {length} characters; at most {most} are read here. Shorten it.',
    'zh-CN': '“{key}”有 {length} 个字符，此处最多 {most} 个。请缩短。',
  },
});

export const outOfRange = finding({
  rule: 'correctness/out-of-range',
  severity: 'error',
  why: {
    en: 'A number outside its bounds cannot have been meant, or cannot be computed with.',
    'zh-CN': '超出范围的数字不可能是本意，或无法参与计算。',
  },
  says: {
    en: '“{key}: {value}” is out of bounds: it has to be {bounds}.',
    'zh-CN': '“{key}: {value}”超出范围，应为{bounds}。',
  },
});
export const BOUNDS = {
  both: { en: '{least} to {most}', 'zh-CN': ' {least} 到 {most}' },
  least: { en: 'at least {least}', 'zh-CN': '不小于 {least} 的数' },
  most: { en: 'at most {most}', 'zh-CN': '不大于 {most} 的数' },
  above: { en: 'more than {least}', 'zh-CN': '大于 {least} 的数' },
} as const satisfies Readonly<Record<string, Text>>;
