import type { AssessmentResult, Points, Questionnaire, View, Wording } from '../model/index.ts';

type Words = Questionnaire['words']['en'];
type Section = 'scale' | 'dimensions' | 'questions' | 'bands' | 'advice' | 'outcomes' | 'benchmarks';

export interface Answered {
  readonly points: Points;
  /** What an answer rests on, by question. */
  readonly notes?: ReadonlyMap<string, string>;
  readonly on?: string | undefined;
  readonly by?: Wording | undefined;
}

/** A questionnaire with what was answered and what came of it, as rows for a page or a chart. */
export function assessment(pack: Questionnaire, { points, notes, on, by }: Answered, result: AssessmentResult) {
  const { data, words } = pack;
  const { kind } = data.scoring;
  const best = Math.max(...data.scale.map(({ value }) => value));
  const questions = data.dimensions.flatMap((dimension) => dimension.questions);
  const named = (section: Section) => (id: string) => ({ id, says: wording(words, section, id) });
  const answerOf = (id: string): Wording | null => {
    const value = points.get(id);
    const answer = data.scale.find((each) => each.value === value);
    return value === undefined ? null : answer ? wording(words, 'scale', answer.id) : String(value);
  };
  const outOf = {
    mean: 100,
    sum: best * questions.length,
    lowest: best,
    stage: data.dimensions.length,
    ladder: questions.length,
    'highest-yes': questions.length,
    match: 0,
  }[kind];
  const section = (id: string): Section =>
    data.dimensions.some((each) => each.id === id) ? 'dimensions' : 'questions';
  return {
    questionnaire: pack.id,
    name: { en: words.en.name, 'zh-CN': words['zh-CN'].name },
    on: on ?? null,
    by: by ?? null,
    kind,
    total: result.total ?? null,
    range: result.range ? { least: result.range.least, most: result.range.most } : null,
    outOf,
    band: result.band === undefined ? null : named('bands')(result.band),
    dimensions: data.dimensions.map((dimension, index) => ({
      ...named('dimensions')(dimension.id),
      score: result.dimensions[index]?.score ?? null,
      outOf: kind === 'mean' ? 100 : best * dimension.questions.length,
      blocks: result.blockers.includes(dimension.id),
      questions: dimension.questions.map(({ id, weight }) => ({
        ...named('questions')(id),
        points: points.get(id) ?? null,
        outOf: best,
        weight: weight ?? 1,
        answer: answerOf(id),
        note: notes?.get(id) ?? null,
        blocks: result.blockers.includes(id),
      })),
    })),
    cappedBy: (result.cappedBy ?? []).map(named('dimensions')),
    blockers: result.blockers.map((id) => named(section(id))(id)),
    knockouts: result.knockouts.map(named('questions')),
    uneven: result.uneven.map((id) => named(section(id))(id)),
    outcomes: result.outcomes.map(({ id, against, ...fit }) => ({
      ...named('outcomes')(id),
      ...fit,
      against: against.map((question) => ({ ...named('questions')(question), answer: answerOf(question) })),
    })),
    undecided: result.undecided.map(named('outcomes')),
    advice: result.advice.map(named('advice')),
    benchmarks: (data.benchmarks ?? []).map(({ id, value, unit }) => ({
      ...named('benchmarks')(id),
      value,
      unit: unit ?? '',
    })),
    open: result.open.map(named('questions')),
    formula: { en: words.en.formula, 'zh-CN': words['zh-CN'].formula },
  } satisfies View;
}

export type AssessmentView = ReturnType<typeof assessment>;

/** A criterion that a plan adds has no words in a pack: its name stands for it, or else its id. */
function wording(words: Questionnaire['words'], section: Section, id: string): { en: string; 'zh-CN': string } {
  const of = (language: Words): string => {
    const texts = language[section];
    return (texts !== undefined && Object.hasOwn(texts, id) ? texts[id] : undefined) ?? id;
  };
  return { en: of(words.en), 'zh-CN': of(words['zh-CN']) };
}
