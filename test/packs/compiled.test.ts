import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import type { Methodology, PackFolder, Packs } from '../../src/model/index.ts';
import { compilePacks, openPacks } from '../../src/packs/index.ts';
import { filesOf, memoryFolder, miniFiles } from './folders.ts';

const templates = memoryFolder('templates', filesOf(join(import.meta.dirname, '../../templates')));

/** A folder with compiled parts, that counts what is read of its YAML. */
function built(from: PackFolder): { folder: PackFolder; readonly reads: string[] } {
  const { parts, diagnostics } = compilePacks(from);
  expect(diagnostics).toEqual([]);
  const reads: string[] = [];
  return {
    reads,
    folder: {
      ...from,
      read(path) {
        reads.push(path);
        return from.read(path);
      },
      list(under) {
        reads.push(`list ${under}`);
        return from.list(under);
      },
      compiled: (part) => parts.get(part),
    },
  };
}

/** Everything that a methodology says of itself. */
const all = (methodology: Methodology | undefined) =>
  methodology && {
    ...methodology,
    at: null,
    tasks: methodology.tasks(),
    labels: methodology.data.roles.map(({ id }) => methodology.roleLabel(id, 'zh-CN')),
    does: methodology.data.roles.map(({ id }) => methodology.wordList('roles', id, 'does')),
    words: (['phases', 'deliverables', 'goals', 'risks', 'metrics', 'kinds', 'units'] as const).map((section) =>
      [...methodology.data.phases, ...(methodology.data.deliverables ?? []), ...(methodology.data.goals ?? [])].map(
        ({ id }) => methodology.word(section, id),
      ),
    ),
  };
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

describe.each([
  ['the built-in packs', templates],
  ['the mini packs', memoryFolder('packs', miniFiles)],
])('%s, compiled', (_name, from) => {
  const yaml = openPacks([from]);
  const { folder, reads } = built(from);
  const compiled = openPacks([folder]);

  test('list and open as from YAML, without reading it', () => {
    const everything = (packs: Packs) => ({
      methodologies: packs.methodologies(),
      calendars: packs.calendarIds().map((id) => packs.calendar(id).value?.data),
      checklists: packs.checklistIds().map((id) => packs.checklist(id)),
      assessments: packs.assessmentIds().map((id) => packs.assessment(id)),
      forms: packs.formIds().map((id) => packs.form(id)),
      opened: packs.methodologies().map(({ id }) => all(packs.methodology(id).value)),
    });
    expect(plain(everything(compiled))).toEqual(plain(everything(yaml)));
    expect(compiled.methodologies().length).toBeGreaterThan(0);
    expect(reads).toEqual([]);
  });

  test('say where a value stands as from YAML, by reading it then', () => {
    const [first] = yaml.methodologies();
    const places = (packs: Packs): string[] => {
      const methodology = packs.methodology(first?.id ?? '').value;
      if (!methodology) throw new Error('no methodology');
      const { data } = methodology;
      const nodes: readonly (readonly [object, string?])[] = [
        [data, 'version'],
        ...data.roles.slice(0, 3).map((role) => [role, 'side'] as const),
        ...methodology.tasks().map((task) => [task.data, 'owner'] as const),
        ...data.phases.map((phase) => [phase] as const),
      ];
      return nodes.map(([node, key]) => {
        const { span, pointer } = methodology.at(node, key);
        return `${span.file.path}:${span.start}-${span.end} ${pointer}`;
      });
    };
    expect(places(compiled)).toEqual(places(yaml));
    expect(reads.length).toBeGreaterThan(0);
    const calendar = (packs: Packs): string => {
      const { data, places } = packs.calendar(packs.calendarIds()[0] ?? '').value ?? {};
      const holidays = data?.holidays?.[0];
      if (!places || !holidays) throw new Error('no calendar');
      return JSON.stringify([places.at(holidays, 'name').span.start, places.keyAt(data, 'id').span.start]);
    };
    expect(calendar(compiled)).toBe(calendar(yaml));
  });

  test('say nothing of what there is not', () => {
    for (const id of ['nothing', '../catalogue', 'catalogue', '']) {
      expect(compiled.methodology(id)).toEqual({ diagnostics: [] });
      expect(compiled.calendar(id)).toEqual({ diagnostics: [] });
      expect(compiled.checklist(id)).toEqual({ diagnostics: [] });
      expect(compiled.assessment(id)).toEqual({ diagnostics: [] });
    }
  });
});

test('an overlay stands on a compiled pack as on its YAML', () => {
  const overlay = memoryFolder('firm', {
    'methodologies/acme/methodology.yaml':
      'format: crm-plan-methodology/1\nid: acme\nversion: 0.1.0\nextends: mini\noff: [pilot]\nphases: [{ id: introduce, tasks: [{ id: train, duration: 9d }] }]\n',
    'methodologies/acme/en.yaml': 'format: crm-plan-words/1\nlocale: en\nname: Acme\n',
    'methodologies/acme/zh-CN.yaml': 'format: crm-plan-words/1\nlocale: zh-CN\nname: 艾克米\n',
  });
  const from = memoryFolder('packs', miniFiles);
  const open = (base: PackFolder) => {
    const { value, diagnostics } = openPacks([overlay, base]).methodology('acme');
    expect(diagnostics).toEqual([]);
    const task = value?.task('introduce/migrate-data')?.data;
    const place = task && value?.at(task, 'effort');
    return { all: plain(all(value)), place: place && [place.span.file.path, place.span.start] };
  };
  expect(open(built(from).folder)).toEqual(open(from));
});

test('a pack with an error has no part', () => {
  const { parts, diagnostics } = compilePacks(
    memoryFolder('packs', { ...miniFiles, 'methodologies/mini/en.yaml': 'format: crm-plan-words/1\nlocale: en\n' }),
  );
  expect(parts.has('methodology-mini')).toBe(false);
  expect(diagnostics.length).toBeGreaterThan(0);
});
