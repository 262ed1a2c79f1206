import type { Text } from '../../diagnostics/index.ts';
import { phrase } from './phrase.ts';

const name = (en: string, zh: string): Text => ({ en, 'zh-CN': zh });

/** Why a measure of quality could not be taken. */
export const QUALITY_MISSING = {
  incomplete: name('no work is left to be measured', '没有未完成的工作可供衡量'),
  links: name('no link into unfinished work', '未完成的工作没有任何前置关系'),
  criticalTask: name('no unfinished work task is critical', '没有未完成的关键任务'),
  milestones: name('no milestone', '没有里程碑'),
  finished: name('no task with a baseline is finished', '没有已完成且有基线的任务'),
  promised: name('no task has a baseline', '没有任务有基线'),
} as const;

/** Some tasks are not computed: a check that holds for the others is not passed by the plan. */
export const uncomputedTasks = (count: number, all: number): Text =>
  phrase(
    {
      en: 'errors keep {count} of {all} {all:task|tasks} from being computed',
      'zh-CN': '{all} 项任务中有 {count} 项因错误而无法计算',
    },
    { count, all },
  );

/** The names of the measures, as an auditor calls them. */
export const MEASURE_NAMES = {
  logic: name('Logic: tasks without predecessor or successor', '逻辑关系：缺少前置或后续的任务'),
  leads: name('Leads: links with a negative lag', '提前量：间隔为负的依赖'),
  lags: name('Lags: links with a positive lag', '滞后量：间隔为正的依赖'),
  linkTypes: name('Relationship types: finish-to-start links', '关系类型：完成-开始依赖'),
  hardConstraints: name('Hard constraints', '硬约束'),
  highFloat: name('High float', '浮动时间过大'),
  negativeFloat: name('Negative float', '负浮动时间'),
  highDuration: name('High duration', '工期过长'),
  invalidDates: name('Invalid dates', '日期失实'),
  unresourced: name('Resources: work without people or cost', '资源：既无人员也无费用的工作'),
  missed: name('Missed tasks', '未按基线完成的任务'),
  criticalPathTest: name('Critical path test', '关键路径测试'),
  cpli: name('Critical path length index (CPLI)', '关键路径长度指数（CPLI）'),
  bei: name('Baseline execution index (BEI)', '基线执行指数（BEI）'),
  duplicateNames: name('Tasks that share a name', '重名的任务'),
  detailRatio: name('Work tasks per milestone', '每个里程碑对应的任务数'),
  noPredecessor: name('Tasks without a predecessor', '没有前置的任务'),
  noSuccessor: name('Tasks without a successor', '没有后续的任务'),
  dangling: name('Dangling tasks: start or finish without logic', '悬空任务：开始或完成没有逻辑关系'),
  sfLinks: name('Start-to-finish links', '开始-完成依赖'),
  mergePoints: name('Points where very many links meet', '前置过多的汇聚点'),
  softConstraints: name('Soft constraints', '软约束'),
  overAllocated: name('Tasks of over-booked people', '超负荷人员的任务'),
  milestonesWithPeople: name('Milestones with people assigned', '分配了人员的里程碑'),
  nobodyOnIt: name('Work that nobody is named for', '没有写明人员的工作'),
  holdingConstraints: name('Tasks that a constraint really holds', '实际受约束决定的任务'),
  mixedUnits: name('Durations in another unit than most', '工期单位与多数不同'),
  dayOff: name('Dates on a day off', '落在休息日的日期'),
  longerThanPeriod: name('Longer than a reporting period', '长于一个报告周期'),
  meanRemaining: name('Mean remaining duration', '剩余工期平均值'),
  medianRemaining: name('Median remaining duration', '剩余工期中位数'),
  movedMilestones: name('Milestones off their baseline', '偏离基线的里程碑'),
  criticalShare: name('Critical tasks', '关键任务'),
  recurringDrives: name('Recurring work that drives the finish', '决定完工日期的周期性工作'),
  lagsOnPath: name('Lags on the critical path', '关键路径上的间隔'),
  constraintsOnPath: name('Constraints on the critical path', '关键路径上的约束'),
  meanFloat: name('Mean total float', '总浮动时间平均值'),
  medianFloat: name('Median total float', '总浮动时间中位数'),
  estimates: name('Tasks with a three-point estimate', '有三点估算的任务'),
  contingency: name('Tasks set aside as contingency', '作为应急储备的任务'),
  outOfSequence: name('Work begun out of sequence', '未按顺序开工的工作'),
  baselined: name('Work with a baseline', '有基线的工作'),
  early: name('Finished early', '提前完成'),
  onTime: name('Finished on time', '按时完成'),
  late: name('Finished late', '延迟完成'),
  meanVariance: name('Mean variance of finish', '完成偏差平均值'),
  medianVariance: name('Median variance of finish', '完成偏差中位数'),
} as const;
