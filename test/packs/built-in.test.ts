import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { message } from '../../src/diagnostics/index.ts';
import { openPacks } from '../../src/packs/index.ts';
import { filesOf, memoryFolder } from './folders.ts';

const templates = filesOf(join(import.meta.dirname, '../../templates'));
const folder = memoryFolder('templates', templates);
const packs = openPacks([folder]);

/** What is on disk, so that a pack that is not found fails as well. */
const inFolder = (pattern: RegExp): string[] =>
  Object.keys(templates)
    .flatMap((path) => pattern.exec(path)?.[1] ?? [])
    .sort();

function check(kind: 'methodology' | 'calendar' | 'checklist' | 'assessment' | 'form', id: string): void {
  const { value, diagnostics } = packs[kind](id);
  expect(
    diagnostics.map((one) => {
      const { file, start } = one.place.span;
      return `${file.path}:${file.position(start).line} ${one.rule} ${message(one, 'en')}`;
    }),
  ).toEqual([]);
  expect(value).toBeDefined();
}

describe('every built-in pack is whole', () => {
  test.each(inFolder(/^methodologies\/([^/]+)\/methodology\.yaml$/))('methodology %s', (id) =>
    check('methodology', id),
  );
  test.each(inFolder(/^calendars\/([^/]+)\.yaml$/))('calendar %s', (id) => check('calendar', id));
  test.each(inFolder(/^checklists\/([^/]+)\/checklist\.yaml$/))('checklist %s', (id) => check('checklist', id));
  test.each(inFolder(/^assessments\/([^/]+)\/assessment\.yaml$/))('questionnaire %s', (id) => check('assessment', id));
  test.each(inFolder(/^forms\/([^/]+)\/form\.yaml$/))('form %s', (id) => check('form', id));

  test('and every one is listed', () => {
    const ids = packs.methodologies().map(({ id }) => id);
    expect([...ids].sort()).toEqual(inFolder(/^methodologies\/([^/]+)\/methodology\.yaml$/));
    expect(packs.calendarIds()).toEqual(inFolder(/^calendars\/([^/]+)\.yaml$/));
    expect(packs.checklistIds()).toEqual(inFolder(/^checklists\/([^/]+)\/checklist\.yaml$/));
    expect(packs.assessmentIds()).toEqual(inFolder(/^assessments\/([^/]+)\/assessment\.yaml$/));
    expect(packs.formIds()).toEqual(inFolder(/^forms\/([^/]+)\/.*$/).filter((id, index, all) => all[index - 1] !== id));
  });
});
