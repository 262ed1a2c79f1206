import { isList, isMap } from './tree.ts';
import { kindOf, type Shape } from './shape.ts';

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

export type Report = (problem: Problem) => void;

/**
 * Checks a value, and everything in it, by its schema. Of alternatives only the one speaks that the kind of the value
 * chooses. Values come from a reader that bounds their depth.
 */
export function check(
  shape: Shape,
  value: unknown,
  node: object | undefined,
  key: string | number,
  report: Report,
): void {
  if (shape.choices) {
    checkChoices(shape, shape.choices, value, node, key, report);
    return;
  }
  const { schema } = shape;
  if (schema.enum) {
    if (!(schema.enum as readonly unknown[]).includes(value)) report({ miss: 'word', node, key, value, shape });
    return;
  }
  if ((shape.kinds & kindOf(value)) === 0) {
    report({ miss: 'kind', node, key, value, shape });
    return;
  }
  if (schema.const !== undefined && value !== schema.const) report({ miss: 'word', node, key, value, shape });
  else if (typeof value === 'string') checkText(shape, value, node, key, report);
  else if (typeof value === 'number') checkNumber(shape, value, node, key, report);
  else if (isList(value)) checkList(shape, value, report);
  else if (isMap(value)) checkMap(shape, value, report);
}

function checkText(shape: Shape, value: string, node: object | undefined, key: string | number, report: Report): void {
  const { maxLength, minLength } = shape.schema;
  // Lengths count characters, not the halves of a pair; counting them is needed for the longest texts alone.
  if (maxLength !== undefined && value.length > maxLength && Array.from(value).length > maxLength) {
    report({ miss: 'too-long', node, key, value, shape });
  } else if (minLength !== undefined && value.length < minLength) {
    report({ miss: 'too-short', node, key, value, shape });
  } else if (shape.pattern && !shape.pattern.test(value)) {
    report({ miss: 'form', node, key, value, shape });
  }
}

function checkNumber(
  shape: Shape,
  value: number,
  node: object | undefined,
  key: string | number,
  report: Report,
): void {
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity } = shape.schema;
  if (value < minimum || value > maximum || value <= exclusiveMinimum) {
    report({ miss: 'range', node, key, value, shape });
  }
}

function checkList(shape: Shape, value: readonly unknown[], report: Report): void {
  const items = shape.items;
  if (!items) return;
  for (let index = 0; index < value.length; index++) check(items, value[index], value, index, report);
}

function checkMap(shape: Shape, value: Readonly<Record<string, unknown>>, report: Report): void {
  for (const key of Object.keys(value)) {
    const property = shape.property(key);
    if (property) check(property, value[key], value, key, report);
    else report({ miss: 'unknown-key', node: value, key, value: value[key], shape });
  }
  for (const key of shape.required) {
    if (!Object.hasOwn(value, key)) report({ miss: 'missing-key', node: value, key, value: undefined, shape });
  }
}

function checkChoices(
  shape: Shape,
  choices: readonly Shape[],
  value: unknown,
  node: object | undefined,
  key: string | number,
  report: Report,
): void {
  const kind = kindOf(value);
  const fitting = choices.filter((choice) => (choice.kinds & kind) !== 0);
  const [first] = fitting;
  // Where one single value of this kind is known, as the 0 of a lag, the form asked for is that of the other kinds.
  const single = fitting.length === 1 && first?.schema.const !== undefined && value !== first.schema.const;
  if (!first || single) report({ miss: 'kind', node, key, value, shape });
  else if (fitting.length === 1 || !fitting.some((choice) => holds(choice, value))) {
    check(first, value, node, key, report);
  }
}

/** Whether a value fits a schema. */
export function holds(shape: Shape, value: unknown): boolean {
  let held = true;
  check(shape, value, undefined, '', () => {
    held = false;
  });
  return held;
}
