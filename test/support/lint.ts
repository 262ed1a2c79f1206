import { analyse } from '../../src/analyse/index.ts';
import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { lint, type LintResult, type Rule, type Settings } from '../../src/lint/index.ts';
import { readPlan } from '../../src/read/index.ts';
import { resolve } from '../../src/resolve/index.ts';
import { schedule } from '../../src/schedule/index.ts';
import { SourceFile } from '../../src/text/index.ts';
import { builtInPacks } from './built-in-packs.ts';

/** A plan taken through all stages and held against rules; the data date is the plan's own `asOf`. */
export function lintText(yaml: string, rules: readonly Rule[], settings?: Settings): LintResult {
  const source = new SourceFile('plan.yaml', yaml);
  const read = readPlan(source);
  const found: Diagnostic[] = [...read.diagnostics];
  if (!read.value) return { diagnostics: found, skipped: [], crashes: [] };
  const resolved = resolve(read.value, builtInPacks());
  found.push(...resolved.diagnostics);
  const timed = resolved.value && schedule(resolved.value);
  found.push(...(timed?.diagnostics ?? []));
  const analysis = timed?.value && analyse(timed.value);
  found.push(...(analysis?.findings ?? []));
  return lint(
    {
      ...(resolved.value && { resolved: resolved.value }),
      ...(timed?.value && { schedule: timed.value }),
      ...(analysis && { analysis }),
      diagnostics: found,
    },
    rules,
    settings,
  );
}
