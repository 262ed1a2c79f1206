import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

// The house, kept: who may import whom, who owns which package, where sentences live.

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Top to bottom: a folder may import those above it. */
const ORDER = [
  'text',
  'time',
  'graph',
  'match',
  'diagnostics',
  'model',
  'read',
  'packs',
  'resolve',
  'schedule',
  'analyse',
  'lint',
  'views',
  'exporters',
  'scaffold',
  'edits',
  'render',
  'io',
  'pipeline.ts',
  'cli',
];
/** See `model/` and what stands above it: no stage, and not each other. */
const BESIDE = ['lint', 'views', 'exporters', 'scaffold', 'edits', 'render', 'io'];

const OWNERS: Readonly<Record<string, string>> = {
  yaml: 'read',
  'js-yaml': 'read',
  'csv-parse/sync': 'read',
  ajv: 'read',
  'ajv-formats': 'read',
  typebox: 'model',
  handlebars: 'render',
  commander: 'cli',
  inquirer: 'cli',
  '@inquirer/prompts': 'cli',
  chalk: 'cli',
  'write-file-atomic': 'io',
  tinyglobby: 'io',
  ignore: 'io',
  picomatch: 'io',
  chokidar: 'io',
  'node:fs': 'io',
  'node:fs/promises': 'io',
  'node:child_process': 'io',
  'node:os': 'io',
  'node:process': 'io',
};

interface Source {
  /** Path under src/, with forward slashes. */
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function sourcesUnder(folder: string): Source[] {
  const found: Source[] = [];
  for (const entry of readdirSync(join(root, 'src', folder), { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'generated') found.push(...sourcesUnder(path));
    } else if (entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts')) {
      const text = readFileSync(join(root, 'src', path), 'utf8');
      const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
      const imports = [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
      found.push({ path, room: path.split('/')[0] ?? '', text: code, imports });
    }
  }
  return found;
}

const sources = sourcesUnder('');
const byPath = new Map(sources.map((source) => [source.path, source]));
const target = (source: Source, specifier: string): string => posix.join(posix.dirname(source.path), specifier);

describe('the house', () => {
  test('has no room that the plan of the house does not name', () => {
    const rooms = [...new Set(sources.map((source) => source.room))].filter((room) => !ORDER.includes(room));
    expect(rooms).toEqual([]);
  });

  test('imports run upwards only, and only through a folder’s index.ts', () => {
    const broken: string[] = [];
    for (const source of sources)
      for (const specifier of source.imports) {
        if (!specifier.startsWith('.')) continue;
        const to = target(source, specifier);
        const room = to.split('/')[0] ?? '';
        if (room === source.room || room === '..' || !ORDER.includes(room)) continue;
        const upwards = ORDER.indexOf(room) < ORDER.indexOf(source.room);
        const stage = ORDER.indexOf(room) > ORDER.indexOf('model');
        if (!upwards || (BESIDE.includes(source.room) && stage)) broken.push(`${source.path} may not import ${to}`);
        else if (to.includes('/') && posix.basename(to) !== 'index.ts')
          broken.push(`${source.path} reaches past the index of ${to}`);
      }
    expect(broken).toEqual([]);
  });

  test('each package has one owner', () => {
    const broken: string[] = [];
    for (const source of sources)
      for (const specifier of source.imports) {
        if (specifier.startsWith('.')) continue;
        const name = specifier.startsWith('node:')
          ? specifier
          : specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
        const owner = OWNERS[name];
        if (owner !== undefined && owner !== source.room)
          broken.push(`${source.path} imports ${specifier}: ${owner}/ owns it`);
      }
    expect(broken).toEqual([]);
  });

  test('no file imports itself round a corner', () => {
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === 'done') return;
      if (state.get(path) === 'open') {
        circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
        return;
      }
      state.set(path, 'open');
      const source = byPath.get(path);
      for (const specifier of source?.imports ?? [])
        if (source && specifier.startsWith('.')) {
          const to = target(source, specifier);
          if (byPath.has(to)) visit(to, [...trail, path]);
        }
      state.set(path, 'done');
    };
    for (const source of sources) visit(source.path, []);
    expect(circles).toEqual([]);
  });

  test('sentences stand in their four homes: rules, findings.ts, packs, phrases', () => {
    const home =
      /^lint\/rules\/|(^|\/)findings(\.ts|\/)|^(cli|scaffold)\/phrases(\.ts|\/)|^model\/.*-(format|parts)\.ts$/;
    // Separators of a language and punctuation tables are grammar, not sentences.
    const grammar = /^diagnostics\/sentence\.ts$|^render\//;
    const broken = sources
      .filter(
        (source) =>
          !home.test(source.path) && !grammar.test(source.path) && /[\u3000-\u9fff\uff00-\uffef]/.test(source.text),
      )
      .map((source) => source.path);
    expect(broken).toEqual([]);
  });

  test('every folder opens by saying what it does and what it may not do', () => {
    const broken = [
      ...new Set(sources.filter((source) => source.path.includes('/')).map((source) => source.room)),
    ].filter((room) => {
      const index = join(root, 'src', room, 'index.ts');
      if (!existsSync(index)) return room !== 'cli';
      const [first = '', second = ''] = readFileSync(index, 'utf8').split('\n');
      return !first.startsWith('// ') || !second.startsWith('// ');
    });
    expect(broken).toEqual([]);
  });
});
