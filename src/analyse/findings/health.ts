import type { Text } from '../../diagnostics/index.ts';
import type { HealthColour } from '../../model/index.ts';
import { phrase } from './phrase.ts';

// Why a light is green, amber or red: one sentence with the numbers.

const two = (value: number): string => value.toFixed(2);

export const indexReason = (name: 'SPI' | 'CPI', value: number, colour: HealthColour, bound: number): Text =>
  phrase(
    colour === 'green'
      ? { en: '{name} is {value}, at least {bound}', 'zh-CN': '{name} 为 {value}，不低于 {bound}' }
      : { en: '{name} is {value}, below {bound}', 'zh-CN': '{name} 为 {value}，低于 {bound}' },
    { name, value: two(value), bound: two(bound) },
  );

export const milestonesReason = (onTime: number, all: number): Text =>
  phrase(
    {
      en: '{onTime} of {all} milestones are on their planned date',
      'zh-CN': '{all} 个里程碑中有 {onTime} 个按计划日期',
    },
    { onTime, all },
  );

export const nothingDue: Text = {
  en: 'nothing was planned to be done by the data date',
  'zh-CN': '截至数据日期没有计划完成的工作',
};

export const criticalMilestoneLate = (milestone: string, days: number): Text =>
  phrase(
    {
      en: 'critical milestone “{milestone}” is {days} working {days:day|days} later than planned',
      'zh-CN': '关键里程碑“{milestone}”比计划晚 {days} 个工作日',
    },
    { milestone, days },
  );

export const milestoneSlips = (milestone: string, days: number): Text =>
  phrase(
    {
      en: 'milestone “{milestone}” slips by {days} working {days:day|days}, within its float',
      'zh-CN': '里程碑“{milestone}”在浮动时间内推迟 {days} 个工作日',
    },
    { milestone, days },
  );

export const deadlineMissed = (task: string, deadline: string, finish: string): Text =>
  phrase(
    {
      en: '“{task}” is due {deadline} but ends {finish}',
      'zh-CN': '“{task}”应于 {deadline} 完成，预计 {finish} 完成',
    },
    { task, deadline, finish },
  );

export const floatNegative = (task: string, days: number): Text =>
  phrase(
    {
      en: '“{task}” is {days} working {days:day|days} too late for a deadline behind it',
      'zh-CN': '“{task}”已晚 {days} 个工作日，无法满足其后的截止日期',
    },
    { task, days },
  );

export const gateOverdue = (phase: string, due: string): Text =>
  phrase(
    {
      en: 'the gate of “{phase}” was due {due} and is not decided',
      'zh-CN': '“{phase}”的关口应于 {due} 决策，尚未决策',
    },
    { phase, due },
  );

export const budgetReason = (eac: number, budget: number, currency: string, over: boolean): Text =>
  phrase(
    over
      ? {
          en: 'the work will cost {eac} {currency}, more than the budget of {budget}',
          'zh-CN': '预计完工费用 {eac} {currency}，超过预算 {budget}',
        }
      : {
          en: 'the work will cost {eac} {currency}, within the budget of {budget}',
          'zh-CN': '预计完工费用 {eac} {currency}，在预算 {budget} 之内',
        },
    { eac, budget, currency },
  );

export const peopleFree = (weeks: number): Text =>
  phrase(
    {
      en: 'nobody is booked twice in the next {weeks} weeks',
      'zh-CN': '未来 {weeks} 周没有人员超负荷',
    },
    { weeks },
  );

export const peopleBooked = (person: string, days: number, week: string, critical: boolean): Text =>
  phrase(
    critical
      ? {
          en: '{person} is booked twice on {days} {days:day|days} in the week of {week}, on critical work',
          'zh-CN': '“{person}”在 {week} 当周超负荷 {days} 天，且涉及关键任务',
        }
      : {
          en: '{person} is booked twice on {days} {days:day|days} in the week of {week}',
          'zh-CN': '“{person}”在 {week} 当周超负荷 {days} 天',
        },
    { person, days, week },
  );

export const noGraveRisk = (open: number): Text =>
  open === 0
    ? { en: 'no risk is open', 'zh-CN': '没有未关闭的风险' }
    : phrase(
        {
          en: '{open} open {open:risk|risks}, none of high exposure',
          'zh-CN': '{open} 项未关闭的风险，均非高敞口',
        },
        { open },
      );

export const graveRisk = (risk: string, exposure: number, answered: boolean): Text =>
  phrase(
    answered
      ? { en: 'risk “{risk}” has an exposure of {exposure} of 25', 'zh-CN': '风险“{risk}”的敞口为 {exposure}/25' }
      : {
          en: 'risk “{risk}” has an exposure of {exposure} of 25 and no response in time',
          'zh-CN': '风险“{risk}”的敞口为 {exposure}/25，且没有及时应对',
        },
    { risk, exposure },
  );

export const riskOccurred = (risk: string): Text =>
  phrase({ en: 'risk “{risk}” has occurred', 'zh-CN': '风险“{risk}”已发生' }, { risk });

export const urgentIssue = (issue: string, overdue: boolean): Text =>
  phrase(
    overdue
      ? { en: 'P1 issue “{issue}” is open and overdue', 'zh-CN': 'P1 问题“{issue}”未闭环且已逾期' }
      : { en: 'P1 issue “{issue}” is open', 'zh-CN': 'P1 问题“{issue}”未闭环' },
    { issue },
  );

export const judgedOn = (day: string): Text =>
  phrase({ en: 'as judged in the journal on {day}', 'zh-CN': '{day} 日志中的判断' }, { day });

export const tooGoodReason = (name: 'SPI' | 'CPI', value: number, bound: number): Text =>
  phrase(
    {
      en: '{name} is {value}, above {bound}: check whether the plan was made too easy or progress is stated too high',
      'zh-CN': '{name} 为 {value}，高于 {bound}：请核对计划是否过松或进度是否高报',
    },
    { name, value: two(value), bound: two(bound) },
  );
