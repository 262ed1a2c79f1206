import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Methodology, Packs } from '../../model/index.ts';
import { combinationFails, outsideRange } from '../../packs/index.ts';
import { pairwise, readAnswers } from '../../scaffold/index.ts';
import { trialPlan } from './trial-plan.ts';

const MINUTES_PER_WEEK = 7 * 24 * 60;

export interface Walked {
  readonly diagnostics: readonly Diagnostic[];
  /** How many combinations of answers were tried, and the fewest and most weeks that came out. */
  readonly rows: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Makes plans from a methodology, in which any two answers meet, and holds them against what every plan has to be: without
 * a finding, and as long as the pack says. The first row has the default answers.
 */
export function walkAnswers(methodology: Methodology, packs: Packs): Walked {
  const { data } = methodology;
  const place = methodology.at(data, 'id');
  const subject = `pack:${methodology.id}`;
  const diagnostics: Diagnostic[] = [];
  const rows = [{}, ...pairwise(data.questions)];
  const lengths: number[] = [];
  rows.forEach((row, index) => {
    const { answers } = readAnswers(methodology, Object.entries(row));
    const trial = trialPlan(methodology, packs, answers, { locale: index % 2 === 0 ? 'en' : 'zh-CN' });
    const found = trial.diagnostics.filter(({ severity }) => severity === 'error');
    const shown = Object.entries(answers)
      .map(([key, value]) => `${key}=${String(value)}`)
      .join(' ');
    const [first] = found;
    if (first) {
      diagnostics.push(
        combinationFails(place, subject, {
          answers: shown,
          count: found.length,
          finding: first.rule,
          subject: first.subject,
        }),
      );
      return;
    }
    const { start, finish } = trial.schedule ?? {};
    if (start === undefined || finish === undefined) return;
    const weeks = Math.ceil((finish - start) / MINUTES_PER_WEEK);
    lengths.push(weeks);
    const { least, most, anyLeast, anyMost } = data.finishRange;
    const [from, to] = (index === 0 ? [least, most] : [anyLeast, anyMost]).map((text) => Number.parseInt(text, 10));
    if (from !== undefined && to !== undefined && (weeks < from || weeks > to))
      diagnostics.push(outsideRange(methodology.at(data.finishRange), subject, { answers: shown, weeks, from, to }));
  });
  return { diagnostics, rows: rows.length, least: Math.min(...lengths), most: Math.max(...lengths) };
}
