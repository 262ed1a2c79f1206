import { kindOf, type SchemaBook, type Shape, type Test } from './shape.ts';
import { isList, isMap } from './tree.ts';

/** How a value misses its schema. */
export type Miss =
  /** No such key may stand here. */
  | 'unknown-key'
  /** A key that has to be there is not. */
  | 'missing-key'
  /** A map where a text belongs, and so on. */
  | 'kind'
  /** Not one of the words that may stand here. */
  | 'word'
  /** A text of another form, as in a date that is none. */
  | 'form'
  | 'too-long'
  | 'too-short'
  | 'range';

/** One miss: `key` of `node` is missing, unknown, or holds `value`, which does not fit `shape`. */
export interface Problem {
  readonly miss: Miss;
  /** The map or list that holds the value; undefined for the document as a whole. */
  readonly node: object | undefined;
  readonly key: string | number;
  readonly value: unknown;
  /** What was asked of the value; for a key, what is asked of the map that it stands in. */
  readonly shape: Shape;
  /** Whether an empty value stands under a key that has to be there. */
  readonly needed?: boolean;
}

/** Everything in a document that misses its schema, in the order in which it is met; of alternatives only one speaks: the one that the kind of the value chooses. */
export function problemsIn(book: SchemaBook, root: unknown): Problem[] {
  const problems: Problem[] = [];
  new Check(book, problems).value(book.test(book.root), root, undefined, '');
  return problems;
}

export function holds(test: Test, value: unknown): boolean {
  const problems: Problem[] = [];
  new Check(test.book, problems).value(test, value, undefined, '');
  return problems.length === 0;
}

/** More are not even counted: they would only fill the memory. */
const MOST_PROBLEMS = 200_000;

/**
 * Values come from a reader that bounds their depth, so recursion is bounded too. Lists are gone through by index: every value
 * of a plan comes here, and most before iterators cost nothing.
 */
class Check {
  private readonly book: SchemaBook;
  private readonly problems: Problem[];
  /** Of the key that was met last, where its value is empty. */
  private needed = false;

  constructor(book: SchemaBook, problems: Problem[]) {
    this.book = book;
    this.problems = problems;
  }

  value(test: Test, value: unknown, node: object | undefined, key: string | number): void {
    const { choices } = test;
    if (choices) {
      this.choice(test, choices, value, node, key);
    } else if (test.words) {
      if (!test.words.includes(value)) this.miss('word', test, value, node, key);
    } else if ((test.kinds & kindOf(value)) === 0) {
      this.miss('kind', test, value, node, key);
    } else if (test.only !== undefined) {
      if (value !== test.only) this.miss('word', test, value, node, key);
    } else if (typeof value === 'string') {
      if (test.hasForm) this.text(test, value, node, key);
    } else if (typeof value === 'number') {
      this.number(test, value, node, key);
    } else if (isList(value)) {
      const { items } = test;
      if (items) for (let index = 0; index < value.length; index++) this.value(items, value[index], value, index);
    } else if (isMap(value)) {
      this.map(test, value);
    }
  }

  private text(test: Test, value: string, node: object | undefined, key: string | number): void {
    const { maxLength, minLength } = test;
    // Lengths count characters, not the halves of a pair; counting them is needed for the longest texts alone.
    if (maxLength !== undefined && value.length > maxLength && Array.from(value).length > maxLength) {
      this.miss('too-long', test, value, node, key);
    } else if (minLength !== undefined && value.length < minLength) {
      this.miss('too-short', test, value, node, key);
    } else if (!test.fits(value)) {
      this.miss('form', test, value, node, key);
    }
  }

  private number(test: Test, value: number, node: object | undefined, key: string | number): void {
    const { minimum, maximum, exclusiveMinimum } = test.schema;
    if (
      (minimum !== undefined && value < minimum) ||
      (maximum !== undefined && value > maximum) ||
      (exclusiveMinimum !== undefined && value <= exclusiveMinimum)
    ) {
      this.miss('range', test, value, node, key);
    }
  }

  private map(test: Test, value: Readonly<Record<string, unknown>>): void {
    for (const key in value) {
      const property = test.property(key);
      if (property) {
        if (value[key] === null || value[key] === '') this.needed = test.required?.includes(key) ?? false;
        this.value(property, value[key], value, key);
      } else this.miss('unknown-key', test, value[key], value, key);
    }
    const { required } = test;
    if (!required) return;
    for (let at = 0; at < required.length; at++) {
      const key = required[at] as string;
      if (!Object.hasOwn(value, key)) this.miss('missing-key', test, undefined, value, key);
    }
  }

  private choice(
    test: Test,
    choices: readonly Test[],
    value: unknown,
    node: object | undefined,
    key: string | number,
  ): void {
    const kind = kindOf(value);
    let first: Test | undefined;
    let several = false;
    for (let at = 0; at < choices.length; at++) {
      const choice = choices[at] as Test;
      if ((choice.kinds & kind) === 0) continue;
      if (first) several = true;
      else first = choice;
    }
    // Where one single value of this kind is known, as the 0 of a lag, the form asked for is that of the other kinds.
    const single = !several && first?.only !== undefined && value !== first.only;
    if (!first || single) this.miss('kind', test, value, node, key);
    else if (!several || !choices.some((choice) => holds(choice, value))) this.value(first, value, node, key);
  }

  private miss(miss: Miss, test: Test, value: unknown, node: object | undefined, key: string | number): void {
    if (this.problems.length < MOST_PROBLEMS) {
      const needed = (value === null || value === '') && this.needed;
      this.problems.push({ miss, node, key, value, shape: this.book.shape(test.schema), ...(needed && { needed }) });
    }
  }
}
