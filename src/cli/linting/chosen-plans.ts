import { relative, resolve, sep } from 'node:path';
import { Git, WorldProblem, findPlans, isFolder, isPlanFile } from '../../io/index.ts';
import type { Run } from '../../pipeline.ts';
import type { Session } from '../command.ts';
import { lintWords } from '../phrases/lint.ts';
import { plansOf } from '../plans.ts';
import { refuse } from '../say.ts';
import type { Asked } from './asked.ts';
import type { JudgedBy } from './judged-by.ts';

/** The plans that a run looks at. */
export interface ChosenPlans {
  readonly plans: readonly string[];
  /** Bytes to take instead of a file's: with `--staged` what is about to be committed, not what lies on the disk. */
  readonly instead?: (absolute: string) => Uint8Array | undefined;
  /** Whether a plan that did not change itself hangs on a file that did, as what it includes; known once it was read. */
  concerns(run: Run, by: JudgedBy): boolean;
}

/** What `--changed-since`, `--staged` and `--related` leave of the plans. */
export async function chosenPlans(
  session: Session,
  asked: Asked,
  judgesFor: (plan: string) => JudgedBy,
): Promise<ChosenPlans> {
  const { changedSince, staged, related } = asked;
  if (related && (staged || changedSince !== undefined)) throw refuse(lintWords.relatedAlone, {});
  if (related) return relatedPlans(session, asked.paths, judgesFor);
  if (changedSince === undefined && !staged)
    return { plans: await plansOf(session, asked.paths), concerns: () => true };
  const { world } = session;
  const git = new Git(world, '.', true);
  const changed = new Changed(session, [
    ...(changedSince === undefined ? [] : git.changedSince(changedSince)),
    ...(staged ? git.staged() : []),
  ]);
  // A hook is started at the top of the repository and speaks of the whole commit.
  const all =
    asked.paths.length > 0
      ? await plansOf(session, asked.paths)
      : await findPlans(world, [relative(world.cwd, git.toplevel()).replaceAll('\\', '/') || '.']);
  const gone = (plan: string): boolean =>
    staged && plan !== '-' && git.bytesAt('', resolve(world.cwd, plan)) === undefined;
  return {
    plans: all.filter((plan) => changed.mayConcern(plan, judgesFor) && !gone(plan)),
    concerns: (run, by) => changed.concerns(run, by),
    ...(staged && {
      instead: (absolute: string): Uint8Array => {
        const bytes = git.bytesAt('', absolute);
        if (!bytes) throw new WorldProblem('missing', absolute);
        return bytes;
      },
    }),
  };
}

/** The plans among the paths, and those below the working folder that the other files belong to. */
async function relatedPlans(
  session: Session,
  paths: readonly string[],
  judgesFor: (plan: string) => JudgedBy,
): Promise<ChosenPlans> {
  const { world } = session;
  const isPlan = (path: string): boolean => path === '-' || isPlanFile(path) || isFolder(world, path);
  const files = paths.filter((path) => !isPlan(path));
  const named = await findPlans(world, paths.filter(isPlan));
  const changed = new Changed(
    session,
    [...files, ...named].map((path) => resolve(world.cwd, path)),
  );
  const others = files.length === 0 ? [] : await findPlans(world, ['.']);
  const known = new Set(named.map((plan) => resolve(world.cwd, plan)));
  const more = others.filter((plan) => !known.has(resolve(world.cwd, plan)) && changed.mayConcern(plan, judgesFor));
  return { plans: [...named, ...more], concerns: (run, by) => changed.concerns(run, by) };
}

/** Files that changed, and what hangs on them. */
class Changed {
  private readonly session: Session;
  private readonly files: ReadonlySet<string>;
  /** Those that are no plans. */
  private readonly beside: readonly string[];
  private readonly known = new Map<JudgedBy, boolean>();

  /** `files`: absolute. */
  constructor(session: Session, files: readonly string[]) {
    this.session = session;
    this.files = new Set(files);
    this.beside = files.filter((file) => !isPlanFile(file));
  }

  /** Whether a plan has to be read to know whether it is concerned. */
  mayConcern(plan: string, judgesFor: (plan: string) => JudgedBy): boolean {
    const absolute = this.absolute(plan);
    if (plan === '-' || this.files.has(absolute)) return true;
    if (this.beside.length === 0) return false;
    // What a plan names stands in its folder.
    return this.someBelow(resolve(absolute, '..')) || this.judges(judgesFor(plan));
  }

  concerns({ path, origins, unread }: Run, by: JudgedBy): boolean {
    return (
      origins.size === 0 ||
      [...origins.values()].some((origin) => this.files.has(origin.path)) ||
      [...unread].some((one) => this.files.has(this.absolute(one))) ||
      this.files.has(this.absolute(path)) ||
      this.judges(by)
    );
  }

  /** Whether the configuration of plans changed, or a pack within their reach. */
  private judges(by: JudgedBy): boolean {
    let found = this.known.get(by);
    if (found === undefined) {
      const { sources, packs } = by.configuration;
      const folders = [...this.session.common.packs, ...packs].map((folder) => this.absolute(folder));
      found = sources.some(({ path }) => this.files.has(path)) || folders.some((folder) => this.someBelow(folder));
      this.known.set(by, found);
    }
    return found;
  }

  private someBelow(folder: string): boolean {
    const begin = folder.endsWith(sep) ? folder : `${folder}${sep}`;
    return this.beside.some((file) => file.startsWith(begin));
  }

  private absolute(path: string): string {
    return resolve(this.session.world.cwd, path);
  }
}
