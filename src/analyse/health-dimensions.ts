import type { Text } from '../diagnostics/index.ts';
import {
  LEVELS,
  type Analysis,
  type HealthColour,
  type HealthThresholds,
  type Risk,
  type TaskStatus,
} from '../model/index.ts';
import { finishDay, formatDay, formatMoment, parseDay, workingDays, type Day } from '../time/index.ts';
import {
  MISSING,
  budgetReason,
  criticalMilestoneLate,
  deadlineMissed,
  floatNegative,
  gateOverdue,
  graveRisk,
  indexReason,
  milestoneSlips,
  milestonesReason,
  noGraveRisk,
  nothingDue,
  peopleBooked,
  peopleFree,
  riskOccurred,
  urgentIssue,
} from './findings/index.ts';

/** A light and why it shows that colour. */
export interface Judgement {
  readonly colour: HealthColour;
  readonly reason: Text;
}

const colourOf = (value: number, { green, amber }: HealthThresholds): HealthColour =>
  value >= green ? 'green' : value >= amber ? 'amber' : 'red';

const boundOf = (colour: HealthColour, { green, amber }: HealthThresholds): number =>
  colour === 'red' ? amber : green;

/** Red where a date that was promised cannot be met any more; else by SPI, or by milestones where nothing was due yet. */
export function scheduleHealth(
  { statuses, gates, earnedValue }: Pick<Analysis, 'statuses' | 'gates' | 'earnedValue'>,
  thresholds: HealthThresholds,
): Judgement | undefined {
  if (statuses.length === 0) return undefined;
  const broken = brokenPromise(statuses) ?? overdueGate(gates);
  if (broken) return { colour: 'red', reason: broken };
  const milestones = statuses.filter(
    ({ task, varianceDays }) => task.type === 'milestone' && varianceDays !== undefined,
  );
  const byNumber = spiHealth(earnedValue, thresholds) ?? milestoneHealth(milestones, thresholds);
  if (byNumber?.colour === 'red') return byNumber;
  const late = milestones.filter(({ varianceDays = 0 }) => varianceDays > 0);
  const critical = worstOf(late.filter(({ timing, state }) => timing.critical && state !== 'finished'));
  if (critical) return amber(criticalMilestoneLate(critical.task.name, critical.varianceDays ?? 0));
  if (byNumber?.colour === 'amber') return byNumber;
  const slipping = worstOf(late.filter(({ state }) => state !== 'finished'));
  if (slipping) return amber(milestoneSlips(slipping.task.name, slipping.varianceDays ?? 0));
  if (byNumber) return byNumber;
  // Without a number nothing is green but a plan of which nothing was due.
  const { spi } = earnedValue;
  return !spi.known && spi.missing !== MISSING.nothingPlannedYet ? undefined : { colour: 'green', reason: nothingDue };
}

const amber = (reason: Text): Judgement => ({ colour: 'amber', reason });

function spiHealth({ spi }: Analysis['earnedValue'], thresholds: HealthThresholds): Judgement | undefined {
  if (!spi.known) return undefined;
  const colour = colourOf(spi.value, thresholds);
  return { colour, reason: indexReason('SPI', spi.value, colour, boundOf(colour, thresholds)) };
}

function milestoneHealth(milestones: readonly TaskStatus[], thresholds: HealthThresholds): Judgement | undefined {
  if (milestones.length === 0) return undefined;
  const onTime = milestones.filter(({ varianceDays = 0 }) => varianceDays <= 0).length;
  return {
    colour: colourOf(onTime / milestones.length, thresholds),
    reason: milestonesReason(onTime, milestones.length),
  };
}

const worstOf = (statuses: readonly TaskStatus[]): TaskStatus | undefined => {
  let worst: TaskStatus | undefined;
  for (const status of statuses) if (!worst || (status.varianceDays ?? 0) > (worst.varianceDays ?? 0)) worst = status;
  return worst;
};

/** A deadline that the forecast misses; else work that is too late for one behind it. */
function brokenPromise(statuses: readonly TaskStatus[]): Text | undefined {
  const open = statuses.filter(({ state, task }) => state !== 'finished' && task.type !== 'recurring');
  const missed = open.find(
    ({ task, timing }) => task.deadline && timing.totalFloat < 0 && finishDay(timing.finish) > task.deadline.day,
  );
  if (missed?.task.deadline)
    return deadlineMissed(
      missed.task.name,
      formatMoment(missed.task.deadline),
      formatDay(finishDay(missed.timing.finish)),
    );
  let least: TaskStatus | undefined;
  for (const status of open)
    if (status.timing.totalFloat < (least?.timing.totalFloat ?? 0) && status.task.type !== 'parent') least = status;
  return least && floatNegative(least.task.name, workingDays(-least.timing.totalFloat, least.task.calendar));
}

