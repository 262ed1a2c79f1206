import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { main } from '../../src/cli/index.ts';
import { testWorld } from '../support/world.ts';

// A firm's own method extends a built-in one: each command takes it like one of ours, found through the configuration.

const folder = join(import.meta.dirname, '../../examples/firm-method');

async function run(line: string, cwd = folder): Promise<{ status: number; out: string; err: string }> {
  const world = testWorld({ cwd, env: { LANG: 'en_US.UTF-8' } });
  const status = await main(line.split(' '), world);
  return { status, out: world.said.stdout, err: world.said.stderr };
}

describe('a method that extends another', () => {
  test.each([
    ['methodology list', 'harbour-eight-step', 'en'],
    ['methodology list', '海港八步法', 'zh-CN'],
    ['methodology show harbour-eight-step', 'Data clearance', 'en'],
    ['methodology show harbour-eight-step', '数据清理', 'zh-CN'],
    ['methodology compare eight-step harbour-eight-step', 'Data clearance', 'en'],
    ['methodology compare eight-step harbour-eight-step', '数据清理', 'zh-CN'],
    ['checklist data-clearance', 'Consent can be shown', 'en'],
    ['checklist data-clearance --locale zh-CN', '均可出示授权', 'zh-CN'],
    ['report weekly --as-of 2026-12-11', 'Harbour eight steps', 'en'],
    ['status --as-of 2026-12-11', 'Data clearance', 'en'],
    ['status --as-of 2026-12-11', 'Checklists: items ticked', 'en'],
    ['status --as-of 2026-12-11', '检查表（已勾选条目）', 'zh-CN'],
    ['schedule', 'Take stock of the customer data', 'en'],
    ['assess --list', 'which-method', 'en'],
  ])('%s shows “%s” in %s', async (line, expected, locale) => {
    const { status, out, err } = await run(`${line} --locale ${locale}`.replace(/( --locale \S+){2}/, '$1'));
    expect({ status, err: status === 0 ? '' : err }).toEqual({ status: 0, err: '' });
    expect(out).toContain(expected);
  });

  test('makes plans without an error, in either language', async () => {
    for (const locale of ['en', 'zh-CN']) {
      const { status, out } = await run(
        `init new --methodology harbour-eight-step --start 2026-12-07 --yes --dry-run --locale ${locale}`,
      );
      expect(status).toBe(0);
      expect(out).toContain('id: take-stock-of-data');
      expect(out).toContain(locale === 'en' ? 'name: Academy and first use' : 'name: 学堂与初用');
      expect(out).not.toContain('obtain-outside-data');
    }
    expect(await run('validate .')).toMatchObject({ status: 0 });
    expect(await run('lint . --quiet')).toMatchObject({ status: 0 });
  });

  test('is whole under any answers', async () => {
    const { status, out } = await run('methodology check packs');
    expect({ status, out }).toEqual({ status: 0, out: expect.stringContaining('whole') });
  });

  test('brings its own demand', async () => {
    const { out } = await run('explain method/clearance-before-selection');
    expect(out).toContain('A product that was chosen on data that may not be used');
  });
});
