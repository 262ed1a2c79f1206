import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { play, readScenario, writeScenario, type Case } from '../support/scenario.ts';

// Every `*.scenario` of this folder, as the shell would see it. See support/scenario.ts for the format.

const folder = dirname(fileURLToPath(import.meta.url));
const update = process.env['UPDATE'] === '1';
if (update && process.env['CI']) throw new Error('UPDATE=1 is for people: CI compares, it never rewrites');

for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.scenario'))
  .sort()) {
  const path = join(folder, file);
  const { remark, shared, cases } = readScenario(readFileSync(path, 'utf8'));
  describe(file, () => {
    if (update) {
      test('rewritten', async () => {
        const played: Case[] = [];
        for (const each of cases) played.push({ name: each.name, sections: await play(each, shared) });
        writeFileSync(path, writeScenario({ remark, shared, cases: played }));
        expect(played).toHaveLength(cases.length);
      });
      return;
    }
    for (const each of cases) {
      test(each.name, async () => {
        const trimmed = ({ head, body }: { head: string; body: string }) => `### ${head}\n${body.trimEnd()}`;
        const played = await play(each, shared);
        expect(played.map(trimmed).join('\n')).toBe(each.sections.map(trimmed).join('\n'));
      });
    }
  });
}
