import { SEVERITIES, fill, message, type Diagnostic, type Locale, type Severity } from '../../diagnostics/index.ts';
import { alike, counts, morePlaces, severities } from '../phrases/findings.ts';
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
  /** By place, or what is gravest first within a file. */
  readonly order?: 'place' | 'severity';
  /** Tells a hint that a rule gives many times once, with the places of the others. */
  readonly group?: boolean;
  /** How many plans were looked at: included files are no plans of their own. Absent: no last line that counts. */
  readonly plans?: number;
}

/** From so many on, hints of one rule in a file are told together. */
const FEWEST_TOGETHER = 3;
/** Of those, so many are named. */
const MOST_NAMED = 5;
/** Of the places that one finding speaks of, so many are shown. */
const MOST_PLACES = 10;

/** Findings for people: where, how grave, what, and the line of the file with carets under the place. */
export function pretty(files: readonly FileFindings[], options: PrettyOptions): Styled {
  // Of thousands of files, hardly any has some.
  const faulty = files.filter(({ diagnostics }) => diagnostics.length > 0);
  const parts = faulty.flatMap(({ diagnostics }) => entries(diagnostics, options));
  return options.plans === undefined ? parts : [...parts, summary(faulty, options, options.plans)];
}

function entries(diagnostics: readonly Diagnostic[], options: PrettyOptions): readonly Styled[] {
  const inOrder =
    options.order === 'severity'
      ? SEVERITIES.flatMap((severity) => diagnostics.filter((each) => each.severity === severity))
      : diagnostics;
  const alike = new Map<string, Diagnostic[]>();
  if (options.group)
    for (const each of inOrder)
      if (each.severity === 'info') alike.set(each.rule, [...(alike.get(each.rule) ?? []), each]);
  return inOrder.flatMap((each) => {
    const group = alike.get(each.rule);
    if (each.severity !== 'info' || !group || group.length < FEWEST_TOGETHER) return [entry(each, options, [])];
    return group[0] === each ? [entry(each, options, group.slice(1))] : [];
  });
}

function entry(diagnostic: Diagnostic, options: PrettyOptions, others: readonly Diagnostic[]): Styled {
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
  const name =
    diagnostic.fix && options.plans !== undefined
      ? `${diagnostic.rule} ${diagnostic.fix.safe ? '[*]' : '[?]'}`
      : diagnostic.rule;
  const rule = `  ${name}`;
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
  const tail: Styled = ruleFits ? dim(rule) : ['\n', ' '.repeat(hanging), dim(name)];
  const frames = framesOf(diagnostic, paint, options).map((row): Styled => [row, '\n']);
  return [head, body, tail, '\n', frames, others.length > 0 ? alsoAt(others, options) : '', '\n'];
}

/** The places of hints that say the same of others. */
function alsoAt(others: readonly Diagnostic[], { locale, columns }: PrettyOptions): Styled {
  const places = others.slice(0, MOST_NAMED).map(({ place, subject }) => {
    const { line, column } = place.span.file.position(place.span.start);
    return `${line}:${column} ${subject.slice(subject.indexOf(':') + 1)}`;
  });
  const left = others.length - places.length;
  const text = fill({ says: left > 0 ? alike.more : alike.all, holes: { count: others.length, places, left } }, locale);
  const lines = columns === undefined ? [harmless(text)] : wrap(harmless(text), columns - 2);
  return lines.map((each): Styled => [dim(`  ${each}`), '\n']);
}

function framesOf(diagnostic: Diagnostic, paint: (text: string) => Styled, options: PrettyOptions): Styled[] {
  const { span } = diagnostic.place;
  const columns = options.columns ?? 120;
  const marks: Mark[] = [{ span, says: '', paint }];
  const elsewhere: Mark[] = [];
  const labels = diagnostic.labels ?? [];
  for (const label of labels.slice(0, MOST_PLACES)) {
    const mark = { span: label.span, says: fill(label.sentence, options.locale), paint: cyan };
    (label.span.file === span.file ? marks : elsewhere).push(mark);
  }
  const rows = span.file.text === '' ? [] : codeFrame(marks, columns);
  for (const mark of elsewhere) {
    const { line, column } = mark.span.file.position(mark.span.start);
    rows.push([dim(`  ${mark.span.file.path}:${line}:${column}`)], ...codeFrame([mark], columns));
  }
  const left = labels.length - MOST_PLACES;
  if (left > 0) {
    const text = fill({ says: morePlaces, holes: { count: left } }, options.locale);
    const lines = options.columns === undefined ? [text] : wrap(text, options.columns - 2);
    rows.push(...lines.map((line): Styled => [dim(`  ${line}`)]));
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
  const fixes = files.flatMap(({ diagnostics }) => diagnostics.flatMap(({ fix }) => (fix ? [fix] : [])));
  const safe = fixes.filter((fix) => fix.safe).length;
  const line = say(counts.some, { counts: each, files: plans });
  const steps = [
    ...(safe > 0 ? [say(counts.fixable, { count: safe })] : []),
    ...(fixes.length > safe ? [say(counts.fixableUnsafely, { count: fixes.length - safe })] : []),
    ...(options.group ? [say(counts.explain, { rule: first(files, worst?.severity) })] : []),
  ];
  const lines = [line, ...steps].flatMap((each) =>
    options.columns === undefined ? [each] : wrap(each, options.columns),
  );
  return lines.map((text, at): Styled => [worst && at === 0 ? PAINT[worst.severity](text) : text, '\n']);
}

/** The rule to read about first. */
function first(files: readonly FileFindings[], severity: Severity | undefined): string {
  for (const { diagnostics } of files) for (const each of diagnostics) if (each.severity === severity) return each.rule;
  return '';
}
