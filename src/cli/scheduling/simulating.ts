import type { ResolvedPlan, Simulation } from '../../model/index.ts';
import type { Session } from '../command.ts';
import { schedule as words } from '../phrases/schedule.ts';
import { Progress } from '../progress.ts';
import { refuse } from '../say.ts';
import { countOf } from './counts.ts';

export interface SimulateWishes {
  readonly runs: string | undefined;
  readonly seed: string | undefined;
}

const DEFAULT_RUNS = 10_000;
/** Every run leaves a finish in memory, and the last digits of a percentile mean nothing long before this. */
const MOST_RUNS = 1_000_000;

/** The plan run many times with lengths drawn from its three-point estimates. */
export async function simulated(session: Session, resolved: ResolvedPlan, wishes: SimulateWishes): Promise<Simulation> {
  const { simulate } = await import('../../schedule/index.ts');
  const runs = countOf('--runs', wishes.runs, MOST_RUNS) ?? DEFAULT_RUNS;
  const seed = countOf('--seed', wishes.seed);
  if (runs === 0) throw refuse(words.noRuns, {});
  const progress = new Progress(session, session.say(words.simulating, {}));
  const { value } = simulate(resolved, {
    runs,
    ...(seed !== undefined && { seed }),
    goOn(done) {
      progress.at(done / runs);
      return true;
    },
  });
  progress.end();
  if (!value) throw refuse(words.notSimulated, {});
  // Without an estimate every run is the same: to show percentiles would be to claim what nobody estimated.
  if (value.estimated.length === 0) throw refuse(words.nothingVaries, {});
  return value;
}
