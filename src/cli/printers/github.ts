import type { FindingsDocument } from '../../model/index.ts';
import { workflowProperty, workflowValue } from './ci-text.ts';

const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands of GitHub Actions: each finding becomes an annotation at its line. */
export function github(findings: FindingsDocument): string {
  return findings.files
    .flatMap((file) =>
      file.diagnostics.map((one) => {
        const properties = [
          `file=${workflowProperty(file.path)}`,
          `line=${one.line}`,
          `endLine=${one.endLine}`,
          // GitHub draws columns only where a finding stays on one line.
          ...(one.line === one.endLine ? [`col=${one.column}`, `endColumn=${one.endColumn}`] : []),
          `title=${workflowProperty(one.rule)}`,
        ].join(',');
        return `::${COMMAND[one.severity]} ${properties}::${workflowValue(one.message)}\n`;
      }),
    )
    .join('');
}
