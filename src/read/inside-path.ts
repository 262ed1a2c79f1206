/**
 * A relative path with forward slashes that does not climb out of its folder; undefined for any other. Drive letters,
 * addresses and backslashes are no relative paths everywhere.
 */
export function insidePath(path: string): string | undefined {
  if (path === '' || /^[/~]|[\\:\0]/.test(path)) return undefined;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.length > 0 ? steps.join('/') : undefined;
}
