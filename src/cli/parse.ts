import { Command, CommanderError, Help, Option } from 'commander';
import type { Locale, Text } from '../diagnostics/index.ts';
import { detailsOf, type AnyCommand, type GivenWords, type OptionMeaning } from './command.ts';
import { wrap } from './wrap.ts';
import { nearest } from './nearest.ts';
import { common, help, usage } from './phrases/frame.ts';
import { refuse, sayIn } from './session.ts';
import { widthOf } from './screen.ts';

/** What every command takes. */
export const COMMON: Readonly<Record<string, OptionMeaning>> = {
  '--locale <language>': { says: common.locale },
  '--packs <folder>': { says: common.packs, repeat: true },
  '--color': common.color,
  '--no-color': common.noColor,
};

export interface Frame {
  readonly locale: Locale;
  readonly columns: number;
}

export type Parsed =
  | { readonly help: string }
  | { readonly command: AnyCommand; readonly given: GivenWords; readonly common: GivenWords['options'] };

/** The help of a command, or what it is to run with. Throws a Refusal where the words do not fit. */
export async function parse(frame: Frame, name: string, command: AnyCommand, words: readonly string[]): Promise<Parsed> {
  let parsed: Parsed | undefined;
  let shown = '';
  const program = new Command('crm-plan');
  const built = build(frame, name, command, (result) => (parsed = result));
  program.addCommand(built);
  quiet(program, frame, (text) => (shown += text));
  for (const each of everyCommand(program)) quiet(each, frame, (text) => (shown += text));
  try {
    await program.parseAsync([name, ...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed' || error.code === 'commander.help') return { help: shown };
    throw refusalOf(frame, error, program, words);
  }
  return parsed ?? { help: shown };
}

/** The list of all commands. */
export function overview(frame: Frame, commands: readonly { readonly name: string; readonly summary: Text }[]): string {
  const say = sayIn(frame.locale);
  const program = new Command('crm-plan').usage(say({ en: '<command> [paths…] [options]', 'zh-CN': '<command> [paths…] [options]' }, {}));
  program.description(help.about[frame.locale]);
  for (const { name, summary } of commands) program.command(name).description(summary[frame.locale]);
  program.helpOption('-h, --help', help.showHelp[frame.locale]);
  program.option('-V, --version', help.showVersion[frame.locale]);
  program.helpCommand(false);
  for (const option of optionsOf(frame, COMMON)) program.addOption(option);
  quiet(program, frame, () => {});
  const examples = [
    { line: 'init', says: help.start },
    { line: 'lint', says: help.check },
    { line: 'report weekly', says: help.report },
  ];
  return `${examplesOf(frame, examples)}\n${program.helpInformation()}\n${help.more[frame.locale]}\n`;
}

function build(frame: Frame, name: string, command: AnyCommand, done: (parsed: Parsed) => void): Command {
  const built = new Command(name);
  const { run } = command;
  const spellings = Object.keys(command.arguments);
  for (const spelling of spellings) built.argument(spelling, command.arguments[spelling]?.[frame.locale]);
  for (const option of optionsOf(frame, command.options)) built.addOption(option);
  for (const option of optionsOf(frame, COMMON)) built.addOption(option.helpGroup(help.common[frame.locale]));
  if (command.about) built.description(command.about[frame.locale]);
  built.helpOption('-h, --help', help.showHelp[frame.locale]).helpCommand(false).enablePositionalOptions();
  built.addHelpText('before', `${examplesOf(frame, command.examples)}`);
  for (const [word, sub] of Object.entries(command.subcommands)) {
    built.addCommand(build(frame, word, sub.command, done).summary(sub.summary[frame.locale]));
  }
  built.action((...received: unknown[]) => {
    const values = received.slice(0, spellings.length);
    const all = built.optsWithGlobals<GivenWords['options']>();
    const options: Record<string, GivenWords['options'][string]> = {};
    for (const [spelling, meaning] of Object.entries(command.options)) {
      const option = new Option(spelling);
      const key = option.attributeName();
      options[key] = valueOf(frame, option, meaning, all[key]);
    }
    const shared: Record<string, GivenWords['options'][string]> = {};
    for (const key of ['locale', 'packs', 'color']) shared[key] = all[key];
    if (!run) throw subcommandRefusal(built, undefined);
    const words: Record<string, GivenWords['arguments'][string]> = {};
    for (const [index, spelling] of spellings.entries()) {
      words[spelling.replace(/[<>[\].]/g, '')] = values[index] as string | readonly string[] | undefined;
    }
    done({ command, given: { arguments: words, options }, common: shared });
  });
  return built;
}

function optionsOf(frame: Frame, options: Readonly<Record<string, OptionMeaning>>): Option[] {
  return Object.entries(options).map(([spelling, meaning]) => {
    const details = detailsOf(meaning);
    const notes: string[] = [];
    if (details.choices) notes.push(sayIn(frame.locale)(help.choices, { choices: [details.choices.join(', ')] }));
    if (details.repeat) notes.push(help.repeatable[frame.locale]);
    const between = frame.locale === 'en' ? ' ' : '';
    const option = new Option(spelling, [details.says[frame.locale], ...notes].join(between));
    if (details.repeat) option.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
    return option;
  });
}

function valueOf(
  frame: Frame,
  option: Option,
  meaning: OptionMeaning,
  value: GivenWords['options'][string],
): GivenWords['options'][string] {
  const { choices, repeat } = detailsOf(meaning);
  if (value === undefined) return repeat ? [] : option.required || option.optional ? undefined : false;
  if (choices) {
    for (const each of typeof value === 'object' ? value : [String(value)]) {
      // `sarif=out.sarif` names a file beside the word.
      const word = each.split('=')[0] ?? '';
      if (choices.includes(word)) continue;
      const near = nearest(word, choices);
      const holes = { option: option.long ?? '', value: each, choices };
      throw near === undefined ? refuse(usage.unknownChoice, holes) : refuse(usage.unknownChoiceNear, { ...holes, near });
    }
  }
  return value;
}

function examplesOf(frame: Frame, examples: AnyCommand['examples']): string {
  const lines = examples.map((example) => `  crm-plan ${example.line}`);
  const widest = Math.max(...lines.map(widthOf));
  const rows = lines.map((line, index) => {
    const says = examples[index]?.says[frame.locale] ?? '';
    if (widest + 2 + widthOf(says) > frame.columns) return `${line}\n      ${says}`;
    return `${line}${' '.repeat(widest - widthOf(line) + 2)}${says}`;
  });
  return [help.examples[frame.locale], ...rows, ''].join('\n');
}

function everyCommand(root: Command): Command[] {
  return root.commands.flatMap((command) => [command, ...everyCommand(command)]);
}

/** Our titles and widths, and nothing printed behind our back. */
function quiet(command: Command, frame: Frame, write: (text: string) => void): void {
  const titles: Readonly<Record<string, Text>> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Commands:': help.commands,
  };
  command.exitOverride().configureOutput({ writeOut: write, writeErr: () => {} });
  command.showSuggestionAfterError(false).allowExcessArguments(false);
  command.configureHelp({
    helpWidth: Math.min(frame.columns, 110),
    styleTitle: (title) => titles[title]?.[frame.locale] ?? title,
    displayWidth: widthOf,
    boxWrap: (text, columns) => wrap(text, columns).join('\n'),
    subcommandTerm: (sub) => Help.prototype.subcommandTerm.call(new Help(), sub).replace(' [options]', ''),
  });
}

function refusalOf(frame: Frame, error: CommanderError, program: Command, words: readonly string[]): Error {
  const command = commandOf(program, words);
  const name = pathOf(command);
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const [first = ''] = quoted;
  switch (error.code) {
    case 'commander.unknownOption': {
      const known = command.options.filter((option) => !option.hidden).map((option) => option.long ?? option.flags);
      const option = first.split('=')[0] ?? first;
      const near = nearest(option, known);
      const holes = { command: name, option, known };
      return near === undefined ? refuse(usage.unknownOption, holes) : refuse(usage.unknownOptionNear, { ...holes, near });
    }
    case 'commander.optionMissingArgument':
      return refuse(usage.missingValue, { option: first.replace(/^.*(?=--)/, '').replace(/ <.*$/, '') });
    case 'commander.missingArgument': {
      const argument = command.registeredArguments.find((each) => each.name() === first);
      return refuse(usage.missingArgument, {
        command: name,
        argument: first.toUpperCase(),
        says: argument?.description ?? '',
      });
    }
    case 'commander.excessArguments': {
      const taken = command.registeredArguments.length;
      if (command.commands.length > 0 && taken === 0) return subcommandRefusal(command, command.args[0]);
      return refuse(usage.excessArguments, { command: name, words: command.args.slice(taken).map((word) => `“${word}”`) });
    }
    case 'commander.unknownCommand':
      return subcommandRefusal(command, command.args[0]);
    default:
      return error;
  }
}

function subcommandRefusal(command: Command, word: string | undefined): Error {
  const known = command.commands.map((sub) => sub.name());
  const name = pathOf(command);
  if (word === undefined) return refuse(usage.missingSubcommand, { command: name, known });
  const near = nearest(word, known);
  const holes = { command: name, name: word, known };
  return near === undefined ? refuse(usage.unknownSubcommand, holes) : refuse(usage.unknownSubcommandNear, { ...holes, near });
}

/** The deepest command that the words lead to. */
function commandOf(program: Command, words: readonly string[]): Command {
  let command = program.commands[0] ?? program;
  for (const word of words) {
    const sub = command.commands.find((each) => each.name() === word);
    if (sub) command = sub;
    else if (!word.startsWith('-')) break;
  }
  return command;
}

function pathOf(command: Command): string {
  const names: string[] = [];
  for (let at: Command | null = command; at?.parent; at = at.parent) names.unshift(at.name());
  return names.join(' ');
}
