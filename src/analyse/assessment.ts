import type { AssessmentPackData, AssessmentResult, DimensionScore, Points, Sensitivity } from '../model/index.ts';
import { outcomesOf } from './outcomes.ts';

type Dimension = AssessmentPackData['dimensions'][number];

/**
 * The result of a questionnaire, by the formula that its pack states. Only answered questions count: an unanswered one
 * lowers nothing and is listed as open. Where a formula needs all of them, the result is a range, with a band only if both
 * ends stand in it. Scores are rounded to one decimal, half up.
 */
export function assess(pack: AssessmentPackData, points: Points): AssessmentResult {
  const { scoring } = pack;
  const questions = pack.dimensions.flatMap((dimension) => dimension.questions);
  const open = questions.filter(({ id }) => !points.has(id)).map(({ id }) => id);
  const best = Math.max(...pack.scale.map(({ value }) => value));
  const dimensions = pack.dimensions.map((dimension) =>
    scoreOf(dimension, points, scoring.kind === 'mean' ? best : undefined),
  );
  const uneven: string[] = [];
  const { total, range, cappedBy } = totalOf(pack, points, dimensions, best, uneven);
  const bandOf = (score: number): string | undefined => pack.bands?.findLast(({ least }) => score >= least)?.id;
  const ends = range ? [range.least, range.most] : total === undefined ? [] : [total];
  const [band, otherBand = band] = ends.map(bandOf);
  const { outcomes, undecided } = outcomesOf(pack, points);
  const advice = (pack.advice ?? []).filter((one) => {
    if (one.outcome !== undefined) return outcomes.some(({ id }) => id === one.outcome);
    if (one.band !== undefined) return band !== undefined && band === otherBand && one.band.includes(band);
    const judged =
      one.question === undefined ? dimensions.find(({ id }) => id === one.dimension)?.score : points.get(one.question);
    return judged !== undefined && one.below !== undefined && judged < one.below;
  });
  return {
    dimensions,
    ...(total !== undefined && { total }),
    ...(range && { range }),
    ...(band !== undefined && band === otherBand && { band }),
    ...(cappedBy && { cappedBy }),
    uneven,
    blockers: blockersOf(pack, points, dimensions),
    knockouts: (scoring.knockout?.questions ?? []).filter((id) => points.get(id) === 0),
    outcomes,
    undecided,
    advice: advice.map(({ id }) => id),
    open,
  };
}

/** To one decimal, half up. The small addend undoes what binary fractions take from an exact half. */
const tenth = (value: number): number => Math.floor(value * 10 + 0.5 + 1e-9) / 10;

function scoreOf({ id, questions }: Dimension, points: Points, best: number | undefined): DimensionScore {
  let sum = 0;
  let weights = 0;
  let answered = 0;
  for (const question of questions) {
    const value = points.get(question.id);
    if (value === undefined) continue;
    const weight = best === undefined ? 1 : (question.weight ?? 1);
    sum += value * weight;
    weights += weight;
    answered++;
  }
  const counts = { id, answered, questions: questions.length };
  if (weights === 0) return counts;
  return { ...counts, score: best === undefined ? sum : tenth((100 * sum) / (weights * best)) };
}

interface Total {
  readonly total?: number;
  readonly range?: { readonly least: number; readonly most: number };
  readonly cappedBy?: readonly string[];
}

function totalOf(
  pack: AssessmentPackData,
  points: Points,
  dimensions: readonly DimensionScore[],
  best: number,
  uneven: string[],
): Total {
  const { scoring } = pack;
  const questions = pack.dimensions.flatMap((dimension) => dimension.questions);
  const answers = questions.flatMap(({ id }) => points.get(id) ?? []);
  if (answers.length === 0) return {};
  const open = questions.length - answers.length;
  const least = Math.min(...pack.scale.map(({ value }) => value));
  switch (scoring.kind) {
    case 'mean':
      return capped(pack, dimensions);
    case 'sum': {
      const sum = answers.reduce((all, value) => all + value, 0);
      return between(sum + open * least, sum + open * best);
    }
    case 'lowest': {
      const lowest = Math.min(...answers);
      return between(open > 0 ? least : lowest, lowest);
    }
    case 'stage':
      return climb(
        dimensions.map(({ id, score }) => ({ id, points: score })),
        scoring.reach ?? best,
        scoring.begun ?? 1,
        uneven,
      );
    case 'ladder':
      return climb(
        questions.map(({ id }) => ({ id, points: points.get(id) })),
        best,
        scoring.begun ?? 1,
        uneven,
      );
    case 'highest-yes':
      return between(
        questions.findLastIndex(({ id }) => (points.get(id) ?? 0) > 0) + 1,
        questions.findLastIndex(({ id }) => (points.get(id) ?? 1) > 0) + 1,
      );
    case 'match':
      return {};
    default:
      return scoring.kind satisfies never;
  }
}

