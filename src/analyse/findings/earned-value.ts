import type { Text } from '../../diagnostics/index.ts';
import { phrase } from './phrase.ts';

// What a number was computed from, and what is missing where it could not be.

export const MISSING = {
  dataDate: {
    en: 'no data date: say with `--as-of` or `asOf` on which day progress was measured',
    'zh-CN': '没有数据日期：请用 `--as-of` 或 `asOf` 写明衡量进度的日期',
  },
  work: { en: 'no scheduled work to measure', 'zh-CN': '没有已排期的工作可供衡量' },
  nothingPlannedYet: {
    en: 'nothing was planned to be done by the data date',
    'zh-CN': '截至数据日期没有计划完成的工作',
  },
  notBegun: { en: 'the project had not begun by the data date', 'zh-CN': '截至数据日期项目尚未开始' },
  nothingEarned: { en: 'nothing is done yet', 'zh-CN': '尚无已完成的工作' },
  nothingSpent: { en: 'nothing is spent yet', 'zh-CN': '尚无实际支出' },
  baseline: { en: 'no baseline', 'zh-CN': '没有基线' },
  target: {
    en: 'no date to be met: neither a baseline nor a deadline on the work that is left',
    'zh-CN': '没有须满足的日期：剩余工作既无基线也无截止日期',
  },
  nothingLeft: { en: 'no work is left', 'zh-CN': '没有剩余工作' },
  calendar: { en: 'the project calendar has no working time', 'zh-CN': '项目日历没有工作时间' },
  nothingBaselinedYet: {
    en: 'the baseline has no task finished by the data date',
    'zh-CN': '基线中没有应在数据日期前完成的任务',
  },
} as const satisfies Record<string, Text>;

/** Of so many tasks that have begun, one named. */
export const missingActualEffort = (task: string, count: number): Text =>
  phrase(
    {
      en: 'no `actual.effort` for {count} {count:task that has|tasks that have} begun, such as “{task}”',
      'zh-CN': '“{task}”等 {count} 项已开始的任务没有 `actual.effort`',
    },
    { task, count },
  );

export const missingPlannedEffort = (task: string, count: number): Text =>
  phrase(
    {
      en: 'no planned `effort` for {count} {count:task that has|tasks that have} begun, such as “{task}”: effort spent cannot be held against a duration',
      'zh-CN': '“{task}”等 {count} 项已开始的任务没有计划 `effort`：实际工作量无法与工期相比',
    },
    { task, count },
  );

export const missingActualCost = (task: string, count: number): Text =>
  phrase(
    {
      en: 'no `cost.actual`, nor `actual.effort` of people with a `rate`, for {count} {count:task that has|tasks that have} begun, such as “{task}”',
      'zh-CN': '“{task}”等 {count} 项已开始的任务既没有 `cost.actual`，也没有可按 `rate` 折算的 `actual.effort`',
    },
    { task, count },
  );

export const inEffort = (uncosted: number, all: number): Text =>
  uncosted === all
    ? { en: 'working minutes: no task says what it costs', 'zh-CN': '工作分钟：任务均未写明费用' }
    : phrase(
        {
          en: 'working minutes: {uncosted} of {all} tasks do not say what they cost',
          'zh-CN': '工作分钟：{all} 项任务中有 {uncosted} 项未写明费用',
        },
        { uncosted, all },
      );

export const inCost = (all: number): Text =>
  phrase({ en: 'cost: all {all} tasks say what they cost', 'zh-CN': '费用：全部 {all} 项任务均写明费用' }, { all });

export const sumOfTasks = (count: number): Text =>
  phrase({ en: 'the sum over {count} {count:task|tasks}', 'zh-CN': '{count} 项任务之和' }, { count });

/** Planned value: by the dates of the baseline or of the plan. */
export const plannedBy = (baseline: string | undefined): Text =>
  baseline === undefined
    ? { en: 'the plan as computed without progress', 'zh-CN': '不计进度排出的计划' }
    : phrase({ en: 'the baseline “{baseline}”', 'zh-CN': '基线“{baseline}”' }, { baseline });

export const earnedBy: Text = { en: 'the stated progress of each task', 'zh-CN': '各任务填报的进度' };

/** Of so many tasks under way, one named. */
export const missingProgress = (task: string, count: number): Text =>
  phrase(
    {
      en: 'neither `progress` nor `remaining` for {count} {count:task|tasks} under way, such as “{task}”',
      'zh-CN': '“{task}”等 {count} 项进行中的任务既没有 `progress`，也没有 `remaining`',
    },
    { task, count },
  );

export const spentBy: Text = { en: 'what was recorded as spent', 'zh-CN': '已记录的实际投入' };

export const ratio = (over: string, under: string): Text => ({
  en: `${over} ÷ ${under}`,
  'zh-CN': `${over} ÷ ${under}`,
});

export const workingMinutes = (earned: number, gone: number): Text =>
  phrase(
    {
      en: 'what is done was planned to take {earned} working minutes from the start; {gone} have gone by',
      'zh-CN': '已完成的工作按计划应在开始后 {earned} 工作分钟内完成，实际已过 {gone} 工作分钟',
    },
    { earned, gone },
  );

export const executed = (done: number, due: number, unpromised: number): Text =>
  phrase(
    {
      en: '{done} tasks finished ÷ ({due} that the baseline has finished by the data date + {unpromised} without a baseline)',
      'zh-CN': '已完成 {done} 项 ÷（基线应在数据日期前完成 {due} 项 + 无基线 {unpromised} 项）',
    },
    { done, due, unpromised },
  );

export const pathAndFloat = (path: number, float: number): Text =>
  phrase(
    {
      en: '({path} working days of critical path left + {float} of float) ÷ {path}',
      'zh-CN': '（剩余关键路径 {path} 个工作日 + 浮动 {float} 个工作日）÷ {path}',
    },
    { path, float },
  );

export const forecastAgainst = (planned: Text): Text => ({
  en: `forecast finish against ${planned.en}`,
  'zh-CN': `预计完成与${planned['zh-CN']}相比`,
});
