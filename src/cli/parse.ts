import { Command, CommanderError, Option } from 'commander';
import type { Locale } from '../diagnostics/index.ts';
import { nearest } from '../text/index.ts';
import { detailsOf, type AnyCommand, type GivenWords, type OptionMeaning } from './command.ts';
import { COMMON } from './common-options.ts';
import { usage } from './phrases/frame.ts';
import { refuse } from './say.ts';

export interface Parsed {
  /** The command, or the subcommand that the words lead to. */
  readonly command: AnyCommand;
  readonly given: GivenWords;
  readonly common: GivenWords['options'];
}

/** What a command is to run with. Throws a Refusal where the words do not fit. */
export async function parse(
  locale: Locale,
  name: string,
  command: AnyCommand,
  words: readonly string[],
): Promise<Parsed> {
  const done: Parsed[] = [];
  const program = new Command('crm-plan').enablePositionalOptions();
  program.addCommand(build(locale, name, command, (parsed) => done.push(parsed)));
  for (const each of [program, ...everyCommand(program)]) quiet(each);
  try {
    await program.parseAsync([name, ...words], { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError ? refusalOf(error, program, words) : error;
  }
  const [parsed] = done;
  if (!parsed) throw new Error(`“${name}” was given ${words.length} words and did nothing`);
  return parsed;
}

function build(locale: Locale, name: string, command: AnyCommand, done: (parsed: Parsed) => void): Command {
  const built = new Command(name);
  const spellings = Object.keys(command.arguments);
  for (const spelling of spellings) built.argument(spelling, command.arguments[spelling]?.[locale]);
  for (const [spelling, meaning] of [...Object.entries(command.options), ...Object.entries(COMMON)]) {
    built.addOption(optionOf(spelling, meaning));
  }
  for (const [word, sub] of Object.entries(command.subcommands)) built.addCommand(build(locale, word, sub, done));
  built.action((...received: unknown[]) => {
    if (!command.run) throw subcommandRefusal(built, built.args[0]);
    const all = built.optsWithGlobals<GivenWords['options']>();
    const words = spellings.map((spelling, index) => [
      spelling.replace(/[<>[\].]/g, ''),
      received[index] as string | readonly string[] | undefined,
    ]);
    done({
      command,
      given: { arguments: Object.fromEntries(words), options: valuesOf(command.options, all) },
      common: valuesOf(COMMON, all),
    });
  });
  return built;
}

function optionOf(spelling: string, meaning: OptionMeaning): Option {
  const option = new Option(spelling);
  if (detailsOf(meaning).repeat) {
    option.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
  }
  return option;
}

function valuesOf(
  options: Readonly<Record<string, OptionMeaning>>,
  all: GivenWords['options'],
): Record<string, GivenWords['options'][string]> {
  const values: Record<string, GivenWords['options'][string]> = {};
  for (const [spelling, meaning] of Object.entries(options)) {
    const option = new Option(spelling);
    const value = all[option.attributeName()];
    const { choices, repeat } = detailsOf(meaning);
    if (value === undefined) {
      // `--color` beside `--no-color`: neither was said.
      const either = Object.hasOwn(options, `--no-${option.name()}`);
      const absent = repeat ? [] : option.required || option.negate || either ? undefined : false;
      values[option.attributeName()] ??= absent;
      continue;
    }
    for (const each of typeof value === 'object' ? value : [value]) {
      if (typeof each !== 'string') continue;
      // `--finish --note x`: a flag was surely not meant as the value of the one before.
      if (option.required && /^--[a-z]/.test(each)) throw refuse(usage.missingValue, { option: option.long ?? '' });
      if (choices) assertChoice(option.long ?? '', each, choices);
    }
    values[option.attributeName()] = value;
  }
  return values;
}

function assertChoice(option: string, value: string, choices: readonly string[]): void {
  // `sarif=out.sarif` names a file beside the word.
  const word = value.split('=')[0] ?? '';
  if (choices.includes(word)) return;
  const near = nearest(word, choices);
  const holes = { option, value, choices };
  throw near === undefined ? refuse(usage.unknownChoice, holes) : refuse(usage.unknownChoiceNear, { ...holes, near });
}

function everyCommand(root: Command): Command[] {
  return root.commands.flatMap((command) => [command, ...everyCommand(command)]);
}

/** Errors come to us, nothing is printed behind our back, and help is ours. */
function quiet(command: Command): void {
  command.exitOverride().configureOutput({ writeOut: () => {}, writeErr: () => {} });
  command.showSuggestionAfterError(false).allowExcessArguments(false);
  command.helpOption(false).helpCommand(false).enablePositionalOptions();
}

function refusalOf(error: CommanderError, program: Command, words: readonly string[]): Error {
  const command = commandOf(program, words);
  const name = pathOf(command);
  const [first = ''] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  switch (error.code) {
    case 'commander.unknownOption': {
      const known = command.options.map((option) => option.long ?? option.flags);
      const [option = first, value] = first.split('=', 2);
      if (value !== undefined && known.includes(option)) return refuse(usage.unwantedValue, { option, value });
      const near = nearest(option, known);
      const holes = { command: name, option, known };
      return near === undefined
        ? refuse(usage.unknownOption, holes)
        : refuse(usage.unknownOptionNear, { ...holes, near });
    }
    case 'commander.optionMissingArgument':
      return refuse(usage.missingValue, { option: /--[a-z-]+/.exec(first)?.[0] ?? first });
    case 'commander.missingArgument': {
      const says = command.registeredArguments.find((each) => each.name() === first)?.description ?? '';
      return refuse(usage.missingArgument, { command: name, argument: `<${first}>`, says });
    }
    case 'commander.excessArguments': {
      const taken = command.registeredArguments.length;
      if (command.commands.length > 0 && taken === 0) return subcommandRefusal(command, command.args[0]);
      const extra = command.args.slice(taken).map((word) => `“${word}”`);
      return refuse(usage.excessArguments, { command: name, words: extra });
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
  return near === undefined
    ? refuse(usage.unknownSubcommand, holes)
    : refuse(usage.unknownSubcommandNear, { ...holes, near });
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