const between = (least: number, most: number): Total =>
  least === most ? { total: least } : { range: { least, most } };

/** The weighted mean of the dimensions that were answered, held down by caps. */
function capped({ dimensions: declared, scoring }: AssessmentPackData, dimensions: readonly DimensionScore[]): Total {
  let sum = 0;
  let weights = 0;
  dimensions.forEach(({ score }, index) => {
    if (score === undefined) return;
    const weight = declared[index]?.weight ?? 1;
    sum += score * weight;
    weights += weight;
  });
  // Weights of a plan may all be zero.
  if (weights === 0) return {};
  const mean = tenth(sum / weights);
  for (const cap of scoring.caps ?? []) {
    const low = dimensions.filter(
      ({ id, score }) => cap.dimensions.includes(id) && score !== undefined && score < cap.below,
    );
    if (low.length > 0 && mean > cap.most) return { total: cap.most, cappedBy: low.map(({ id }) => id) };
  }
  return { total: mean };
}

interface Step {
  readonly id: string;
  readonly points: number | undefined;
}

/** The highest step that is reached with every step below it begun; 0 where none is. An open step ends the climb. */
function climb(steps: readonly Step[], reach: number, begun: number, uneven: string[]): Total {
  let total = 0;
  let whole = true;
  steps.forEach((step, index) => {
    const reached = step.points !== undefined && step.points >= reach;
    if (reached && whole) total = index + 1;
    else if (reached) uneven.push(step.id);
    if (step.points === undefined || step.points < begun) whole = false;
  });
  return { total };
}

function blockersOf(
  { scoring, dimensions: declared }: AssessmentPackData,
  points: Points,
  dimensions: readonly DimensionScore[],
): readonly string[] {
  const { blocker, kind } = scoring;
  if (blocker === undefined) return [];
  if (kind === 'mean')
    return dimensions.filter(({ score }) => score !== undefined && score < blocker).map(({ id }) => id);
  return declared
    .flatMap(({ questions }) => questions)
    .filter(({ id }) => (points.get(id) ?? blocker) < blocker)
    .map(({ id }) => id);
}

/**
 * For each question the nearest whole weight that would change the winner, other weights as they are. Candidates that
 * are knocked out or have nothing answered do not compete; of equal scores the first in the list wins.
 */
export function sensitivity(pack: AssessmentPackData, candidates: ReadonlyMap<string, Points>): readonly Sensitivity[] {
  const knocked = pack.scoring.knockout?.questions ?? [];
  const competing = [...candidates].filter(
    ([, points]) => points.size > 0 && !knocked.some((id) => points.get(id) === 0),
  );
  const questions = pack.dimensions.flatMap((dimension) => dimension.questions);
  const weights = new Map(questions.map(({ id, weight }) => [id, weight ?? 1]));
  const winner = (changed: string, weight: number): string | undefined => {
    let first: string | undefined;
    let most = -1;
    for (const [candidate, points] of competing) {
      let sum = 0;
      let all = 0;
      for (const [id, own] of weights) {
        const value = points.get(id);
        if (value === undefined) continue;
        const used = id === changed ? weight : own;
        sum += value * used;
        all += used;
      }
      const score = all === 0 ? -1 : sum / all;
      if (score > most + 1e-12) {
        most = score;
        first = candidate;
      }
    }
    return first;
  };
  const limit = 10 * [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return questions.map(({ id }): Sensitivity => {
    const weight = weights.get(id) ?? 1;
    const now = winner(id, weight);
    for (let step = 1; step <= limit; step++)
      for (const turned of [weight - step, weight + step]) {
        if (turned < 0) continue;
        const next = winner(id, turned);
        if (next !== now && next !== undefined) return { question: id, weight, turnsAt: turned, winner: next };
      }
    return { question: id, weight };
  });
}
