import { columnsOf } from './columns-of.ts';

// Chinese breaks between any two characters, but no line begins with a closing mark or ends with an opening one.
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/u;
const NEVER_FIRST =
  /[\u3001\uff0c\u3002\uff1b\uff1a\uff01\uff1f\uff09\u300b\u300d\u300f\u3011\u201d\u2019\u2026\u2014\u00b7%\uff05,.;:!?)\]}]/u;
const NEVER_LAST = /[\uff08\u300a\u300c\u300e\u3010\u201c\u2018([{]/u;

/** Breaks a text into lines of at most so many columns; a word that is wider stands alone. Line feeds stay. */
export function wrap(text: string, columns: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, Math.max(columns, 10)));
}

function wrapParagraph(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const unit of unitsOf(text)) {
    const size = columnsOf(unit.trimEnd());
    if (used + size > columns && line !== '') {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    line += unit;
    used += columnsOf(unit);
  }
  lines.push(line.trimEnd());
  return lines;
}

/** Pieces that may not be broken, each with the spaces that follow it. */
function unitsOf(text: string): string[] {
  const units: string[] = [];
  let unit = '';
  const letters = Array.from(text);
  for (const [index, letter] of letters.entries()) {
    const next = letters[index + 1];
    unit += letter;
    if (next === undefined) break;
    const atSpace = letter === ' ' && next !== ' ';
    const betweenWide = (WIDE.test(letter) || WIDE.test(next)) && next !== ' ';
    if (atSpace || (betweenWide && !NEVER_FIRST.test(next) && !NEVER_LAST.test(letter))) {
      units.push(unit);
      unit = '';
    }
  }
  if (unit !== '') units.push(unit);
  return units;
}
