import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '../../src/diagnostics/index.ts';
import { stageFindings } from '../../src/cli/stage-findings.ts';
import { RULES } from '../../src/lint/index.ts';
import { resolveFindings } from '../../src/resolve/index.ts';
import { caseOf, lintText } from '../support/lint.ts';

// Each rule has a file of cases beside this one: `<category>/<rule>.yaml`, plans split by `---`. A comment
// `# expect: <rule>` stands on every line that a finding of the rule points at; a plan without one has none. The first
// plan with an expectation documents the rule, the first one without shows how it is done right. A content file that the
// plan names stands behind it, under a line `# file: PATH`.

const folder = import.meta.dirname;

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
function hold(id: string): void {
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
  hold(id);
  test('says why', () => expect(rule.why.en.length).toBeGreaterThan(20));
});

// Findings that the stages make by themselves are documented in the same way.
const STAGES = stageFindings().map(({ rule }) => rule);
describe.each(STAGES.filter((rule) => existsSync(join(folder, `${rule}.yaml`))))('%s', (id) => {
  hold(id);
});

test('every finding of resolving a plan has cases, but for those that one plan alone cannot show', () => {
  const resolving = new Set(
    Object.values(resolveFindings).flatMap((kind) => (typeof kind === 'function' && 'rule' in kind ? [kind.rule] : [])),
  );
  const without = [...resolving].filter((rule) => !existsSync(join(folder, `${rule}.yaml`))).sort();
  expect(without).toEqual(NEEDS_MORE_THAN_A_PLAN);
  const files = readdirSync(join(folder, 'correctness')).map((file) => `correctness/${file.replace('.yaml', '')}`);
  expect(files.filter((file) => !STAGES.includes(file))).toEqual([]);
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
