import { finding, type Text } from '../../diagnostics/index.ts';

// The file of measurements that `adoption.log` names.

const why: Text = {
  en: 'Whether the system is used is measured line by line; a line that nobody can read is a week that nobody measured.',
  'zh-CN': '系统用得如何，要靠逐行的测量记录说明；读不懂的行等于没有测量。',
};
const declare = <const S extends Text>(says: S) =>
  finding({ rule: 'correctness/adoption-log', severity: 'error', why, says });

export const logBroken = declare({
  en: 'This line is not CSV: a quotation mark stands where none may stand, or is not closed. Put quotes around the whole value and double those inside.',
  'zh-CN': '本行不是有效的 CSV：引号位置不对或未闭合。请用引号括住整个值，值内的引号写两遍。',
});
export const logColumns = declare({
  en: 'The first line lacks {missing}. It has to name `target`, `on` and `value`.',
  'zh-CN': '首行缺少 {missing} 列。首行须包含 `target`、`on`、`value`。',
});
export const logNotADay = declare({
  en: '“{text}” is no day. Write the day of the measurement as YYYY-MM-DD.',
  'zh-CN': '“{text}”不是日期。测量日期请写作 YYYY-MM-DD。',
});
export const logNotANumber = declare({
  en: '“{text}” is no number. Write the value with a decimal point and without thousands marks, as 1234.5 or 85%.',
  'zh-CN': '“{text}”不是数值。请用小数点、不加千分位，如 1234.5 或 85%。',
});
export const logTooManyRows = declare({
  en: 'The file has more than {most} lines. Keep one line for each target and day.',
  'zh-CN': '文件超过 {most} 行。每项指标每天保留一行即可。',
});
