import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../src/analyse/index.ts';
import { message } from '../../src/diagnostics/index.ts';
import { RULES, demandRules, lint, type LintResult, type Rule } from '../../src/lint/index.ts';
import { decode, readPlan } from '../../src/read/index.ts';
import { resolve } from '../../src/resolve/index.ts';
import { schedule } from '../../src/schedule/index.ts';
import { builtInPacks } from '../support/built-in-packs.ts';
import { exampleText, EXAMPLES, mutated, random } from '../support/mutations.ts';

// The examples, mangled in every way that a hand, an editor or a bad merge can mangle them, through all that `lint` does:
// findings or none, never an exception, never a rule that fails. The seed is fixed; `npm run fuzz` goes on for longer and
// takes another one from SEED. What fails is named by its example, its seed and its mutations.

const SEED = Number(process.env['SEED'] ?? '20261218');
const ROUNDS = 40 * Number(process.env['FUZZ'] ?? '1');
/** Far above what an example takes (some 0.1 s), far below what a user would wait. In milliseconds. */
const MOST_TIME = 5000;

function lintBytes(bytes: Uint8Array): LintResult {
  const packs = builtInPacks();
  const source = decode('plan.yaml', bytes);
  const read = source.value && readPlan(source.value);
  const resolved = read?.value && resolve(read.value, packs);
  const timed = resolved?.value && schedule(resolved.value);
  const analysis = timed?.value && analyse(timed.value);
  const rules: Rule[] = [...RULES];
  const method = resolved?.value?.plan.data.project.methodology?.id;
  if (method !== undefined) rules.push(...demandRules(packs.demands(method).value ?? []));
  return lint(
    {
      ...(resolved?.value && { resolved: resolved.value }),
      ...(timed?.value && { schedule: timed.value }),
      ...(analysis && { analysis }),
      diagnostics: [source, read, resolved, timed].flatMap((each) => each?.diagnostics ?? []),
    },
    rules,
  );
}

describe.each(EXAMPLES)('%s, mangled', (example) => {
  const text = exampleText(example);
  lintBytes(new TextEncoder().encode(text)); // Packs are read and compiled once, outside the time that is measured.

  test(
    'ends in findings or none, within its time',
    () => {
      const failures: string[] = [];
      let broken = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const { bytes, how } = mutated(text, random(SEED + round));
        const name = `${example} seed ${SEED + round}: ${how.join(', ')}`;
        const begun = performance.now();
        try {
          const { diagnostics, crashes } = lintBytes(bytes);
          for (const { rule, error } of crashes) failures.push(`${name}: ${rule} failed: ${String(error)}`);
          for (const diagnostic of diagnostics) {
            const { file, start, end } = diagnostic.place.span;
            if (!(start >= 0 && start <= end && end <= file.text.length))
              failures.push(`${name}: ${diagnostic.rule} at ${start}`);
            for (const locale of ['en', 'zh-CN'] as const)
              if (
                /\{\w+\}|\bundefined\b|\bNaN\b|\[object/.test(message(diagnostic, locale)) &&
                !/nan|undefined/i.test(file.text)
              )
                failures.push(`${name}: ${diagnostic.rule} says ${message(diagnostic, locale)}`);
          }
          if (diagnostics.some(({ severity }) => severity === 'error')) broken++;
        } catch (error) {
          failures.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        }
        const took = performance.now() - begun;
        if (took > MOST_TIME) failures.push(`${name}: took ${Math.round(took)} ms`);
      }
      expect(failures).toEqual([]);
      // Most of what was done to the plan broke it: the mutations reach something.
      expect(broken).toBeGreaterThan(ROUNDS / 2);
    },
    30_000 + ROUNDS * 500,
  );
});
