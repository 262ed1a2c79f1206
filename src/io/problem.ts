export type ProblemKind =
  | 'missing'
  | 'no-match'
  | 'denied'
  | 'is-folder'
  | 'not-folder'
  | 'exists'
  | 'changed'
  | 'full'
  | 'outside'
  | 'too-big'
  | 'no-git'
  | 'no-repository'
  | 'unknown-revision'
  | 'other';

const KINDS: Readonly<Record<string, ProblemKind>> = {
  ENOENT: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  EISDIR: 'is-folder',
  ENOTDIR: 'not-folder',
  EEXIST: 'exists',
  ENOSPC: 'full',
  EDQUOT: 'full',
};

/** The code that a failed system call carries, as in `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}

/** Something of the outside that did not work: what, and with which file. cli/ has the words for it. */
export class WorldProblem extends Error {
  override readonly name = 'WorldProblem';
  readonly kind: ProblemKind;
  /** The path as the user gave it, or what stands for it. */
  readonly path: string;
  /** What the system said, where the kind does not tell all. */
  readonly detail: string;

  constructor(kind: ProblemKind, path: string, detail = '') {
    super(`${kind}: ${path}${detail === '' ? '' : ` (${detail})`}`);
    this.kind = kind;
    this.path = path;
    this.detail = detail;
  }

  /** A problem from what the file system threw; anything else is thrown again as it is. */
  static from(error: unknown, path: string): WorldProblem {
    if (error instanceof WorldProblem) return error;
    const code = codeOf(error);
    if (code === undefined) throw error;
    return new WorldProblem(KINDS[code] ?? 'other', path, code);
  }
}
