import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/index.ts';
import type { FindingsDocument } from '../../src/model/index.ts';
import { testWorld } from '../support/world.ts';

// Packs of strangers, beside the plan: each kind of pack and each kind of hostility is refused, with file and line, or
// written so that it cannot act; and no command stumbles over them. The packs are what `… new` writes, with one thing changed.

const root = mkdtempSync(join(tmpdir(), 'crm-plan-strangers-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const fresh = join(root, 'fresh');

const CALENDAR =
  'format: crm-plan-calendar/1\nid: mine\nname: { en: Mine, zh-CN: 我的 }\nholidays: [{ date: 2026-12-25, name: Feast }]\n';
const RULES = `format: crm-plan-rules/1
rules:
  - id: goals-stated
    severity: warning
    source: [own]
    statement: { en: State goals., zh-CN: 请写明目标。 }
    why: { en: Nobody hits what nobody named., zh-CN: 没有目标就无从衡量。 }
    check: { count: { of: goals, least: 1 } }
`;
const KINDS = {
  methodology: 'methodologies/mine/methodology.yaml',
  checklist: 'checklists/mine/checklist.yaml',
  assessment: 'assessments/mine/assessment.yaml',
  form: 'forms/mine/form.yaml',
  report: 'reports/mine/report.yaml',
  rules: 'rules/mine/rules.yaml',
  calendar: 'calendars/mine.yaml',
} as const;
type Kind = keyof typeof KINDS;
const WORDED = ['methodology', 'checklist', 'assessment', 'form', 'report'] as const satisfies readonly Kind[];

async function run(cwd: string, ...words: readonly string[]) {
  const world = testWorld({ cwd });
  const status = await main(words, world);
  return { status, stdout: world.said.stdout, stderr: world.said.stderr };
}

beforeAll(async () => {
  mkdirSync(join(fresh, 'packs/calendars'), { recursive: true });
  mkdirSync(join(fresh, 'packs/rules/mine'), { recursive: true });
  for (const words of [
    ['methodology', 'new', 'packs/methodologies/mine'],
    ['checklist', 'new', 'mine'],
    ['assess', 'new', 'mine'],
    ['form', 'design', 'mine'],
    ['report', 'new', 'mine'],
  ])
    expect(await run(fresh, ...words)).toMatchObject({ status: 0 });
  writeFileSync(join(fresh, 'packs', KINDS.calendar), CALENDAR);
  writeFileSync(join(fresh, 'packs', KINDS.rules), RULES);
  writeFileSync(join(fresh, 'crm-plan.config.yaml'), 'packs: [packs]\n');
  const { stdout } = await run(fresh, 'methodology', 'check', 'packs', '--quick');
  expect(stdout.match(/: whole\.$/gm)).toHaveLength(Object.keys(KINDS).length);
});

let folders = 0;
/** A copy of the whole packs in which one has been changed. */
function changed(change: (packs: string) => void): string {
  const cwd = join(root, `case-${(folders += 1)}`);
  cpSync(fresh, cwd, { recursive: true });
  change(join(cwd, 'packs'));
  return cwd;
}

const rewrite = (path: string, by: (text: string) => string): void => {
  const before = readFileSync(path, 'utf8');
  const after = by(before);
  if (after === before) throw new Error(`nothing to change in ${path}`);
  writeFileSync(path, after);
};
const words = (kind: Kind, locale = 'en'): string => KINDS[kind].replace(/[^/]+$/, `${locale}.yaml`);

/** What an output may never hold: terminal commands, marks that turn the direction of writing, other control characters. */
// oxlint-disable-next-line no-control-regex
const RAW = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/** The first finding of a rule, by file and line. */
async function told(cwd: string, path: string, ...more: readonly string[]) {
  const { status, stdout } = await run(cwd, 'methodology', 'check', path, '--quick', '--json', ...more);
  const { files } = JSON.parse(stdout) as FindingsDocument;
  return { status, found: files.flatMap((file) => file.diagnostics.map((one) => ({ ...one, path: file.path }))) };
}

interface Hostility {
  readonly name: string;
  readonly rule: string;
  /** The file that is told; its structure where none is named. */
  readonly file?: (kind: Kind) => string;
  readonly kinds?: readonly Kind[];
  readonly change: (packs: string, kind: Kind) => void;
}

const inStructure = (by: (text: string) => string) => (packs: string, kind: Kind) =>
  rewrite(join(packs, KINDS[kind]), by);
const inWords = (by: (text: string) => string) => (packs: string, kind: Kind) => rewrite(join(packs, words(kind)), by);
const named = (text: string) => inWords((all) => all.replace(/^name: .*$/m, `name: ${text}`));
const BOMB = `x-a: &a [1,2,3,4,5,6,7,8,9]\n${['b', 'c', 'd', 'e', 'f', 'g'].map((letter, at) => `x-${letter}: &${letter} [${Array.from({ length: 9 }, () => `*${'abcdef'[at] ?? ''}`).join(',')}]`).join('\n')}\n`;

const HOSTILITIES: readonly Hostility[] = [
  {
    name: 'a link that leads out of its folder',
    rule: 'correctness/pack-outside-folder',
    change(packs, kind) {
      const file = join(packs, KINDS[kind]);
      renameSync(file, join(packs, '../outside.yaml'));
      symlinkSync('../'.repeat(KINDS[kind].split('/').length) + 'outside.yaml', file);
    },
  },
  {
    name: 'a link to an absolute path',
    rule: 'correctness/pack-outside-folder',
    change(packs, kind) {
      rmSync(join(packs, KINDS[kind]));
      symlinkSync('/etc/passwd', join(packs, KINDS[kind]));
    },
  },
  {
    name: 'a text of 5 MB',
    rule: 'correctness/pack-too-large',
    change: inStructure((text) => text + `# ${'x'.repeat(5_000_000)}`),
  },
  {
    name: 'a text beyond every limit',
    rule: 'correctness/pack-too-large',
    change: inStructure((text) => text + `# ${'x'.repeat(20_000_000)}`),
  },
  {
    name: 'bytes that are no text',
    rule: 'correctness/pack-encoding',
    change: (packs, kind) => writeFileSync(join(packs, KINDS[kind]), Buffer.from([0xd6, 0xd0, 0xff, 0xfe, 0])),
  },
  { name: 'a bomb of aliases', rule: 'correctness/alias-expansion', change: inStructure((text) => BOMB + text) },
  {
    name: 'a key that reaches for the prototype',
    rule: 'correctness/forbidden-key',
    change: inStructure((text) => `__proto__: { admin: true }\n${text}`),
  },
  {
    name: 'the same key twice',
    rule: 'correctness/duplicate-key',
    change: inStructure((text) => `${text}\nformat: x\n`),
  },
  {
    name: 'a second document',
    rule: 'correctness/second-document',
    change: inStructure((text) => `${text}\n---\nformat: x\n`),
  },
  {
    name: 'a name of the prototype as id',
    rule: 'correctness/not-an-id',
    kinds: ['methodology', 'checklist', 'assessment', 'form', 'report', 'rules', 'calendar'],
    change: inStructure((text) => text.replace(/\bid: [\w-]+/, 'id: constructor')),
  },
  {
    name: 'a key that there is not',
    rule: 'correctness/unknown-key',
    change: inStructure((text) => `${text}\nrun: rm -rf\n`),
  },
  {
    name: 'a list where a text belongs',
    rule: 'correctness/wrong-type',
    kinds: ['methodology', 'checklist', 'assessment', 'form', 'report', 'calendar'],
    change: inStructure((text) => text.replace(/^id: .*$/m, 'id: [mine]')),
  },
  {
    name: 'an id that stands twice',
    rule: 'correctness/pack-duplicate-id',
    kinds: ['methodology', 'checklist', 'assessment', 'form', 'rules'],
    change(packs, kind) {
      const twice: Partial<Record<Kind, [RegExp, string]>> = {
        methodology: [/id: agree-on-needs/, 'id: collect-needs'],
        checklist: [/id: data-is-clean/, 'id: everybody-knows'],
        assessment: [/id: users-trained/, 'id: sponsor-asks'],
        form: [/id: visits/, 'id: purpose'],
        rules: [/^ {2}- id: goals-stated[^]*$/m, '$&$&'],
      };
      const [from, to] = twice[kind] ?? [/$^/, ''];
      rewrite(join(packs, KINDS[kind]), (text) => text.replace(from, to));
    },
  },
  {
    name: 'a language that is missing',
    rule: 'correctness/pack-file-missing',
    kinds: WORDED,
    file: (kind) => words(kind, 'zh-CN'),
    change: (packs, kind) => rmSync(join(packs, words(kind, 'zh-CN'))),
  },
  {
    name: 'terminal commands in a name',
    rule: 'correctness/control-character',
    kinds: WORDED,
    file: words,
    change: named('"\\e]8;;http://e\\a\\e[31mred"'),
  },
  {
    name: 'marks in a name that turn the direction of writing',
    rule: 'correctness/pack-control-characters',
    kinds: WORDED,
    file: words,
    change: named('"\\u202Egnp.exe\\u2066"'),
  },
  {
    name: 'terminal commands in a long text',
    rule: 'correctness/pack-control-characters',
    kinds: WORDED,
    file: words,
    change: inWords((text) => text.replace(/^(about|chooseWhen): .*$/m, '$1: "\\e[2J gone \\u009b31m"')),
  },
  {
    name: 'HTML in a name',
    rule: 'correctness/pack-markup',
    kinds: WORDED,
    file: words,
    change: named('"<img src=x onerror=alert(1)>"'),
  },
  {
    name: 'a text that programs obey in a comment',
    rule: 'correctness/pack-directive',
    kinds: WORDED,
    file: words,
    change: inWords((text) =>
      text.replace(/^(about|chooseWhen): .*$/m, '$1: "crm-plan-disable-next-line method/x -- no"'),
    ),
  },
  {
    name: 'an unknown check',
    rule: 'correctness/unknown-key',
    kinds: ['rules'],
    change: inStructure((text) => text.replace('count: {', 'explode: {')),
  },
  {
    name: 'an unknown parameter',
    rule: 'correctness/unknown-key',
    kinds: ['rules'],
    change: inStructure((text) => text.replace('least: 1', 'atleast: 1')),
  },
  {
    name: 'a parameter of the wrong type',
    rule: 'correctness/wrong-type',
    kinds: ['rules'],
    change: inStructure((text) => text.replace('least: 1', 'least: [1]')),
  },
  {
    name: 'a circle through a recurring task',
    rule: 'correctness/pack-cycle',
    kinds: ['methodology'],
    change: inStructure((text) =>
      text.replace(
        'duration: 5d\n        cautions',
        'duration: 5d\n        dependsOn: [weekly-review]\n        cautions',
      ),
    ),
  },
  {
    name: 'a recurrence without end',
    rule: 'correctness/out-of-range',
    kinds: ['methodology'],
    change: inStructure((text) => text.replace('count: 3', 'count: 99999999')),
  },
  {
    name: 'words that act in the document',
    rule: 'correctness/pack-acting-words',
    kinds: ['report'],
    file: words,
    change: inWords((text) => text.replace(/ {2}section\.done: .*/, '  section.done: "[Done](javascript:alert(1))"')),
  },
  ...(
    [
      ['a template that never ends a block', 'correctness/template-syntax', '{{#each done.rows}}'],
      [
        'a template that calls what it may not',
        'correctness/template-unknown-helper',
        '{{#each (lookup this "constructor")}}{{/each}}',
      ],
      [
        'a template that calls a method',
        'correctness/template-bare-value',
        '{{header.project.constructor "return process"}}',
      ],
      ['a template that writes a value bare', 'correctness/template-bare-value', '{{{header.project}}}'],
      ['a template with a partial', 'correctness/template-not-allowed', '{{> evil}}'],
      ['a template with a script', 'correctness/template-acting-markup', '<script>1</script>'],
      ['a template nested without end', 'correctness/template-too-large', '{{#if a}}'.repeat(5000)],
    ] as const
  ).map(([name, rule, template]): Hostility => ({
    name,
    rule,
    kinds: ['report'],
    file: () => 'reports/mine/report.md.hbs',
    change: (packs) => writeFileSync(join(packs, 'reports/mine/report.md.hbs'), template),
  })),
  ...(
    [
      ['an overlay on itself', 'extends: mine', 'correctness/pack-extends'],
      ['an overlay on nothing', 'extends: nowhere', 'correctness/pack-extends'],
    ] as const
  ).map(([name, base, rule]): Hostility => ({
    name,
    rule,
    kinds: ['methodology'],
    change: (packs) =>
      writeFileSync(
        join(packs, KINDS.methodology),
        `format: crm-plan-methodology/1\nid: mine\nversion: 1.0.0\n${base}\n`,
      ),
  })),
  {
    name: 'overlays in a circle',
    rule: 'correctness/pack-extends',
    kinds: ['methodology'],
    change(packs) {
      cpSync(join(packs, 'methodologies/mine'), join(packs, 'methodologies/other'), { recursive: true });
      for (const [id, base] of [
        ['mine', 'other'],
        ['other', 'mine'],
      ] as const)
        writeFileSync(
          join(packs, `methodologies/${id}/methodology.yaml`),
          `format: crm-plan-methodology/1\nid: ${id}\nversion: 1.0.0\nextends: ${base}\n`,
        );
    },
  },
];

/** How a pack of a kind is used by its name. */
const USE: Partial<Record<Kind, readonly string[]>> = {
  methodology: ['methodology', 'show', 'mine'],
  checklist: ['checklist', 'mine'],
  assessment: ['assess', 'mine', 'plan.yaml', '--answers', 'answers.yaml'],
  form: ['form', 'show', 'mine'],
  report: ['report', 'mine'],
  calendar: ['calendar', 'show', 'mine'],
};
const LIST: Partial<Record<Kind, readonly string[]>> = {
  methodology: ['methodology', 'list'],
  checklist: ['checklist', '--list'],
  assessment: ['assess', '--list'],
  form: ['form', 'list'],
  report: ['report', '--list'],
  calendar: ['calendar', 'list'],
};
const PLAN = `format: crm-plan/1
project: { id: p, name: P, start: 2026-01-05, asOf: 2026-01-12, calendar: mine, methodology: { id: mine, version: 0.1.0 } }
people: [{ id: lin, name: Lin }]
phases:
  - id: understand
    name: Understand
    tasks: [{ id: a, name: A, owner: lin, duration: 3d }]
    gate: { decider: lin, criteria: [{ id: c, text: C }] }
deliverables: [{ id: visits, name: Visits, form: mine, file: visits.yaml }]
`;
const COMMANDS: readonly (readonly string[])[] = [
  ['init', 'new', '--methodology', 'mine', '--yes'],
  ['validate'],
  ['lint'],
  ['lint', '--format', 'markdown'],
  ['schedule'],
  ['status'],
  ['report', 'weekly'],
  ['report', 'mine'],
  ['checklist', 'mine'],
  ['checklist', '--list', '--json'],
  ['assess', 'mine', 'plan.yaml', '--answers', 'answers.yaml', '--dry-run', '--to', 'md'],
  ['form', 'show', 'mine'],
  ['form', 'new', 'mine', '--dry-run'],
  ['form', 'check', 'visits.yaml'],
  ['gate', 'understand'],
  ['cycle', 'next', '--yes'],
  ['explain', 'method/goals-stated'],
  ['methodology', 'show', 'mine'],
  ['methodology', 'compare', 'mine', 'eight-step'],
  ['calendar', 'show', 'mine'],
];

function prepared(change: (packs: string) => void): string {
  const cwd = changed(change);
  writeFileSync(join(cwd, 'plan.yaml'), PLAN);
  writeFileSync(join(cwd, 'visits.yaml'), 'format: crm-plan-artefact/1\nform: mine\npurpose: Know them.\n');
  writeFileSync(join(cwd, 'answers.yaml'), 'answers: { sponsor-asks: in-full }\n');
  return cwd;
}

const ALL = Object.keys(KINDS) as Kind[];
const TABLE = HOSTILITIES.flatMap((one) => (one.kinds ?? ALL).map((kind) => [kind, one.name, one] as const));
const pathOf = (kind: Kind): string =>
  `packs/${kind === 'calendar' ? KINDS.calendar : KINDS[kind].replace(/\/[^/]+$/, '')}`;

test.each(TABLE)(
  '%s: %s',
  async (kind, _name, { rule, change, file = (of) => KINDS[of] }) => {
    const cwd = prepared((packs) => change(packs, kind));
    const { status, found } = await told(cwd, pathOf(kind));
    const one = found.find((each) => each.rule === rule);
    expect({ status, rules: found.map((each) => each.rule) }).toEqual({
      status: 1,
      rules: expect.arrayContaining([rule]) as unknown,
    });
    expect({ path: one?.path, placed: (one?.line ?? 0) > 0 }).toEqual({
      path: expect.stringContaining(file(kind).replace(/^methodologies\/mine\//, '')),
      placed: true,
    });
    const use = USE[kind];
    if (use) {
      const used = await run(cwd, ...use, '--locale', 'zh-CN');
      expect([used.status, used.stdout, RAW.test(used.stderr)]).toEqual([2, '', false]);
      expect(used.stderr).toContain(rule);
      expect(used.stderr).toMatch(/packs\/\S+:\d+:\d+ 错误/);
    }
    rmSync(cwd, { recursive: true, force: true });
  },
  30_000,
);

describe('lists', () => {
  const [far] = HOSTILITIES;
  test.each(Object.entries(LIST) as [Kind, readonly string[]][])(
    'mark a broken %s',
    async (kind, list) => {
      const cwd = prepared((packs) => far?.change(packs, kind));
      const text = await run(cwd, ...list);
      expect(text.status).toBe(0);
      expect(text.stdout).toMatch(/^✗ mine +broken: \d+ errors? +crm-plan methodology check packs$/m);
      const { status, stdout } = await run(cwd, ...list, '--json');
      expect(status).toBe(0);
      const { broken, ...rest } = JSON.parse(stdout) as { broken: { id: string; errors: number }[] };
      expect(broken).toEqual([{ id: 'mine', errors: expect.any(Number) as unknown, folder: 'packs' }]);
      expect(Object.values(rest).flat()).not.toContainEqual(
        expect.objectContaining({ id: 'mine', kind: kind === 'checklist' ? 'pack' : kind }),
      );
    },
    60_000,
  );
});

// Every kind is hostile at once, each in another way.
test.each([0, 1, 2, 3, 4, 5, 6, 7])(
  'no command stumbles over packs that are hostile in several ways (%i)',
  async (mix) => {
    const cwd = prepared((packs) => {
      ALL.forEach((kind, at) => {
        const ways = HOSTILITIES.filter((one) => (one.kinds ?? ALL).includes(kind));
        ways[(mix * 5 + at * 3) % ways.length]?.change(packs, kind);
      });
    });
    for (const words of COMMANDS) {
      const { status, stdout, stderr } = await run(cwd, ...words);
      expect([words.join(' '), status <= 2, RAW.test(stdout + stderr)]).toEqual([words.join(' '), true, false]);
    }
    rmSync(cwd, { recursive: true, force: true });
  },
  120_000,
);
