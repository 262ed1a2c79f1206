import { expect, test } from '@jest/globals';
import { analyse } from '../../src/analyse/index.ts';
import { message, type Diagnostic } from '../../src/diagnostics/index.ts';
import { RULES, demandRules, lint, settingsFrom, type Rule, type Settings } from '../../src/lint/index.ts';
import { decode, readPlan } from '../../src/read/index.ts';
import { resolve } from '../../src/resolve/index.ts';
import { schedule } from '../../src/schedule/index.ts';
import { builtInPacks } from '../support/built-in-packs.ts';
import { EXAMPLES, exampleText, mutated, random } from '../support/mutations.ts';

// With --quiet, what is no error need not be made: the errors, and what could not be evaluated, have to be the same.

function lintBytes(bytes: Uint8Array, errorsSuffice: boolean, settings?: Settings): ReturnType<typeof lint> {
  const packs = builtInPacks();
  const source = decode('plan.yaml', bytes);
  const read = source.value && readPlan(source.value);
  const resolved = read?.value && resolve(read.value, packs);
  const timed = resolved?.value && schedule(resolved.value);
  const method = resolved?.value?.plan.data.project.methodology?.id;
  const rules: Rule[] = [...RULES, ...demandRules((method !== undefined && packs.demands(method).value) || [])];
  return lint(
    {
      ...(resolved?.value && { resolved: resolved.value }),
      ...(timed?.value && { schedule: timed.value, analysis: analyse(timed.value) }),
      diagnostics: [source, read, resolved, timed].flatMap((each) => each?.diagnostics ?? []),
      errorsSuffice,
    },
    rules,
    settings,
  );
}

const shown = (found: readonly Diagnostic[]): readonly string[] =>
  found.map((one) => `${one.rule} ${one.subject} ${one.place.span.start} ${message(one, 'zh-CN')}`);
const errorsOf = (found: readonly Diagnostic[]): readonly string[] =>
  shown(found.filter(({ severity }) => severity === 'error'));

test.each(EXAMPLES)('%s, mangled: the errors are those of a whole run', (example) => {
  // With nothing that silences: else all of it is made.
  const text = exampleText(example)
    .replace(/^waivers:\n(?:[ -].*\n|\n)*/m, '')
    .replaceAll('crm-plan-disable-next-line', '');
  let leftOut = 0;
  for (let seed = 1; seed <= 20; seed++) {
    const { bytes } = seed === 1 ? { bytes: new TextEncoder().encode(text) } : mutated(text, random(seed));
    const whole = lintBytes(bytes, false);
    const lean = lintBytes(bytes, true);
    expect([seed, shown(lean.diagnostics)]).toEqual([seed, errorsOf(whole.diagnostics)]);
    leftOut += whole.diagnostics.length - lean.diagnostics.length;
    expect(lean.skipped).toEqual(whole.skipped);
  }
  expect(leftOut).toBeGreaterThan(100);
});

const PLAN = `format: crm-plan/1
project: { id: p, name: P, start: 2026-03-02 }
phases: [{ id: one, name: One, tasks: [{ id: a, name: A, duration: 1d }, { id: b, name: B, duration: 1d, tags: [] }] }]
`;
const WAIVER = `waivers: [{ rule: hygiene/leftover, reason: on purpose }]
`;
const strictly = (rule: string): Settings =>
  settingsFrom(['recommended'], [{ config: { rules: { [rule]: 'error' } }, matches: () => true }], RULES);

test('what a configuration makes an error is one, and only then are warnings made for nothing', () => {
  const bytes = new TextEncoder().encode(PLAN);
  expect(lintBytes(bytes, true).diagnostics).toEqual([]);
  const { diagnostics } = lintBytes(bytes, true, strictly('hygiene/leftover'));
  expect(diagnostics).toMatchObject([{ rule: 'hygiene/leftover', severity: 'error', subject: 'task:b' }]);
});

test('a waiver that is used is not told as unused for want of what it waives', () => {
  const settings = strictly('hygiene/unused-waiver');
  const used = lintBytes(new TextEncoder().encode(PLAN + WAIVER), true, settings);
  expect(errorsOf(used.diagnostics)).toEqual([]);
  const unused = lintBytes(new TextEncoder().encode(PLAN.replace(', tags: []', '') + WAIVER), true, settings);
  expect(unused.diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
    { rule: 'hygiene/unused-waiver' },
  ]);
});
