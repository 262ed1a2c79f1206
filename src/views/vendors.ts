import type {
  AssessmentPackData,
  AssessmentResult,
  Plan,
  Questionnaire,
  Sensitivity,
  View,
  Wording,
} from '../model/index.ts';

type Vendors = NonNullable<Plan['data']['vendors']>;

/** The candidates of a choice of vendor, best first, the rejected and unscored last; and what would change the winner. */
export function vendors(
  pack: Questionnaire,
  /** The criteria that really count: those of the plan, where it has its own. */
  criteria: AssessmentPackData,
  { criteria: named = [], candidates = [], chosen }: Vendors,
  results: ReadonlyMap<string, AssessmentResult>,
  turning: readonly Sensitivity[],
) {
  const { words } = pack;
  const own = new Map(named.map(({ id, name }) => [id, name]));
  const criterion = (id: string): { id: string; says: Wording } => ({ id, says: own.get(id) ?? text('questions', id) });
  const text = (section: 'questions' | 'advice', id: string): Wording => {
    const of = (texts: Readonly<Record<string, string>> = {}): string =>
      (Object.hasOwn(texts, id) ? texts[id] : undefined) ?? id;
    return { en: of(words.en[section]), 'zh-CN': of(words['zh-CN'][section]) };
  };
  const questions = criteria.dimensions.flatMap((dimension) => dimension.questions);
  const rows = candidates.map(({ id, name, scores = {}, evidence = {} }) => {
    const result = results.get(id);
    const scored = questions.filter((question) => Object.hasOwn(scores, question.id));
    return {
      id,
      name,
      total: result?.total ?? null,
      rejectedFor: (result?.knockouts ?? []).map(criterion),
      chosen: id === chosen,
      scores: scored.map((question) => ({
        ...criterion(question.id),
        score: scores[question.id] ?? null,
        evidence: (Object.hasOwn(evidence, question.id) ? evidence[question.id] : undefined) ?? null,
      })),
      unscored: (result?.open ?? []).map(criterion),
      advice: (result?.advice ?? []).map((advice) => ({ id: advice, says: text('advice', advice) })),
    };
  });
  const rank = ({ total, rejectedFor }: (typeof rows)[number]): number =>
    total === null ? -2 : rejectedFor.length > 0 ? -1 : total;
  rows.sort((a, b) => rank(b) - rank(a));
  const [best] = rows;
  return {
    questionnaire: pack.id,
    name: { en: words.en.name, 'zh-CN': words['zh-CN'].name },
    outOf: 100,
    winner: best && rank(best) >= 0 ? best.id : null,
    criteria: questions.map(({ id, weight }) => ({ ...criterion(id), weight: weight ?? 1 })),
    candidates: rows,
    sensitivity: turning.map(({ question, weight, turnsAt, winner }) => ({
      ...criterion(question),
      weight,
      turnsAt: turnsAt ?? null,
      winner: candidates.find(({ id }) => id === winner)?.name ?? null,
    })),
    formula: { en: words.en.formula, 'zh-CN': words['zh-CN'].formula },
  } satisfies View;
}

export type VendorsView = ReturnType<typeof vendors>;
