import { detailsOf, type AnyCommand, type GivenWords, type OptionMeaning } from './command.ts';
import { COMMON } from './common-options.ts';
import type { Parsed } from './parse.ts';

type Value = GivenWords['options'][string];

interface Known {
  /** As the command reads it: `asOf` for `--as-of <date>`. */
  readonly name: string;
  readonly meaning: OptionMeaning;
  readonly takesValue: boolean;
  readonly negates: boolean;
  readonly common: boolean;
}

/**
 * The words of a command line as people mostly write it: options by their full names, each with its value in the next word.
 * Undefined for everything else (short names, `--name=value`, `--`, subcommands, whatever may be a mistake): commander, which
 * takes longer to load and run than a plan takes to read, has the last word there.
 */
export function ordinaryWords(command: AnyCommand, words: readonly string[]): Parsed | undefined {
  if (!command.run || Object.keys(command.subcommands).length > 0) return undefined;
  const known = new Map<string, Known>();
  const options: Record<string, Value> = {};
  const common: Record<string, Value> = {};
  declare(command.options, false, known, options);
  declare(COMMON, true, known, common);
  const given = new Set<string>();
  const rest: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (!word.startsWith('-') || word === '-') {
      rest.push(word);
      continue;
    }
    const option = known.get(word);
    if (!option) return undefined;
    const values = option.common ? common : options;
    const { choices, repeat } = detailsOf(option.meaning);
    if (given.has(option.name) && !repeat) return undefined;
    given.add(option.name);
    if (!option.takesValue) {
      values[option.name] = !option.negates;
      continue;
    }
    const value = words[++at];
    if (value === undefined || value.startsWith('-') || choices?.includes(value) === false) return undefined;
    const before = values[option.name];
    values[option.name] = repeat ? [...(Array.isArray(before) ? before : []), value] : value;
  }
  const taken = argumentsOf(Object.keys(command.arguments), rest);
  return taken && { command, given: { arguments: taken, options }, common };
}

/** Takes down options with the values that they have where nobody gives them. */
function declare(
  declared: Readonly<Record<string, OptionMeaning>>,
  common: boolean,
  known: Map<string, Known>,
  values: Record<string, Value>,
): void {
  for (const [spelling, meaning] of Object.entries(declared)) {
    const [long = '', value] = spelling.slice(spelling.indexOf('--')).split(' ');
    const negates = long.startsWith('--no-');
    const name = long.slice(negates ? 5 : 2).replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const option: Known = { name, meaning, takesValue: value !== undefined, negates, common };
    known.set(long, option);
    // What says no to something that nobody can say yes to is on until it is said.
    const alone = negates && !known.has(`--${long.slice(5)}`);
    const either = Object.hasOwn(declared, `--no-${long.slice(2)}`);
    const absent = detailsOf(meaning).repeat ? [] : option.takesValue || negates || either ? undefined : false;
    values[name] ??= alone ? true : absent;
  }
}

/** The words behind the options, dealt out to the arguments; undefined where one is missing or too many. */
function argumentsOf(
  spellings: readonly string[],
  words: readonly string[],
): Record<string, string | readonly string[] | undefined> | undefined {
  const taken: Record<string, string | readonly string[] | undefined> = {};
  let next = 0;
  for (const spelling of spellings) {
    const name = spelling.replaceAll(/[<>[\].]/g, '');
    if (spelling.startsWith('<') && next >= words.length) return undefined;
    if (spelling.includes('...')) {
      taken[name] = words.slice(next);
      next = words.length;
    } else {
      taken[name] = words[next++];
    }
  }
  return next < words.length ? undefined : taken;
}
