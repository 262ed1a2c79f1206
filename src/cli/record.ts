import { resolve } from 'node:path';
import { fill } from '../diagnostics/index.ts';
import { dataAfter, editsFor, sameData, type Recording } from '../edits/index.ts';
import { writeWhole } from '../io/index.ts';
import { runPlan, type Run, type Stage } from '../pipeline.ts';
import { applyEdits, nearest, SourceFile, type TextEdit } from '../text/index.ts';
import type { Session } from './command.ts';
import { Refusal } from './exit.ts';
import { openPacksOf } from './packs.ts';
import type { cycle } from './phrases/cycle.ts';
import { kinds, recorded } from './phrases/recording.ts';
import { unifiedDiff } from './printers/diff.ts';
import { refuse } from './say.ts';

/** A file that the plan names from now on; it is written first, so that no plan names what is not there. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
  readonly force: boolean;
}

interface EditedFile {
  readonly file: SourceFile;
  readonly edits: readonly TextEdit[];
  readonly text: string;
}

/**
 * Writes what is to be recorded into the files of the plan: the edited text is read again first and must say what was
 * meant, and no file may have changed since it was read. With `dryRun` prints a diff and writes nothing; a plan from
 * stdin is printed with the edits. `beside`: files to be written with it. Throws a Refusal with the words of an obstacle.
 */
export async function record(
  session: Session,
  run: Run,
  recording: Recording,
  dryRun: boolean,
  beside: readonly NewFile[] = [],
  { unlessErrors }: { readonly unlessErrors?: typeof cycle.wouldBreak } = {},
): Promise<void> {
  const { plan } = run;
  if (!plan) throw refuse(recorded.unreadable, { path: run.path });
  if ('obstacle' in recording) throw new Refusal(recording.obstacle);
  const edits = editsFor(plan, recording.changes);
  const files = editedFiles(run, edits);
  if (edits.length > 0 || beside.length === 0) {
    const meant = dataAfter(plan.data, recording.changes);
    const again = await assertMeant(session, run, files, meant, edits, unlessErrors ? 'resolve' : 'read');
    if (unlessErrors) assertNoNewErrors(session, run, again, unlessErrors);
  }
  const { out, err, world } = session;
  if (dryRun) {
    for (const { path, text } of beside) {
      const file = new SourceFile(path, '');
      out.write(unifiedDiff(file, [{ span: file.span(0, 0), newText: text }]));
    }
    for (const { file, edits: inside } of files) out.write(unifiedDiff(file, inside));
    return;
  }
  for (const { path, text, force } of beside) await writeWhole(world, path, text, { force });
  for (const { file, text } of files) {
    if (run.origins.has(file.path)) await writeWhole(world, file.path, text, { was: file.text });
    else world.stdout.write(text);
  }
  const names = [...beside.map(({ path }) => path), ...files.map(({ file }) => file.path)];
  if (files.every(({ file }) => run.origins.has(file.path))) err.line(session.say(recorded.done, { files: names }));
}

function editedFiles(run: Run, edits: readonly TextEdit[]): readonly EditedFile[] {
  const byFile = new Map<SourceFile, TextEdit[]>();
  for (const edit of edits) byFile.set(edit.span.file, [...(byFile.get(edit.span.file) ?? []), edit]);
  return Array.from(byFile, ([file, inside]) => {
    const { text, skipped } = applyEdits(file.text, inside);
    const [first] = skipped;
    if (first) throw cannotPlace(run, first);
    return { file, edits: inside, text };
  });
}

async function assertMeant(
  session: Session,
  run: Run,
  files: readonly EditedFile[],
  meant: object,
  edits: readonly TextEdit[],
  upTo: Stage,
): Promise<Run> {
  const texts = new Map<string, Uint8Array>();
  const encoder = new TextEncoder();
  const nameless = resolve(session.world.cwd, run.path);
  for (const { file, text } of files) texts.set(run.origins.get(file.path)?.path ?? nameless, encoder.encode(text));
  const again = await runPlan(session.world, run.origins.has(run.path) ? run.path : '-', {
    upTo,
    packs: openPacksOf(session, run.origins.has(run.path) ? run.path : undefined),
    stdinName: run.path,
    instead: (absolute) => texts.get(absolute),
  });
  const [first] = edits;
  if (!first || !again.plan || !sameData(again.plan.data, meant)) throw cannotPlace(run, first);
  return again;
}

/** What was wrong before may stay so; an edit of many parts must not add to it. */
function assertNoNewErrors({ locale }: Session, before: Run, after: Run, says: typeof cycle.wouldBreak): void {
  const known = new Set(before.diagnostics.map(({ rule, subject }) => `${rule} ${subject}`));
  const fresh = after.diagnostics.find(
    ({ rule, subject, severity }) => severity === 'error' && !known.has(`${rule} ${subject}`),
  );
  if (fresh) throw refuse(says, { error: fill(fresh.sentence, locale) });
}

function cannotPlace(run: Run, edit: TextEdit | undefined): Refusal {
  const { file, start } = edit?.span ?? { file: undefined, start: 0 };
  const position = file?.position(start);
  const place = file && position ? `${file.path}:${position.line}` : run.path;
  return refuse(recorded.cannotPlace, { path: file?.path ?? run.path, place });
}

/** The entry with that id, or a refusal that says what there is. */
export function found<Entry extends { readonly id: string }>(
  kind: keyof typeof kinds,
  id: string,
  entries: readonly Entry[],
): Entry {
  const entry = entries.find((each) => each.id === id);
  if (entry) return entry;
  const known = entries.map((each) => each.id);
  if (known.length === 0) throw refuse(recorded.none, { kind: kinds[kind] });
  const near = nearest(id, known);
  const shown = known.length > SHOWN ? [...known.slice(0, SHOWN), '…'] : known;
  const holes = { kind: kinds[kind], id, known: shown };
  throw near === undefined ? refuse(recorded.unknown, holes) : refuse(recorded.unknownNear, { ...holes, near });
}

const SHOWN = 30;
