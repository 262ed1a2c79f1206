import { isAscii, isUtf8, transcode } from 'node:buffer';
import { SourceFile } from '../text/index.ts';
import type { Outcome } from '../model/index.ts';
import { notUtf8 } from './findings/index.ts';

/**
 * The text of a file's bytes. A byte order mark is part of the text, so that a file can be written back as it was. Bytes
 * that are not UTF-8 give a finding at the first of them that names the encoding they look like, and no value.
 */
export function decode(path: string, bytes: Uint8Array): Outcome<SourceFile> {
  const marked = encodingByMark(bytes);
  if (!marked && isUtf8(bytes)) return { value: new SourceFile(path, textOf(bytes)), diagnostics: [] };
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const file = new SourceFile(path, decoder.decode(bytes));
  const before = marked ? 0 : firstFault(bytes);
  const offset = decoder.decode(bytes.subarray(0, before)).length;
  const place = { span: file.span(offset, offset + 1), pointer: '' };
  return { diagnostics: [notUtf8(place, 'plan', { encoding: marked ?? guess(bytes) })] };
}

/** Sound UTF-8 as text. What is not all ASCII takes a third of the time by way of the other encoding. */
function textOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isAscii(bytes)) return buffer.toString('latin1');
  // A Node that was built without its languages has no such function.
  return typeof transcode === 'function' ? transcode(bytes, 'utf8', 'ucs2').toString('ucs2') : buffer.toString('utf8');
}

function encodingByMark(bytes: Uint8Array): string | undefined {
  // Not taken apart as a list, which is slow for bytes.
  const a = bytes[0];
  const b = bytes[1];
  const c = bytes[2];
  const d = bytes[3];
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16 LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16 BE';
  // Without a mark, every second byte of mostly ASCII text is zero.
  if (bytes.length >= 4 && a === 0 && b !== 0 && c === 0 && d !== 0) return 'UTF-16 BE';
  if (bytes.length >= 4 && a !== 0 && b === 0 && c !== 0 && d === 0) return 'UTF-16 LE';
  return undefined;
}

/**
 * What bytes beyond ASCII look like that are not UTF-8. Texts in GBK, of Chinese Windows, are mostly made of the 3,755 usual
 * characters, whose two bytes lie in a small range; in Big5 half of the second bytes look like ASCII; in Western encodings
 * such bytes stand alone among letters.
 */
function guess(bytes: Uint8Array): string {
  let pairs = 0;
  let usualInGbk = 0;
  let usualInBig5 = 0;
  let alone = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[i + 1] ?? 0;
    if (trail < 0x40 || trail === 0x7f) {
      alone++;
      continue;
    }
    pairs++;
    i++;
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) usualInGbk++;
    if (lead >= 0xa4 && lead <= 0xc6 && (trail <= 0x7e || trail >= 0xa1)) usualInBig5++;
  }
  if (alone * 4 < pairs) {
    if (usualInGbk * 2 > pairs) return 'GB18030 (GBK)';
    if (usualInBig5 * 2 > pairs) return 'Big5';
  }
  return 'Windows-1252 (Latin-1)';
}

/** Index of the first byte that is no UTF-8, or of the character that it cuts off. */
function firstFault(bytes: Uint8Array): number {
  // A prefix may end inside a character, of at most four bytes, without any fault.
  const sound = (length: number): boolean =>
    [0, 1, 2, 3].some((cut) => cut <= length && isUtf8(bytes.subarray(0, length - cut)));
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sound(middle)) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && !isUtf8(bytes.subarray(0, low))) low--;
  return low;
}
