import picomatch from 'picomatch';

/** Whether a relative path is meant by a glob; back slashes count as slashes, dots are no secret. */
export function matchesGlob(glob: string, path: string): boolean {
  return picomatch.isMatch(path.replaceAll('\\', '/'), glob, { dot: true });
}
