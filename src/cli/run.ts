import type { Locale } from '../diagnostics/index.ts';
import type { World } from '../io/index.ts';
import { brush, wantsColour } from './colour.ts';
import type { AnyCommand, GivenWords, Session } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { EXIT, type ExitStatus } from './exit.ts';
import { isLocale } from './language.ts';
import { ordinaryWords } from './ordinary-words.ts';
import { nearest } from '../text/index.ts';
import { usage } from './phrases/frame.ts';
import { Screen } from './screen.ts';
import { refuse, sayIn } from './say.ts';

/** Loads one command, reads its words and runs it. */
export async function run(
  name: string,
  words: readonly string[],
  world: World,
  locale: Locale,
  chosen: string | undefined,
): Promise<ExitStatus> {
  const entry = COMMANDS.find((each) => each.name === name);
  if (!entry) {
    const known = COMMANDS.map((each) => each.name);
    const near = nearest(name, known);
    throw near === undefined
      ? refuse(usage.unknownCommand, { name, known })
      : refuse(usage.unknownCommandNear, { name, near, known });
  }
  const command = await entry.load();
  if (asksForHelp(words)) {
    const { commandHelp } = await import('./help.ts');
    world.stdout.write(commandHelp({ locale, columns: world.stdout.columns }, ...subcommandOf(name, command, words)));
    return EXIT.done;
  }
  const parsed =
    ordinaryWords(command, words) ?? (await (await import('./parse.ts')).parse(locale, name, command, words));
  if (chosen !== undefined && !isLocale(chosen)) {
    throw refuse(usage.unknownChoice, { option: '--locale', value: chosen, choices: ['en', 'zh-CN'] });
  }
  const session = await sessionOf(world, locale, chosen, parsed.common);
  return (await parsed.command.run?.(session, parsed.given)) ?? EXIT.done;
}

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return words.slice(0, end < 0 ? undefined : end).some((word) => word === '--help' || word === '-h');
}

function subcommandOf(
  name: string,
  command: AnyCommand,
  words: readonly string[],
): [name: string, command: AnyCommand] {
  const word = words.find((each) => !each.startsWith('-'));
  const sub = word === undefined || !Object.hasOwn(command.subcommands, word) ? undefined : command.subcommands[word];
  return sub && word !== undefined
    ? subcommandOf(`${name} ${word}`, sub, words.slice(words.indexOf(word) + 1))
    : [name, command];
}

async function sessionOf(
  world: World,
  locale: Locale,
  chosen: string | undefined,
  common: GivenWords['options'],
): Promise<Session> {
  const flag = typeof common['color'] === 'boolean' ? common['color'] : undefined;
  const [outColour, errColour] = [wantsColour(world, world.stdout, flag), wantsColour(world, world.stderr, flag)];
  const paint = outColour || errColour ? await brush() : undefined;
  const packs = typeof common['packs'] === 'object' ? common['packs'] : [];
  return {
    world,
    locale,
    common: {
      locale: chosen !== undefined && isLocale(chosen) ? chosen : undefined,
      packs,
    },
    out: new Screen(world.stdout, outColour ? paint : undefined),
    err: new Screen(world.stderr, errColour ? paint : undefined),
    // Looking at stdin takes Node several milliseconds: only where somebody might be asked.
    get canAsk() {
      return world.stdout.terminal && world.stdin.terminal && !isSet(world.env['CI']);
    },
    commands: COMMANDS,
    say: sayIn(locale),
  };
}

const isSet = (value: string | undefined): boolean =>
  value !== undefined && value !== '' && value !== 'false' && value !== '0';
