import { fill, type Locale } from '../diagnostics/index.ts';
import { WorldProblem, type World } from '../io/index.ts';
import { COMMANDS } from './commands/index.ts';
import { EXIT, Refusal, type ExitStatus } from './exit.ts';
import { isLocale, localeOf } from './language.ts';
import { VERSION } from './version.ts';

/** Runs one command line; answers the exit status and never throws. */
export async function main(argv: readonly string[], world: World): Promise<ExitStatus> {
  const words = commandFirst(argv);
  const [name, ...rest] = words;
  if (name === '--version' || name === '-V' || name === '-v') {
    world.stdout.write(`${VERSION}\n`);
    return EXIT.done;
  }
  let locale = localeOf(world);
  try {
    const chosen = localeFlag(argv);
    if (chosen !== undefined && isLocale(chosen)) locale = chosen;
    return await dispatch(name, rest, world, locale, chosen);
  } catch (error) {
    return await told(error, world, locale, name);
  }
}

async function dispatch(
  name: string | undefined,
  words: readonly string[],
  world: World,
  locale: Locale,
  chosen: string | undefined,
): Promise<ExitStatus> {
  const asked = name === 'help' ? words.filter((word) => !word.startsWith('-')) : [];
  if (name === undefined || name === '--help' || name === '-h' || (name === 'help' && asked.length === 0)) {
    const { overview } = await import('./help.ts');
    const stream = name === undefined ? world.stderr : world.stdout;
    stream.write(overview({ locale, columns: stream.columns }, COMMANDS));
    return name === undefined ? EXIT.cannot : EXIT.done;
  }
  const { run } = await import('./run.ts');
  return name === 'help'
    ? run(asked[0] ?? '', [...asked.slice(1), '--help'], world, locale, chosen)
    : run(name, words, world, locale, chosen);
}

/** Options that every command takes may stand before the command's name as well. */
function commandFirst(argv: readonly string[]): readonly string[] {
  let at = 0;
  for (; at < argv.length; at++) {
    const word = argv[at];
    if (word === '--locale' || word === '--packs') at++;
    else if (word !== '--color' && word !== '--no-color' && !/^--(locale|packs)=/.test(word ?? '')) break;
  }
  const name = argv[at];
  return name === undefined ? argv.slice(at) : [name, ...argv.slice(0, at), ...argv.slice(at + 1)];
}

function localeFlag(argv: readonly string[]): string | undefined {
  for (const [index, word] of argv.entries()) {
    if (word === '--') return undefined;
    if (word === '--locale') return argv[index + 1];
    if (word.startsWith('--locale=')) return word.slice('--locale='.length);
  }
  return undefined;
}

async function told(error: unknown, world: World, locale: Locale, name: string | undefined): Promise<ExitStatus> {
  const { harmless } = await import('./screen.ts');
  const { wrap } = await import('../text/index.ts');
  const { outside, fault } = await import('./phrases/frame.ts');
  const tell = (text: string): void => {
    const lines = world.stderr.terminal ? wrap(harmless(text), world.stderr.columns) : [harmless(text)];
    world.stderr.write(`${lines.join('\n')}\n`);
  };
  if (error instanceof Refusal) {
    for (const each of error.sentences) tell(`crm-plan: ${fill(each, locale)}`);
    return EXIT.cannot;
  }
  if (error instanceof WorldProblem) {
    const { path, detail } = error;
    tell(`crm-plan: ${fill({ says: outside[error.kind], holes: { path, detail } }, locale)}`);
    return EXIT.cannot;
  }
  // Prompts end so on Ctrl-C.
  if (error instanceof Error && error.name === 'ExitPromptError') {
    tell('');
    return EXIT.interrupted;
  }
  const { faultReport } = await import('./fault.ts');
  tell(`crm-plan: ${fault.what[locale]}`);
  for (const line of faultReport(world, locale, name ?? '', [error])) tell(line);
  return EXIT.fault;
}
