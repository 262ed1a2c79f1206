import { expect } from '@jest/globals';
import { width } from '../../src/render/markdown.ts';

/** The text without its diagram. */
export const outside = (text: string): string => text.replace(/```mermaid\n[\s\S]*?\n```/g, '');

/** What any document must be, whatever stands in it: tables in columns, as many cells in a row as in its head, no markup of others. */
export function wellFormed(text: string): void {
  const tables = outside(text).match(/(?:^\|.*\n?)+/gm) ?? [];
  for (const found of tables) {
    const lines = found.trimEnd().split('\n');
    expect(new Set(lines.map((line) => width(line))).size).toBe(1);
    expect(new Set(lines.map((line) => line.match(/(?<!\\)\|/g)?.length)).size).toBe(1);
  }
  expect(outside(text)).not.toMatch(/<(?!br>)/);
  // CommonMark does not close strong text between a sign and a letter: the asterisks would stand in a Chinese page.
  expect(outside(text)).not.toMatch(/\*\*[^*\n]*\p{P}\*\*(?=[\p{L}\p{N}])/u);
  expect(text).not.toMatch(/undefined|\[object|NaN/);
  expect(text).not.toMatch(/[^\S\n]$|\n{3}/m);
  expect(text.endsWith('\n')).toBe(true);
}
