import { execFileSync } from 'node:child_process';
import { dirname, relative, resolve, sep } from 'node:path';
import { WorldProblem, codeOf } from './problem.ts';
import type { World } from './world.ts';

/** The history of one file in its git repository, read by running git. Every method throws a WorldProblem. */
export class Git {
  private readonly folder: string;
  private readonly env: Record<string, string | undefined>;
  private top: string | undefined;

  /** `path`: a file or folder inside the repository. */
  constructor(world: World, path: string, isFolder = false) {
    const absolute = resolve(world.cwd, path);
    this.folder = isFolder ? absolute : dirname(absolute);
    this.env = { ...world.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
  }

  /** The commit that a branch, tag or hash names. */
  commit(ref: string): string {
    try {
      return this.run('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`).trim();
    } catch (error) {
      if (error instanceof WorldProblem && error.kind === 'other') throw new WorldProblem('unknown-revision', ref);
      throw error;
    }
  }

  /** The last commit on the way of first parents up to the end of a day (`YYYY-MM-DD`); undefined where there is none. */
  commitBefore(day: string, zone = ''): string | undefined {
    // A bare date would be read with the present time of day.
    const found = this.run('rev-list', '-1', '--first-parent', `--before=${day}T23:59:59${zone}`, 'HEAD', '--').trim();
    return found === '' ? undefined : found;
  }

  /** The day of a commit (`YYYY-MM-DD`), as its author's clock showed it. */
  dayOf(commit: string): string {
    return this.run('show', '--no-patch', '--format=%cs', '--end-of-options', commit).trim();
  }

  /** The text of a file as it was in a commit; undefined where the commit does not have it. */
  textAt(commit: string, absolute: string): string | undefined {
    return this.bytesAt(commit, absolute)?.toString('utf8');
  }

  /** A file as it was in a commit, or as it is about to be committed for an empty text; undefined where it is not there. */
  bytesAt(commit: string, absolute: string): Buffer | undefined {
    const path = relative(this.toplevel(), absolute).split(sep).join('/');
    try {
      return this.bytes('cat-file', 'blob', `${commit}:${path}`);
    } catch (error) {
      if (error instanceof WorldProblem && error.kind === 'other') return undefined;
      throw error;
    }
  }

  /** Short name of the commit that HEAD is on, with `+` where the file differs from it; undefined outside a repository. */
  revision(absolute: string): string | undefined {
    try {
      const head = this.run('rev-parse', '--short', 'HEAD').trim();
      return this.run('status', '--porcelain', '--', absolute).trim() === '' ? head : `${head}+`;
    } catch (error) {
      if (error instanceof WorldProblem) return undefined;
      throw error;
    }
  }

  /** Absolute paths of files that differ from a commit, untracked ones and those that are gone too. */
  changedSince(ref: string): readonly string[] {
    return this.absolute(
      this.run('diff', '--name-only', '--no-renames', '-z', this.commit(ref), '--') +
        this.run('ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', this.toplevel()),
    );
  }

  /** Absolute paths of the files that are about to be committed, with another content or as gone. */
  staged(): readonly string[] {
    // Outside a repository, git diff compares two files and takes no such words: this says so first.
    this.toplevel();
    return this.absolute(this.run('diff', '--name-only', '--no-renames', '-z', '--cached'));
  }

  /** Absolute paths of the files whose content on the disk is another than what is about to be committed, or that are gone from it. */
  unstaged(): readonly string[] {
    this.toplevel();
    return this.absolute(this.run('diff', '--name-only', '--no-renames', '-z'));
  }

  private absolute(names: string): readonly string[] {
    const top = this.toplevel();
    return [...new Set(names.split('\0').filter((name) => name !== ''))].map((name) => resolve(top, name)).sort();
  }

  /** The folder of the repository, absolute. */
  toplevel(): string {
    this.top ??= resolve(this.run('rev-parse', '--show-toplevel').replace(/\r?\n$/, ''));
    return this.top;
  }

  private run(...args: readonly string[]): string {
    return this.bytes(...args).toString('utf8');
  }

  private bytes(...args: readonly string[]): Buffer {
    try {
      return execFileSync('git', ['-C', this.folder, '-c', 'core.quotepath=false', ...args], {
        env: this.env,
        maxBuffer: 256 * 1024 * 1024,
        stdio: ['ignore', 'pipe', 'pipe'],
        windowsHide: true,
      });
    } catch (error) {
      if (codeOf(error) === 'ENOENT') throw new WorldProblem('no-git', this.folder);
      if (typeof error !== 'object' || error === null || !('stderr' in error)) throw error;
      const said = String(error.stderr).trim();
      if (/not a git repository/.test(said)) throw new WorldProblem('no-repository', this.folder);
      throw new WorldProblem('other', this.folder, said.split('\n')[0] ?? '');
    }
  }
}
