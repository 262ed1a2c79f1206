import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, stringify, visit, isCollection } from 'yaml';
import { stageFindings } from '../../src/cli/stage-findings.ts';
import { RULES } from '../../src/lint/index.ts';
import { lintText, mendedText } from '../support/lint.ts';

// What holds for every fix, whatever a plan looks like: fixing twice is fixing once, comments stay, the plan can be read
// as before, and what a safe fix changes moves no date. The plans are those of the rules, each written in several styles.

const folder = import.meta.dirname;
const mendable = new Set(
  [...RULES.map(({ id, fixes }) => ({ rule: id, fixes })), ...stageFindings()].flatMap(({ rule, fixes }) =>
    fixes ? [rule] : [],
  ),
);

const plans = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`))
  .filter((file) => file.endsWith('.fixed.yaml'))
  .sort()
  .flatMap((file) => {
    const rule = file.replace('.fixed.yaml', '');
    const text = readFileSync(join(folder, `${rule}.yaml`), 'utf8');
    return text
      .split(/^---$/m)
      .map(
        (each, index) => [`${rule} ${index + 1}`, each.replace(/^\n/, '').replaceAll(/ *# expect: \S+/g, '')] as const,
      );
  })
  // A content file behind the plan is no part of its YAML.
  .filter(([, text]) => !/^# file:/m.test(text));

/** The same plan with every collection in one style. */
function inStyle(text: string, flow: boolean): string {
  const document = parseDocument(text);
  visit(document, (_key, node) => {
    if (isCollection(node)) node.flow = flow && node !== document.contents;
  });
  return stringify(document, { lineWidth: 0 });
}

/** A remark behind every line that can bear one, and one above it. */
const withComments = (text: string): string =>
  text.replaceAll(/^(?!\s*#)(\s*)(\S.*)$/gm, (line: string, indent: string, rest: string) =>
    /[|>][-+]?$/.test(rest) ? line : `${indent}# above ${rest.length}\n${line} # behind ${rest.length}`,
  );

const STYLES: readonly (readonly [string, (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['with a byte order mark', (text) => `\ufeff${text}`],
  ['without a last line break', (text) => text.trimEnd()],
  ['in blocks', (text) => inStyle(text, false)],
  ['in braces', (text) => inStyle(text, true)],
  ['with comments everywhere', withComments],
  ['in blocks with comments everywhere', (text) => withComments(inStyle(text, false))],
];

const remarks = (text: string): readonly string[] =>
  (text.match(/#.*$/gm) ?? []).filter((each) => !each.includes('disable'));
const errorsOf = (text: string): readonly string[] =>
  lintText(text, [])
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);

describe.each(STYLES)('%s', (_style, write) => {
  test.each(plans.filter(([, text]) => parseDocument(text).errors.length === 0))('%s', (_name, original) => {
    const text = write(original);
    const wanted = ({ rule }: { readonly rule: string }): boolean => mendable.has(rule);
    const once = mendedText(text, RULES, wanted);
    expect(mendedText(once, RULES, wanted)).toBe(once);
    expect(parseDocument(once.replace(/^\ufeff/, '')).errors).toEqual([]);
    expect(errorsOf(once).length).toBeLessThanOrEqual(errorsOf(text).length);
    expect(remarks(once)).toEqual(remarks(text));
    // Line endings stay of one kind.
    if (text.includes('\r\n')) expect(once.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(once.endsWith('\n')).toBe(text.endsWith('\n'));
  });
});
