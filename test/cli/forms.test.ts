import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { main } from '../../src/cli/index.ts';
import type { FormListDocument, FormSheetDocument } from '../../src/model/index.ts';
import { builtInPacks } from '../support/built-in-packs.ts';
import { layOut } from '../support/scenario.ts';
import { testWorld } from '../support/world.ts';

// What `form` and `report` print as data, against the published schemas; every built-in form goes through all of them.
// What they say and refuse stands in form.scenario.

const cwd = mkdtempSync(join(tmpdir(), 'crm-plan-forms-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));
beforeAll(() => layOut(join(import.meta.dirname, 'form.scenario'), cwd));

async function printed(...words: readonly string[]): Promise<string> {
  const world = testWorld({ cwd });
  const status = await main(words, world);
  expect([words, status, world.said.stderr]).toEqual([words, 0, '']);
  return world.said.stdout;
}

const validators = new Map<string, ValidateFunction>();
function fits(schema: string, document: unknown): void {
  let validate = validators.get(schema);
  if (!validate) {
    const text = readFileSync(join(import.meta.dirname, `../../schemas/${schema}.schema.json`), 'utf8');
    validate = new Ajv2020({ strict: false, allErrors: true }).compile(JSON.parse(text) as object);
    validators.set(schema, validate);
  }
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
}

const built = builtInPacks().formIds();

test('every form is listed, and by report as well', async () => {
  const list = JSON.parse(await printed('form', 'list', '--json')) as FormListDocument;
  fits('forms', list);
  expect(list.forms.map(({ id }) => id)).toEqual(built);
  const lines = (await printed('form', 'list')).split('\n').map((line) => line.trim().split(' ')[0]);
  expect(built.filter((id) => !lines.includes(id))).toEqual([]);
  const reports = (await printed('report', '--list')).split('\n').map((line) => line.split(' ')[0]);
  expect(['weekly', ...built].filter((id) => !reports.includes(id))).toEqual([]);
});

describe.each([...built, 'visit'])('%s', (id) => {
  test('is shown, has a schema that its scaffold fits, and a document', async () => {
    const sheet = JSON.parse(await printed('form', 'show', id, '--json', '--packs', 'packs')) as FormSheetDocument;
    fits('form-sheet', sheet);
    for (const locale of ['en', 'zh-CN']) {
      const document = JSON.parse(
        await printed('report', id, 'plan.yaml', '--to', 'json', '--packs', 'packs', '--locale', locale),
      ) as unknown;
      fits('form-document', document);
      const text = await printed('report', id, 'plan.yaml', '--packs', 'packs', '--locale', locale);
      expect(text).not.toMatch(/undefined|\[object|NaN|\{\w+\}/);
      const schema = JSON.parse(await printed('form', 'schema', id, '--packs', 'packs', '--locale', locale)) as object;
      const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false }).compile(schema);

      // The scaffold as it is, and with every `#` of what is to be filled taken away, is YAML of the form's own keys.
      const scaffold = await scaffoldOf(id, locale);
      validate(parse(scaffold));
      expect(validate.errors ?? []).toEqual([]);
      const opened = parse(scaffold.replace(/^# (?= *(?:- )?[a-z][A-Za-z0-9]*:$)/gm, '')) as object;
      const keys = sheet.fields.filter(({ from }) => from === undefined).map(({ id: key }) => key);
      expect(Object.keys(opened)).toEqual(['format', 'form', ...keys]);
    }
  });
});

/** The content file that `form new` writes into an empty plan. */
async function scaffoldOf(id: string, locale: string): Promise<string> {
  const folder = join(cwd, `${id}-${locale}`);
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'plan.yaml'),
    `format: crm-plan/1\nproject: { id: p, name: P, start: 2026-01-05, locale: ${locale} }\n`,
  );
  const world = testWorld({ cwd: folder });
  expect(await main(['form', 'new', id, '--packs', '../packs'], world)).toBe(0);
  const check = testWorld({ cwd: folder });
  expect(await main(['form', 'check', `artefacts/${id}.yaml`, '--packs', '../packs'], check)).toBe(0);
  return readFileSync(join(folder, `artefacts/${id}.yaml`), 'utf8');
}
