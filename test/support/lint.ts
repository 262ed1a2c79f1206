import { analyse } from '../../src/analyse/index.ts';
import { fixesOf } from '../../src/cli/linting/fixes.ts';
import { stageFindings } from '../../src/cli/stage-findings.ts';
import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { lint, type LintResult, type Rule, type Settings } from '../../src/lint/index.ts';
import { readPlan } from '../../src/read/index.ts';
import { resolve } from '../../src/resolve/index.ts';
import { schedule } from '../../src/schedule/index.ts';
import type { EarlierState } from '../../src/model/index.ts';
import { parseDay } from '../../src/time/index.ts';
import { SourceFile, applyEdits } from '../../src/text/index.ts';
import { builtInPacks } from './built-in-packs.ts';

/** Files beside a plan, by path: a case holds them behind it, each under a line `# file: PATH`. */
export interface Case {
  readonly files: ReadonlyMap<string, string>;
  /** The line in front of the first line of a file, by its path. */
  readonly offsets: ReadonlyMap<string, number>;
}

/** The plan of a case and the files beside it. */
export function caseOf(text: string): Case {
  const files = new Map<string, string>();
  const offsets = new Map<string, number>();
  let path = 'plan.yaml';
  let lines: string[] = [];
  offsets.set(path, 0);
  for (const [index, line] of text.split('\n').entries()) {
    const next = /^# file: (\S+)$/.exec(line)?.[1];
    if (next === undefined) {
      lines.push(line);
      continue;
    }
    files.set(path, lines.join('\n'));
    path = next;
    lines = [];
    offsets.set(path, index + 1);
  }
  return { files: files.set(path, lines.join('\n')), offsets };
}

/** The text of a case again. */
export function textOf(files: Case['files']): string {
  return [...files].map(([path, text]) => (path === 'plan.yaml' ? text : `# file: ${path}\n${text}`)).join('\n');
}

/** A fix may make room for another; more rounds than this are a fix that never ends. */
const MOST_ROUNDS = 10;

/** A case after all fixes that are wanted, round by round, as `lint --fix` applies them. */
export function mendedText(
  yaml: string,
  rules: readonly Rule[],
  wanted: (finding: Diagnostic) => boolean = () => true,
): string {
  let text = yaml;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = fixesOf(lintText(text, rules).diagnostics.filter(wanted), true);
    if (fixes.size === 0) return text;
    const files = new Map(caseOf(text).files);
    for (const [file, edits] of fixes) files.set(file.path, applyEdits(file.text, edits).text);
    text = textOf(files);
  }
  throw new Error(`fixes without end:\n${text}`);
}

/** The plan as it was by the end of a day stands in a case under `# file: earlier/YYYY-MM-DD`. */
function earlierIn(files: Case['files']): EarlierState | undefined {
  for (const [path, text] of files) {
    const day = parseDay(/^earlier\/(.*)$/.exec(path)?.[1] ?? '');
    const plan = day === undefined ? undefined : readPlan(new SourceFile(path, text)).value;
    if (day !== undefined && plan) return { day, plan };
  }
  return undefined;
}

/** A plan taken through all stages and held against rules; the data date is the plan's own `asOf`. */
export function lintText(yaml: string, rules: readonly Rule[], settings?: Settings): LintResult {
  const { files } = caseOf(yaml);
  const earlier = earlierIn(files);
  const source = new SourceFile('plan.yaml', files.get('plan.yaml') ?? '');
  const read = readPlan(source);
  const found: Diagnostic[] = [...read.diagnostics];
  if (!read.value) return { diagnostics: found, skipped: [], crashes: [] };
  const resolved = resolve(read.value, builtInPacks(), {
    contentFile: (path) => {
      const text = files.get(path);
      return text === undefined ? 'missing' : { value: new SourceFile(path, text), diagnostics: [] };
    },
  });
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
      ...(earlier && { earlier }),
      diagnostics: found,
      stageRules: stageFindings().map(({ rule }) => rule),
    },
    rules,
    settings,
  );
}
