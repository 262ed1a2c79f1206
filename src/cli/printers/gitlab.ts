import type { FindingsDocument } from '../../model/index.ts';
import { plain } from './ci-text.ts';
import { fingerprints } from './fingerprint.ts';

const SEVERITY = { error: 'major', warning: 'minor', info: 'info' } as const;

/** A Code Quality report of GitLab. */
export function gitlab(findings: FindingsDocument): string {
  const report = findings.files.flatMap((file) => {
    const names = fingerprints(file);
    return file.diagnostics.map((one, nth) => ({
      description: plain(one.message),
      check_name: one.rule,
      fingerprint: names[nth],
      severity: SEVERITY[one.severity],
      location: { path: file.path, lines: { begin: one.line, end: one.endLine } },
    }));
  });
  return `${JSON.stringify(report, null, 2)}\n`;
}
