import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Methodology, Packs } from '../../model/index.ts';
import { combinationFails, outsideRange } from '../../packs/index.ts';
import { readPlan } from '../../read/index.ts';
import { resolve } from '../../resolve/index.ts';
import { pairwise, readAnswers, scaffold } from '../../scaffold/index.ts';
import { schedule } from '../../schedule/index.ts';
import { SourceFile } from '../../text/index.ts';
import { parseDay } from '../../time/index.ts';
import { workingTime } from '../init/defaults.ts';

/** A Monday without a holiday near it, so that the weeks of a plan do not hang on the calendar. */
const START = parseDay('2026-03-02') ?? 0;
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
    const text = scaffold(
      methodology,
      {
        name: methodology.id,
        locale: index % 2 === 0 ? 'en' : 'zh-CN',
        start: START,
        calendar: 'weekdays',
        workingTime: workingTime(packs, 'weekdays'),
      },
      answers,
      { schema: 'plan.schema.json' },
    );
    const read = readPlan(new SourceFile('plan.yaml', text));
    const resolved = read.value && resolve(read.value, packs, {});
    const timed = resolved?.value && schedule(resolved.value);
    const found = [...read.diagnostics, ...(resolved?.diagnostics ?? []), ...(timed?.diagnostics ?? [])].filter(
      ({ severity }) => severity === 'error',
    );
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
    const { start, finish } = timed?.value ?? {};
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
