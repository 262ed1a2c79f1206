import type { AssessmentPackData, OutcomeFit, Points } from '../model/index.ts';

type Outcome = NonNullable<AssessmentPackData['outcomes']>[number];

export interface Match {
  readonly outcomes: readonly OutcomeFit[];
  readonly undecided: readonly string[];
}

/**
 * What the answers of a `match` speak for. An outcome is spoken for when its own question is answered above nothing; among
 * several, the further answers that favour one put it first. A frame goes together with any other outcome, so it stands
 * behind them and is first only where there is none.
 */
export function outcomesOf(pack: AssessmentPackData, points: Points): Match {
  const declared = pack.outcomes ?? [];
  const valueOf = new Map(pack.scale.map(({ id, value }) => [id, value]));
  const spoken = declared.filter(({ question }) => (points.get(question) ?? 0) > 0);
  const onlyFrames = spoken.every(({ frame }) => frame === true);
  const fits = spoken.map((outcome) => fitOf(outcome, points, valueOf));
  const most = Math.max(0, ...fits.filter(({ frame }) => frame === onlyFrames).map((fit) => fit.points));
  const outcomes = fits
    .map((fit) => ({ ...fit, first: fit.frame === onlyFrames && fit.points === most }))
    .sort((a, b) => Number(a.frame) - Number(b.frame) || b.points - a.points);

  const best = outcomes.find(({ first }) => first);
  const rival = declared.find(({ id }) => id === best?.id);
  const open = pack.dimensions.flatMap(({ questions }) => questions).filter(({ id }) => !points.has(id));
  const values = pack.scale.map(({ value }) => value);
  /** Whether some answers to what is open would put it first, or level with what is first now. */
  const mayComeFirst = (outcome: Outcome): boolean => {
    const own = points.get(outcome.question);
    if (own !== undefined && own <= 0) return false;
    if (!rival || (rival.frame ?? false) !== (outcome.frame ?? false)) return own === undefined;
    const lead = open.reduce(
      (all, { id }) => {
        const possible = id === outcome.question ? values.filter((value) => value > 0) : values;
        const gain = (of: Outcome, value: number): number => weightFor(of, id, value, valueOf);
        return all + Math.max(...possible.map((value) => gain(outcome, value) - gain(rival, value)));
      },
      fitOf(outcome, points, valueOf).points - most,
    );
    return lead >= 0;
  };
  const first = new Set(outcomes.filter((fit) => fit.first).map(({ id }) => id));
  const undecided = declared.filter((outcome) => !first.has(outcome.id) && mayComeFirst(outcome));
  return { outcomes, undecided: undecided.map(({ id }) => id) };
}

type ValueOf = ReadonlyMap<string, number>;

/** The weight that an answer gives an outcome beyond its own question. */
const weightFor = ({ favoured = [] }: Outcome, asked: string, value: number, valueOf: ValueOf): number =>
  favoured
    .filter(({ question, answer }) => question === asked && valueOf.get(answer) === value)
    .reduce((all, { weight }) => all + (weight ?? 1), 0);

function fitOf(outcome: Outcome, points: Points, valueOf: ValueOf): Omit<OutcomeFit, 'first'> {
  const { id, frame = false, favoured = [] } = outcome;
  const answered = favoured.flatMap((each) => {
    const value = points.get(each.question);
    return value === undefined ? [] : [{ ...each, agrees: value === valueOf.get(each.answer) }];
  });
  return {
    id,
    frame,
    points: answered.reduce((all, { agrees, weight }) => (agrees ? all + (weight ?? 1) : all), 0),
    outOf: answered.reduce((all, { weight }) => all + (weight ?? 1), 0),
    against: answered.filter(({ agrees }) => !agrees).map(({ question }) => question),
  };
}
