import { finding, type Text } from '../../diagnostics/index.ts';

// What a form pack may get wrong beside what every pack may.

const WHY_FROM: Text = {
  en: 'A field that is filled from nothing stays empty in every document, and nobody sees why.',
  'zh-CN': '来源不存在的字段在每份文档中都是空的，且看不出原因。',
};
const WHY_FORM: Text = {
  en: 'A field that cannot be filled, or shown, is a hole in every document made of the form.',
  'zh-CN': '无法填写或显示的字段，会使由此表单生成的每份文档出现缺口。',
};

export const unknownSource = finding({
  rule: 'correctness/form-from',
  severity: 'error',
  why: WHY_FROM,
  says: {
    en: '“{field}” is filled from “{from}”, which {list} does not have. It has: {known}.',
    'zh-CN': '“{field}”的来源“{from}”在 {list} 中不存在。可用：{known}。',
  },
});

export const sourceMisfit = finding({
  rule: 'correctness/form-from',
  severity: 'error',
  why: WHY_FROM,
  says: {
    en: '“{field}” is filled from “{from}”, but {reason}.',
    'zh-CN': '“{field}”以“{from}”为来源，但{reason}。',
  },
});

export const SOURCE_REASONS = {
  listNeeded: {
    en: 'a list of rows is filled from a list of the plan',
    'zh-CN': '行列表只能由计划中的列表填充',
  },
  factNeeded: {
    en: 'a single field is filled from a single fact',
    'zh-CN': '单个字段只能由单项内容填充',
  },
  noList: {
    en: 'its list is not filled from the plan. Give the list a `from` as well',
    'zh-CN': '所在列表并非由计划填充。请为该列表也写 `from`',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const typeMisfit = finding({
  rule: 'correctness/form-from',
  severity: 'error',
  why: WHY_FROM,
  says: {
    en: '“{field}” is of type `{type}`, but “{from}” gives `{given}`. Write `type: {given}`.',
    'zh-CN': '“{field}”的类型是 `{type}`，而“{from}”给出的是 `{given}`。请写 `type: {given}`。',
  },
});

export const gapInData = finding({
  rule: 'correctness/form-from',
  severity: 'error',
  why: {
    en: 'Rows that the plan gives are not stored, so there is nowhere to keep what a person would add to them.',
    'zh-CN': '由计划给出的行并不存储，因此人工补充的内容无处保存。',
  },
  says: {
    en: 'The rows of “{list}” come from the plan, but the column “{field}” has no `from`. Give it one; only a form of kind `document` may leave a column for a person to fill.',
    'zh-CN': '“{list}”的各行来自计划，但列“{field}”没有 `from`。请补上；只有 `document` 类表单才可留出待人填写的列。',
  },
});

export const fieldForm = finding({
  rule: 'correctness/form-field',
  severity: 'error',
  why: WHY_FORM,
  says: {
    en: '“{field}” is of type `{type}`: {form}.',
    'zh-CN': '“{field}”的类型是 `{type}`：{form}。',
  },
});

export const FIELD_FORMS = {
  optionsNeeded: { en: 'give it `options`', 'zh-CN': '请给出 `options`' },
  noOptions: {
    en: 'only `choice` and `choices` take `options`',
    'zh-CN': '只有 `choice` 与 `choices` 可写 `options`',
  },
  optionTwice: { en: 'an option stands in it twice', 'zh-CN': '有选项重复' },
  columnsNeeded: {
    en: 'give it `fields`, its columns',
    'zh-CN': '请用 `fields` 给出各列',
  },
  noColumns: {
    en: 'only `rows` take `fields`',
    'zh-CN': '只有 `rows` 可写 `fields`',
  },
  noLeast: {
    en: 'only `rows` that people write take `least`',
    'zh-CN': '只有由人填写的 `rows` 可写 `least`',
  },
  noWhere: {
    en: 'only `rows` with a `from` take `where`',
    'zh-CN': '只有带 `from` 的 `rows` 可写 `where`',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const reservedField = finding({
  rule: 'correctness/form-field',
  severity: 'error',
  why: WHY_FORM,
  says: {
    en: 'No field may be called “{field}”: every content file begins with that key. Give it another id.',
    'zh-CN': '字段不得命名为“{field}”：每个内容文件都以此键开头。请另取 id。',
  },
});

export const noFields = finding({
  rule: 'correctness/form-field',
  severity: 'error',
  why: WHY_FORM,
  says: {
    en: 'The form has no fields. Give it at least one.',
    'zh-CN': '表单没有字段。请至少给出一个。',
  },
});
