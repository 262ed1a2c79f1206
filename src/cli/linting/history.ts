import { dirname } from 'node:path';
import { Git, WorldProblem, exists } from '../../io/index.ts';
import type { EarlierState } from '../../model/index.ts';
import { runPlan, type Run } from '../../pipeline.ts';
import { formatDay, type Day } from '../../time/index.ts';
import type { Session } from '../command.ts';

/** What git remembers of the plans of a run. Each repository is asked once for the commit of a day. */
export class History {
  private readonly session: Session;
  private readonly roots = new Map<string, string | undefined>();
  private readonly commits = new Map<string, string | undefined>();

  constructor(session: Session) {
    this.session = session;
  }

  /** The commit that held by the end of a day in the repository of a file; undefined where there is none. */
  commitBy(day: Day, absolute: string): string | undefined {
    const root = this.rootOf(dirname(absolute));
    if (root === undefined) return undefined;
    const key = `${day} ${root}`;
    if (!this.commits.has(key))
      this.commits.set(
        key,
        this.ask((git) => git.commitBefore(formatDay(day), 'Z'), absolute),
      );
    return this.commits.get(key);
  }

  /** The plan of a run as it was recorded by the end of a day; undefined where git does not know. */
  async stateBy(day: Day, { path, origins }: Run): Promise<EarlierState | undefined> {
    const main = origins.get(path);
    const commit = main && this.commitBy(day, main.path);
    if (!main || commit === undefined) return undefined;
    const bytes = (absolute: string): Uint8Array | undefined =>
      this.ask((git) => git.bytesAt(commit, absolute), absolute);
    if (!bytes(main.path)) return undefined;
    const { plan } = await runPlan(this.session.world, path, {
      upTo: 'read',
      packs: () => Promise.reject(new Error('reading takes no packs')),
      instead(absolute) {
        const found = bytes(absolute);
        if (!found) throw new WorldProblem('missing', absolute);
        return found;
      },
    });
    return plan && { day, plan };
  }

  private ask<T>(question: (git: Git) => T | undefined, absolute: string): T | undefined {
    try {
      return question(new Git(this.session.world, absolute));
    } catch (error) {
      // Without git, or without a first commit, there is no history: the rules are told so.
      if (error instanceof WorldProblem) return undefined;
      throw error;
    }
  }

  private rootOf(folder: string): string | undefined {
    if (this.roots.has(folder)) return this.roots.get(folder);
    const up = dirname(folder);
    const root = exists(this.session.world, `${folder}/.git`) ? folder : up === folder ? undefined : this.rootOf(up);
    this.roots.set(folder, root);
    return root;
  }
}
