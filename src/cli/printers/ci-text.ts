// Escapes for the formats that CI systems read. Text of plans is hostile until one of these has seen it.

/** Without control characters, lone surrogates and marks that turn the direction of writing: XML forbids some, terminals and readers act upon the rest. */
export function plain(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu,
    '\ufffd',
  );
}

/** For XML text and attributes alike. */
export function xml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
    '\n': '&#10;',
    '\r': '&#13;',
    '\t': '&#9;',
  };
  return plain(text).replace(/[&<>"'\n\r\t]/g, (letter) => entities[letter] ?? letter);
}

/** The value of a workflow command of GitHub: a line break or `::` in it would begin another command. */
export function workflowValue(text: string): string {
  return plain(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** The same for a property, which ends at `,` and `:` as well. */
export function workflowProperty(text: string): string {
  return workflowValue(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** A path as a relative URI: every segment encoded, slashes kept. */
export function uri(path: string): string {
  return path
    .replaceAll('\\', '/')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/');
}
