import { fill, type Locale, type Text } from '../diagnostics/index.ts';
import { detailsOf, type AnyCommand, type Example, type OptionMeaning } from './command.ts';
import { COMMON } from './common-options.ts';
import { help } from './phrases/frame.ts';
import { widthOf } from './screen.ts';
import { wrap } from '../text/index.ts';

export interface Page {
  readonly locale: Locale;
  readonly columns: number;
}

type Row = readonly [term: string, says: string];

const LONGEST_LINE = 110;
const LEAST_FOR_TEXT = 30;

/** The list of all commands. */
export function overview(page: Page, commands: readonly { readonly name: string; readonly summary: Text }[]): string {
  const { locale } = page;
  const examples = [
    { line: 'init', says: help.start },
    { line: 'lint', says: help.check },
    { line: 'report weekly', says: help.report },
  ];
  return blocks([
    examplesOf(page, examples),
    `${help.usage[locale]} crm-plan ${help.anyCommand[locale]}`,
    paragraph(page, help.about),
    section(page, help.commands, [commands.map(({ name, summary }): Row => [name, summary[locale]])]),
    section(page, help.common, [
      [
        ...optionRows(locale, COMMON),
        ['-h, --help', help.showHelp[locale]],
        ['-V, --version', help.showVersion[locale]],
      ],
    ]),
    paragraph(page, help.more),
  ]);
}

/** The help of one command; `name` holds the words that lead to it. */
export function commandHelp(page: Page, name: string, command: AnyCommand): string {
  const { locale } = page;
  const subcommands = Object.entries(command.subcommands).map(([word, sub]): Row => [
    [word, ...Object.keys(sub.arguments)].join(' '),
    sub.summary[locale],
  ]);
  const own = command.run ? Object.keys(command.arguments) : [help.subcommand[locale]];
  const takesOptions = Object.keys(command.options).length > 0 ? [help.optionsHole[locale]] : [];
  const tables = {
    arguments: Object.entries(command.arguments).map(([spelling, says]): Row => [spelling, says[locale]]),
    options: optionRows(locale, command.options),
    common: [...optionRows(locale, COMMON), ['-h, --help', help.showHelp[locale]] as const],
  };
  const all = [subcommands, tables.arguments, tables.options, tables.common];
  return blocks([
    examplesOf(page, command.examples),
    `${help.usage[locale]} crm-plan ${[name, ...own, ...takesOptions].join(' ')}`,
    command.about && paragraph(page, command.about),
    section(page, help.subcommands, [subcommands, ...all]),
    section(page, help.arguments, [tables.arguments, ...all]),
    section(page, help.options, [tables.options, ...all]),
    section(page, help.common, [tables.common, ...all]),
  ]);
}

function optionRows(locale: Locale, options: Readonly<Record<string, OptionMeaning>>): Row[] {
  return Object.entries(options).map(([spelling, meaning]): Row => {
    const { says, choices, repeat } = detailsOf(meaning);
    const notes = [says[locale]];
    if (choices) notes.push(fill({ says: help.choices, holes: { choices } }, locale));
    if (repeat) notes.push(help.repeatable[locale]);
    return [spelling, notes.join(locale === 'en' ? ' ' : '')];
  });
}

function examplesOf(page: Page, examples: readonly Example[]): string {
  const rows = examples.map(({ line, says }): Row => [`crm-plan ${line}`, says[page.locale]]);
  return section(page, help.examples, [rows]) ?? '';
}

/** The rows of the first table under a title; all tables together decide where the texts begin. */
function section(page: Page, title: Text, [rows = [], ...others]: readonly (readonly Row[])[]): string | undefined {
  if (rows.length === 0) return undefined;
  const line = Math.min(page.columns, LONGEST_LINE);
  const terms = [rows, ...others].flat().map(([term]) => widthOf(term) + 4);
  const indent = Math.max(...terms.filter((columns) => line - columns >= LEAST_FOR_TEXT), 8);
  const lines = rows.flatMap(([term, says]) => {
    const [first = '', ...rest] = wrap(says, line - indent);
    const head = `  ${term}`;
    const gap = indent - widthOf(head);
    const under = rest.map((each) => ' '.repeat(indent) + each);
    return gap >= 2 ? [`${head}${' '.repeat(gap)}${first}`, ...under] : [head, ' '.repeat(indent) + first, ...under];
  });
  return [title[page.locale], ...lines].join('\n');
}

const paragraph = (page: Page, text: Text): string =>
  wrap(text[page.locale], Math.min(page.columns, LONGEST_LINE)).join('\n');

const blocks = (parts: readonly (string | undefined)[]): string =>
  `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;
