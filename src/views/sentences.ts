const WESTERN_END = /[.!?]/;
const CHINESE_END = /[\u3002\uff01\uff1f]/;
/** What may still follow the mark that ends a sentence. */
const CLOSERS = /["'\u2019\u201d)\u300d\u300f\uff09]/;

/** The sentences of a text, each with the white space behind it. A full stop ends one only before white space: 1.2, crm.example. */
export function sentences(text: string): readonly string[] {
  const found: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (!WESTERN_END.test(mark) && !CHINESE_END.test(mark)) continue;
    let end = at + 1;
    while (end < text.length && CLOSERS.test(text.charAt(end))) end++;
    if (WESTERN_END.test(mark) && end < text.length && !/\s/.test(text.charAt(end))) continue;
    while (end < text.length && /\s/.test(text.charAt(end))) end++;
    found.push(text.slice(start, end));
    start = end;
    at = end - 1;
  }
  if (text.slice(start).trim() !== '') found.push(text.slice(start));
  return found;
}
