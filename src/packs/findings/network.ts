import { finding, type Text } from '../../diagnostics/index.ts';
import { NO_GUESSING } from './reasons.ts';

// What may be wrong with the tasks of a methodology: their links, their amounts, the range they promise.

export const unknownPredecessor = finding({
  rule: 'correctness/pack-unknown-task',
  severity: 'error',
  why: NO_GUESSING,
  says: {
    en: '“{task}” waits for “{wanted}”, but no task or phase of the pack has that id.',
    'zh-CN': '“{task}”的前置是“{wanted}”，但包内没有此 id 的任务或阶段。',
  },
});

export const previousWithoutCycles = finding({
  rule: 'correctness/pack-cycle-link',
  severity: 'error',
  why: NO_GUESSING,
  says: {
    en: '“{task}” waits for “{wanted}” of the cycle before, but “{wanted}” is not turned in cycles. Leave out `cycle: previous`.',
    'zh-CN': '“{task}”等待上一轮的“{wanted}”，但“{wanted}”不随循环重复。请去掉 `cycle: previous`。',
  },
});

export const circle = finding({
  rule: 'correctness/pack-cycle',
  severity: 'error',
  why: {
    en: 'Tasks that wait for each other can never start, in no plan made from the pack.',
    'zh-CN': '互相等待的任务永远无法开始，由此包生成的任何计划都是如此。',
  },
  says: {
    en: 'These wait for each other, so none of them can start: {chain}. Take one of the links out.',
    'zh-CN': '以下各项互相等待，均无法开始：{chain}。请去掉其中一条依赖。',
  },
});

export const noAmount = finding({
  rule: 'correctness/pack-no-duration',
  severity: 'error',
  why: {
    en: 'Work without a length cannot be scheduled, and every plan made from the pack would guess.',
    'zh-CN': '没有工期的任务无法排期，由此包生成的计划只能猜测。',
  },
  says: {
    en: 'The task “{task}” has neither `duration` nor `effort` nor `milestone: true` nor sub-tasks. Say how long it takes.',
    'zh-CN': '任务“{task}”既无 `duration`、`effort`，也不是里程碑，且没有子任务。请写明所需时间。',
  },
});

export const amountUnused = finding({
  rule: 'correctness/pack-amount-unused',
  severity: 'error',
  why: {
    en: 'An amount that the schedule does not use misleads whoever reads the pack.',
    'zh-CN': '排期不采用的数值会误导读者。',
  },
  says: {
    en: 'The task “{task}” has `{key}`, which is never used: {reason}. Take it out.',
    'zh-CN': '任务“{task}”写有 `{key}`，但不会被采用：{reason}。请删去。',
  },
});

export const AMOUNT_REASONS = {
  milestone: { en: 'it is a milestone', 'zh-CN': '它是里程碑' },
  parent: {
    en: 'its sub-tasks decide its dates',
    'zh-CN': '其日期由子任务决定',
  },
  effort: { en: 'its `effort` decides', 'zh-CN': '以 `effort` 为准' },
  unscaled: {
    en: 'there is no duration or effort to scale',
    'zh-CN': '没有可缩放的工期或工作量',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const finishRange = finding({
  rule: 'correctness/pack-finish-range',
  severity: 'error',
  why: {
    en: 'The range is what plans of this method are held against; one that holds nothing fails them all.',
    'zh-CN': '该范围用于核对按此方法生成的计划；空的范围会使所有计划都不符。',
  },
  says: {
    en: '{least} to {most} weeks with the default answers and {anyLeast} to {anyMost} with any answers cannot both be: `least` is at most `most`, and the second range holds the first.',
    'zh-CN':
      '默认回答下 {least} 至 {most} 周与任何回答下 {anyLeast} 至 {anyMost} 周互相矛盾：`least` 不得大于 `most`，且后一范围须包含前一范围。',
  },
});
