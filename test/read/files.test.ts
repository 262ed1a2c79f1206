import { describe, expect, test } from '@jest/globals';
import { fill, message } from '../../src/diagnostics/index.ts';
import { decode, readDocument, readPlan, type Included } from '../../src/read/index.ts';
import { SourceFile } from '../../src/text/index.ts';

const PLAN = 'format: crm-plan/1\nproject: { id: bank, name: Bank }\n';

describe('bytes', () => {
  const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
    const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
    return order === 'le' ? bytes : bytes.swap16();
  };
  /** “项目：客户关系管理” and “專案：客戶” as Chinese programs write them. */
  const GBK = [
    0xcf, 0xee, 0xc4, 0xbf, 0xa3, 0xba, 0xbf, 0xcd, 0xbb, 0xa7, 0xb9, 0xd8, 0xcf, 0xb5, 0xb9, 0xdc, 0xc0, 0xed,
  ];
  const BIG5 = [0xb1, 0x4d, 0xae, 0xd7, 0xa1, 0x47, 0xab, 0xc8, 0xa4, 0xe1];

  test.each([
    ['UTF-16 LE', utf16(PLAN, 'le', true), '1:1'],
    ['UTF-16 BE', utf16(PLAN, 'be', true), '1:1'],
    ['UTF-16 LE', utf16(PLAN, 'le', false), '1:1'],
    ['UTF-16 BE', utf16(PLAN, 'be', false), '1:1'],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), '1:1'],
    ['GB18030 (GBK)', Buffer.concat([Buffer.from(`${PLAN}x-名: `), Uint8Array.from(GBK)]), '3:6'],
    ['Big5', Buffer.concat([Buffer.from(PLAN), Uint8Array.from(BIG5)]), '3:1'],
    ['Windows-1252 (Latin-1)', Buffer.from(`${PLAN}x-a: Z\u00fcrich, caf\u00e9\n`, 'latin1'), '3:7'],
    ['Windows-1252 (Latin-1)', Buffer.concat([Buffer.from(PLAN), Uint8Array.from([0xe4, 0xb8])]), '3:1'],
  ])('that look like %s are told so, at the first that is no UTF-8', (encoding, bytes, where) => {
    const { value, diagnostics } = decode('plan.yaml', bytes);
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    const [found] = diagnostics;
    if (!found) throw new Error('nothing found');
    expect(message(found, 'en')).toContain(`looks like ${encoding}.`);
    const { line, column } = found.place.span.file.position(found.place.span.start);
    expect(`${line}:${column}`).toBe(where);
  });

  test('in UTF-8 become text, byte order mark and line endings as they are', () => {
    const text = `\ufeff${PLAN.replaceAll('\n', '\r\n')}# 客户 \u{1f600}\r`;
    const { value } = decode('plan.yaml', Buffer.from(text));
    expect(value?.text).toBe(text);
    expect(value && readPlan(value).value?.data.project.name).toBe('Bank');
  });
});

/** What is found under a path: a text, or how looking for it went. */
type OnDisk = Included | { readonly yaml: string };

