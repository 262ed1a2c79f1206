/** Where a scalar stands: on a line of its own, or inside `[…]` and `{…}`, where commas and brackets end it. */
export type ScalarContext = 'block' | 'flow';

/** What YAML 1.1 or 1.2 readers take for something else than a text. */
const OTHER_TYPE = /^(?:null|true|false|yes|no|on|off|y|n|nan|inf)$/i;
const NUMBER_OR_DATE = /^\d[\d_.,:+\-eExXoOa-fA-FtTzZ ]*$/;
/** Begins with a letter, a digit, an opening bracket or anything beyond ASCII: never with an indicator of YAML. */
const SAFE_START = /^[A-Za-z0-9(_\u00a1-\ufefe\uff01-\uffee\u{10000}-\u{10ffff}]/u;
/** Not printable in YAML, or a line break to some reader, or half of a pair. */
const NEEDS_ESCAPE =
  // eslint-disable-next-line no-misleading-character-class
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const BREAKS_PLAIN = { block: /: | #|:$|\s$|\t/, flow: /[,[\]{}:#]|\s$|\t/ } as const;

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/**
 * A text as one YAML scalar on one line that every YAML reader reads back as the same text: as it stands where that is
 * safe, else in quotes.
 */
export function scalar(text: string, context: ScalarContext = 'block'): string {
  if (NEEDS_ESCAPE.test(text)) return doubleQuoted(text);
  if (
    SAFE_START.test(text) &&
    !BREAKS_PLAIN[context].test(text) &&
    !OTHER_TYPE.test(text) &&
    !NUMBER_OR_DATE.test(text)
  )
    return text;
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

function doubleQuoted(text: string): string {
  let result = '"';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    const short = SHORT_ESCAPES[unit];
    if (short !== undefined) result += short;
    else if (NEEDS_ESCAPE.test(unit) && !isHalfOfPair(text, i))
      result += `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`;
    else result += unit;
  }
  return `${result}"`;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
const isHalfOfPair = (text: string, i: number): boolean =>
  (isHigh(text.charCodeAt(i)) && isLow(text.charCodeAt(i + 1))) ||
  (isLow(text.charCodeAt(i)) && isHigh(text.charCodeAt(i - 1)));
