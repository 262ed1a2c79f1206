import { inline, table as markdownTable } from '../../render/index.ts';
import { bold, dim, harmless, padEnd, padStart, widthOf, yellow, type Styled } from '../screen.ts';
import { wrap } from '../../text/index.ts';

/** A part of a short report, before it is text for a terminal or Markdown. */
export type Block =
  | { readonly kind: 'title'; readonly text: string; readonly aside?: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'strong' | 'warning' | 'quiet' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly right?: readonly number[];
    };

/** A share of ten signs; it stands in a last column, since some terminals show the signs in double width. */
export function bar(share: number): string {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * BAR);
  return '█'.repeat(filled) + '░'.repeat(BAR - filled);
}
const BAR = 10;

/** First columns longer than this go on in the next line. */
const FIRST_COLUMN = 48;

/** For a terminal, `columns` wide; without it, nothing but first columns of tables is wrapped. */
export function blocksAsText(blocks: readonly Block[], columns: number | undefined): Styled {
  const lines = (text: string, indent: number): string[] =>
    columns === undefined ? [harmless(text).replaceAll('\n', ' ')] : wrap(harmless(text), columns - indent);
  return blocks.map((block, index): Styled => {
    const gap = index === 0 ? '' : '\n';
    switch (block.kind) {
      case 'title':
        return [gap, bold(block.text), block.aside === undefined ? '' : dim(`  ${block.aside}`), '\n'];
      case 'heading':
        return [gap, bold(block.text), '\n'];
      case 'paragraph': {
        const paint = { strong: bold, warning: yellow, quiet: dim }[block.tone ?? 'quiet'];
        return [gap, lines(block.text, 0).map((line): Styled => [block.tone ? paint(line) : line, '\n'])];
      }
      case 'list':
        return block.items.map((item) =>
          lines(item, 4).map((line, at): Styled => [at === 0 ? '  - ' : '    ', line, '\n']),
        );
      case 'table':
        return [gap, tableRows(block)];
      default:
        return block satisfies never;
    }
  });
}

function tableRows({ header, rows, right = [] }: Extract<Block, { kind: 'table' }>): Styled {
  const wrapped = rows.map(([first = '', ...rest]) => ({ first: wrap(harmless(first), FIRST_COLUMN), rest }));
  const widths = header.map((head, column) =>
    Math.max(
      widthOf(head),
      ...wrapped.flatMap(({ first, rest }) => (column === 0 ? first.map(widthOf) : [widthOf(rest[column - 1] ?? '')])),
    ),
  );
  const line = (cells: readonly string[], paint: (text: Styled) => Styled = (text) => text): Styled => {
    const shown = cells.map((cell, column): Styled => {
      const width = widths[column] ?? 0;
      if (cells.slice(column).every((each) => each === '')) return '';
      if (right.includes(column)) return padStart(cell, width);
      const last = cells.slice(column + 1).every((each) => each === '');
      return last ? cell : padEnd(cell, width);
    });
    return ['  ', shown.map((cell, at): Styled => [at === 0 || cell === '' ? '' : '  ', paint(cell)]), '\n'];
  };
  return [
    line(header, (text) => dimmed(text)),
    wrapped.map(({ first: [head = '', ...more], rest }): Styled => [
      line([head, ...rest]),
      more.map((each): Styled => ['  ', each, '\n']),
    ]),
  ];
}

const dimmed = (text: Styled): Styled =>
  typeof text === 'string' ? dim(text) : 'style' in text ? text : text.map(dimmed);

/** As Markdown: every text is escaped for its place. */
export function blocksAsMarkdown(blocks: readonly Block[]): string {
  const parts = blocks.map((block): string => {
    switch (block.kind) {
      case 'title':
        return `# ${inline(block.text)}${block.aside === undefined ? '' : `\n\n${inline(block.aside)}`}`;
      case 'heading':
        return `## ${inline(block.text)}`;
      case 'paragraph':
        return block.tone === 'strong' ? `**${inline(block.text)}**` : inline(block.text);
      case 'list':
        return block.items.map((item) => `- ${inline(item)}`).join('\n');
      case 'table':
        return markdownTable(
          [...block.header],
          block.rows.map((row) => [...row]),
          block.header.map((_, column) => (block.right?.includes(column) ? 'right' : 'left')),
        );
      default:
        return block satisfies never;
    }
  });
  return `${parts.join('\n\n')}\n`;
}
