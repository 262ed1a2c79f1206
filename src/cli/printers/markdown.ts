import { fill, message, type Locale, type Text } from '../../diagnostics/index.ts';
import type { Analysis, QualityMeasure } from '../../model/index.ts';
import { inline, table } from '../../render/index.ts';
import { formatDay } from '../../time/index.ts';
import { severities } from '../phrases/findings.ts';
import { auditWords } from '../phrases/lint.ts';
import type { FileFindings } from './report.ts';

/** An offender list names so many tasks at most. */
const MOST_NAMED = 8;

interface Audited {
  readonly name: string;
  readonly analysis: Analysis;
}

/** Findings as Markdown; with `audits` the measures of schedule quality first, as an auditor's table for each plan. */
export function findingsAsMarkdown(
  files: readonly FileFindings[],
  audits: readonly Audited[],
  locale: Locale,
  standard: string,
): string {
  const parts = [...audits.map((audit) => auditTable(audit, locale, standard)), findingsTable(files, locale)];
  return parts.join('\n');
}

function auditTable({ name, analysis }: Audited, locale: Locale, standard: string): string {
  const say = (words: Text, holes: Readonly<Record<string, string | number>> = {}): string =>
    fill({ says: words, holes }, locale);
  const { asOf } = analysis;
  const when = asOf === undefined ? say(auditWords.planned) : say(auditWords.of, { day: formatDay(asOf) });
  const rows = analysis.quality
    .filter(({ id }) => id.startsWith(standard))
    .map((measure) => [
      `${numberOf(measure)} ${measure.name[locale]}`,
      valueOf(measure),
      measure.numerator === undefined || measure.denominator === undefined
        ? '–'
        : `${measure.numerator} / ${measure.denominator}`,
      thresholdOf(measure),
      verdictOf(measure, locale, say),
      namesOf(measure, say),
    ]);
  const head = [
    auditWords.check,
    auditWords.value,
    auditWords.counts,
    auditWords.threshold,
    auditWords.verdict,
    auditWords.offenders,
  ];
  return `## ${inline(say(auditWords.title, { plan: name }))}\n\n${inline(when)}\n\n${table(
    head.map((words) => say(words)),
    rows,
    ['left', 'right', 'right', 'right', 'left', 'left'],
  )}\n`;
}

const numberOf = ({ id }: QualityMeasure): string => /\d+/.exec(id)?.[0] ?? '';

function valueOf({ value, unit }: QualityMeasure): string {
  if (value === undefined) return '–';
  if (unit === 'share') return `${Math.round(value * 1000) / 10} %`;
  return unit === 'test' ? (value === 1 ? '✔' : '✘') : String(Math.round(value * 100) / 100);
}

function thresholdOf({ threshold, good, limit }: QualityMeasure): string {
  if (!threshold) return '–';
  const bound = `${good === 'at-least' ? '≥' : '≤'} ${threshold.written}`;
  return limit ? `${bound} (${limit.written})` : bound;
}

function verdictOf(
  measure: QualityMeasure,
  locale: Locale,
  say: (words: Text, holes?: Readonly<Record<string, string | number>>) => string,
): string {
  if (measure.notEvaluated) return say(auditWords.notEvaluated, { missing: measure.notEvaluated[locale] });
  if (measure.passed === undefined) return say(auditWords.noVerdict);
  return say(measure.passed ? auditWords.passed : auditWords.failed);
}

function namesOf(
  { offenders, passed }: QualityMeasure,
  say: (words: Text, holes?: Readonly<Record<string, string | number>>) => string,
): string {
  if (passed === true) return '';
  const names = offenders.slice(0, MOST_NAMED).map((task) => task.id);
  if (offenders.length > MOST_NAMED) names.push(say(auditWords.more, { count: offenders.length - MOST_NAMED }));
  return names.join(', ');
}

function findingsTable(files: readonly FileFindings[], locale: Locale): string {
  const found = files.flatMap(({ path, diagnostics }) =>
    diagnostics.map((one) => {
      const { line, column } = one.place.span.file.position(one.place.span.start);
      return [severities[one.severity][locale], `${path}:${line}:${column}`, message(one, locale), one.rule];
    }),
  );
  const title = `## ${auditWords.findings[locale]}\n\n`;
  if (found.length === 0) return `${title}${auditWords.none[locale]}\n`;
  const head = [auditWords.severity, auditWords.place, auditWords.message, auditWords.rule].map(
    (words) => words[locale],
  );
  return `${title}${table(head, found, ['left', 'left', 'left', 'left'])}\n`;
}
