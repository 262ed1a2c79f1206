import { resolve } from 'node:path';
import { Git, WorldProblem, isPlanFile } from '../../io/index.ts';
import type { Run } from '../../pipeline.ts';
import type { Session } from '../command.ts';
import { plansOf } from '../plans.ts';
import type { Asked } from './asked.ts';

/** The plans that a run looks at. */
export interface ChosenPlans {
  readonly plans: readonly string[];
  /** Bytes to take instead of a file's: with `--staged` what is about to be committed, not what lies on the disk. */
  readonly instead?: (absolute: string) => Uint8Array | undefined;
  /** Whether a plan that did not change itself hangs on a file that did, as what it includes; known once it was read. */
  concerns(run: Run): boolean;
}

/** What `--changed-since` and `--staged` leave of the plans that the paths name. */
export async function chosenPlans(session: Session, asked: Asked): Promise<ChosenPlans> {
  const { changedSince, staged, paths } = asked;
  const plans = await plansOf(session, paths);
  if (changedSince === undefined && !staged) return { plans, concerns: () => true };
  const { cwd } = session.world;
  const git = new Git(session.world, '.', true);
  const changed = new Set([
    ...(changedSince === undefined ? [] : git.changedSince(changedSince)),
    ...(staged ? git.staged() : []),
  ]);
  const gone = (absolute: string): boolean => staged && git.bytesAt('', absolute) === undefined;
  const beside = [...changed].filter((path) => !isPlanFile(path));
  return {
    plans: plans.filter((plan) => {
      if (plan === '-') return true;
      const absolute = resolve(cwd, plan);
      if (changed.has(absolute)) return !gone(absolute);
      const folder = resolve(absolute, '..');
      return beside.some((path) => path.startsWith(folder)) && !gone(absolute);
    }),
    concerns: ({ path, origins, unread }) =>
      path === '-' ||
      origins.size === 0 ||
      [...origins.values()].some((origin) => changed.has(origin.path)) ||
      [...unread].some((one) => changed.has(resolve(cwd, one))),
    ...(staged && {
      instead: (absolute: string): Uint8Array => {
        const bytes = git.bytesAt('', absolute);
        if (!bytes) throw new WorldProblem('missing', absolute);
        return bytes;
      },
    }),
  };
}
