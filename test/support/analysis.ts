import { message } from '../../src/diagnostics/index.ts';
import { analyse, type AnalyseOptions } from '../../src/analyse/index.ts';
import type { Analysis, Measured, Packs } from '../../src/model/index.ts';
import { resolve } from '../../src/resolve/index.ts';
import { schedule } from '../../src/schedule/index.ts';
import { SourceFile } from '../../src/text/index.ts';
import { parseDay } from '../../src/time/index.ts';
import { packsOf } from './packs.ts';
import { planFrom } from './plan.ts';

interface How extends AnalyseOptions {
  readonly asOf?: string;
  readonly packs?: Packs;
  /** Findings of resolving and scheduling are what the test is about. */
  readonly broken?: boolean;
  /** Files beside the plan, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The analysis of a plan in YAML, through all stages before it. Throws, naming the findings, where one has any. */
export function analysisFrom(
  yaml: string,
  { asOf, packs = packsOf(), broken = false, files = {}, ...options }: How = {},
): Analysis {
  const day = asOf === undefined ? undefined : parseDay(asOf);
  const contentFile = (path: string) =>
    files[path] === undefined ? ('missing' as const) : { value: new SourceFile(path, files[path]), diagnostics: [] };
  const resolved = resolve(planFrom(yaml), packs, { contentFile, ...(day !== undefined && { asOf: day }) });
  const timed = resolved.value ? schedule(resolved.value) : { diagnostics: [] };
  const found = [...resolved.diagnostics, ...timed.diagnostics];
  if (found.length > 0 && !broken) throw new Error(found.map((finding) => message(finding, 'en')).join('\n'));
  if (!('value' in timed) || !timed.value) throw new Error('not scheduled');
  return analyse(timed.value, options);
}

/** The number, or in brackets what is missing: as a table in a test reads best. */
export const shown = (measured: Measured<number | string>): number | string =>
  measured.known ? measured.value : `(${measured.missing.en})`;
