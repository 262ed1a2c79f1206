import { writeWhole } from '../../io/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Run } from '../../pipeline.ts';
import { applyEdits, type SourceFile, type TextEdit } from '../../text/index.ts';
import type { Session } from '../command.ts';
import { lintWords } from '../phrases/lint.ts';
import { unifiedDiff } from '../printers/diff.ts';
import { lintPlan, type LintRequest, type Linted } from './one-plan.ts';

/** A fix may make room for another; after so many rounds something is wrong with the fixes, not with the plan. */
const MOST_ROUNDS = 10;

/** Edits of all fixes that may be applied, by the file that they change. A fix goes in whole or waits for the next round. */
export function fixesOf(
  diagnostics: readonly Diagnostic[],
  unsafe: boolean,
): ReadonlyMap<SourceFile, readonly TextEdit[]> {
  const byFile = new Map<SourceFile, TextEdit[]>();
  for (const { fix } of diagnostics) {
    if (!fix || (!fix.safe && !unsafe)) continue;
    const clear = fix.edits.every((edit) => !(byFile.get(edit.span.file) ?? []).some((other) => overlap(edit, other)));
    if (!clear) continue;
    for (const edit of fix.edits) byFile.set(edit.span.file, [...(byFile.get(edit.span.file) ?? []), edit]);
  }
  return byFile;
}

const overlap = (a: TextEdit, b: TextEdit): boolean =>
  a.span.start === b.span.start || (a.span.start < b.span.end && b.span.start < a.span.end);

/** Prints what the fixes would change. */
export function showFixes(session: Session, fixes: ReadonlyMap<SourceFile, readonly TextEdit[]>): void {
  for (const [file, edits] of fixes) session.out.write(unifiedDiff(file, edits));
}

/** Applies fixes round by round until there is none left, and answers what was found then. */
export async function mended(
  session: Session,
  plan: string,
  first: Linted,
  request: LintRequest,
  unsafe: boolean,
): Promise<Linted> {
  let linted = first;
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = fixesOf(linted.result.diagnostics, unsafe);
    if (fixes.size === 0) break;
    const written = await writeFixes(session, linted.run, fixes);
    if (written === 0) break;
    count += written;
    linted = await lintPlan(session, plan, request);
  }
  if (count > 0) session.err.line(session.say(lintWords.fixed, { count, files: [linted.run.path] }));
  return linted;
}

/** Writes the fixed files; gives the number of places that changed. Throws a WorldProblem where one cannot be written. */
async function writeFixes(
  session: Session,
  run: Run,
  fixes: ReadonlyMap<SourceFile, readonly TextEdit[]>,
): Promise<number> {
  let count = 0;
  for (const [file, edits] of fixes) {
    const origin = run.origins.get(file.path);
    if (!origin) continue;
    await writeWhole(session.world, origin.path, applyEdits(file.text, edits).text, { was: origin.bytes });
    count += edits.length;
  }
  return count;
}
