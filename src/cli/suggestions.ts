import type { Text } from '../diagnostics/index.ts';
import { detailsOf, type AnyCommand, type CommandEntry, type OptionMeaning } from './command.ts';
import { COMMON } from './common-options.ts';
import type { AskedValue } from './completion-values.ts';

export interface Suggestion {
  readonly word: string;
  readonly says?: Text;
}

/** What may stand in the place of the last word; empty where only a file name or free text can. */
export async function suggestions(
  commands: readonly CommandEntry[],
  words: readonly string[],
  values: (asked: AskedValue) => Promise<readonly string[]> = () => Promise.resolve([]),
): Promise<readonly Suggestion[]> {
  const typed = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const entry = commands.find((each) => each.name === before[0]);
  if (!entry)
    return before.length > 0
      ? []
      : matching(
          typed,
          commands.map(({ name, summary }) => ({ word: name, says: summary })),
        );
  let command = await entry.load();
  let name = entry.name;
  let atStart = true;
  let given = 0;
  for (const [at, word] of before.slice(1).entries()) {
    const sub = atStart ? command.subcommands[word] : undefined;
    if (sub) [command, name] = [sub, `${name} ${word}`];
    else {
      atStart = false;
      const isValue = valuesOf({ ...command.options, ...COMMON }, before[at] ?? '') !== undefined;
      if (!word.startsWith('-') && !isValue) given++;
    }
  }
  const options: Readonly<Record<string, OptionMeaning>> = { ...command.options, ...COMMON };
  const last = before.at(-1) ?? '';
  const wanted = last.startsWith('-') ? valuesOf(options, last) : undefined;
  const listed = async (asked: AskedValue): Promise<Suggestion[]> => (await values(asked)).map((word) => ({ word }));
  if (wanted) {
    const found = wanted.length > 0 ? wanted : await listed({ command: name, option: last, at: given });
    return matching(typed, found);
  }
  if (typed.startsWith('-')) return matching(typed, optionWords(options));
  const own = atStart ? subcommandWords(command) : [];
  return matching(typed, [...own, ...(await listed({ command: name, at: given }))]);
}

const matching = (typed: string, found: readonly Suggestion[]): readonly Suggestion[] =>
  found.filter(({ word }) => word.startsWith(typed));

const optionWords = (options: Readonly<Record<string, OptionMeaning>>): Suggestion[] =>
  Object.entries(options).map(([spelling, meaning]) => ({ word: longOf(spelling), says: detailsOf(meaning).says }));

const subcommandWords = (command: AnyCommand): Suggestion[] =>
  Object.entries(command.subcommands).map(([word, { summary }]) => ({ word, says: summary }));

/** The words that an option takes; undefined where it takes none, an empty list where anything may follow. */
function valuesOf(options: Readonly<Record<string, OptionMeaning>>, option: string): Suggestion[] | undefined {
  for (const [spelling, meaning] of Object.entries(options)) {
    if (longOf(spelling) !== option || !spelling.includes('<')) continue;
    return (detailsOf(meaning).choices ?? (option === '--locale' ? ['en', 'zh-CN'] : [])).map((word) => ({ word }));
  }
  return undefined;
}

const longOf = (spelling: string): string => /--[a-z-]+/.exec(spelling)?.[0] ?? spelling;
