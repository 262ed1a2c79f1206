import { compareDiagnostics, type Diagnostic, type Severity } from '../../diagnostics/index.ts';

/** What was found, by the file where it stands. */
export interface FileFindings {
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Findings by file: first the files that were looked at, in their order, then any other that a finding points into. */
export function byFile(paths: readonly string[], diagnostics: readonly Diagnostic[]): readonly FileFindings[] {
  const files: { readonly path: string; readonly diagnostics: Diagnostic[] }[] = [];
  const known = new Map<string, Diagnostic[]>();
  const listOf = (path: string): Diagnostic[] => {
    let list = known.get(path);
    if (!list) {
      known.set(path, (list = []));
      files.push({ path, diagnostics: list });
    }
    return list;
  };
  for (const path of paths) listOf(path);
  for (const diagnostic of diagnostics) listOf(diagnostic.place.span.file.path).push(diagnostic);
  for (const { diagnostics: found } of files) if (found.length > 1) found.sort(compareDiagnostics);
  return files;
}

export function countSeverity(files: readonly FileFindings[], severity: Severity): number {
  let count = 0;
  for (const { diagnostics } of files)
    if (diagnostics.length > 0) count += diagnostics.filter((each) => each.severity === severity).length;
  return count;
}
