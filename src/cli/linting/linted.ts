import type { Diagnostic } from '../../diagnostics/index.ts';
import type { LintResult } from '../../lint/index.ts';
import type { Origin, Run } from '../../pipeline.ts';
import type { Day } from '../../time/index.ts';

/** A plan and what the rules said of it. */
export interface Linted {
  readonly run: Run;
  readonly result: LintResult;
  /** The day whose state in git the rules compared with, where they did. */
  readonly comparedWith?: Day;
}

/** What is still needed when the next plan is read: of thousands of plans nothing else stays in memory. */
export function withoutPlan({ run, result }: Linted): Omit<Linted, 'comparedWith'> {
  letGo(result.diagnostics);
  const { path, unread } = run;
  const origins = new Map<string, Origin>();
  for (const [shown, { path: absolute }] of run.origins) origins.set(shown, { path: absolute });
  return { run: { path, origins, unread, diagnostics: [] }, result };
}

/** Pointers are worked out from the plan when they are first asked for: from now on it is not needed. */
export function letGo(diagnostics: readonly Diagnostic[]): void {
  for (const { place } of diagnostics) void place.pointer;
}
