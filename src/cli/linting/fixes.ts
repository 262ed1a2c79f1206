import { Git, exists, writeWhole } from '../../io/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Run } from '../../pipeline.ts';
import { applyEdits, type SourceFile, type TextEdit } from '../../text/index.ts';
import type { Session } from '../command.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { lintWords } from '../phrases/lint.ts';
import { unifiedDiff } from '../printers/diff.ts';
import type { Asked } from './asked.ts';
import { lintPlan, type LintRequest } from './one-plan.ts';
import type { Linted } from './linted.ts';

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

/** Mends the plans of a run, and tells at its end what could not be mended or is left to do. */
export class Mending {
  private readonly session: Session;
  private readonly unsafe: boolean;
  private readonly git: Git | undefined;
  private unstaged: ReadonlySet<string> | undefined;
  private readonly written = new Set<string>();
  private readonly leftAlone = new Set<string>();

  constructor(session: Session, { unsafeFixes, staged }: Pick<Asked, 'unsafeFixes' | 'staged'>) {
    this.session = session;
    this.unsafe = unsafeFixes;
    this.git = staged ? new Git(session.world, '.', true) : undefined;
  }

  /** Applies fixes round by round until there is none left, and answers what was found then. */
  async mend(plan: string, first: Linted, request: LintRequest): Promise<Linted> {
    if (fixesOf(first.result.diagnostics, this.unsafe).size === 0) return first;
    if (this.git === undefined) return this.onDisk(plan, first, request);
    const differing = this.differing(first.run, this.git);
    if (differing.length > 0) {
      for (const path of differing) this.leftAlone.add(path);
      return first;
    }
    // What lies on the disk is what is about to be committed, up to its line ends: that is mended.
    const { instead: _staged, ...asItLies } = request;
    return this.onDisk(plan, await lintPlan(this.session, plan, asItLies), asItLies);
  }

  /** Answers the exit status where there is something left to do. */
  tell(): ExitStatus | undefined {
    const { err, say } = this.session;
    if (this.git !== undefined && this.written.size > 0)
      err.line(say(lintWords.notStaged, { files: [...this.written].join(' ') }));
    if (this.leftAlone.size > 0) err.line(say(lintWords.partlyStaged, { files: [...this.leftAlone] }));
    if (this.leftAlone.size > 0) return EXIT.cannot;
    return this.git !== undefined && this.written.size > 0 ? EXIT.findings : undefined;
  }

  private async onDisk(plan: string, first: Linted, request: LintRequest): Promise<Linted> {
    let linted = first;
    let count = 0;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const fixes = fixesOf(linted.result.diagnostics, this.unsafe);
      if (fixes.size === 0) break;
      const written = await writeFixes(this.session, linted.run, fixes);
      if (written === 0) break;
      count += written;
      for (const { path } of fixes.keys()) this.written.add(path);
      linted = await lintPlan(this.session, plan, request);
    }
    if (count > 0) this.session.err.line(this.session.say(lintWords.fixed, { count, files: [linted.run.path] }));
    return linted;
  }

  /** Files of a plan whose content on the disk is not the one that is about to be committed. */
  private differing({ origins, unread }: Run, git: Git): readonly string[] {
    this.unstaged ??= new Set(git.unstaged());
    const known = this.unstaged;
    return [
      ...[...origins].filter(([, { path }]) => known.has(path)).map(([shown]) => shown),
      ...[...unread].filter((shown) => exists(this.session.world, shown)),
    ];
  }
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
    if (!origin?.file) continue;
    await writeWhole(session.world, origin.path, applyEdits(file.text, edits).text, { was: file.text });
    count += edits.length;
  }
  return count;
}
