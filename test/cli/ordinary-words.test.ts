import { expect, test } from '@jest/globals';
import { array, assert, asyncProperty, constantFrom, oneof } from 'fast-check';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import type { AnyCommand } from '../../src/cli/command.ts';
import { COMMON } from '../../src/cli/common-options.ts';
import { ordinaryWords } from '../../src/cli/ordinary-words.ts';
import { parse, type Parsed } from '../../src/cli/parse.ts';

// The quick way reads what it reads exactly as commander would, or leaves it.

const commands: { name: string; command: AnyCommand }[] = [];
// One after the other: not every loader bears several at once.
for (const { name, load } of COMMANDS) commands.push({ name, command: await load() });
const plain = ({ given, common }: Parsed): unknown => JSON.parse(JSON.stringify({ given, common }));

test.each(commands)('$name: no word is understood differently', async ({ name, command }) => {
  const spelled = [...Object.keys(command.options), ...Object.keys(COMMON)];
  const longs = spelled.map((spelling) => spelling.slice(spelling.indexOf('--')).split(' ')[0] ?? '');
  const choices = Object.values(command.options).flatMap((option) => ('says' in option ? (option.choices ?? []) : []));
  const word = oneof(
    { weight: 5, arbitrary: constantFrom(...longs, ...longs.map((long) => `${long}=x`), ...choices, 'plan.yaml') },
    constantFrom(
      '-',
      '--',
      '-o',
      '-x',
      '--no-such',
      '--',
      '',
      '-1',
      'a=b',
      '--format',
      'json',
      '计划.yaml',
      '2026-01-05',
    ),
  );
  let read = 0;
  await assert(
    asyncProperty(array(word, { maxLength: 6 }), async (words) => {
      const quick = ordinaryWords(command, words);
      if (!quick) return;
      read++;
      expect({ words, ...(plain(quick) as object) }).toEqual({
        words,
        ...(plain(await parse('en', name, command, words)) as object),
      });
    }),
    { seed: 7, numRuns: 300 },
  );
  // Nothing to compare would prove nothing.
  if (Object.keys(command.subcommands).length === 0) expect(read).toBeGreaterThan(0);
});

test('what may be a mistake is left to commander, which has the words for it', () => {
  const lint = commands.find(({ name }) => name === 'lint');
  for (const words of [['--fromat', 'json'], ['--format'], ['--format', '--json'], ['--format=json'], ['--', 'a']])
    expect(lint && ordinaryWords(lint.command, words)).toBeUndefined();
});
