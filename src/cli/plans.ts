import { findPlans, isFolder, nearestUpward, exists } from '../io/index.ts';
import { parseDay, type Day } from '../time/index.ts';
import type { Session } from './command.ts';
import { usage } from './phrases/frame.ts';
import { refuse } from './say.ts';

/** The plan files that the words name: the nearest plan.yaml upward where there are none. */
export async function plansOf(session: Session, paths: readonly string[]): Promise<readonly string[]> {
  const { world } = session;
  if (paths.length === 0) return [nearestPlan(session)];
  const found = await findPlans(world, paths);
  if (found.length === 0) throw refuse(usage.noPlanIn, { path: paths.join(' ') });
  return found;
}

/** The one plan that a command works on. */
export async function planOf(session: Session, path: string | undefined): Promise<string> {
  if (path === undefined) return nearestPlan(session);
  if (path === '-' || !isFolder(session.world, path)) return path;
  const own = `${path.replace(/[\\/]+$/, '')}/plan.yaml`;
  if (exists(session.world, own)) return own;
  const plans = await plansOf(session, [path]);
  const [only, ...others] = plans;
  if (only === undefined || others.length > 0) throw refuse(usage.severalPlans, { path, plans });
  return only;
}

function nearestPlan(session: Session): string {
  const found = nearestUpward(session.world, 'plan.yaml');
  if (found === undefined) throw refuse(usage.noPlan, {});
  return found;
}

/** A day as `--as-of` and its like take it: `YYYY-MM-DD` or `today`. */
export function dayOf(session: Session, option: string, value: string): Day {
  const day = parseDay(dateText(session, value));
  if (day === undefined) throw refuse(usage.notADate, { option, value });
  return day;
}

/** `today` as a date, anything else as it is. */
export const dateText = (session: Session, value: string): string =>
  value === 'today' ? session.world.today() : value;
