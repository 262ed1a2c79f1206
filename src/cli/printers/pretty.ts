import { fill, message, type Diagnostic, type Locale, type Severity } from '../../diagnostics/index.ts';
import { counts, severities } from '../phrases/findings.ts';
import { sayIn } from '../say.ts';
import { blue, bold, cyan, dim, green, harmless, red, widthOf, yellow, type Piece, type Styled } from '../screen.ts';
import { wrap } from '../../text/index.ts';
import { codeFrame, type Mark } from './code-frame.ts';
import { countSeverity, type FileFindings } from './report.ts';

const PAINT: Readonly<Record<Severity, (text: string) => Piece>> = { error: red, warning: yellow, info: blue };

export interface PrettyOptions {
  readonly locale: Locale;
  /** Lines are broken to this width; without it sentences stay on one line, as tools that read them like it. */
  readonly columns?: number;
  /** How many plans were looked at: included files are no plans of their own. Absent: no last line that counts. */
  readonly plans?: number;
}

/** Findings for people: where, how grave, what, and the line of the file with carets under the place. */
export function pretty(files: readonly FileFindings[], options: PrettyOptions): Styled {
  const parts = files.flatMap(({ diagnostics }) => diagnostics.map((each) => entry(each, options)));
  return options.plans === undefined ? parts : [...parts, summary(files, options, options.plans)];
}

function entry(diagnostic: Diagnostic, options: PrettyOptions): Styled {
  const { locale, columns } = options;
  const { file, start } = diagnostic.place.span;
  const { line, column } = file.position(start);
  const where = `${file.path}:${line}:${column}`;
  const word = severities[diagnostic.severity][locale];
  const paint = PAINT[diagnostic.severity];
  const indent = widthOf(where) + widthOf(word) + 2;
  const room = columns === undefined ? Infinity : columns - Math.min(indent, 30);
  const sentences = [message(diagnostic, locale), ...(diagnostic.help ? [diagnostic.help[locale]] : [])];
  const text = sentences.join(locale === 'en' ? ' ' : '');
  const lines = columns === undefined ? [harmless(text).replaceAll('\n', ' ')] : wrap(harmless(text), room);
  const rule = `  ${diagnostic.rule}`;
  const [first = '', ...rest] = lines;
  const last = lines[lines.length - 1] ?? '';
  const hanging = columns === undefined ? 0 : Math.min(indent, 30);
  // A long path takes a line of its own, so that the sentence has room.
  const head: Styled =
    columns !== undefined && indent > 30
      ? [bold(where), ' ', paint(word), '\n', ' '.repeat(hanging), first]
      : [bold(where), ' ', paint(word), ' ', first];
  const body = rest.map((each): Styled => ['\n', ' '.repeat(hanging), each]);
  const ruleFits = columns === undefined || hanging + widthOf(last) + rule.length <= columns;
  const tail: Styled = ruleFits ? dim(rule) : ['\n', ' '.repeat(hanging), dim(diagnostic.rule)];
  const frames = framesOf(diagnostic, paint, options).map((row): Styled => [row, '\n']);
  return [head, body, tail, '\n', frames, '\n'];
}

function framesOf(diagnostic: Diagnostic, paint: (text: string) => Styled, options: PrettyOptions): Styled[] {
  const { span } = diagnostic.place;
  const columns = options.columns ?? 120;
  const marks: Mark[] = [{ span, says: '', paint }];
  const elsewhere: Mark[] = [];
  for (const label of diagnostic.labels ?? []) {
    const mark = { span: label.span, says: fill(label.sentence, options.locale), paint: cyan };
    (label.span.file === span.file ? marks : elsewhere).push(mark);
  }
  const rows = span.file.text === '' ? [] : codeFrame(marks, columns);
  for (const mark of elsewhere) {
    const { line, column } = mark.span.file.position(mark.span.start);
    rows.push([dim(`  ${mark.span.file.path}:${line}:${column}`)], ...codeFrame([mark], columns));
  }
  return rows;
}

function summary(files: readonly FileFindings[], options: PrettyOptions, plans: number): Styled {
  const say = sayIn(options.locale);
  const found = (['error', 'warning', 'info'] as const).map((severity) => ({
    severity,
    count: countSeverity(files, severity),
  }));
  const told = found.filter(({ count }) => count > 0);
  if (told.length === 0) return [green(say(counts.none, { files: plans })), '\n'];
  const each = told.map(({ severity, count }) => say(counts[`${severity}s`], { count }));
  const [worst] = told;
  const fixable = files.flatMap(({ diagnostics }) => diagnostics.filter(({ fix }) => fix?.safe)).length;
  const line = say(counts.some, { counts: each, files: plans });
  const more = fixable > 0 ? `${options.locale === 'en' ? ' ' : ''}${say(counts.fixable, { count: fixable })}` : '';
  const lines = options.columns === undefined ? [line + more] : wrap(line + more, options.columns);
  return lines.map((text): Styled => [worst ? PAINT[worst.severity](text) : text, '\n']);
}
