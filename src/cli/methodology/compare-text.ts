import type { Text } from '../../diagnostics/index.ts';
import type { ComparisonDocument, Methodology } from '../../model/index.ts';
import type { Session } from '../command.ts';
import { methodology as words } from '../phrases/methodology.ts';
import { bold, dim, padEnd, type Styled } from '../screen.ts';
import { wrap } from '../../text/index.ts';
import { factLines, withWeeks } from './fact-lines.ts';

const GAP = 3;
const LEAST_COLUMN = 24;
const MOST_COLUMN = 52;

/** Two methodologies side by side, for people: numbers first, then topic by topic, then phases by shared kinds of work. */
export function comparisonText(
  session: Session,
  comparison: ComparisonDocument,
  left: Methodology,
  right: Methodology,
): Styled {
  const { locale, say, out } = session;
  const width = out.terminal ? out.columns : 110;
  const column = Math.max(LEAST_COLUMN, Math.min(MOST_COLUMN, Math.floor((width - GAP) / 2)));
  const rows: Styled[] = [];
  const beside = (one: string, other: string, paint: (text: string) => Styled = (text) => text): void => {
    const [first, second] = [wrap(one, column), wrap(other, column)];
    for (let index = 0; index < Math.max(first.length, second.length); index++) {
      const [near, far] = [paint(first[index] ?? ''), second[index]];
      rows.push(far === undefined ? [near, '\n'] : [padEnd(near, column + GAP), paint(far), '\n']);
    }
  };

  beside(left.name[locale], right.name[locale], bold);
  beside(left.chooseWhen[locale], right.chooseWhen[locale]);
  rows.push('\n');
  beside(say(words.factVersion, comparison.left), say(words.factVersion, comparison.right));
  const [ours, theirs] = [factLines(session, comparison.left, left), factLines(session, comparison.right, right)];
  for (const [index, line] of ours.entries())
    if (line !== '' || theirs[index] !== '') beside(line, theirs[index] ?? '');

  const [leftWeeks, rightWeeks] = [weeksBy(comparison.leftWeeks), weeksBy(comparison.rightWeeks)];
  rows.push('\n', bold(say(words.topics, {})), '\n');
  for (const { name, ...topic } of comparison.topics) {
    const phases = (methodology: Methodology, side: TopicPhases): string =>
      side
        .map(({ phase, tasks }) => say(words.topicPhase, { phase: phaseName(methodology, phase), tasks }))
        .join('\n') || '–';
    rows.push('\n', (name ?? words.otherTopic)[locale], '\n');
    beside(phases(left, topic.left), phases(right, topic.right), dim);
  }

  rows.push('\n', bold(say(words.aligned, {})), '\n');
  for (const row of comparison.rows) {
    rows.push('\n');
    beside(phaseNames(session, left, row.left, leftWeeks), phaseNames(session, right, row.right, rightWeeks));
    const other = row.left.length === 0 ? left : right;
    const told = [
      ...(row.kinds.length > 0 ? [say(words.shared, { kinds: kindNames(left, row.kinds) })] : []),
      ...row.elsewhere.map(({ phase, kinds }) =>
        say(words.elsewhere, { phase: phaseName(other, phase), kinds: kindNames(other, kinds) }),
      ),
    ];
    for (const text of told) for (const line of wrap(text, width - 2)) rows.push(dim(`  ${line}`), '\n');
  }
  for (const [methodology, kinds] of [
    [left, comparison.onlyLeft],
    [right, comparison.onlyRight],
  ] as const)
    if (kinds.length > 0) {
      const text = say(words.only, { name: methodology.name, kinds: kindNames(methodology, kinds) });
      rows.push('\n', ...wrap(text, width).flatMap((line) => [line, '\n']));
    }
  return rows;
}

type TopicPhases = ComparisonDocument['topics'][number]['left'];
type Span = ComparisonDocument['leftWeeks'][number];
const weeksBy = (all: readonly Span[]): ReadonlyMap<string, Span> => new Map(all.map((span) => [span.phase, span]));

const phaseName = (methodology: Methodology, id: string): Text =>
  methodology.word('phases', id) ?? { en: id, 'zh-CN': id };

const phaseNames = (
  session: Session,
  methodology: Methodology,
  ids: readonly string[],
  weeks: ReadonlyMap<string, Span>,
): string => ids.map((id) => withWeeks(session, phaseName(methodology, id), weeks.get(id))).join('\n') || '–';

const kindName = (methodology: Methodology, kind: string): Text =>
  methodology.word('kinds', kind) ?? { en: kind, 'zh-CN': kind };
const kindNames = (methodology: Methodology, kinds: readonly string[]): readonly Text[] =>
  kinds.map((kind) => kindName(methodology, kind));
