import { CsvError, parse } from 'csv-parse/sync';
import type { Diagnostic, Place } from '../diagnostics/index.ts';
import type { Measurement, Outcome } from '../model/index.ts';
import type { SourceFile } from '../text/index.ts';
import { parseDay } from '../time/index.ts';
import { logBroken, logColumns, logNotADay, logNotANumber, logTooManyRows } from './findings/index.ts';

/** What a line has to say; further columns are the reader's own and passed over. */
const COLUMNS = ['target', 'on', 'value'] as const;
/** A line a day for each of a hundred targets, for half a century. */
const MOST_ROWS = 2_000_000;
const SUBJECT = 'plan';

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * The measurements of a CSV file (RFC 4180, with or without a byte order mark): a line of column names, among them
 * `target`, `on` and `value`, then a line for each. A line that cannot be understood is a finding and left out.
 */
export function readMeasurements(source: SourceFile): Outcome<readonly Measurement[]> {
  const rows = rowsOf(source);
  if ('finding' in rows) return { diagnostics: [rows.finding] };
  const [head, ...body] = rows.rows;
  const names = (head?.record ?? []).map((name) => name.trim());
  const at = COLUMNS.map((name) => names.indexOf(name));
  const missing = COLUMNS.filter((_, index) => at[index] === -1);
  if (missing.length > 0)
    return { diagnostics: [logColumns(lineAt(source, head?.info.lines ?? 1), SUBJECT, { missing })] };
  const diagnostics: Diagnostic[] = [];
  const value: Measurement[] = [];
  for (const { record, info } of body) {
    const [target = '', on = '', said = ''] = at.map((index) => (record[index] ?? '').trim());
    if (target === '' && on === '' && said === '') continue;
    const place = lineAt(source, info.lines);
    const day = parseDay(on);
    const number = numberOf(said);
    if (day === undefined) diagnostics.push(logNotADay(place, SUBJECT, { text: on }));
    else if (number === undefined) diagnostics.push(logNotANumber(place, SUBJECT, { text: said }));
    else value.push({ target, on: day, value: number, place });
  }
  return { value, diagnostics };
}

function rowsOf(source: SourceFile): { readonly rows: readonly Row[] } | { readonly finding: Diagnostic } {
  try {
    const rows = parse(source.text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
      to: MOST_ROWS + 1,
    }) as unknown as readonly Row[];
    if (rows.length > MOST_ROWS)
      return { finding: logTooManyRows(lineAt(source, rows.at(-1)?.info.lines ?? 1), SUBJECT, { most: MOST_ROWS }) };
    return { rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { finding: logBroken(lineAt(source, Number(error['lines'] ?? 1)), SUBJECT, {}) };
  }
}

function lineAt(source: SourceFile, line: number): Place {
  const start = source.lineStart(line);
  return { span: source.span(start, start + source.line(line).length), pointer: '' };
}

/** `85`, `-3.5`, `85%`; nothing that would have to be guessed, such as `1,234`. */
function numberOf(text: string): number | undefined {
  return /^[+-]?\d{1,15}(\.\d{1,15})?\s*%?$/.test(text) ? Number.parseFloat(text) : undefined;
}
