import type { Label, Severity, Text } from '../diagnostics/index.ts';
import type { Analysis, MeasureThreshold, QualityMeasure, Task, Writable } from '../model/index.ts';
import { filled } from './filled.ts';
import { SAYS_COUNTS, SAYS_LIMIT, SAYS_OFFENDER, SAYS_QUOTIENT, SAYS_VALUE, originName } from './rules/measures.ts';
import { rule, type Circumstances, type Need, type Preset, type Rule } from './rule.ts';

/** What a measure is held against. */
type Against = NonNullable<Parameters<Analysis['measure']>[1]>;

interface MeasureDeclaration {
  readonly id: string;
  /** The quality measure of the analysis that it holds against its threshold. */
  readonly measure: string;
  readonly severity: Severity;
  readonly needs?: readonly Need[];
  readonly presets: readonly Preset[];
  readonly source: readonly string[];
  /** As written: the share, count or index allowed; `limit` what a single task is held against; `least` the smallest count told. */
  readonly thresholds: Readonly<Record<string, string>>;
  /** The field at which an offender stands. */
  readonly field: (task: Task) => string | undefined;
  readonly why: Text;
  /** What is wrong and what to do, after the numbers. */
  readonly advice: Text;
}

/**
 * A rule over one measure of schedule quality: it tells value, numerator, denominator, threshold and who set it, and
 * labels every offender at its place. A measure that lacks an input is told as not evaluated, never as passed.
 */
export function measureRule(declaration: MeasureDeclaration): Rule {
  const { advice, measure: id, thresholds, field } = declaration;
  const [hasThreshold, hasLimit, hasLeast] = ['', 'limit', 'least'].map((name) => name in thresholds);
  const made = rule({
    id: declaration.id,
    reads: 'analysis',
    severity: declaration.severity,
    needs: declaration.needs ?? [],
    presets: declaration.presets,
    source: declaration.source,
    thresholds,
    why: declaration.why,
    says: SAYS_VALUE,
    check(analysis, report, circumstances) {
      const against: Writable<Against> = {};
      if (hasThreshold) against.threshold = asMeasured(circumstances);
      if (hasLimit) against.limit = asMeasured(circumstances, 'limit');
      if (hasLeast) against.least = asMeasured(circumstances, 'least');
      const measure = analysis.measure(id, against);
      if (!measure) return;
      if (measure.notEvaluated) {
        circumstances.notEvaluated(measure.notEvaluated);
        return;
      }
      const { numerator, denominator } = measure;
      if (measure.passed !== false || !circumstances.wanted(declaration.severity, 'plan')) return;
      const { project } = analysis.schedule.resolved;
      report(
        { subject: 'plan', at: (key) => project.at(key) },
        undefined,
        {
          name: measure.name,
          value: shown(measure, measure.value),
          counts:
            numerator === undefined || denominator === undefined || measure.unit === 'count'
              ? ''
              : filled(measure.unit === 'share' ? SAYS_COUNTS : SAYS_QUOTIENT, { numerator, denominator }),
          threshold: measure.threshold?.written ?? '–',
          origin: originName(measure.threshold?.origin ?? 'default'),
          limit: measure.limit
            ? filled(SAYS_LIMIT, { limit: measure.limit.written, origin: originName(measure.limit.origin) })
            : '',
          advice,
        },
        { labels: labelsOf(measure, field) },
      );
    },
  });
  // What explains the rule shows its own advice.
  const documented = (locale: keyof Text): string => SAYS_VALUE[locale].replace('{advice}', advice[locale]);
  return { ...made, says: { en: documented('en'), 'zh-CN': documented('zh-CN') } };
}

const asMeasured = (circumstances: Circumstances, name = ''): MeasureThreshold => circumstances.threshold(name);

function shown(measure: QualityMeasure, value: number | undefined): string {
  if (value === undefined) return '–';
  if (measure.unit === 'share') return `${Math.round(value * 1000) / 10}%`;
  return String(Math.round(value * 100) / 100);
}

function labelsOf(measure: QualityMeasure, field: (task: Task) => string | undefined): readonly Label[] {
  const says = (task: Task): Label['sentence'] => ({ says: SAYS_OFFENDER, holes: { task: task.name } });
  if (measure.links) return measure.links.map(({ task, link }) => ({ span: link.place.span, sentence: says(task) }));
  return measure.offenders.map((task) => ({ span: task.at(field(task)).span, sentence: says(task) }));
}
