import { fill, type Locale, type Text } from '../../diagnostics/index.ts';
import type { Analysis, QualityMeasure, Task } from '../../model/index.ts';
import { inline, table } from '../../render/index.ts';
import { formatDay } from '../../time/index.ts';
import { auditWords, originNames, practiceNames } from '../phrases/audit.ts';

export type Standard = 'dcma' | 'gao';

/** A plan and what its schedule is like. */
export interface Audited {
  readonly name: string;
  readonly quality: readonly QualityMeasure[];
  readonly asOf?: Analysis['asOf'];
  /** Nothing is known of it, its data date neither. */
  readonly unread?: boolean;
  /** Those that its own configuration or the command asks for. */
  readonly standards: readonly Standard[];
}

type Say = (words: Text, holes?: Readonly<Record<string, string | number>>) => string;
type Result = 'passed' | 'failed' | 'notEvaluated' | 'stated';

/**
 * The measures of a standard as an auditor wants them: every point with value, count, threshold, who set it and the
 * result, then all offenders of each point with their places.
 */
export function auditTable({ name, quality, asOf, unread }: Audited, locale: Locale, standard: Standard): string {
  const say: Say = (words, holes = {}) => fill({ says: words, holes }, locale);
  const title = `## ${inline(say(auditWords[standard], { plan: name }))}`;
  const measures = measuresOf(quality, standard);
  const results = measures.map(resultOf);
  const counted = (result: Result): number => results.filter((one) => one === result).length;
  const holes = { passed: counted('passed'), failed: counted('failed'), open: counted('notEvaluated') };
  const about = [
    unread
      ? say(auditWords.unread)
      : asOf === undefined
        ? say(auditWords.planned)
        : say(auditWords.of, { day: formatDay(asOf) }),
    say(auditWords.summary, { all: measures.length, stated: counted('stated'), ...holes }),
  ];
  const head = ['check', 'value', 'counts', 'threshold', 'origin', 'result'] as const;
  const rows = measures.map((measure) => [
    labelOf(measure, standard, locale),
    valueOf(measure),
    countsOf(measure),
    thresholdOf(measure, say),
    originOf(measure, say),
    verdictOf(measure, say),
  ]);
  const practices = new Map<string, Set<string>>();
  let practice = '';
  for (const measure of measures) {
    // What the DCMA shares with a practice stands behind the practice's own.
    if (measure.id.startsWith('gao-')) practice = numberOf(measure);
    practices.set(practice, (practices.get(practice) ?? new Set()).add(measure.id));
  }
  const parts = [
    title,
    ...about.map(inline),
    ...(standard === 'dcma'
      ? [tableOf(head, rows, say)]
      : [...practices].map(([practice, ids]) => {
          const own = rows.filter((_, index) => ids.has(measures[index]?.id ?? ''));
          return `### ${practice} ${practiceNames[practice]?.[locale] ?? ''}\n\n${tableOf(head, own, say)}`;
        })),
    ...measures.flatMap((measure) => offendersOf(measure, labelOf(measure, standard, locale), say)),
  ];
  return `${parts.join('\n\n')}\n`;
}

const tableOf = (
  head: readonly ('check' | 'value' | 'counts' | 'threshold' | 'origin' | 'result')[],
  rows: readonly (readonly string[])[],
  say: Say,
): string =>
  table(
    head.map((column) => say(auditWords[column])),
    rows.map((row) => [...row]),
    ['left', 'right', 'right', 'right', 'left', 'left'],
  );

/** Points of the DCMA that a practice of GAO asks for as well. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  5: ['dcma-12'],
  7: ['dcma-7', 'dcma-6'],
  9: ['dcma-9'],
  10: ['dcma-14'],
};

function measuresOf(quality: readonly QualityMeasure[], standard: Standard): readonly QualityMeasure[] {
  const own = quality.filter(({ id }) => id.startsWith(`${standard}-`));
  if (standard === 'dcma') return own;
  return [...new Set(own.map(numberOf))].flatMap((practice) => [
    ...own.filter((measure) => numberOf(measure) === practice),
    ...(ALSO[practice] ?? []).flatMap((id) => quality.filter((measure) => measure.id === id)),
  ]);
}

/** Every task or link that a point counts against the plan, with its place; nothing where the point is passed without. */
function offendersOf(measure: QualityMeasure, check: string, say: Say): readonly string[] {
  const found: readonly { task: Task; place: string }[] = (
    measure.links?.map(({ task, link }) => ({ task, span: link.place.span })) ??
    measure.offenders.map((task) => ({ task, span: task.at().span }))
  ).map(({ task, span }) => {
    const { line, column } = span.file.position(span.start);
    return { task, place: `${span.file.path}:${line}:${column}` };
  });
  if (found.length === 0) return [];
  const heading = say(auditWords.offenders, { check, count: found.length });
  return [
    `### ${inline(heading)}\n\n${table(
      [auditWords.task, auditWords.name, auditWords.place].map((words) => say(words)),
      found.map(({ task, place }) => [task.id, task.name, place]),
      ['left', 'left', 'left'],
    )}`,
  ];
}

/** The DCMA's points are known by number, GAO's by the practice that they stand under. */
const labelOf = (measure: QualityMeasure, standard: Standard, locale: Locale): string =>
  standard === 'dcma' ? `${numberOf(measure)} ${measure.name[locale]}` : measure.name[locale];

const numberOf = ({ id }: QualityMeasure): string => /\d+/.exec(id)?.[0] ?? '';

function valueOf({ value, unit }: QualityMeasure): string {
  if (value === undefined) return '–';
  if (unit === 'share') return `${Math.round(value * 1000) / 10}%`;
  return unit === 'test' ? '–' : String(Math.round(value * 100) / 100);
}

const countsOf = ({ numerator, denominator }: QualityMeasure): string =>
  numerator === undefined || denominator === undefined ? '–' : `${numerator} / ${denominator}`;

function thresholdOf({ threshold, good, limit, least }: QualityMeasure, say: Say): string {
  const parts = [
    ...(threshold && good ? [`${good === 'at-least' ? '≥' : '≤'} ${threshold.written}`] : []),
    ...(limit ? [say(auditWords.limit, { limit: limit.written })] : []),
    ...(least ? [say(auditWords.least, { least: least.written })] : []),
  ];
  return parts.length === 0 ? '–' : parts.join(say(auditWords.and));
}

/** Who set the threshold; the limit too, where somebody else did. */
function originOf({ threshold, limit }: QualityMeasure, say: Say): string {
  const origins = [...new Set([threshold, limit].flatMap((one) => (one ? [one.origin] : [])))];
  if (origins.length === 0) return '–';
  if (origins.length === 1 || !threshold || !limit)
    return origins.map((origin) => say(originNames[origin])).join(' / ');
  return say(auditWords.origins, {
    threshold: say(originNames[threshold.origin]),
    limit: say(originNames[limit.origin]),
  });
}

function resultOf({ notEvaluated, passed }: QualityMeasure): Result {
  if (notEvaluated) return 'notEvaluated';
  if (passed === undefined) return 'stated';
  return passed ? 'passed' : 'failed';
}

function verdictOf(measure: QualityMeasure, say: Say): string {
  const { notEvaluated, passed, least } = measure;
  if (notEvaluated) return say(auditWords.notEvaluated, { missing: say(notEvaluated) });
  const found = measure.links?.length ?? measure.offenders.length;
  if (passed && measure.tooFew && least) return say(auditWords.passedAsFew, { count: found, least: least.written });
  return say(auditWords[resultOf(measure) === 'stated' ? 'stated' : passed ? 'passed' : 'failed']);
}
