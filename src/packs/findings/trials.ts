import { finding } from '../../diagnostics/index.ts';

// What comes out when plans are made of a pack on trial.

export const combinationFails = finding({
  rule: 'correctness/pack-combination',
  severity: 'error',
  why: {
    en: 'A plan is scaffolded from any answers; those that give a broken plan are found here, not by a client.',
    'zh-CN': '任何回答都可能用来生成计划；会生成错误计划的组合应在此发现，而不是由客户发现。',
  },
  says: {
    en: 'With the answers {answers} the plan has {count} {count:error|errors}, the first one {finding} at {subject}.',
    'zh-CN': '以 {answers} 回答时，生成的计划有 {count} 条错误，第一个是 {subject} 处的 {finding}。',
  },
});

export const outsideRange = finding({
  rule: 'pack/outside-range',
  severity: 'warning',
  why: {
    en: 'The range tells people how long a method takes; a plan outside it makes the promise untrue.',
    'zh-CN': '该范围告诉使用者方法需要多久；超出范围的计划会使承诺落空。',
  },
  says: {
    en: 'With the answers {answers} the plan takes {weeks} {weeks:week|weeks}, which is outside {from} to {to}. Widen `finishRange`, or change durations.',
    'zh-CN':
      '以 {answers} 回答时，计划需要 {weeks} 周，超出 {from} 至 {to} 周的范围。请放宽 `finishRange` 或调整工期。',
  },
});
