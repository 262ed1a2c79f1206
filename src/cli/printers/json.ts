import { fill, message, type Diagnostic, type Fix, type Locale } from '../../diagnostics/index.ts';
import type { FindingsDocument } from '../../model/index.ts';
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
  const { file, start, end } = diagnostic.place.span;
  const from = file.position(start);
  const to = file.position(end);
  return {
    rule: diagnostic.rule,
    severity: diagnostic.severity,
    message: message(diagnostic, locale),
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    at: diagnostic.place.pointer,
    subject: diagnostic.subject,
    fixable: isFixable(diagnostic),
    ...(diagnostic.fix && { fix: fixOf(diagnostic.fix, locale) }),
    ...(diagnostic.help && { help: diagnostic.help[locale] }),
  };
}

const fixOf = ({ safe, title, edits }: Fix, locale: Locale): NonNullable<Finding['fix']> => ({
  safe,
  title: fill(title, locale),
  edits: edits.map(({ span: { file, start, end }, newText }) => {
    const from = file.position(start);
    const to = file.position(end);
    return {
      path: file.path,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      text: newText,
    };
  }),
});
