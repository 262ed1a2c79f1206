import { message, type Locale } from '../../diagnostics/index.ts';
import { table } from '../../render/index.ts';
import { severities } from '../phrases/findings.ts';
import { tableWords } from '../phrases/lint.ts';
import { auditTable, type Audited } from './audit.ts';
import type { FileFindings } from './report.ts';

/** Findings as Markdown, after the tables of the standards that are asked for, for each plan. */
export function findingsAsMarkdown(
  files: readonly FileFindings[],
  audited: readonly Audited[],
  locale: Locale,
): string {
  const audits = audited.flatMap((one) => one.standards.map((standard) => auditTable(one, locale, standard)));
  return [...audits, findingsTable(files, locale)].join('\n');
}

function findingsTable(files: readonly FileFindings[], locale: Locale): string {
  const found = files.flatMap(({ path, diagnostics }) =>
    diagnostics.map((one) => {
      const { line, column } = one.place.span.file.position(one.place.span.start);
      return [severities[one.severity][locale], `${path}:${line}:${column}`, message(one, locale), one.rule];
    }),
  );
  const title = `## ${tableWords.findings[locale]}\n\n`;
  if (found.length === 0) return `${title}${tableWords.none[locale]}\n`;
  const head = [tableWords.severity, tableWords.place, tableWords.message, tableWords.rule].map(
    (words) => words[locale],
  );
  return `${title}${table(head, found, ['left', 'left', 'left', 'left'])}\n`;
}
