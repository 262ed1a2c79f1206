import { finding } from '../../diagnostics/index.ts';

export const noDuration = finding({
  rule: 'correctness/no-duration',
  severity: 'error',
  why: {
    en: 'How long a task takes is a fact that only its people know; a tool that assumes a day lies about the finish.',
    'zh-CN': '任务要做多久只有当事人知道；由工具假定一天，完成日期就不真实。',
  },
  says: {
    en: '“{task}” does not say how long it takes, so neither it nor what waits for it can be dated. Add `duration: 5d`, `effort: 8d`, or `milestone: true`.',
    'zh-CN':
      '“{task}”没有写明需要多久，它和后续任务都无法排期。请补充 `duration: 5d`、`effort: 8d` 或 `milestone: true`。',
  },
});

export const durationAndEffort = finding({
  rule: 'correctness/duration-and-effort',
  severity: 'error',
  why: {
    en: 'Effort gives the duration through the people who share it; a duration beside it says something else.',
    'zh-CN': '工作量由执行人分担后得出工期；旁边再写工期就会互相矛盾。',
  },
  says: {
    en: '“{task}” has a duration of {duration} and an effort of {effort}, and only one of them can rule. Keep the one that was estimated.',
    'zh-CN': '“{task}”同时写了工期 {duration} 和工作量 {effort}，只能以其中一个为准。请保留真正估算的那个。',
  },
});

export const milestoneWithWork = finding({
  rule: 'correctness/milestone-with-work',
  severity: 'error',
  why: {
    en: 'A milestone is an instant: what is written on it as work never reaches the schedule.',
    'zh-CN': '里程碑是一个时点，写在上面的工作不会进入排期。',
  },
  says: {
    en: 'Milestone “{task}” has `{field}: {value}`, but a milestone takes no time. Put the work on a task before it, or remove `milestone: true`.',
    'zh-CN':
      '里程碑“{task}”写了 `{field}: {value}`，但里程碑不占时间。请把工作放到它之前的任务上，或去掉 `milestone: true`。',
  },
});

export const parentWithWork = finding({
  rule: 'correctness/parent-with-work',
  severity: 'error',
  why: {
    en: 'A parent’s dates and progress are those of its sub-tasks; a second statement beside them would contradict them sooner or later.',
    'zh-CN': '父任务的日期与进度由子任务得出；另写一份迟早会与子任务矛盾。',
  },
  says: {
    en: '“{task}” has sub-tasks, so its `{field}` follows from them and cannot be stated. Move it to the sub-tasks, or remove it.',
    'zh-CN': '“{task}”有子任务，其 `{field}` 由子任务得出，不能另写。请移到子任务上，或删除。',
  },
});

export const impossibleDuration = finding({
  rule: 'correctness/impossible-duration',
  severity: 'error',
  why: {
    en: 'An amount of time beyond a human life is a slip of the keyboard or of the unit.',
    'zh-CN': '超过百年的时间多半是数字或单位写错了。',
  },
  says: {
    en: '`{field}` of “{task}” is {value}: more than a hundred years of work. Check the number and the unit (m, h, d, w).',
    'zh-CN': '“{task}”的 `{field}` 为 {value}，超过一百年的工作时间。请核对数字和单位（m、h、d、w）。',
  },
});

export const estimateOutOfOrder = finding({
  rule: 'correctness/estimate-out-of-order',
  severity: 'error',
  why: {
    en: 'A three-point estimate spans from good luck to bad luck; out of order it describes no risk at all.',
    'zh-CN': '三点估算从顺利到不顺依次排列；次序颠倒就无法表示风险。',
  },
  says: {
    en: 'The estimate of “{task}” is out of order: optimistic {optimistic}, likely {likely}, pessimistic {pessimistic}. Each is to be at least the one before it.',
    'zh-CN': '“{task}”的三点估算次序有误：乐观 {optimistic}、最可能 {likely}、悲观 {pessimistic}。应依次递增。',
  },
});

export const progressWithoutStart = finding({
  rule: 'correctness/progress-without-start',
  severity: 'error',
  why: {
    en: 'Work that is under way began on some day; without that day neither its dates nor the forecast are honest.',
    'zh-CN': '已有进度的工作必有开始日期；缺了它，日期和预测都不真实。',
  },
  says: {
    en: '“{task}” is {progress} done but has no actual start. Write the day on which it started under `actual`, as `start: YYYY-MM-DD`.',
    'zh-CN': '“{task}”已完成 {progress}，却没有实际开始日期。请在 `actual` 下补充 `start: YYYY-MM-DD`。',
  },
});

export const finishWithoutStart = finding({
  rule: 'correctness/finish-without-start',
  severity: 'error',
  why: progressWithoutStart.why,
  says: {
    en: '“{task}” was finished on {finish} but has no actual start. Write the day on which it started under `actual`, as `start: YYYY-MM-DD`.',
    'zh-CN': '“{task}”已于 {finish} 完成，却没有实际开始日期。请在 `actual` 下补充 `start: YYYY-MM-DD`。',
  },
});

export const doneWithoutFinish = finding({
  rule: 'correctness/done-without-finish',
  severity: 'error',
  why: {
    en: 'Something that is done was finished on some day; a day that nobody wrote down is not invented here.',
    'zh-CN': '已完成的任务必有完成日期；没有人记录的日期不会由工具编造。',
  },
  says: {
    en: '“{task}” is 100% done but has no actual finish. Write the day on which it was finished under `actual`, as `finish: YYYY-MM-DD`.',
    'zh-CN': '“{task}”已完成 100%，却没有实际完成日期。请在 `actual` 下补充 `finish: YYYY-MM-DD`。',
  },
});

export const finishedButNotDone = finding({
  rule: 'correctness/finished-but-not-done',
  severity: 'error',
  fixes: 'unsafe',
  why: {
    en: 'Finished and not yet done cannot both be true; a report would show one of them wrongly.',
    'zh-CN': '“已完成”与“未做完”不能同时成立，报告必有一处失实。',
  },
  says: {
    en: '“{task}” was finished on {finish}, yet `{field}` says {value}. Correct it, or remove the actual finish.',
    'zh-CN': '“{task}”已于 {finish} 完成，但 `{field}` 为 {value}。请更正，或去掉实际完成日期。',
  },
});
