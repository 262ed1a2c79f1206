import { fill } from '../diagnostics/index.ts';
import { WorldProblem } from '../io/index.ts';
import type { Session } from './command.ts';
import { outside } from './phrases/frame.ts';

/**
 * Does something with each of the plans. Among several, one whose file cannot be used is told on stderr, and the others get
 * their turn all the same; answers whether there was one. A single plan is the whole of what was asked: its problem is thrown.
 */
export async function eachPlan(
  session: Session,
  plans: readonly string[],
  work: (plan: string) => Promise<void>,
): Promise<{ readonly unusable: number }> {
  let unusable = 0;
  for (const plan of plans) {
    try {
      await work(plan);
    } catch (error) {
      if (!(error instanceof WorldProblem) || plans.length === 1) throw error;
      unusable++;
      session.err.line(`crm-plan: ${problemText(session, error)}`);
    }
  }
  return { unusable };
}

/** What is wrong with a file, in the language of the session. */
export const problemText = ({ locale }: Session, { kind, path, detail }: WorldProblem): string =>
  fill({ says: outside[kind], holes: { path, detail } }, locale);
