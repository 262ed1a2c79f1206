import { fill, message, type Diagnostic, type Fix, type Label, type Locale } from '../../diagnostics/index.ts';
import type { FindingsDocument } from '../../model/index.ts';
import type { Span } from '../../text/index.ts';
import { toJson } from '../screen.ts';
import { countSeverity, type FileFindings } from './report.ts';

type Finding = FindingsDocument['files'][number]['diagnostics'][number];

/** Findings as one JSON document: `schemas/findings.schema.json`. */
export function findingsAsJson(files: readonly FileFindings[], locale: Locale): string {
  const fixable = files.flatMap(({ diagnostics }) => diagnostics.filter(isFixable)).length;
  const document: FindingsDocument = {
    version: 1,
    files: files.map(({ path, diagnostics }) => ({
      path,
      diagnostics: diagnostics.map((each) => findingOf(each, locale)),
    })),
    summary: {
      files: files.length,
      errors: countSeverity(files, 'error'),
      warnings: countSeverity(files, 'warning'),
      infos: countSeverity(files, 'info'),
      fixable,
    },
  };
  return `${toJson(document)}\n`;
}

const isFixable = (diagnostic: Diagnostic): boolean => diagnostic.fix?.safe === true;

function findingOf(diagnostic: Diagnostic, locale: Locale): Finding {
  return {
    rule: diagnostic.rule,
    severity: diagnostic.severity,
    message: message(diagnostic, locale),
    ...rangeOf(diagnostic.place.span),
    at: diagnostic.place.pointer,
    subject: diagnostic.subject,
    fixable: isFixable(diagnostic),
    ...(diagnostic.fix && { fix: fixOf(diagnostic.fix, locale) }),
    ...(diagnostic.labels && { labels: diagnostic.labels.map((label) => labelOf(label, locale)) }),
    ...(diagnostic.help && { help: diagnostic.help[locale] }),
  };
}

const fixOf = ({ safe, title, edits }: Fix, locale: Locale): NonNullable<Finding['fix']> => ({
  safe,
  title: fill(title, locale),
  edits: edits.map(({ span, newText }) => ({ path: span.file.path, ...rangeOf(span), text: newText })),
});

const labelOf = ({ span, sentence }: Label, locale: Locale): NonNullable<Finding['labels']>[number] => ({
  path: span.file.path,
  ...rangeOf(span),
  message: fill(sentence, locale),
});

function rangeOf({ file, start, end }: Span): Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'> {
  const from = file.position(start);
  const to = file.position(end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
