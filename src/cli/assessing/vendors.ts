import { assess, sensitivity } from '../../analyse/index.ts';
import type { Sentence } from '../../diagnostics/index.ts';
import type { AssessmentPackData, Plan, Points, Questionnaire } from '../../model/index.ts';
import { vendors, type VendorsView } from '../../views/index.ts';
import { Refusal } from '../exit.ts';
import { assessWords } from '../phrases/assess.ts';
import { refuse, sentence } from '../say.ts';
import { questionsOf, shown } from './answers.ts';

/** Scores the candidates of a plan by its own criteria, or by those of the scorecard where it has none. */
export function compareVendors(pack: Questionnaire, { data, places }: Plan): VendorsView {
  const given = data.vendors ?? {};
  const { candidates = [] } = given;
  const criteria = criteriaOf(pack.data, given.criteria);
  const known = questionsOf(criteria).map(({ id }) => id);
  if (candidates.length === 0) throw refuse(assessWords.noCandidates, { criteria: known });
  const values = pack.data.scale.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const points = new Map<string, Points>();
  const wrong: Sentence[] = [];
  for (const { id, name, scores } of candidates) {
    const counted = Object.entries(scores ?? {}).filter(([criterion]) => known.includes(criterion));
    points.set(id, new Map(counted));
    for (const [criterion, score] of scores ? counted : [])
      if (scores && (score < least || score > most))
        wrong.push(
          sentence(assessWords.scoreRange, {
            place: shown(places.at(scores, criterion)),
            candidate: name,
            criterion,
            score,
            least,
            most,
          }),
        );
  }
  const [first, ...more] = wrong;
  if (first) throw new Refusal(first, ...more);
  if ([...points.values()].every((each) => each.size === 0)) throw refuse(assessWords.noScores, { criteria: known });
  const results = new Map([...points].map(([id, each]) => [id, assess(criteria, each)]));
  return vendors(pack, criteria, given, results, sensitivity(criteria, points));
}

/** The criteria of the plan in the place of the scorecard's; what they do not have cannot reject or advise. */
function criteriaOf(
  pack: AssessmentPackData,
  own: NonNullable<Plan['data']['vendors']>['criteria'],
): AssessmentPackData {
  if (!own || own.length === 0) return pack;
  const ids = new Set(own.map(({ id }) => id));
  const decisive = pack.scoring.knockout?.questions.filter((id) => ids.has(id)) ?? [];
  return {
    ...pack,
    dimensions: [{ id: 'offer', questions: own.map(({ id, weight }) => ({ id, weight })) }],
    scoring: { kind: 'mean', knockout: { questions: decisive } },
    advice: pack.advice?.filter(({ question }) => question !== undefined && ids.has(question)) ?? [],
  };
}
