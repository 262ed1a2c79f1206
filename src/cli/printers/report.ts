import { compareDiagnostics, type Diagnostic, type Severity } from '../../diagnostics/index.ts';

/** What was found, by the file where it stands. */
export interface FileFindings {
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Findings by file: first the files that were looked at, in their order, then any other that a finding points into. */
export function byFile(paths: readonly string[], diagnostics: readonly Diagnostic[]): readonly FileFindings[] {
  const files = new Map<string, Diagnostic[]>(paths.map((path) => [path, []]));
  for (const diagnostic of diagnostics) {
    const { path } = diagnostic.place.span.file;
    const list = files.get(path);
    if (list) list.push(diagnostic);
    else files.set(path, [diagnostic]);
  }
  return Array.from(files, ([path, found]) => ({ path, diagnostics: found.sort(compareDiagnostics) }));
}

export function countSeverity(files: readonly FileFindings[], severity: Severity): number {
  let count = 0;
  for (const { diagnostics } of files) for (const each of diagnostics) if (each.severity === severity) count++;
  return count;
}
