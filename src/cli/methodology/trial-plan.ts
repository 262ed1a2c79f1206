import type { Diagnostic, Locale } from '../../diagnostics/index.ts';
import type { Answers, Methodology, Packs, Schedule } from '../../model/index.ts';
import { readPlan } from '../../read/index.ts';
import { resolve } from '../../resolve/index.ts';
import { scaffold } from '../../scaffold/index.ts';
import { schedule } from '../../schedule/index.ts';
import { SourceFile } from '../../text/index.ts';
import { finishDay, parseDay, startDay, type Day } from '../../time/index.ts';
import { workingTime } from '../init/defaults.ts';

/** A Monday without a holiday near it, so that the weeks of a plan do not hang on the calendar. */
const START = parseDay('2026-03-02') ?? 0;
const DAYS_OF_WEEK = 7;

export interface TrialPlan {
  readonly diagnostics: readonly Diagnostic[];
  readonly schedule?: Schedule;
}

/** The plan that a methodology makes of answers, read back and scheduled; in weeks without holidays. */
export function trialPlan(
  methodology: Methodology,
  packs: Packs,
  answers: Answers,
  { locale = 'en', start = START }: { readonly locale?: Locale; readonly start?: Day } = {},
): TrialPlan {
  const text = scaffold(
    methodology,
    { name: methodology.id, locale, start, calendar: 'weekdays', workingTime: workingTime(packs, 'weekdays') },
    answers,
    { schema: 'plan.schema.json' },
  );
  const read = readPlan(new SourceFile('plan.yaml', text));
  const resolved = read.value && resolve(read.value, packs, {});
  const timed = resolved?.value && schedule(resolved.value);
  return {
    diagnostics: [...read.diagnostics, ...(resolved?.diagnostics ?? []), ...(timed?.diagnostics ?? [])],
    ...(timed?.value && { schedule: timed.value }),
  };
}

/** Weeks of a project, counted from 1. */
export interface Weeks {
  readonly from: number;
  readonly to: number;
}

/** The week of the project that a day falls into. */
export function weekOf({ schedule: timed }: TrialPlan, day: Day): number {
  const first = timed?.start === undefined ? day : startDay(timed.start);
  return Math.floor((day - first) / DAYS_OF_WEEK) + 1;
}

/** When the phases of a methodology run, by phase; of a cyclic one in the first cycle. */
export function phaseWeeks(trial: TrialPlan): ReadonlyMap<string, Weeks> {
  const { schedule: timed } = trial;
  const found = new Map<string, Weeks>();
  for (const phase of timed?.resolved.phases ?? []) {
    const id = phase.data.from?.split('/')[1] ?? phase.id;
    const dates = timed?.phase(phase);
    if (!dates || found.has(id)) continue;
    found.set(id, { from: weekOf(trial, startDay(dates.start)), to: weekOf(trial, finishDay(dates.finish)) });
  }
  return found;
}