function overdueGate(gates: Analysis['gates']): Text | undefined {
  const gate = gates.find(({ overdue }) => overdue);
  return gate?.due === undefined ? undefined : gateOverdue(gate.phase.name, formatDay(gate.due));
}

/** By CPI, and by what the work will cost beside the budget. */
export function costHealth(
  { schedule, earnedValue }: Pick<Analysis, 'schedule' | 'earnedValue'>,
  thresholds: HealthThresholds,
): Judgement | undefined {
  const { unit, cpi, eac } = earnedValue;
  const { budget, currency = '' } = schedule.resolved.project;
  if (unit.known && unit.value === 'cost' && eac.known && budget !== undefined && budget > 0 && eac.value > 0) {
    const colour = colourOf(budget / eac.value, { ...thresholds, green: 1 });
    if (colour !== 'green' || !cpi.known)
      return { colour, reason: budgetReason(eac.value, budget, currency, colour !== 'green') };
  }
  if (!cpi.known) return undefined;
  const colour = colourOf(cpi.value, thresholds);
  return { colour, reason: indexReason('CPI', cpi.value, colour, boundOf(colour, thresholds)) };
}

/** How far ahead over-booking matters now: later weeks can still be planned differently. */
const WEEKS_AHEAD = 4;

export function peopleHealth(
  { schedule, statuses, overbookings }: Pick<Analysis, 'schedule' | 'statuses' | 'overbookings'>,
  asOf: Day,
): Judgement | undefined {
  if (!schedule.resolved.tasks.some(({ responsible, effort }) => responsible.length > 0 || effort !== undefined))
    return undefined;
  const critical = new Set(statuses.filter(({ timing }) => timing.critical).map(({ task }) => task));
  const soon = overbookings.filter(({ week }) => week <= asOf + WEEKS_AHEAD * 7);
  const grave = soon.find(({ tasks }) => tasks.some((task) => critical.has(task)));
  const first = grave ?? soon[0];
  if (!first) return { colour: 'green', reason: peopleFree(WEEKS_AHEAD) };
  const reason = peopleBooked(first.person.label, first.days.length, formatDay(first.week), grave !== undefined);
  return { colour: grave ? 'red' : 'amber', reason };
}

/** From this exposure on (5 × 3, 4 × 4) a risk is grave; exposure is the product of two scales from 1 to 5. */
const GRAVE = 15;

const exposureOf = ({ data }: Risk): number =>
  data.probability && data.impact ? (LEVELS.indexOf(data.probability) + 1) * (LEVELS.indexOf(data.impact) + 1) : 0;

export function riskHealth({ schedule }: Pick<Analysis, 'schedule'>, asOf: Day): Judgement | undefined {
  const { risks, issues } = schedule.resolved;
  if (risks.length === 0 && issues.length === 0) return undefined;
  const byNow = (text: string | undefined): boolean => {
    const day = text === undefined ? undefined : parseDay(text);
    return day !== undefined && day <= asOf;
  };
  const isOpen = (status: string | undefined, closedOn: string | undefined): boolean =>
    closedOn === undefined ? status !== 'closed' : !byNow(closedOn);
  const open = risks.filter(
    ({ data }) => isOpen(data.status, data.closedOn) && (data.raised === undefined || byNow(data.raised)),
  );
  const urgent = issues.filter(
    ({ data }) =>
      data.priority === 'P1' &&
      isOpen(data.status, data.closedOn) &&
      (data.raisedOn === undefined || byNow(data.raisedOn)),
  );
  const grave = [...open].filter((risk) => exposureOf(risk) >= GRAVE).sort((a, b) => exposureOf(b) - exposureOf(a));
  const unanswered = grave.find(
    ({ data }) => data.response === undefined || (data.status !== 'mitigating' && byNow(data.due)),
  );
  if (unanswered) return { colour: 'red', reason: graveRisk(unanswered.data.title, exposureOf(unanswered), false) };
  const overdue = urgent.find(({ data }) => byNow(data.due));
  if (overdue) return { colour: 'red', reason: urgentIssue(overdue.data.title, true) };
  const occurred = open.find(({ data }) => data.status === 'occurred');
  if (occurred) return amber(riskOccurred(occurred.data.title));
  const [worst] = grave;
  if (worst) return amber(graveRisk(worst.data.title, exposureOf(worst), true));
  const [pressing] = urgent;
  if (pressing) return amber(urgentIssue(pressing.data.title, false));
  return { colour: 'green', reason: noGraveRisk(open.length) };
}
