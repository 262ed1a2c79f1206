import type { Diagnostic } from '../diagnostics/index.ts';

/** What a stage gives: its value, where there is one, and everything it found. */
export interface Outcome<Value> {
  readonly value?: Value;
  readonly diagnostics: readonly Diagnostic[];
}
