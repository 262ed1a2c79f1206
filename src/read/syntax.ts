import type * as Yaml from 'yaml';
import type { Diagnostic, Place, Text } from '../diagnostics/index.ts';
import type { SourceFile, Span } from '../text/index.ts';
import { secondDocument, STUMBLES, syntax, tabIndentation } from './findings/index.ts';
import { filled } from './wording.ts';

/** Errors and warnings of the YAML parser as findings: one for each line, since one slip makes many errors. */
export function syntaxFindings(
  file: SourceFile,
  document: Yaml.Document.Parsed,
  second: number | undefined,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (second !== undefined) {
    diagnostics.push(secondDocument({ span: onOneLine(file, second, file.text.length), pointer: '' }, 'plan', {}));
  }
  const lines = new Set<number>();
  const problems = [...document.errors, ...document.warnings];
  problems.sort((a, b) => a.pos[0] - b.pos[0]);
  for (const problem of problems) {
    const span = spanOf(file, problem);
    const { line } = file.position(span.start);
    if (lines.has(line)) continue;
    lines.add(line);
    const place: Place = { span, pointer: '' };
    diagnostics.push(findingOf(file, problem, place));
  }
  return diagnostics;
}

function findingOf(file: SourceFile, problem: Yaml.YAMLError, place: Place): Diagnostic {
  if (problem.code === 'TAB_AS_INDENT') return tabIndentation(place, 'plan', {});
  return syntax(place, 'plan', { what: stumble(file, problem) });
}

function stumble(file: SourceFile, { code, message, pos }: Yaml.YAMLError): Text {
  const written = file.text.slice(pos[0], pos[1]);
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (message.includes('sequence')) return STUMBLES.listAsKey;
      return hasColonBehind(file, pos[0]) ? STUMBLES.colonInText : STUMBLES.deeperThanItsKey;
    case 'BAD_INDENT':
    case 'BLOCK_IN_FLOW': {
      const bracket = message.startsWith('Flow map') ? '{' : message.startsWith('Flow sequence') ? '[' : undefined;
      return bracket ? filled(STUMBLES.openBracket, { bracket }) : STUMBLES.unaligned;
    }
    case 'BAD_SCALAR_START':
      return filled(STUMBLES.reservedStart, { character: file.text.charAt(pos[0]) });
    case 'BAD_DQ_ESCAPE':
      return filled(STUMBLES.badEscape, { escape: file.text.slice(pos[0], pos[0] + 2) });
    case 'BAD_DIRECTIVE':
      return STUMBLES.directive;
    case 'RESOURCE_EXHAUSTION':
      return STUMBLES.tooNested;
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
      return filled(STUMBLES.unknownTag, { tag: written.slice(0, 40) });
    case 'MULTILINE_IMPLICIT_KEY':
      return STUMBLES.noColon;
    case 'MISSING_CHAR':
      if (message.startsWith('Sequence item without')) return STUMBLES.unaligned;
      if (message.startsWith('Missing closing')) return STUMBLES.openQuote;
      return message.startsWith('Implicit map keys') ? STUMBLES.noColon : STUMBLES.unexpected;
    case 'UNEXPECTED_TOKEN':
      if (message.endsWith('at node end')) return STUMBLES.behindValue;
      if (message.includes('on same line with key')) return STUMBLES.listOnKeyLine;
      return /Unexpected (,|empty item)/.test(message) ? STUMBLES.emptyItem : STUMBLES.unexpected;
    default:
      return STUMBLES.unexpected;
  }
}

/** Where the fault is to be looked for: at the opening quote rather than at the end of the file. */
function spanOf(file: SourceFile, problem: Yaml.YAMLError): Span {
  const [start, end] = problem.pos;
  if (problem.code === 'MISSING_CHAR' && problem.message.startsWith('Missing closing')) {
    const quote = openingQuote(file.text, start, problem.message.includes('"') ? '"' : "'");
    if (quote !== undefined) return onOneLine(file, quote, file.text.length);
  }
  return onOneLine(file, start, Math.max(end, start + 1));
}

function onOneLine(file: SourceFile, start: number, end: number): Span {
  const { line } = file.position(start);
  const lineEnd = file.lineStart(line) + file.line(line).length;
  return file.span(start, Math.max(start, Math.min(end, lineEnd)));
}

/**
 * The quote that opens the text which nobody closes: the last line on which a value begins with such a quote and does
 * not end with one.
 */
function openingQuote(text: string, before: number, quote: string): number | undefined {
  const opening = quote === '"' ? /(?:^|[:\-,[{]\s+|\s)(")(?!.*")/gm : /(?:^|[:\-,[{]\s+|\s)(')(?!.*')/gm;
  let found: number | undefined;
  for (const match of text.slice(0, before).matchAll(opening)) {
    found ??= match.index + match[0].length - 1;
  }
  return found;
}

function hasColonBehind(file: SourceFile, offset: number): boolean {
  const { line } = file.position(offset);
  const behind = file.line(line).slice(offset - file.lineStart(line));
  return /:(\s|$)/.test(behind);
}
