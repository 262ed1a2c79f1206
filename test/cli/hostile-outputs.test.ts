import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DOMParser } from '@xmldom/xmldom';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/index.ts';
import { golden } from '../support/golden.ts';
import { testWorld } from '../support/world.ts';

// A plan whose texts attack every output: none of them may act, and each document is what its readers expect, by schemas
// and parsers that are not ours.

const HOSTILE = "::error::gotcha %0A%25 ]]> <script>alert(1)</script> | `code` *b* [x](http://e) “ ' &amp;";
/** Written with the escapes of YAML; a name may not hold such characters, so the reader speaks of them. */
const SEQUENCES = '\\e[31mred\\a \\u202Egnp.exe\\u2066';
const PLAN = `format: crm-plan/1
project: { id: p, name: P, start: 2026-01-05, asOf: 2026-02-06 }
people: [{ id: lin, name: "Lin ::warning::" }]
phases:
  - id: one
    name: "${HOSTILE}"
    tasks:
      - { id: a, name: "${HOSTILE}", duration: 3 }
      - { id: b, name: "two ::warning:: lines", duration: 3d, dependsOn: [aa], deadline: 2026-01-06 }
risks:
  - { id: r-1, title: "${HOSTILE}" }
  - { id: r-2, title: "${SEQUENCES}", response: "${SEQUENCES}", owner: "${SEQUENCES}" }
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  writeFileSync(join(folder, 'plan.yaml'), PLAN);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function printed(format: string, locale: string): Promise<string> {
  const world = testWorld({ cwd: folder });
  await main(['lint', '--format', format, '--locale', locale], world);
  return world.said.stdout;
}

const FORMATS = ['pretty.txt', 'json.json', 'sarif.json', 'junit.xml', 'github.txt', 'gitlab.json', 'markdown.md'];

describe.each(['en', 'zh-CN'])('hostile text in %s', (locale) => {
  test.each(FORMATS)('%s', async (name) => {
    const [format = ''] = name.split('.');
    const text = await printed(format, locale);
    golden(import.meta.url, `hostile.${locale}.${name}`, text);
    // No sequence of a terminal, and nothing that turns the direction of writing.
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  test('SARIF is valid by the schema of its standard', async () => {
    const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
    // Draft 4 of JSON Schema, of which it uses nothing that later drafts read otherwise but the name of its id.
    const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    const log: unknown = JSON.parse(await printed('sarif', locale));
    expect([validate(log), validate.errors]).toEqual([true, null]);
    const { runs } = log as {
      runs: {
        tool: { driver: { rules: { id: string; help?: { text: string } }[] } };
        results: { fixes?: object[] }[];
      }[];
    };
    for (const rule of runs[0]?.tool.driver.rules ?? [])
      expect([rule.id, rule.help?.text]).toEqual([rule.id, expect.stringMatching(/.{10}/s)]);
    expect(runs[0]?.results.some(({ fixes }) => fixes !== undefined)).toBe(true);
  });

  test('JSON is valid by our schema', async () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../schemas/findings.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const validate = new Ajv2020().compile(schema);
    expect([validate(JSON.parse(await printed('json', locale))), validate.errors]).toEqual([true, null]);
  });

  test('JUnit is XML with a case for each finding', async () => {
    const faults: string[] = [];
    const document = new DOMParser({
      // That a replacement character stands where one was meant to is a warning.
      onError: (level, message) => void (level === 'warning' || faults.push(message)),
    }).parseFromString(await printed('junit', locale), 'text/xml');
    expect(faults).toEqual([]);
    const { summary } = JSON.parse(await printed('json', locale)) as {
      summary: Record<'errors' | 'warnings' | 'infos', number>;
    };
    const count = (name: string): number => document.getElementsByTagName(name).length;
    expect(count('testcase')).toBe(summary.errors + summary.warnings + summary.infos);
    expect(count('failure')).toBe(summary.errors + summary.warnings);
    expect(count('script')).toBe(0);
    expect(document.getElementsByTagName('testsuites')[0]?.getAttribute('tests')).toBe(String(count('testcase')));
  });

  test('GitHub sees one command a line, all of them ours', async () => {
    const lines = (await printed('github', locale)).trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) file=plan\.yaml,line=\d+,.*?::/);
  });

  test('Markdown keeps its table', async () => {
    const rows = (await printed('markdown', locale)).split('\n').filter((line) => line.startsWith('|'));
    const cells = rows.map((row) => row.replaceAll(/\\./g, '').split('|').length);
    expect(new Set(cells).size).toBe(1);
    expect(rows.join('')).not.toMatch(/<(?!br>)/);
  });
});

test('fingerprints stay when lines move, in SARIF and in GitLab’s report', async () => {
  const names = async (format: string): Promise<readonly unknown[]> => {
    const document = JSON.parse(await printed(format, 'en')) as
      | { runs: { results: { partialFingerprints: object }[] }[] }
      | { fingerprint: string }[];
    return Array.isArray(document)
      ? document.map(({ fingerprint }) => fingerprint)
      : (document.runs[0]?.results.map(({ partialFingerprints }) => partialFingerprints) ?? []);
  };
  const before = [await names('sarif'), await names('gitlab')];
  writeFileSync(join(folder, 'plan.yaml'), PLAN.replace('format:', '# a remark\n\n# another\nformat:'));
  expect([await names('sarif'), await names('gitlab')]).toEqual(before);
  writeFileSync(join(folder, 'plan.yaml'), PLAN);
});
