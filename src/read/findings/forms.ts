import { finding, type Text } from '../../diagnostics/index.ts';

// Texts that are read by their form: amounts, dates, ids.

const unitWhy: Text = {
  en: 'Five hours, days and weeks are all “5”: without its unit an amount cannot be computed.',
  'zh-CN': '五小时、五天、五周都是“5”，没有单位就无法计算。',
};
export const unitMissing = finding({
  rule: 'correctness/unit-missing',
  severity: 'error',
  fixes: 'safe',
  why: unitWhy,
  says: {
    en: '“{key}: {value}”: {value} what? Write {suggestion} for working days; other units: {units}.',
    'zh-CN': '“{key}: {value}”没有单位。工作日请写 {suggestion}；其他单位：{units}。',
  },
});
export const percentMissing = finding({
  rule: 'correctness/unit-missing',
  severity: 'error',
  fixes: 'both',
  why: unitWhy,
  says: {
    en: '“{key}: {value}”: {value} of what? Write a percentage: {suggestion}.',
    'zh-CN': '“{key}: {value}”没有单位。请写成百分比：{suggestion}。',
  },
});

const amountWhy: Text = {
  en: 'Amounts are computed with, so they are written in one way only.',
  'zh-CN': '数量要参与计算，因此只有一种写法。',
};
export const notAnAmount = finding({
  rule: 'correctness/not-an-amount',
  severity: 'error',
  why: amountWhy,
  says: {
    en: '“{key}: {value}” is no {form}. Write a number and a unit, such as {example}.',
    'zh-CN': '“{key}: {value}”不是{form}。请写数字加单位，如 {example}。',
  },
});
export const notAnAmountNear = finding({
  rule: 'correctness/not-an-amount',
  severity: 'error',
  fixes: 'safe',
  why: amountWhy,
  says: {
    en: '“{key}: {value}” is no {form} as it is written here. Write {suggestion}.',
    'zh-CN': '“{key}: {value}”不是规定的{form}写法。请写成 {suggestion}。',
  },
});
export const notAPercentage = finding({
  rule: 'correctness/not-an-amount',
  severity: 'error',
  why: amountWhy,
  says: {
    en: '“{key}: {value}” is no percentage. Write one from 0% to 100%, such as 40%.',
    'zh-CN': '“{key}: {value}”不是百分比。请写 0% 到 100% 之间的值，如 40%。',
  },
});

const dateWhy: Text = {
  en: 'Dates are computed with; 03/04 is March to some and April to others, so only one form is read.',
  'zh-CN': '日期要参与计算，而 03/04 在不同地方含义不同，因此只认一种写法。',
};
export const noSuchDay = finding({
  rule: 'correctness/not-a-date',
  severity: 'error',
  why: dateWhy,
  says: {
    en: '“{key}: {value}”: the calendar has no such day. Check the month and the day.',
    'zh-CN': '“{key}: {value}”：日历上没有这一天。请核对月份和日期。',
  },
});
export const tooEarly = finding({
  rule: 'correctness/not-a-date',
  severity: 'error',
  why: dateWhy,
  says: {
    en: '“{key}: {value}” lies before 1900, the first year that is read. Check the year.',
    'zh-CN': '“{key}: {value}”早于可识别的最早年份 1900 年。请核对年份。',
  },
});
export const noSuchHour = finding({
  rule: 'correctness/not-a-date',
  severity: 'error',
  why: dateWhy,
  says: {
    en: '“{key}: {value}”: the clock has no such time. Write an hour from 00:00 to 23:59.',
    'zh-CN': '“{key}: {value}”：没有这个时刻。请写 00:00 到 23:59 之间的时间。',
  },
});
export const notADate = finding({
  rule: 'correctness/not-a-date',
  severity: 'error',
  why: dateWhy,
  says: {
    en: '“{key}: {value}” is no date. Write {example}.',
    'zh-CN': '“{key}: {value}”不是日期。请写成{example}。',
  },
});
export const notADateNear = finding({
  rule: 'correctness/not-a-date',
  severity: 'error',
  fixes: 'both',
  why: dateWhy,
  says: {
    en: '“{key}: {value}” is no date as it is written here. Write {suggestion}.',
    'zh-CN': '“{key}: {value}”不是规定的日期写法。请写成 {suggestion}。',
  },
});
export const DATE_EXAMPLES = {
  day: { en: 'year, month and day, as in 2026-12-01', 'zh-CN': '年-月-日，如 2026-12-01' },
  moment: {
    en: 'year, month and day, as in 2026-12-01, or with the hour, as in 2026-12-01T09:30',
    'zh-CN': '年-月-日，如 2026-12-01；需要时间时如 2026-12-01T09:30',
  },
} as const satisfies Readonly<Record<string, Text>>;

