/** A line and a column, both counted from 1; columns are UTF-16 units, as editors and SARIF count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A range of one file: UTF-16 offsets, `end` exclusive. An empty span marks a place between two characters. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** A text with the name it goes by in messages: the path as the user gave it, with forward slashes. */
export class SourceFile {
  readonly path: string;
  readonly text: string;
  private lineStarts: number[] | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  /** Offsets past the end give the last position. Lines end at LF, CRLF or a lone CR. */
  position(offset: number): Position {
    const starts = this.starts();
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  }

  /** The text of a line (from 1) without its line ending; empty for a line that does not exist. */
  line(number: number): string {
    const starts = this.starts();
    const start = starts[number - 1];
    if (start === undefined) return '';
    return this.text.slice(start, starts[number] ?? this.text.length).replace(/[\r\n]+$/, '');
  }

  /** The offset at which a line (from 1) begins; the end of the text for a line that does not exist. */
  lineStart(number: number): number {
    return this.starts()[number - 1] ?? this.text.length;
  }

  /** The line ending that the file uses around an offset; LF where it has none at all. */
  lineEnding(offset: number): string {
    const { text } = this;
    const next = text.indexOf('\n', offset);
    const at = next >= 0 ? next : text.lastIndexOf('\n');
    if (at < 0) return text.includes('\r') ? '\r' : '\n';
    return text[at - 1] === '\r' ? '\r\n' : '\n';
  }

  get lineCount(): number {
    return this.starts().length;
  }

  span(start: number, end: number): Span {
    return { file: this, start, end };
  }

  private starts(): number[] {
    if (this.lineStarts) return this.lineStarts;
    const starts = [0];
    const text = this.text;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
    }
    this.lineStarts = starts;
    return starts;
  }
}
