import type { Locale } from '../../diagnostics/index.ts';
import type { ComparisonDocument, Methodology } from '../../model/index.ts';
import type { Session } from '../command.ts';
import { methodology as words } from '../phrases/methodology.ts';
import { bold, dim, padEnd, type Styled } from '../screen.ts';
import { wrap } from '../../text/index.ts';

type Facts = ComparisonDocument['left'];

const GAP = 3;
const LEAST_COLUMN = 24;
const MOST_COLUMN = 52;

/** Two methodologies side by side, for people: numbers first, then phases by shared kinds of work. */
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
    for (let index = 0; index < Math.max(first.length, second.length); index++)
      rows.push([padEnd(paint(first[index] ?? ''), column + GAP), paint(second[index] ?? ''), '\n']);
  };

  beside(left.name[locale], right.name[locale], bold);
  beside(left.chooseWhen[locale], right.chooseWhen[locale]);
  rows.push('\n');
  const range = ({ weeks }: Facts): string => say(words.range, { least: weeks.least, most: weeks.most });
  const lines = [
    [words.rowVersion, (facts) => facts.version],
    [words.rowWeeks, range],
    [words.rowPhases, ({ phases }) => phases],
    [words.rowTasks, ({ tasks }) => tasks],
    [words.rowRoles, ({ roles }) => roles],
    [words.rowGates, ({ gates }) => gates],
    [words.rowQuestions, ({ questions }) => questions],
    [words.rowDemands, ({ demands }) => demands],
  ] satisfies [{ readonly en: string; readonly 'zh-CN': string }, (facts: Facts) => string | number][];
  for (const [label, value] of lines) {
    const shown = (facts: Facts): string => `${label[locale]}  ${value(facts)}`;
    beside(shown(comparison.left), shown(comparison.right));
  }

  rows.push('\n', bold(say(words.aligned, {})), '\n');
  for (const row of comparison.rows) {
    rows.push('\n');
    beside(phaseNames(left, row.left, locale), phaseNames(right, row.right, locale));
    if (row.kinds.length > 0)
      for (const line of wrap(kindNames(left, row.kinds, locale), width - 2)) rows.push(dim(`  ${line}`), '\n');
  }
  for (const [methodology, kinds] of [
    [left, comparison.onlyLeft],
    [right, comparison.onlyRight],
  ] as const)
    if (kinds.length > 0) {
      const text = say(words.only, { name: methodology.name, kinds: kinds.map((kind) => kindName(methodology, kind)) });
      rows.push('\n', ...wrap(text, width).flatMap((line) => [line, '\n']));
    }
  return rows;
}

const phaseNames = (methodology: Methodology, ids: readonly string[], locale: Locale): string =>
  ids.map((id) => methodology.word('phases', id)?.[locale] ?? id).join('\n') || '–';

const kindName = (methodology: Methodology, kind: string) =>
  methodology.word('kinds', kind) ?? { en: kind, 'zh-CN': kind };

const kindNames = (methodology: Methodology, kinds: readonly string[], locale: Locale): string =>
  kinds.map((kind) => kindName(methodology, kind)[locale]).join(locale === 'en' ? ', ' : '\u3001');
