import { finding, type Sentence } from '../../diagnostics/index.ts';

export const unknownCalendar = finding({
  rule: 'correctness/unknown-calendar',
  severity: 'error',
  why: {
    en: 'Without its calendar nobody knows on which days a task is worked on.',
    'zh-CN': '没有日历，就不知道任务在哪些日子进行。',
  },
  says: {
    en: 'No calendar has the id “{id}”.{hint} A file of your own is written as a path, such as `./cn-2027.yaml`.',
    'zh-CN': '没有 id 为“{id}”的日历。{hint}自有日历文件请写路径，如 `./cn-2027.yaml`。',
  },
});

export const unknownCalendarFile = finding({
  rule: 'correctness/unknown-calendar',
  severity: 'error',
  why: unknownCalendar.why,
  says: {
    en: 'The calendar file “{path}” was not found inside the folder of the plan.',
    'zh-CN': '计划文件夹内没有日历文件“{path}”。',
  },
});

export const calendarCircle = finding({
  rule: 'correctness/calendar-extends-itself',
  severity: 'error',
  why: {
    en: 'A calendar that changes itself has no ordinary week to begin with.',
    'zh-CN': '日历以自身为基础，就没有可依据的普通一周。',
  },
  says: {
    en: 'The calendar “{id}” extends itself: {path}. Let one of them extend a calendar that stands on its own, such as `weekdays`.',
    'zh-CN': '日历“{id}”以自身为基础：{path}。请让其中一个以独立的日历（如 `weekdays`）为基础。',
  },
});

export const noWorkingTime = finding({
  rule: 'correctness/calendar-without-work',
  severity: 'error',
  why: {
    en: 'Where nobody ever works, nothing that takes time is ever finished.',
    'zh-CN': '日历没有工作时间，任何需要时间的任务都无法完成。',
  },
  says: {
    en: 'This calendar has no working time on any day of the week, so nothing could ever be finished. Give at least one weekday hours, such as `mon: ["09:00-12:00", "13:00-18:00"]`.',
    'zh-CN':
      '此日历一周中没有任何工作时间，任务永远无法完成。请至少给一天写上时段，如 `mon: ["09:00-12:00", "13:00-18:00"]`。',
  },
});

export const badHours = finding({
  rule: 'correctness/working-hours',
  severity: 'error',
  why: {
    en: 'Hours that run backwards hold no work, so the day would be counted as a day off.',
    'zh-CN': '首尾颠倒的时段没有工作时间，当天会被当作休息日。',
  },
  says: {
    en: 'The working hours “{hours}” end before they begin, or name an hour that no clock has. Write them in order, such as `["09:00-12:00", "13:00-18:00"]`.',
    'zh-CN': '工作时段“{hours}”首尾颠倒，或写了不存在的时刻。请按先后书写，如 `["09:00-12:00", "13:00-18:00"]`。',
  },
});

export const holidayWithoutDate = finding({
  rule: 'correctness/holiday-without-date',
  severity: 'error',
  why: { en: 'A day off that names no day changes nothing.', 'zh-CN': '没有写明日期的休息日不起作用。' },
  says: {
    en: 'This day off needs either `date`, or both `from` and `to`.',
    'zh-CN': '休息日须写 `date`，或同时写 `from` 与 `to`。',
  },
});

export const noTimeHere: Sentence = {
  says: { en: 'the capacity is written here', 'zh-CN': '投入比例写在此处' },
  holes: {},
};

export const noCapacity = finding({
  rule: 'correctness/no-capacity',
  severity: 'error',
  why: {
    en: 'Effort is worked off at the capacity of its people: with none of it, it never ends.',
    'zh-CN': '工作量按人员投入比例消化；投入为 0 则永远做不完。',
  },
  says: {
    en: '“{person}” gives none of the working time to the project, so the effort of “{task}” would never be worked off. Give some capacity, or name somebody else.',
    'zh-CN': '“{person}”的投入比例为 0，“{task}”的工作量永远做不完。请给出投入比例，或换人负责。',
  },
});

export const morePeopleThanPool = finding({
  rule: 'correctness/pool-too-small',
  severity: 'error',
  why: {
    en: 'Work shared by more people than there are is finished on paper only.',
    'zh-CN': '分配的人数多于实际人数，工期只能停留在纸面上。',
  },
  says: {
    en: '“{task}” takes {units} of “{person}”, but there {there:is|are} only {there}. Take fewer, or raise `units` of “{person}”.',
    'zh-CN': '“{task}”占用“{person}” {units} 人，但只有 {there} 人。请减少占用，或增加“{person}”的 `units`。',
  },
});
