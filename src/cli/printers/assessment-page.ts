import type { Locale, Text } from '../../diagnostics/index.ts';
import type { Wording } from '../../model/index.ts';
import type { AssessmentView } from '../../views/index.ts';
import { assessPage as words } from '../phrases/assess.ts';
import { sayIn } from '../say.ts';
import { bar, type Block } from './blocks.ts';

/** What came of a questionnaire, as parts of a page. */
export function assessmentBlocks(view: AssessmentView, locale: Locale, withAnswers: boolean): readonly Block[] {
  const say = sayIn(locale);
  const of = textIn(locale);
  const list = (entries: readonly { readonly says: Wording }[]): string[] => entries.map(({ says }) => of(says));
  const aside = [
    ...(view.on === null ? [] : [view.on]),
    ...(view.by === null ? [] : [say(words.by, { who: of(view.by) })]),
  ];
  const blocks: Block[] = [
    { kind: 'title', text: of(view.name), ...(aside.length > 0 && { aside: aside.join(words.comma[locale]) }) },
  ];
  if (view.kind === 'match') blocks.push(...matches(view, locale));
  else {
    blocks.push(chart(view, locale), {
      kind: 'paragraph',
      text: headline(view, locale) + answered(view, locale),
      tone: 'strong',
    });
    if (view.band) blocks.push({ kind: 'paragraph', text: of(view.band.says) });
    else if (view.range) blocks.push({ kind: 'paragraph', text: say(words.undecided, {}), tone: 'warning' });
  }
  const warn = (says: Text, entries: readonly { readonly says: Wording }[]): void => {
    if (entries.length > 0)
      blocks.push({
        kind: 'paragraph',
        text: say(says, { what: list(entries).map(quotedIn(locale)) }),
        tone: 'warning',
      });
  };
  warn(words.capped, view.cappedBy);
  warn(words.blockers, view.blockers);
  warn(words.uneven, view.uneven);
  const section = (heading: Text, items: readonly string[]): void => {
    if (items.length > 0) blocks.push({ kind: 'heading', text: heading[locale] }, { kind: 'list', items });
  };
  section(words.advice, list(view.advice));
  section(words.openQuestions, list(view.open));
  section(
    words.benchmarks,
    view.benchmarks.map(({ says, value, unit }) => say(words.pair, { name: of(says), value: `${value}${unit}` })),
  );
  const shownAbove = view.dimensions.length === 1 && view.kind !== 'match';
  if (withAnswers && !(shownAbove && !noted(view)))
    blocks.push({ kind: 'heading', text: words.answersHeading[locale] }, answers(view, locale));
  section(words.formula, [of(view.formula)]);
  return blocks;
}

/** A name or a question inside a sentence, without its last sign. */
const quotedIn =
  (locale: Locale) =>
  (text: string): string =>
    sayIn(locale)(words.quoted, { text: text.replace(/\p{Po}$/u, '') });

const noted = (view: AssessmentView): boolean =>
  view.dimensions.some(({ questions }) => questions.some(({ note }) => note !== null));

export const textIn =
  (locale: Locale) =>
  (wording: Wording): string =>
    typeof wording === 'string' ? wording : wording[locale];

function matches(view: AssessmentView, locale: Locale): readonly Block[] {
  const say = sayIn(locale);
  const mayChange: readonly Block[] =
    view.undecided.length === 0 ? [] : [{ kind: 'paragraph', text: words.openMayChange[locale], tone: 'warning' }];
  const [one, other] = view.outcomes.filter(({ first }) => first);
  if (!one) return [{ kind: 'paragraph', text: words.speaksForNone[locale], tone: 'warning' }, ...mayChange];
  const ties = view.outcomes.filter(({ first }) => first).length;
  return [
    { kind: 'heading', text: words.speaksFor[locale] },
    { kind: 'list', items: view.outcomes.map((outcome) => outcomeText(outcome, locale)) },
    {
      kind: 'paragraph',
      text: other ? say(words.tie, { n: ties, one: one.id, other: other.id }) : say(words.start, { id: one.id }),
    },
    ...mayChange,
  ];
}

/** What an outcome means, how the further answers suit it, and which do not. */
function outcomeText(
  { says, frame, first, points, outOf, against }: AssessmentView['outcomes'][number],
  locale: Locale,
): string {
  const say = sayIn(locale);
  const of = textIn(locale);
  // A frame beside a method does not compete with it.
  if (frame && !first) return of(says);
  const fits = outOf === 0 ? of(says) : say(words.fits, { says: of(says), points, outOf });
  if (against.length === 0) return fits;
  const what = against.map(({ says, answer }) =>
    say(words.answeredWith, { question: of(says).replace(/\p{Po}$/u, ''), answer: answer === null ? '' : of(answer) }),
  );
  return say(words.against, { says: fits, what });
}

/** By dimension; where there is only one, by question. */
function chart(view: AssessmentView, locale: Locale): Block {
  const of = textIn(locale);
  const [only, ...others] = view.dimensions;
  const rows =
    only && others.length === 0
      ? only.questions.map(({ says, points, outOf, answer, blocks }) => ({
          says,
          score: points,
          shown: answer === null ? null : of(answer),
          outOf,
          blocks,
        }))
      : view.dimensions.map((each) => ({ ...each, shown: each.score === null ? null : String(each.score) }));
  return {
    kind: 'table',
    header: [
      only && others.length === 0 ? words.question[locale] : words.dimension[locale],
      only && others.length === 0 ? words.answer[locale] : words.score[locale],
      words.chart[locale],
    ],
    ...(others.length > 0 && { right: [1] }),
    rows: rows.map(({ says, score, shown, outOf, blocks }) => [
      of(says),
      shown ?? words.open[locale],
      (score === null ? '' : bar(score / outOf)) + (blocks ? ` ${words.blocks[locale]}` : ''),
    ]),
  };
}

/** A score over a few of many questions says so. */
function answered({ open, dimensions }: AssessmentView, locale: Locale): string {
  if (open.length === 0) return '';
  const all = dimensions.reduce((sum, { questions }) => sum + questions.length, 0);
  return words.comma[locale] + sayIn(locale)(words.answered, { n: all - open.length, all });
}

/** The total in words. */
export function headline({ kind, total, range, outOf }: AssessmentView, locale: Locale): string {
  const say = sayIn(locale);
  if (total === null && range === null) return words.noTotal[locale];
  const score = range === null ? String(total) : say(words.range, range);
  const holes = { score, most: outOf };
  switch (kind) {
    case 'mean':
      return say(words.mean, holes);
    case 'lowest':
      return say(words.lowest, holes);
    case 'stage':
    case 'highest-yes':
      return say(words.stage, holes);
    case 'ladder':
      return say(words.rung, holes);
    default:
      return say(words.sum, holes);
  }
}

function answers(view: AssessmentView, locale: Locale): Block {
  const of = textIn(locale);
  const questions = view.dimensions.flatMap((dimension) => dimension.questions);
  const withNotes = noted(view);
  return {
    kind: 'table',
    header: [words.question[locale], words.answer[locale], ...(withNotes ? [words.evidence[locale]] : [])],
    rows: questions.map(({ says, answer, note }) => [
      of(says),
      answer === null ? words.open[locale] : of(answer),
      ...(withNotes ? [note ?? ''] : []),
    ]),
  };
}
