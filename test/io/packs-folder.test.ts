import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { message } from '../../src/diagnostics/index.ts';
import { folderOfPacks } from '../../src/io/index.ts';
import { openPacks } from '../../src/packs/index.ts';
import { filesOf } from '../packs/folders.ts';
import { testWorld } from '../support/world.ts';

const cwd = mkdtempSync(join(tmpdir(), 'crm-plan-packs-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const mini = filesOf(join(import.meta.dirname, '../packs/mini'));
const world = testWorld({ cwd });
let count = 0;
/** The mini packs on disk, with what a test does to them. */
function onDisk(change: (folder: string) => void): string {
  const folder = join(cwd, `packs-${++count}`);
  for (const [path, text] of Object.entries(mini)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  change(folder);
  return folder;
}

const said = (folder: string): string[] =>
  openPacks([folderOfPacks(world, folder, 'packs')])
    .methodology('mini')
    .diagnostics.map((one) => `${one.place.span.file.path} ${one.rule}: ${message(one, 'en')}`);

describe('a folder of packs', () => {
  test('is read as it stands', () => {
    const folder = folderOfPacks(
      world,
      onDisk(() => undefined),
      'packs',
    );
    expect(folder.list('')).toEqual(
      expect.arrayContaining(['calendars/', 'catalogue/', 'checklists/', 'methodologies/']),
    );
    expect(folder.list('methodologies/mini')).toEqual(['en.yaml', 'methodology.yaml', 'zh-CN.yaml']);
    expect(folder.list('nothing')).toEqual([]);
    expect(folder.read('methodologies/mini')).toBeUndefined();
    expect(folder.read('nothing.yaml')).toBeUndefined();
    expect(folder.read('../../../../../etc/passwd')).toEqual({ refused: 'outside' });
    expect(openPacks([folder]).methodology('mini').diagnostics).toEqual([]);
  });

  test('does not lead outside through a link', () => {
    const outside = join(cwd, 'outside.yaml');
    writeFileSync(outside, mini['methodologies/mini/en.yaml'] ?? '');
    const folder = onDisk((path) => {
      rmSync(join(path, 'methodologies/mini/en.yaml'));
      symlinkSync(outside, join(path, 'methodologies/mini/en.yaml'));
    });
    expect(said(folder)).toEqual([
      'packs/methodologies/mini/en.yaml correctness/pack-outside-folder: en.yaml of the pack “mini” leads out of the folder of the pack, so it is not read. Put a copy of the file inside.',
    ]);
  });

  test('takes no giant, neither for the disk nor for the reader', () => {
    const far = onDisk((path) => truncateSync(join(path, 'methodologies/mini/en.yaml'), 20_000_000));
    const near = onDisk((path) =>
      writeFileSync(
        join(path, 'methodologies/mini/en.yaml'),
        `${mini['methodologies/mini/en.yaml']}${'# x'.repeat(1_700_000)}`,
      ),
    );
    const told =
      'packs/methodologies/mini/en.yaml correctness/pack-too-large: en.yaml of the pack “mini” is larger than 4 MB, so it is not read. Shorten its texts.';
    expect([said(far), said(near)]).toEqual([[told], [told]]);
  });

  test('takes UTF-8 only', () => {
    const folder = onDisk((path) =>
      writeFileSync(join(path, 'methodologies/mini/zh-CN.yaml'), Buffer.from([0xd6, 0xd0, 0xce, 0xc4])),
    );
    expect(said(folder)).toEqual([
      'packs/methodologies/mini/zh-CN.yaml correctness/pack-encoding: zh-CN.yaml of the pack “mini” is not UTF-8. Save it as UTF-8.',
    ]);
  });

  test('that is one pack alone is taken as such', () => {
    const folder = join(
      onDisk(() => undefined),
      'methodologies/mini',
    );
    const packs = openPacks([folderOfPacks(world, folder)]);
    // The catalogue of the mini packs is not within reach from here, so its own ids are told.
    expect(packs.methodologies().map(({ id }) => id)).toContain('mini');
    expect(packs.methodology('mini').diagnostics.map(({ rule }) => rule)).not.toContain('correctness/pack-id');
  });
});
