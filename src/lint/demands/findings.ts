import type { Text } from '../../diagnostics/index.ts';

// What a generic check says after the demand of the methodology. The demand itself, its reason and the next step are
// words of the pack.

const text = <const S extends Text>(says: S): S => says;

export const SAYS = {
  noTask: text({
    en: 'The plan has {count} such {count:task|tasks}, at least {least} {least:is|are} needed.',
    'zh-CN': '计划中此类任务有 {count} 项，至少需要 {least} 项。',
  }),
  noneAtAll: text({ en: 'The plan has no such task.', 'zh-CN': '计划中没有此类任务。' }),
  wrongOrder: text({
    en: '“{after}” starts on {start}, but “{before}” finishes only on {finish}.',
    'zh-CN': '“{after}”于 {start} 开始，而“{before}”要到 {finish} 才完成。',
  }),
  startsLate: text({
    en: '“{after}” starts on {start}, but “{before}” starts only on {finish}.',
    'zh-CN': '“{after}”于 {start} 开始，而“{before}”要到 {finish} 才开始。',
  }),
  nothingFollows: text({
    en: 'Nothing of the kind comes after “{after}”, which finishes on {finish}.',
    'zh-CN': '“{after}”于 {finish} 完成，其后没有此类任务。',
  }),
  notLinked: text({
    en: '“{task}” waits for none of the tasks that it rests on.',
    'zh-CN': '“{task}”没有依赖它所需的任何前置任务。',
  }),
  noPerson: text({
    en: 'In `people` there {count:is|are} {count}, at least {least} {least:is|are} needed.',
    'zh-CN': '`people` 中有 {count} 人，至少需要 {least} 人。',
  }),
  mustNotOwn: text({ en: '“{person}” answers for “{what}”.', 'zh-CN': '“{person}”是“{what}”的责任人。' }),
  mustNotDo: text({ en: '“{person}” carries out “{what}”.', 'zh-CN': '“{person}”承担了“{what}”。' }),
  mustNotDecide: text({ en: '“{person}” decides “{what}”.', 'zh-CN': '“{person}”对“{what}”作决策。' }),
  takesNoPart: text({
    en: 'Nobody in that role takes part in “{task}”.',
    'zh-CN': '没有该角色的人员参与“{task}”。',
  }),
  takesNoPartIn: text({
    en: 'Nobody in that role takes part in “{phase}”.',
    'zh-CN': '“{phase}”中没有该角色的人员参与。',
  }),
  rolesMissing: text({ en: 'Missing there: {roles}.', 'zh-CN': '尚缺：{roles}。' }),
  takesPartNowhere: text({
    en: 'Nobody in that role takes part in any of these tasks: {tasks}.',
    'zh-CN': '没有该角色的人员参与以下任何任务：{tasks}。',
  }),
  fieldMissing: text({ en: '“{entry}” has no {fields}.', 'zh-CN': '“{entry}”没有写 {fields}。' }),
  tooFew: text({
    en: 'There {count:is|are} {count}, at least {least} {least:is|are} needed.',
    'zh-CN': '现有 {count} 个，至少需要 {least} 个。',
  }),
  tooFewIn: text({
    en: '“{phase}” has {count}, at least {least} {least:is|are} needed.',
    'zh-CN': '“{phase}”有 {count} 个，至少需要 {least} 个。',
  }),
  tooMany: text({
    en: 'There {count:is|are} {count}, at most {most} {most:is|are} allowed.',
    'zh-CN': '现有 {count} 个，至多 {most} 个。',
  }),
  tooManyIn: text({
    en: '“{phase}” has {count}, at most {most} {most:is|are} allowed.',
    'zh-CN': '“{phase}”有 {count} 个，至多 {most} 个。',
  }),
  valuesMissing: text({ en: 'What is missing: {values}.', 'zh-CN': '缺少：{values}。' }),
  tooSeldom: text({
    en: '“{task}” happens every {every}.',
    'zh-CN': '“{task}”每 {every} 一次。',
  }),
  tooShortly: text({
    en: '{tasks} {count:goes|go} on for {days} {days:day|days} only.',
    'zh-CN': '{tasks}只持续 {days} 天。',
  }),
  rises: text({
    en: '“{later}” takes more time in a week than “{earlier}” before it.',
    'zh-CN': '“{later}”每周用时多于此前的“{earlier}”。',
  }),
  notRegular: text({ en: 'No such task repeats.', 'zh-CN': '此类任务没有设为周期性。' }),
  phaseAlone: text({
    en: 'Nothing in “{phase}” waits for anything of an earlier phase.',
    'zh-CN': '“{phase}”中没有任何工作依赖更早的阶段。',
  }),
  noGate: text({ en: '“{phase}” has no gate.', 'zh-CN': '“{phase}”没有关口。' }),
  wrongDecider: text({
    en: 'At the gate of “{phase}” “{person}” decides.',
    'zh-CN': '“{phase}”的关口由“{person}”决策。',
  }),
  noAdviser: text({
    en: 'Nobody in that role advises at the gate of “{phase}”.',
    'zh-CN': '“{phase}”的关口没有该角色的咨询人。',
  }),
  fewCriteria: text({
    en: 'The gate of “{phase}” has {count} {count:criterion|criteria}, at least {least} {least:is|are} needed.',
    'zh-CN': '“{phase}”的关口有 {count} 条准则，至少需要 {least} 条。',
  }),
  tooShort: text({
    en: '“{what}” takes {days} calendar {days:day|days}, at least {least} {least:is|are} needed.',
    'zh-CN': '“{what}”历时 {days} 个日历日，至少需要 {least} 天。',
  }),
  tooLong: text({
    en: '“{what}” takes {days} calendar {days:day|days}, at most {most} {most:is|are} foreseen.',
    'zh-CN': '“{what}”历时 {days} 个日历日，至多 {most} 天。',
  }),
  shareLow: text({
    en: '{part} of {all} ({share}), at least {least} is needed.',
    'zh-CN': '{all} 个中有 {part} 个（{share}），至少需要 {least}。',
  }),
  shareHigh: text({
    en: '{part} of {all} ({share}), at most {most} is allowed.',
    'zh-CN': '{all} 个中有 {part} 个（{share}），至多 {most}。',
  }),
  phaseGone: text({ en: 'The phase “{phase}” is missing.', 'zh-CN': '缺少阶段“{phase}”。' }),
  phaseMoved: text({
    en: '“{phase}” stands before “{other}”, which the method puts first.',
    'zh-CN': '“{phase}”排在“{other}”之前，与方法规定的次序不符。',
  }),
  answersClash: text({
    en: 'The answers to the tailoring questions do not fit: {answers}.',
    'zh-CN': '裁剪问题的回答不相吻合：{answers}。',
  }),
  formFieldMissing: text({ en: 'In “{form}”, {row} has no {fields}.', 'zh-CN': '“{form}”中，{row}没有写 {fields}。' }),
  formDiffers: text({
    en: 'In “{form}”, {row} says otherwise: {fields}.',
    'zh-CN': '“{form}”中，{row}的内容与要求不符：{fields}。',
  }),
  formTooFew: text({
    en: '“{form}” has {count} {count:row|rows}, at least {least} {least:is|are} needed.',
    'zh-CN': '“{form}”有 {count} 行，至少需要 {least} 行。',
  }),
  formTooMany: text({
    en: '“{form}” has {count} rows, at most {most} are foreseen.',
    'zh-CN': '“{form}”有 {count} 行，至多 {most} 行。',
  }),
  formTooFewValues: text({
    en: '“{form}” has {count} different {count:entry|entries} under “{field}”, at least {least} {least:is|are} needed.',
    'zh-CN': '“{form}”中“{field}”有 {count} 个不同的值，至少需要 {least} 个。',
  }),
  formTooManyValues: text({
    en: '“{form}” has {count} different {count:entry|entries} under “{field}”, at most {most} {most:is|are} foreseen.',
    'zh-CN': '“{form}”中“{field}”有 {count} 个不同的值，至多 {most} 个。',
  }),
  formShareLow: text({
    en: 'In “{form}” it is {part} of {all} {all:row|rows} ({share}), at least {least} is needed.',
    'zh-CN': '“{form}”的 {all} 行中此类有 {part} 行（{share}），至少需要 {least}。',
  }),
  formShareHigh: text({
    en: 'In “{form}” it is {part} of {all} {all:row|rows} ({share}), at most {most} is allowed.',
    'zh-CN': '“{form}”的 {all} 行中此类有 {part} 行（{share}），至多 {most}。',
  }),
  formRises: text({
    en: 'In “{form}”, “{field}” rises from {before} to {after} in {row}.',
    'zh-CN': '“{form}”中，“{field}”在{row}由 {before} 增至 {after}。',
  }),
  formDoesNotFall: text({
    en: 'In “{form}”, “{field}” is still {after} in {row}.',
    'zh-CN': '“{form}”中，“{field}”到{row}仍为 {after}。',
  }),
  formValuesMissing: text({ en: '“{form}” does not cover: {values}.', 'zh-CN': '“{form}”未涵盖：{values}。' }),
} as const;

/** A pace, as in “every two weeks”. */
export const PACE = {
  d: text({ en: '{count} working {count:day|days}', 'zh-CN': '{count} 个工作日' }),
  w: text({ en: '{count} {count:week|weeks}', 'zh-CN': '{count} 周' }),
  m: text({ en: '{count} {count:month|months}', 'zh-CN': '{count} 个月' }),
} as const;

/** Why a demand on a form could not be evaluated. */
/** How a demand and what breaks it stand together: the demand, the fact, the next step. */
export const TOGETHER = text({ en: '{statement} {fact}{advice}', 'zh-CN': '{statement}{fact}{advice}' });

export const ROW = text({ en: 'row {number}', 'zh-CN': '第 {number} 行' });
export const WHOLE_FORM = text({ en: 'the form', 'zh-CN': '该表单' });
