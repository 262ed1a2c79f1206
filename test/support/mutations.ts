import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// Plans mangled in every way that a hand, an editor or a bad merge can mangle them.

export const EXAMPLES = ['fund-crm', 'insurer-pilot'] as const;
export const exampleText = (example: string): string =>
  readFileSync(join(import.meta.dirname, '..', '..', 'examples', example, 'plan.yaml'), 'utf8');

/** mulberry32: small, even, the same everywhere. */
export function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}
export type Random = ReturnType<typeof random>;

const ODD = [
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\ud800',
  '👩‍👩‍👧',
  'ﷺ',
  '\t',
  '- ',
  '# ',
  '---\n',
  '...\n',
  '<<: *a',
].concat('% &a *a !!js/function { } [ ] : " \' | > __proto__ =cmd() <script>'.split(' '));
const VALUES = [
  'null ~ true [] {} [[[]]] {a:{b:c}} "" \' 0 -1 1e308 .inf -.inf .nan 0x7fffffff 1e999 99999999999999999999',
  '-5d 0d 999999999w 1e9d 5 100% 101% -1% 0.5 9999-12-31 1900-01-01 0000-00-00 2026-02-30 2026-13-01',
  'constructor __proto__ [a,[b]] SNET',
].flatMap((each) => each.split(' '));

const lines = (text: string): string[] => text.split('\n');
const pick = <T>(items: readonly T[], of: Random): T => items[of(items.length)] as T;

const MUTATIONS: Readonly<Record<string, (text: string, of: Random) => string>> = {
  truncated: (text, of) => text.slice(0, of(text.length)),
  'a line gone': (text, of) =>
    lines(text)
      .toSpliced(of(lines(text).length), 1)
      .join('\n'),
  'a block gone': (text, of) =>
    lines(text)
      .toSpliced(of(lines(text).length), 1 + of(40))
      .join('\n'),
  'lines swapped': (text, of) => {
    const all = lines(text);
    const [a, b] = [of(all.length), of(all.length)];
    return all
      .with(a, all[b] ?? '')
      .with(b, all[a] ?? '')
      .join('\n');
  },
  'a block twice': (text, of) => {
    const all = lines(text);
    const from = of(all.length);
    return all.toSpliced(of(all.length), 0, ...all.slice(from, from + 1 + of(40))).join('\n');
  },
  'a line moved in': (text, of) => {
    const all = lines(text);
    const at = of(all.length);
    return all.with(at, ' '.repeat(of(12)) + (all[at] ?? '').trimStart()).join('\n');
  },
  'something inserted': (text, of) => {
    const at = of(text.length);
    return text.slice(0, at) + pick(ODD, of) + text.slice(at);
  },
  'another value': (text, of) => {
    const all = lines(text);
    const at = of(all.length);
    return all
      .with(
        at,
        (all[at] ?? '').replace(/(:\s+)\S.*$/, (_whole, colon: string) => colon + pick(VALUES, of)),
      )
      .join('\n');
  },
  'another number': (text, of) => {
    const found = [...text.matchAll(/\d+/g)];
    const one = found[of(found.length)];
    if (!one) return text;
    const other = pick(['0', '1', '7', '31', '99', '1000000', '9'.repeat(30)], of);
    return text.slice(0, one.index) + other + text.slice(one.index + one[0].length);
  },
  'words exchanged': (text, of) => {
    const found = [...text.matchAll(/[a-z][a-z-]{3,}/g)];
    const [one, other] = [found[of(found.length)], found[of(found.length)]];
    return one && other ? text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length) : text;
  },
  'deeply nested': (text, of) => {
    const depth = 1 + of(3000);
    const [open, close] = pick(
      [
        ['[', ']'],
        ['{a: ', '}'],
        ['- ', ''],
      ] as const,
      of,
    );
    return `${text}\nx-deep: ${open.repeat(depth)}1${close.repeat(depth)}\n`;
  },
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  CR: (text) => text.replaceAll('\n', '\r'),
  'mixed line ends': (text, of) => text.replaceAll('\n', () => pick(['\n', '\r\n', '\r', '\u0085', '\u2028'], of)),
  BOM: (text) => `\ufeff${text}`,
};

/** Bytes, so that what is no UTF-8 comes along too. */
export function mutated(text: string, of: Random): { readonly bytes: Uint8Array; readonly how: readonly string[] } {
  const how: string[] = [];
  let now = text;
  for (let left = 1 + of(4); left > 0; left--) {
    const name = pick(Object.keys(MUTATIONS), of);
    how.push(name);
    now = MUTATIONS[name]?.(now, of) ?? now;
  }
  const bytes = new TextEncoder().encode(now);
  if (of(8) > 0 || bytes.length === 0) return { bytes, how };
  for (let left = 1 + of(5); left > 0; left--) bytes[of(bytes.length)] = of(256);
  return { bytes, how: [...how, 'bytes'] };
}