describe('included files', () => {
  const main = (include: string, lists = ''): SourceFile =>
    new SourceFile('p/plan.yaml', `${PLAN}include: ${include}\n${lists}`);
  const disk =
    (files: Readonly<Record<string, OnDisk>>) =>
    (path: string): Included => {
      const found = Object.hasOwn(files, path) ? files[path] : undefined;
      return found && typeof found === 'object' && 'yaml' in found ? new SourceFile(`p/${path}`, found.yaml) : found;
    };
  const told = (source: SourceFile, files: Readonly<Record<string, OnDisk>>): string[] =>
    readPlan(source, disk(files)).diagnostics.map((found) => {
      const { file, start } = found.place.span;
      expect(fill(found.sentence, 'zh-CN')).toMatch(/\p{Script=Han}/u);
      return `${file.path}:${file.position(start).line} ${found.place.pointer} ${found.rule}: ${message(found, 'en')}`;
    });

  test('add their lists to those of the plan, in order, each value known in its own file', () => {
    const source = main('[logs/issues.yaml, logs/more.yaml]', 'issues: [{ id: a, title: A }]\n');
    const { value, diagnostics } = readPlan(
      source,
      disk({
        'logs/issues.yaml': {
          yaml: 'issues:\n  - { id: b, title: B }\n  - { id: c, title: C }\nrisks: [{ id: r, title: R }]\n',
        },
        'logs/more.yaml': { yaml: 'issues: [{ id: d, title: D }]\nrisks: [{ id: s, title: S }]\nx-mine: [1]\n' },
      }),
    );
    expect(diagnostics).toEqual([]);
    if (!value?.data.issues || !value.data.risks) throw new Error('lists are missing');
    const { places } = value;
    expect(value.data.issues.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(value.data.risks.map(({ id }) => id)).toEqual(['r', 's']);
    expect(value.files.map(({ path }) => path)).toEqual(['p/plan.yaml', 'p/logs/issues.yaml', 'p/logs/more.yaml']);
    const where = (place: ReturnType<typeof places.at>): string => `${place.span.file.path}${place.pointer}`;
    expect(value.data.issues.map((issue) => where(places.at(issue, 'title')))).toEqual([
      'p/plan.yaml/issues/0/title',
      'p/logs/issues.yaml/issues/0/title',
      'p/logs/issues.yaml/issues/1/title',
      'p/logs/more.yaml/issues/0/title',
    ]);
    expect(where(places.at(value.data.issues, 3))).toBe('p/logs/more.yaml/issues/0');
    expect(where(places.at(value.data, 'issues'))).toBe('p/plan.yaml/issues');
    expect(where(places.at(value.data, 'risks'))).toBe('p/logs/issues.yaml/risks');
    expect(where(places.at(value.data.risks, 1))).toBe('p/logs/more.yaml/risks/0');
    expect(where(places.at(value.data.risks))).toBe('p/logs/issues.yaml/risks');
  });

  test('have their findings told in the file where the value stands', () => {
    const source = main('[a.yaml]', 'risks: [{ id: r }]\n');
    expect(
      told(source, { 'a.yaml': { yaml: '\nrisks: [{ id: q, title: Q, due: soon }]\nproject: { id: x }\n' } }),
    ).toEqual([
      'p/a.yaml:2 /risks/0/due correctness/not-a-date: “due: soon” is no date. Write year, month and day, as in 2026-12-01.',
      expect.stringMatching(/^p\/a\.yaml:3 \/project correctness\/unknown-key: /),
      'p/plan.yaml:4 /risks/0/title correctness/missing-key: A risk needs “title”. Add it.',
    ]);
  });

  test.each<[string, string, OnDisk, string]>([
    ['is not there', 'a.yaml', undefined, '“a.yaml” is not there.'],
    ['cannot be read', 'a.yaml', 'unreadable', '“a.yaml” cannot be read.'],
    ['leads outside by a link', 'a.yaml', 'outside', '“a.yaml” lies outside'],
    ['climbs out', '../a.yaml', { yaml: 'x: 1\n' }, '“../a.yaml” lies outside'],
    ['climbs out on the way', 'a/../../b.yaml', { yaml: 'x: 1\n' }, '“a/../../b.yaml” lies outside'],
    ['is absolute', '/etc/passwd', { yaml: 'x: 1\n' }, '“/etc/passwd” lies outside'],
    ['is a home', '~/a.yaml', { yaml: 'x: 1\n' }, '“~/a.yaml” lies outside'],
    ['is a drive', '"C:/a.yaml"', { yaml: 'x: 1\n' }, '“C:/a.yaml” lies outside'],
    ['is an address', '"https://example.org/a.yaml"', { yaml: 'x: 1\n' }, '“https://example.org/a.yaml” lies outside'],
    ['has backslashes', '"logs\\\\a.yaml"', { yaml: 'x: 1\n' }, '“logs\\a.yaml” lies outside'],
    ['is the folder itself', '"."', { yaml: 'x: 1\n' }, '“.” lies outside'],
  ])('a path that %s is a finding at its place', (_, path, found, expected) => {
    const lines = told(main(`[${path}]`), { 'a.yaml': found });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`p/plan.yaml:3 /include/0 correctness/include: ${expected}`);
  });

  test('are read once: by whatever path they are named', () => {
    const lines = told(main('[a.yaml, ./a.yaml, b/../a.yaml, plan.yaml]'), {
      'a.yaml': { yaml: 'risks: []\n' },
      'plan.yaml': new SourceFile('p/plan.yaml', PLAN),
    });
    expect(lines.map((line) => line.slice(0, 40))).toEqual(
      [1, 2, 3].map((i) => `p/plan.yaml:3 /include/${i} correctness/inclu`.slice(0, 40)),
    );
    expect(lines.every((line) => line.includes('is read already'))).toBe(true);
  });

  test('may not include others, and an undecodable one has its own finding', () => {
    expect(told(main('[a.yaml]'), { 'a.yaml': { yaml: 'include: [plan.yaml]\n' } })).toEqual([
      'p/a.yaml:1 /include correctness/include: An included file may not include others. Name them all in the plan itself.',
    ]);
    const lines = told(main('[a.yaml]'), { 'a.yaml': decode('p/a.yaml', Uint8Array.from([0xff, 0xfe, 0x20, 0])) });
    expect(lines[0]).toMatch(/^p\/a\.yaml:1 .*looks like UTF-16 LE/);
  });

  test('that are not to be had leave the rest of the plan', () => {
    const { value } = readPlan(main('[a.yaml, 5]', 'risks: [{ id: r, title: R }]\n'));
    expect(value?.data.risks).toHaveLength(1);
    expect(told(main('a.yaml'), {})[0]).toContain('“include” is a list, even of one. Write [a.yaml].');
  });
});

describe('other formats', () => {
  test('are read by their own schema', () => {
    const file = new SourceFile(
      'cn-2027.yaml',
      'format: crm-plan-calendar/1\nid: cn-2027\nextends: cn\ncovered: { from: 2020-01-01, to: 2027-12-31 }\nholidays: [{ date: 2027-01-01, name: 元旦 }]\n',
    );
    const { value, diagnostics } = readDocument('calendar', file);
    expect(diagnostics).toEqual([]);
    expect(value?.data.holidays?.[0]?.name).toBe('元旦');
    expect(value && value.places.at(value.data, 'id').pointer).toBe('/id');
  });

  test('have the same quality of message', () => {
    const file = new SourceFile(
      'crm-plan.config.yaml',
      'rules:\n  schedule/high-float: of\n  high-float: off\nrule: {}\n',
    );
    const { diagnostics } = readDocument('config', file);
    expect(diagnostics.map((found) => message(found, 'en'))).toEqual([
      '“schedule/high-float: of” is not known. Did you mean “off”? There are: off, info, warn, warning, error.',
      expect.stringMatching(/^“rules” has no key “high-float”/),
      'The configuration has no key “rule”, and “rules” is given already. Keep one of them.',
    ]);
  });
});
