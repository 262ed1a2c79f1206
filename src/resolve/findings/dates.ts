import { finding, type Sentence } from '../../diagnostics/index.ts';

export const theOtherValue = (field: string, value: string): Sentence => ({
  says: { en: '`{field}` is {value}', 'zh-CN': '`{field}` 为 {value}' },
  holes: { field, value },
});

export const endsBeforeItBegins = finding({
  rule: 'correctness/ends-before-it-begins',
  severity: 'error',
  why: {
    en: 'A span that ends before it begins was typed the wrong way round, or one of the two dates is wrong.',
    'zh-CN': '结束早于开始，不是写反了，就是其中一个日期有误。',
  },
  says: {
    en: '`{last}` is {to}, before `{first}`, which is {from}. Swap the two, or correct one of them.',
    'zh-CN': '`{last}` 为 {to}，早于 `{first}` 的 {from}。请对调两者，或更正其中一个。',
  },
});

export const beforeProjectStart = finding({
  rule: 'correctness/date-before-start',
  severity: 'error',
  why: {
    en: 'What is due before the project starts can never be met.',
    'zh-CN': '期限早于项目开始，永远无法满足。',
  },
  says: {
    en: '`{field}` of “{task}” is {date}, before the project starts on {start}. Move it, or let the project start earlier.',
    'zh-CN': '“{task}”的 `{field}` 为 {date}，早于项目开始日期 {start}。请调整该日期，或提前项目开始。',
  },
});

export const constraintWithoutDate = finding({
  rule: 'correctness/constraint-without-date',
  severity: 'error',
  why: {
    en: 'A constraint binds a task to a date; without the date nothing is bound.',
    'zh-CN': '约束是把任务绑定到某个日期；没有日期就没有约束。',
  },
  says: {
    en: 'The constraint {type} of “{task}” says no `date`. Add the day, as `date: YYYY-MM-DD`.',
    'zh-CN': '“{task}”的 {type} 约束没有写 `date`。请补上，写作 `date: YYYY-MM-DD`。',
  },
});

export const constraintWithDate = finding({
  rule: 'correctness/constraint-with-date',
  severity: 'error',
  fixes: 'unsafe',
  why: {
    en: 'As early or as late as possible names no date, so a date beside it would be ignored without a word.',
    'zh-CN': '“越早越好”或“越晚越好”不涉及日期，旁边的日期会被悄悄忽略。',
  },
  says: {
    en: 'The constraint {type} of “{task}” takes no date, so {date} would do nothing. Remove the date, or write the type that was meant, such as `SNET`.',
    'zh-CN': '“{task}”的 {type} 约束不需要日期，{date} 不起作用。请删除日期，或改为想用的类型，如 `SNET`。',
  },
});

export const noStart = finding({
  rule: 'correctness/no-start',
  severity: 'warning',
  why: {
    en: 'Without a start nothing in the plan can be dated.',
    'zh-CN': '没有开始日期，计划中的任何任务都无法排期。',
  },
  says: {
    en: 'The project says no `start`, and no task has a date, so nothing can be dated. Add `start:` with the first day of work.',
    'zh-CN': '项目没有写 `start`，任务也都没有日期，因此无法排期。请补充 `start:`，写明开工日期。',
  },
});

export const endlessRecurrence = finding({
  rule: 'correctness/endless-recurrence',
  severity: 'error',
  why: {
    en: 'A task that repeats for ever never finishes, and neither does what waits for it.',
    'zh-CN': '无限重复的任务永远不会完成，其后续任务也无法开始。',
  },
  says: {
    en: '“{task}” repeats every {every} without an end. Say how often with `count`, or until when with `until`.',
    'zh-CN': '“{task}”每 {every} 重复一次，却没有终点。请用 `count` 写明次数，或用 `until` 写明截止日期。',
  },
});

export const tooManyOccurrences = finding({
  rule: 'correctness/endless-recurrence',
  severity: 'error',
  why: endlessRecurrence.why,
  says: {
    en: '“{task}” repeats every {every} until {until}: that is more than {most} times. Check the year, or let it repeat less often.',
    'zh-CN': '“{task}”每 {every} 重复一次，直到 {until}，超过 {most} 次。请核对年份，或降低频率。',
  },
});
