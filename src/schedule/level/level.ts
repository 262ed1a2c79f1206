import type { LevelOptions, Levelling, Move, Outcome, ResolvedPlan, Schedule } from '../../model/index.ts';
import { passBackward } from '../backward.ts';
import type { Clock } from '../clock.ts';
import { newEarlyDates, passForward, type EarlyDates } from '../forward.ts';
import type { Network } from '../network.ts';
import { assemble, forwardDates, projectFinish } from '../schedule.ts';
import type { Work } from '../work.ts';
import { Chance } from '../chance.ts';
import { Placer, comparePlacements } from './place.ts';
import { reducePlan, type Reduced } from './reduce.ts';
import { search } from './search.ts';

/**
 * Moves tasks later until nobody is booked for more than is there. Higher priorities go first; what has begun, what is bound
 * to its date (MSO, MFO) and what has priority 1000 stays, whoever is double-booked by it; recurring tasks stay on their
 * days and book nobody. The result never ends later, nor misses more dates, than that of the plain rule it begins with.
 */
export function level(resolved: ResolvedPlan, options: LevelOptions = {}): Outcome<Levelling> {
  const { network, work: planned, early: dates, diagnostics } = forwardDates(resolved);
  const before = assemble(network, planned, dates);
  const { work, early } = placedLate(network, planned, dates);
  const placer = new Placer(network, work, early);
  const missed = placer.judge(early).missed;
  const finish = projectFinish(network, early.finish);
  const late = passBackward(network, work, early, finish, 'late');
  // By latest finish: the rule that does best alone, and what the search has to beat.
  let best = placer.run((node) => (work.clocks[node] as Clock).finishOf(late[node] as number));
  let built = 1;
  const reduced = best.delay === 0 ? undefined : reducePlan(network, work, early);
  if (reduced) {
    const found = searchLists(reduced, options);
    const other = placer.run(found.keys);
    built += found.built + 1;
    if (comparePlacements(other, best) < 0) best = other;
  }
  const schedule = assemble(network, best.work, best.early);
  const moved = movesBetween(before, schedule);
  return { value: { before, schedule, moved, built, missed: { before: missed, after: best.missed } }, diagnostics };
}

function searchLists(
  { problem, activityOf }: Reduced,
  { schedules = 0, seed = 1, goOn }: LevelOptions,
): { readonly keys: (node: number) => number; readonly built: number } {
  const chance = new Chance(seed);
  const { best, built } = search(problem, { schedules, chance, ...(goOn && { goOn }) });
  const place = new Int32Array(problem.size);
  for (let index = 0; index < problem.size; index++) place[best.list[index] as number] = index;
  return { keys: (node) => place[activityOf[node] as number] as number, built };
}

/** Tasks that go as late as possible begin where that puts them without levelling, and are moved on from there. */
function placedLate(
  network: Network,
  work: Work,
  early: EarlyDates,
): { readonly work: Work; readonly early: EarlyDates } {
  if (!work.late.includes(1)) return { work, early };
  const finish = projectFinish(network, early.finish);
  const late = passBackward(network, work, early, finish, 'late');
  const placed = passBackward(network, work, early, finish, 'placed', late);
  const delayedTo = work.delayedTo.slice();
  for (const { index } of network.resolved.tasks) {
    const clock = work.clocks[index];
    if (clock && work.late[index] === 1 && network.alive[index] === 1)
      delayedTo[index] = clock.startOf((placed[index] as number) - (early.span[index] as number));
  }
  const moved: Work = { ...work, delayedTo, late: new Uint8Array(work.late.length) };
  const dates = newEarlyDates(network);
  passForward(network, moved, dates);
  return { work: moved, early: dates };
}

function movesBetween(before: Schedule, after: Schedule): readonly Move[] {
  return before.timings.flatMap((timing) => {
    const now = after.timing(timing.task);
    const same = !now || (now.start === timing.start && now.finish === timing.finish);
    return same ? [] : [{ task: timing.task, before: timing, after: now }];
  });
}
