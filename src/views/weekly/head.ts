import { HEALTHS, HEALTH_DIMENSIONS, type HealthColour, type JournalEntryData } from '../../model/index.ts';
import { startDay } from '../../time/index.ts';
import { phasesUnderWay } from '../phases.ts';
import { sentences } from '../sentences.ts';
import { dayIn, figure, finishIso, iso, startIso, whoIs, within, type Week } from '../week.ts';

/** Project, period, dates: what every reader looks up first. */
export function header(week: Week, options: { readonly author?: string; readonly revision?: string }) {
  const { analysis, plan } = week;
  const { project } = plan.plan.data;
  const baseline = plan.baselines.find(({ data }) => data.name === analysis.planned.baseline);
  const entry = statusEntry(week);
  const planned = analysis.statuses.map((status) => status.plannedFinish ?? Number.NEGATIVE_INFINITY);
  const plannedFinish = planned.reduce((latest, at) => Math.max(latest, at), Number.NEGATIVE_INFINITY);
  return {
    project: plan.project.name,
    client: plan.project.client ?? null,
    methodology: plan.methodology?.name ?? null,
    period: { from: iso(week.period.from), to: iso(week.period.to) },
    asOf: iso(week.asOf),
    author: options.author ?? project.author ?? whoIs(plan, entry?.by),
    recipients: project.recipients ?? [],
    revision: options.revision ?? null,
    baseline: baseline === undefined ? null : { name: baseline.data.name, on: baseline.data.on },
    phases: phasesUnderWay(analysis).map((phase) => phase.name),
    start: startIso(analysis.schedule.start),
    ...stage(week),
    stopped: stopped(week),
    withoutTasks: plan.tasks.length === 0,
    plannedFinish: Number.isFinite(plannedFinish) ? finishIso(plannedFinish) : null,
    forecastFinish: finishIso(analysis.schedule.finish),
    finishVarianceDays: figure(analysis.finishVarianceDays),
    progress: figure(analysis.progress),
    unscheduled: analysis.schedule.unscheduled.map((task) => task.name),
  };
}

/** The decision that ended the project before its time; null where nobody took one. */
function stopped({ analysis, plan }: Week) {
  const found = analysis.gates.find(({ decided, gate }) => decided && gate.data.decision?.outcome === 'stop');
  const decision = found?.gate.data.decision;
  return found === undefined || decision === undefined
    ? null
    : { phase: found.phase.name, on: decision.on ?? null, by: whoIs(plan, decision.by) };
}

/** Whether nothing has begun before its time, or everything is over: a reader then looks for nothing else. */
function stage({ analysis, asOf }: Week) {
  const { start } = analysis.schedule;
  const all = analysis.statuses.filter(({ task }) => task.type !== 'parent');
  const ahead = start !== undefined && startDay(start) > asOf && all.every(({ state }) => state === 'not-started');
  const over = all.length > 0 && all.every(({ state }) => state === 'finished');
  const planned = all.every(({ overdue }) => !overdue);
  return {
    startsOn: ahead && planned ? iso(startDay(start)) : null,
    daysToStart: ahead && planned ? startDay(start) - asOf : null,
    endedOn: over ? finishIso(analysis.schedule.finish) : null,
  };
}

/** The traffic lights: this period and the last, each dimension, and an override beside what was computed. */
export function status(week: Week) {
  const { health } = week.analysis;
  const computed = health.known ? health.value.overall : null;
  const override = health.known ? health.value.override : undefined;
  const shown = override?.colour ?? computed;
  const last = lastColour(week);
  return {
    colour: shown,
    reason: health.known ? health.value.reason : null,
    missing: health.known ? null : health.missing,
    computed,
    override:
      override === undefined ? null : { colour: override.colour, reason: override.reason, on: iso(override.on) },
    last,
    trend: shown === null || last === null ? null : trend(last.colour, shown),
    dimensions: HEALTH_DIMENSIONS.map((dimension) => {
      const found = health.known ? health.value.dimensions[dimension] : undefined;
      return {
        dimension,
        colour: found?.colour ?? null,
        reason: found?.reason ?? null,
        judged: found?.judged ?? null,
      };
    }),
  };
}

const trend = (before: HealthColour, now: HealthColour): 'better' | 'same' | 'worse' => {
  const step = HEALTHS.indexOf(now) - HEALTHS.indexOf(before);
  return step === 0 ? 'same' : step < 0 ? 'better' : 'worse';
};

/** From the earlier state where there is one, else what the journal said before this period; null where nobody knows. */
function lastColour(week: Week): { colour: HealthColour; on: string | null; from: 'earlier-state' | 'journal' } | null {
  const earlier = week.since?.analysis;
  if (earlier?.health.known) {
    const { overall, override } = earlier.health.value;
    return { colour: override?.colour ?? overall, on: iso(earlier.asOf), from: 'earlier-state' };
  }
  const entry = latest(
    statusEntries(week).filter((entry) => entry.health !== undefined),
    (on) => on < week.period.from,
  );
  return entry?.health === undefined
    ? null
    : { colour: entry.override?.health ?? entry.health, on: entry.on, from: 'journal' };
}

/** The journal of the period, in at most three sentences. */
export function summary(week: Week) {
  const entry = statusEntry(week);
  const before = latest(statusEntries(week), (on) => on < week.period.from);
  const said = entry?.summary === undefined ? null : sentences(entry.summary.trim());
  return {
    text: said === null ? null : said.slice(0, 3).join('').trim(),
    cut: said !== null && said.length > 3,
    on: entry?.on ?? null,
    by: whoIs(week.plan, entry?.by),
    before: before?.on ?? null,
  };
}

const statusEntries = (week: Week): readonly JournalEntryData[] =>
  week.plan.journal.filter((entry) => (entry.kind ?? 'status') === 'status');

/** The last entry on the project's status that lies in the period. */
export const statusEntry = (week: Week): JournalEntryData | undefined =>
  latest(statusEntries(week), (on) => within(on, week.period));

/** The last entry by date, of those on one date the later written, whose date passes. */
export function latest(
  entries: readonly JournalEntryData[],
  passes: (on: number) => boolean,
): JournalEntryData | undefined {
  let found: JournalEntryData | undefined;
  let foundOn = Number.NEGATIVE_INFINITY;
  for (const entry of entries) {
    const on = dayIn(entry.on);
    if (on === undefined || !passes(on) || on < foundOn) continue;
    found = entry;
    foundOn = on;
  }
  return found;
}
