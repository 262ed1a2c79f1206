import { SEVERITIES, type Diagnostic, type HoleValue, type Sentence, type Text } from '../../diagnostics/index.ts';
import type { SourceFile, Span } from '../../text/index.ts';

// Findings as the cache holds them: a file and a text by its number, so that what thousands of findings share is kept once.

type StoredSpan = readonly [file: number, start: number, end: number];
/** A text in both languages by its number; what stands in one language only stands as it is. */
type StoredPart = string | { readonly text: number };
type StoredHole = number | StoredPart | readonly StoredPart[];
type StoredSentence = readonly [says: number, holes: Readonly<Record<string, StoredHole>>];
interface StoredExtras {
  readonly help?: number;
  readonly labels?: readonly (readonly [StoredSpan, StoredSentence])[];
  readonly fix?: {
    readonly safe: boolean;
    readonly title: StoredSentence;
    readonly edits: readonly (readonly [StoredSpan, newText: string])[];
  };
}
export type StoredFinding = readonly [
  rule: number,
  severity: number,
  span: StoredSpan,
  pointer: string,
  subject: string,
  sentence: StoredSentence,
  extras?: StoredExtras,
];

/** Texts by number, each once. */
export class Texts {
  readonly all: (string | Text)[] = [];
  private readonly numbers = new Map<string, number>();
  /** Sentences are mostly the constants of their rules. */
  private readonly known = new Map<string | Text, number>();

  numberOf(text: string | Text): number {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const written = JSON.stringify(text);
    let number = this.numbers.get(written);
    if (number === undefined) {
      number = this.all.push(text) - 1;
      this.numbers.set(written, number);
    }
    this.known.set(text, number);
    return number;
  }
}

/** `fileNumber`: the number that the file of a span has, or is given, among those of the plan. */
export function storable(found: Diagnostic, texts: Texts, fileNumber: (file: SourceFile) => number): StoredFinding {
  const span = ({ file, start, end }: Span): StoredSpan => [fileNumber(file), start, end];
  const part = (value: string | Text): StoredPart =>
    typeof value === 'string' ? value : { text: texts.numberOf(value) };
  const hole = (value: HoleValue): StoredHole =>
    typeof value === 'number' ? value : isList(value) ? value.map(part) : part(value);
  const sentence = ({ says, holes }: Sentence): StoredSentence => [texts.numberOf(says), mapped(holes, hole)];
  const { rule, severity, place, subject, help, labels, fix } = found;
  const extras: StoredExtras = {
    ...(help && { help: texts.numberOf(help) }),
    ...(labels && {
      labels: labels.map((label) => [span(label.span), sentence(label.sentence)]),
    }),
    ...(fix && {
      fix: {
        safe: fix.safe,
        title: sentence(fix.title),
        edits: fix.edits.map((edit) => [span(edit.span), edit.newText]),
      },
    }),
  };
  const main = [
    texts.numberOf(rule),
    SEVERITIES.indexOf(severity),
    span(place.span),
    place.pointer,
    subject,
    sentence(found.sentence),
  ] as const;
  return help || labels || fix ? [...main, extras] : main;
}

/** The finding that was stored, with its files and texts. Throws where one of them is not there. */
export function revived(
  [rule, severity, place, pointer, subject, says, extras]: StoredFinding,
  texts: readonly (string | Text)[],
  files: readonly SourceFile[],
): Diagnostic {
  const span = ([number, start, end]: StoredSpan): Span => at(files, number).span(start, end);
  const text = (number: number): Text => at(texts, number) as Text;
  const part = (value: StoredPart): string | Text => (typeof value === 'string' ? value : text(value.text));
  const hole = (value: StoredHole): HoleValue =>
    typeof value === 'number' ? value : isList(value) ? value.map(part) : part(value);
  const sentence = ([number, holes]: StoredSentence): Sentence => ({
    says: text(number),
    holes: mapped(holes, hole),
  });
  return {
    rule: at(texts, rule) as string,
    severity: at(SEVERITIES, severity),
    place: { span: span(place), pointer },
    subject,
    sentence: sentence(says),
    ...(extras?.help !== undefined && { help: text(extras.help) }),
    ...(extras?.labels && {
      labels: extras.labels.map(([where, word]) => ({
        span: span(where),
        sentence: sentence(word),
      })),
    }),
    ...(extras?.fix && {
      fix: {
        safe: extras.fix.safe,
        title: sentence(extras.fix.title),
        edits: extras.fix.edits.map(([where, newText]) => ({
          span: span(where),
          newText,
        })),
      },
    }),
  };
}

export const isError = ([, severity]: StoredFinding): boolean => SEVERITIES[severity] === 'error';

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`the cache has no number ${index}`);
  return found;
}

const isList = <T>(value: T | readonly T[] | number): value is readonly T[] => Array.isArray(value);

const mapped = <A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Readonly<Record<string, B>> => {
  const out: Record<string, B> = {};
  for (const [name, value] of Object.entries(record)) out[name] = change(value);
  return out;
};
