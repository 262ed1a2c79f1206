import { dirname, relative, resolve } from 'node:path';
import { SourceFile } from '../../text/index.ts';
import { WorldProblem, exists, readText, writeWhole } from '../../io/index.ts';
import { collectKnown, withoutKnown, type KnownFindings, type Looked } from '../../lint/index.ts';
import { readDocument } from '../../read/index.ts';
import type { Session } from '../command.ts';
import type { Judged } from './judged-by.ts';
import { lintWords } from '../phrases/lint.ts';
import type { FileFindings } from '../printers/report.ts';
import { refuse } from '../say.ts';
import { showFindings } from '../show-findings.ts';

/**
 * Findings without those that the file of `--suppressions` knows; tells on stderr what is known but gone. Throws a Refusal
 * for a file that is not there or holds something else.
 */
export function leaveOutKnown(
  session: Session,
  file: string,
  plans: readonly FileFindings[],
  looked: Looked,
): readonly FileFindings[] {
  const known = readKnown(session, file);
  if (!known) throw refuse(lintWords.missingSuppressions, { path: file });
  const paths = pathsFrom(session, file);
  const { plans: kept, stale } = withoutKnown(plans.map(paths.written), known, (path, rule) =>
    looked(paths.shown(path), rule),
  );
  if (stale.length > 0)
    session.err.line(
      session.say(lintWords.stale, {
        count: stale.reduce((sum, { count }) => sum + count, 0),
        path: file,
        entries: stale.slice(0, MOST_TOLD).map(({ path, rule, subject }) => `${path} ${rule} ${subject}`),
      }),
    );
  return plans.map(({ path }, index) => ({ path, diagnostics: kept[index]?.diagnostics ?? [] }));
}

const MOST_TOLD = 10;

/** Writes today's findings as known. What this run did not look for stays known, unless its plan is gone. */
export async function writeKnown(
  session: Session,
  file: string,
  plans: readonly FileFindings[],
  looked: Looked,
): Promise<void> {
  const paths = pathsFrom(session, file);
  const before = readKnown(session, file) ?? { version: 1, findings: [] };
  const known = collectKnown(plans.map(paths.written), before, (path, rule) => {
    const shown = paths.shown(path);
    return looked(shown, rule) || !exists(session.world, shown);
  });
  await writeWhole(session.world, file, `${JSON.stringify(known, null, 2)}\n`, { force: true });
  const count = known.findings.reduce((sum, one) => sum + one.count, 0);
  session.err.line(session.say(lintWords.suppressionsWritten, { count, path: file }));
}

/** What the file holds; undefined where there is none. */
function readKnown(session: Session, file: string): KnownFindings | undefined {
  let text: string;
  try {
    text = readText(session.world, file);
  } catch (error) {
    if (error instanceof WorldProblem && error.kind === 'missing') return undefined;
    throw error;
  }
  // JSON is YAML: the same reader, the same checks.
  const { value, diagnostics } = readDocument('known-findings', new SourceFile(file, text));
  if (value && diagnostics.length === 0) return value.data;
  showFindings(session, diagnostics);
  throw refuse(lintWords.badSuppressions, { path: file });
}

/** The file writes paths from its own folder, so that it means the same from wherever the program is called. */
function pathsFrom(
  { world: { cwd } }: Session,
  file: string,
): {
  readonly written: (plan: FileFindings) => FileFindings;
  readonly shown: (path: string) => string;
} {
  const folder = dirname(resolve(cwd, file));
  return {
    written: ({ path, diagnostics }) => ({
      path: relative(folder, resolve(cwd, path)).replaceAll('\\', '/'),
      diagnostics,
    }),
    shown: (path) => relative(cwd, resolve(folder, path)).replaceAll('\\', '/'),
  };
}

/** Which rules a run looked for in which files, those that a plan includes among them: not what is off, lacked an input or failed. */
export function lookedFor(judged: readonly Judged[]): Looked {
  const plans = new Map(judged.flatMap((one) => [...one.run.origins.keys(), one.run.path].map((path) => [path, one])));
  return (path, rule) => {
    const one = plans.get(path);
    if (!one?.by.settings.runs(rule)) return false;
    return ![...one.result.skipped, ...one.result.crashes].some((each) => each.rule === rule);
  };
}