const idWhy: Text = {
  en: 'Ids stand in references, links, file names and addresses, where other characters would break.',
  'zh-CN': '标识用于引用、链接、文件名和地址，其他字符会在那里出错。',
};
export const notAnId = finding({
  rule: 'correctness/not-an-id',
  severity: 'error',
  why: idWhy,
  says: {
    en: '“{value}” is no id. Ids are lower-case letters and digits, joined by single hyphens, and begin with a letter, as in needs-statement.',
    'zh-CN': '“{value}”不能用作标识。标识由小写字母和数字组成，用单个短横线连接，以字母开头，如 needs-statement。',
  },
});
export const reservedId = finding({
  rule: 'correctness/not-an-id',
  severity: 'error',
  why: idWhy,
  says: {
    en: '“{value}” cannot be an id: programs that read plans use the word for something else. Choose another one, such as {value}-1.',
    'zh-CN': '“{value}”不能用作标识：读取计划的程序对该词另有用途。请换一个，如 {value}-1。',
  },
});
export const notAnIdNear = finding({
  rule: 'correctness/not-an-id',
  severity: 'error',
  fixes: 'unsafe',
  why: idWhy,
  says: {
    en: '“{value}” is no id: ids are lower-case letters, digits and single hyphens. Write “{suggestion}” here and wherever it is named.',
    'zh-CN': '“{value}”不能用作标识：标识只用小写字母、数字和单个短横线。请在此处及所有引用处写成“{suggestion}”。',
  },
});

export const wrongForm = finding({
  rule: 'correctness/wrong-form',
  severity: 'error',
  why: {
    en: 'The text is read by its form; in another form nobody can tell what is meant.',
    'zh-CN': '这类文字按固定形式解析，换一种写法就无从得知含义。',
  },
  says: {
    en: '“{key}: {value}” is not in the form that is read here. Write {example}.',
    'zh-CN': '“{key}: {value}”的写法无法识别。请写成{example}。',
  },
});

/** How a text of a certain form is written. */
export const FORMS = {
  duration: { en: 'amount of working time', 'zh-CN': '工作时间' },
  anAmount: { en: 'an amount with its unit, such as {example}', 'zh-CN': '带单位的数量，如 {example}' },
  lag: { en: 'lag', 'zh-CN': '间隔' },
  interval: { en: 'hours from and to, as in 09:00-12:00', 'zh-CN': '起止时间，如 09:00-12:00' },
  every: { en: '1d, 1w, 2w or 1m', 'zh-CN': ' 1d、1w、2w 或 1m' },
  currency: { en: 'three capital letters, as in CNY', 'zh-CN': '三个大写字母，如 CNY' },
  origin: {
    en: 'method/phase/task, as in eight-step/business-plan/needs-statement',
    'zh-CN': '“方法/阶段/任务”，如 eight-step/business-plan/needs-statement',
  },
  glob: {
    en: 'a glob with at most four `*` or `**`, such as plans/**/*.plan.yaml, and another one for what it leaves',
    'zh-CN': '最多含四个 `*` 或 `**` 的通配模式，如 plans/**/*.plan.yaml；不够时请另写一条',
  },
  threshold: {
    en: 'a number, a share or an amount of working time, as in 2, 5% or 44d',
    'zh-CN': '数值、百分比或工作时间，如 2、5%、44d',
  },
  pattern: { en: 'a text that matches {pattern}', 'zh-CN': '符合 {pattern} 的文字' },
} as const satisfies Readonly<Record<string, Text>>;
