import { fill } from '../../diagnostics/index.ts';
import { WorldProblem, whenChanged } from '../../io/index.ts';
import type { Session } from '../command.ts';
import { problemText } from '../each-plan.ts';
import { EXIT, Refusal, type ExitStatus } from '../exit.ts';
import { lintWords } from '../phrases/lint.ts';

/** One run of the linter: its exit status and the files that it read. */
export interface LintRound {
  readonly status: ExitStatus;
  readonly read: readonly string[];
}

/** Lints again whenever something that was read, or stands below `paths`, changes; until Ctrl-C. */
export async function keepLinting(
  session: Session,
  paths: readonly string[],
  once: () => Promise<LintRound>,
): Promise<ExitStatus> {
  const { world, err, say } = session;
  let read: readonly string[] = [];
  for (;;) {
    try {
      ({ read } = await once());
    } catch (error) {
      // A plan that is about to be written may be gone for a moment, and a configuration half typed: the next save decides.
      if (error instanceof Refusal) for (const each of error.sentences) err.line(fill(each, session.locale));
      else if (error instanceof WorldProblem) err.line(problemText(session, error));
      else throw error;
    }
    const watched = [...new Set([...paths.filter((path) => path !== '-'), ...read])];
    const changed = await whenChanged(world, watched.length > 0 ? watched : ['.'], () =>
      err.line(say(lintWords.watching, {})),
    );
    if (!changed) return EXIT.interrupted;
  }
}
