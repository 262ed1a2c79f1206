import type { Diagnostic } from '../diagnostics/index.ts';
import type { Session } from './command.ts';
import { pretty } from './printers/pretty.ts';
import { byFile } from './printers/report.ts';

/** Findings in what a command needs beside or before its result, on stderr. `counted`: with a last line that counts them. */
export function showFindings(
  { err, locale }: Session,
  diagnostics: readonly Diagnostic[],
  { counted = false }: { readonly counted?: boolean } = {},
): void {
  err.write(
    pretty(byFile([], diagnostics), {
      locale,
      ...(counted && { plans: 1 }),
      ...(err.terminal && { columns: err.columns }),
    }),
  );
}
