import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { message, type Fixes } from '../../src/diagnostics/index.ts';
import { stageFindings } from '../../src/cli/stage-findings.ts';
import { RULES } from '../../src/lint/index.ts';
import { resolveFindings } from '../../src/resolve/index.ts';
import { golden } from '../support/golden.ts';
import { caseOf, lintText, mendedText } from '../support/lint.ts';

// Each rule has a file of cases beside this one: `<category>/<rule>.yaml`, plans split by `---`. A comment
// `# expect: <rule>` stands on every line that a finding of the rule points at; a plan without one has none. The first
// plan with an expectation documents the rule, the first one without shows how it is done right. A content file that the
// plan names stands behind it, under a line `# file: PATH`. What fixes make of the cases stands in `<rule>.fixed.yaml`,
// which UPDATE=1 writes anew.

const folder = import.meta.dirname;

/** What the fixes of the cases have to show, by what the rule says of them. */
const DECLARED = { none: [], safe: [true], unsafe: [false], both: [false, true] } as const;

/** A calendar file that comes back to itself stands beside the plan. */
const NEEDS_MORE_THAN_A_PLAN = ['correctness/calendar-extends-itself'];

function casesOf(rule: string): readonly string[] {
  return readFileSync(join(folder, `${rule}.yaml`), 'utf8')
    .split(/^---$/m)
    .map((text) => text.replace(/^\n/, ''));
}

function expectedLines(text: string, rule: string): readonly number[] {
  return text.split('\n').flatMap((line, index) => (line.includes(`# expect: ${rule}`) ? [index + 1] : []));
}

/** The cases of a rule or of a finding of a stage, as tests. */
function hold(id: string, fixes: Fixes | undefined): void {
  const cases = casesOf(id);

  test.each(cases.map((text, index) => [index + 1, text] as const))('case %i', (_number, text) => {
    const result = lintText(text, RULES);
    expect(result.crashes).toEqual([]);
    const found = result.diagnostics.filter((diagnostic) => diagnostic.rule === id);
    const { offsets } = caseOf(text);
    const lines = found.map(
      ({ place: { span } }) => (offsets.get(span.file.path) ?? 0) + span.file.position(span.start).line,
    );
    expect([...new Set(lines)].sort((a, b) => a - b)).toEqual(expectedLines(text, id));
    for (const diagnostic of found)
      for (const locale of ['en', 'zh-CN'] as const) {
        const said = message(diagnostic, locale);
        expect(said).not.toMatch(/\{\w+|undefined|NaN|\[object/);
        if (locale === 'zh-CN') expect(said).toMatch(/\p{Script=Han}/u);
      }
  });

  test('what its fixes make of the cases', () => {
    const clean = cases.map((text) => text.replaceAll(/ *# expect: \S+/g, ''));
    const offered = clean.flatMap((text) =>
      lintText(text, RULES).diagnostics.flatMap(({ rule, fix }) => (rule === id && fix ? [fix.safe] : [])),
    );
    expect([...new Set(offered)].sort((a, b) => Number(a) - Number(b))).toEqual(DECLARED[fixes ?? 'none']);
    if (offered.length === 0) return;
    const mended = clean.map((text) => mendedText(text, RULES, ({ rule }) => rule === id));
    golden(import.meta.url, `../${id}.fixed.yaml`, mended.join('---\n'));
    for (const [index, text] of mended.entries()) {
      const left = lintText(text, RULES).diagnostics.filter(({ rule, fix }) => rule === id && fix);
      expect(left.map((one) => message(one, 'en'))).toEqual([]);
      // Whatever else was said in comments is still there.
      const comments = (clean[index] ?? '').match(/#(?! crm-plan-disable).*$/gm) ?? [];
      expect(comments.filter((comment) => !text.includes(comment))).toEqual([]);
    }
  });

  test('one case fails and one passes', () => {
    const failing = cases.filter((text) => expectedLines(text, id).length > 0);
    expect([failing.length > 0, failing.length < cases.length]).toEqual([true, true]);
  });
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  if (!existsSync(join(folder, `${id}.yaml`))) {
    test('has cases', () => expect(`test/lint/${id}.yaml`).toBe('there'));
    return;
  }
  hold(id, rule.fixes);
  test('says why', () => expect(rule.why.en.length).toBeGreaterThan(20));
});

// Findings that the stages make by themselves are documented in the same way.
const KINDS = new Map(stageFindings().map((kind) => [kind.rule, kind]));
const STAGES = [...KINDS.keys()];
describe.each(STAGES.filter((rule) => existsSync(join(folder, `${rule}.yaml`))))('%s', (id) => {
  hold(id, KINDS.get(id)?.fixes);
});

test('every finding of resolving a plan has cases, but for those that one plan alone cannot show', () => {
  const resolving = new Set(
    Object.values(resolveFindings).flatMap((kind) => (typeof kind === 'function' && 'rule' in kind ? [kind.rule] : [])),
  );
  const without = [...resolving].filter((rule) => !existsSync(join(folder, `${rule}.yaml`))).sort();
  expect(without).toEqual(NEEDS_MORE_THAN_A_PLAN);
  const files = readdirSync(join(folder, 'correctness')).filter((file) => !file.endsWith('.fixed.yaml'));
  expect(files.filter((file) => !STAGES.includes(`correctness/${file.replace('.yaml', '')}`))).toEqual([]);
});

test('the list of rules is what the folders hold, in their order', () => {
  const rules = join(folder, '..', '..', 'src', 'lint', 'rules');
  const inFolders = readdirSync(rules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) =>
      readdirSync(join(rules, entry.name))
        .filter((file) => /Rule\(|\brule\(/.test(readFileSync(join(rules, entry.name, file), 'utf8')))
        .map((file) => `${entry.name}/${file.replace(/\.ts$/, '')}`),
    )
    .sort();
  expect(RULES.map((rule) => rule.id)).toEqual(inFolders);
});
