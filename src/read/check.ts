import type { Schema } from './schema.ts';
import { kindOf, kindsOfType, type SchemaBook, type Shape } from './shape.ts';
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
}

/** Everything in a document that misses its schema, in the order in which it is met; of alternatives only one speaks: the one that the kind of the value chooses. */
export function problemsIn(book: SchemaBook, root: unknown): Problem[] {
  const problems: Problem[] = [];
  new Check(book, problems).value(book.root, root, undefined, '');
  return problems;
}

export function holds(book: SchemaBook, schema: Schema, value: unknown): boolean {
  const problems: Problem[] = [];
  new Check(book, problems).value(schema, value, undefined, '');
  return problems.length === 0;
}

/** More are not even counted: they would only fill the memory. */
const MOST_PROBLEMS = 200_000;

/** Values come from a reader that bounds their depth, so recursion is bounded too. */
class Check {
  private readonly book: SchemaBook;
  private readonly problems: Problem[];

  constructor(book: SchemaBook, problems: Problem[]) {
    this.book = book;
    this.problems = problems;
  }

  value(asked: Schema, value: unknown, node: object | undefined, key: string | number): void {
    const schema = this.book.follow(asked);
    if (schema.anyOf) {
      this.choice(schema, schema.anyOf, value, node, key);
    } else if (schema.enum) {
      if (!(schema.enum as readonly unknown[]).includes(value)) this.miss('word', schema, value, node, key);
    } else if ((kindsOfType(schema.type) & kindOf(value)) === 0) {
      this.miss('kind', schema, value, node, key);
    } else if (schema.const !== undefined) {
      if (value !== schema.const) this.miss('word', schema, value, node, key);
    } else if (typeof value === 'string') {
      this.text(schema, value, node, key);
    } else if (typeof value === 'number') {
      this.number(schema, value, node, key);
    } else if (isList(value)) {
      if (schema.items)
        for (let index = 0; index < value.length; index++) this.value(schema.items, value[index], value, index);
    } else if (isMap(value)) {
      this.map(schema, value);
    }
  }

  private text(schema: Schema, value: string, node: object | undefined, key: string | number): void {
    const { maxLength, minLength, pattern } = schema;
    // Lengths count characters, not the halves of a pair; counting them is needed for the longest texts alone.
    if (maxLength !== undefined && value.length > maxLength && Array.from(value).length > maxLength) {
      this.miss('too-long', schema, value, node, key);
    } else if (minLength !== undefined && value.length < minLength) {
      this.miss('too-short', schema, value, node, key);
    } else if (pattern !== undefined && !this.book.pattern(pattern).test(value)) {
      this.miss('form', schema, value, node, key);
    }
  }

  private number(schema: Schema, value: number, node: object | undefined, key: string | number): void {
    const { minimum, maximum, exclusiveMinimum } = schema;
    if (
      (minimum !== undefined && value < minimum) ||
      (maximum !== undefined && value > maximum) ||
      (exclusiveMinimum !== undefined && value <= exclusiveMinimum)
    ) {
      this.miss('range', schema, value, node, key);
    }
  }

  private map(schema: Schema, value: Readonly<Record<string, unknown>>): void {
    for (const key of Object.keys(value)) {
      const property = this.book.property(schema, key);
      if (property) this.value(property, value[key], value, key);
      else this.miss('unknown-key', schema, value[key], value, key);
    }
    if (!schema.required) return;
    for (const key of schema.required) {
      if (!Object.hasOwn(value, key)) this.miss('missing-key', schema, undefined, value, key);
    }
  }

  private choice(
    schema: Schema,
    choices: readonly Schema[],
    value: unknown,
    node: object | undefined,
    key: string | number,
  ): void {
    const kind = kindOf(value);
    let first: Schema | undefined;
    let several = false;
    for (const choice of choices) {
      const followed = this.book.follow(choice);
      if ((kindsOfType(followed.type) & kind) === 0) continue;
      if (first) several = true;
      else first = followed;
    }
    // Where one single value of this kind is known, as the 0 of a lag, the form asked for is that of the other kinds.
    const single = !several && first?.const !== undefined && value !== first.const;
    if (!first || single) this.miss('kind', schema, value, node, key);
    else if (!several || !choices.some((choice) => holds(this.book, choice, value)))
      this.value(first, value, node, key);
  }

  private miss(miss: Miss, schema: Schema, value: unknown, node: object | undefined, key: string | number): void {
    if (this.problems.length < MOST_PROBLEMS) {
      this.problems.push({ miss, node, key, value, shape: this.book.shape(schema) });
    }
  }
}
