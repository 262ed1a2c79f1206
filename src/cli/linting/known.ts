import { dirname, relative, resolve } from 'node:path';
import { SourceFile } from '../../text/index.ts';
import { exists, readText, writeWhole } from '../../io/index.ts';
import { collectKnown, withoutKnown, type KnownFindings } from '../../lint/index.ts';
import { readDocument } from '../../read/index.ts';
import type { Session } from '../command.ts';
import { lintWords } from '../phrases/lint.ts';
import type { FileFindings } from '../printers/report.ts';
import { refuse } from '../say.ts';

/** Findings without those that the file of `--suppressions` knows; tells on stderr what is known but gone. */
export function leaveOutKnown(session: Session, file: string, plans: readonly FileFindings[]): readonly FileFindings[] {
  const known = readKnown(session, file);
  const { plans: kept, stale } = withoutKnown(relativeTo(session, file, plans), known);
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

/** Writes today's findings as known. */
export async function writeKnown(session: Session, file: string, plans: readonly FileFindings[]): Promise<void> {
  const known = collectKnown(relativeTo(session, file, plans));
  await writeWhole(session.world, resolve(session.world.cwd, file), `${JSON.stringify(known, null, 2)}\n`, {
    force: true,
  });
  const count = known.findings.reduce((sum, one) => sum + one.count, 0);
  session.err.line(session.say(lintWords.suppressionsWritten, { count, path: file }));
}

function readKnown(session: Session, file: string): KnownFindings {
  if (!exists(session.world, file)) return { version: 1, findings: [] };
  // JSON is YAML: the same reader, the same checks.
  const { value, diagnostics } = readDocument('known-findings', new SourceFile(file, readText(session.world, file)));
  if (!value || diagnostics.length > 0) throw refuse(lintWords.badSuppressions, { path: file });
  return value.data;
}

/** Paths as the file writes them: from its own folder, so that it means the same from wherever the program is called. */
function relativeTo(session: Session, file: string, plans: readonly FileFindings[]): readonly FileFindings[] {
  const folder = dirname(resolve(session.world.cwd, file));
  return plans.map(({ path, diagnostics }) => ({
    path: relative(folder, resolve(session.world.cwd, path)).replaceAll('\\', '/'),
    diagnostics,
  }));
}
