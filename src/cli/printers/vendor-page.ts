import type { Locale } from '../../diagnostics/index.ts';
import type { VendorsView } from '../../views/index.ts';
import { assessPage, vendorPage as words } from '../phrases/assess.ts';
import { sayIn } from '../say.ts';
import { textIn } from './assessment-page.ts';
import { bar, type Block } from './blocks.ts';

/** The comparison of vendors as parts of a page. */
export function vendorBlocks(view: VendorsView, locale: Locale): readonly Block[] {
  const say = sayIn(locale);
  const of = textIn(locale);
  const { candidates } = view;
  const blocks: Block[] = [
    { kind: 'title', text: of(view.name) },
    {
      kind: 'table',
      header: [words.candidate[locale], assessPage.score[locale], assessPage.chart[locale]],
      right: [1],
      rows: candidates.map((each) => [
        each.name,
        each.total === null ? '–' : String(each.total),
        [
          ...(each.total === null ? [] : [bar(each.total / view.outOf)]),
          ...(each.id === view.winner ? [words.best[locale]] : []),
          ...(each.chosen ? [words.chosen[locale]] : []),
          ...(each.rejectedFor.length > 0
            ? [say(words.rejected, { what: each.rejectedFor.map(({ says }) => of(says)) })]
            : []),
        ].join(' '),
      ]),
    },
  ];
  if (view.winner === null) blocks.push({ kind: 'paragraph', text: words.nobodyLeft[locale], tone: 'warning' });
  blocks.push({
    kind: 'table',
    header: [words.criterion[locale], words.weight[locale], ...candidates.map(({ name }) => name)],
    right: [1, ...candidates.map((_, index) => index + 2)],
    rows: view.criteria.map(({ id, says, weight }) => [
      of(says),
      String(weight),
      ...candidates.map(({ scores }) => String(scores.find((each) => each.id === id)?.score ?? '–')),
    ]),
  });
  blocks.push({ kind: 'heading', text: words.evidence[locale] });
  for (const { name, scores, unscored } of candidates) {
    const bare = scores.filter(({ evidence }) => evidence === null);
    const items = scores.flatMap(({ says, score, evidence }) =>
      evidence === null ? [] : [say(assessPage.pair, { name: `${of(says)} ${score}`, value: evidence })],
    );
    if (bare.length > 0) items.push(say(words.noEvidence, { n: bare.length, what: bare.map(({ says }) => of(says)) }));
    if (unscored.length > 0) items.push(say(words.unscored, { what: unscored.map(({ says }) => of(says)) }));
    blocks.push({ kind: 'paragraph', text: name, tone: 'strong' }, { kind: 'list', items });
  }
  const turns = view.sensitivity.filter(({ turnsAt }) => turnsAt !== null);
  if (view.winner !== null && candidates.length > 1)
    blocks.push(
      { kind: 'heading', text: words.sensitivity[locale] },
      turns.length === 0
        ? { kind: 'paragraph', text: words.turnsNever[locale] }
        : {
            kind: 'list',
            items: turns.map(({ says, weight, turnsAt, winner }) =>
              say(words.turns, { criterion: of(says), weight, turns: turnsAt ?? weight, winner: winner ?? '' }),
            ),
          },
    );
  const winner = candidates.find(({ id }) => id === view.winner);
  if (winner && winner.advice.length > 0)
    blocks.push(
      { kind: 'heading', text: say(words.advice, { name: winner.name }) },
      { kind: 'list', items: winner.advice.map(({ says }) => of(says)) },
    );
  blocks.push({ kind: 'heading', text: assessPage.formula[locale] }, { kind: 'list', items: [of(view.formula)] });
  return blocks;
}
