import type { Schema } from './schema.ts';

/** The kinds of value that YAML and JSON share. A whole number is a number, too. */
export const KINDS = ['text', 'number', 'whole', 'flag', 'map', 'list', 'nothing'] as const;
export type Kind = (typeof KINDS)[number];
const BIT: Readonly<Record<Kind, number>> = { text: 1, number: 2, whole: 4, flag: 8, map: 16, list: 32, nothing: 64 };
const OF_TYPE: Readonly<Record<string, number>> = {
  string: BIT.text,
  number: BIT.number | BIT.whole,
  integer: BIT.whole,
  boolean: BIT.flag,
  object: BIT.map,
  array: BIT.list,
  null: BIT.nothing,
};
const ANY = 127;

/** The kind of a value, as one bit. Infinities and what is not a number fit nowhere. */
export function kindOf(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return BIT.text;
    case 'number':
      return Number.isInteger(value) ? BIT.whole : Number.isFinite(value) ? BIT.number : 0;
    case 'boolean':
      return BIT.flag;
    case 'object':
      return value === null ? BIT.nothing : Array.isArray(value) ? BIT.list : BIT.map;
    default:
      return 0;
  }
}

/**
 * A schema made ready to check values by: references followed, patterns compiled, keys in a Map. Everything is made when
 * it is first needed, since a plan touches few of the keys that it could have.
 */
export class Shape {
  readonly schema: Schema;
  /** The kinds of value that may stand here, as bits. */
  readonly kinds: number;
  private readonly book: ShapeBook;
  private propertyShapes: Map<string, Shape> | undefined;
  private choiceShapes: readonly Shape[] | undefined;
  private itemShape: Shape | undefined;
  private patternShapes: readonly (readonly [RegExp, Shape])[] | undefined;
  private otherShape: Shape | undefined;
  private compiled: RegExp | undefined;

  constructor(schema: Schema, book: ShapeBook) {
    this.schema = schema;
    this.book = book;
    this.kinds = kindsOf(schema, book);
  }

  /** The kinds by name, for a message. */
  get kindNames(): readonly Kind[] {
    const names = KINDS.filter((kind) => (this.kinds & BIT[kind]) !== 0);
    return names.includes('number') ? names.filter((kind) => kind !== 'whole') : names;
  }

  get keys(): readonly string[] {
    return Object.keys(this.schema.properties ?? {});
  }

  get required(): readonly string[] {
    return this.schema.required ?? NONE;
  }

  get choices(): readonly Shape[] | undefined {
    if (!this.schema.anyOf) return undefined;
    return (this.choiceShapes ??= this.schema.anyOf.map((schema) => this.book.shape(schema)));
  }

  get items(): Shape | undefined {
    if (!this.schema.items) return undefined;
    return (this.itemShape ??= this.book.shape(this.schema.items));
  }

  get pattern(): RegExp | undefined {
    if (this.schema.pattern === undefined) return undefined;
    return (this.compiled ??= this.book.pattern(this.schema.pattern));
  }

  /** What stands under `key`; undefined where no such key may be. */
  property(key: string): Shape | undefined {
    const known = this.properties().get(key);
    if (known) return known;
    for (const [pattern, shape] of this.patterns()) if (pattern.test(key)) return shape;
    const others = this.schema.additionalProperties;
    if (others === false) return undefined;
    return (this.otherShape ??= this.book.shape(typeof others === 'object' ? others : {}));
  }

  private properties(): Map<string, Shape> {
    if (this.propertyShapes) return this.propertyShapes;
    const shapes = new Map<string, Shape>();
    for (const [key, schema] of Object.entries(this.schema.properties ?? {})) shapes.set(key, this.book.shape(schema));
    this.propertyShapes = shapes;
    return shapes;
  }

  private patterns(): readonly (readonly [RegExp, Shape])[] {
    return (this.patternShapes ??= Object.entries(this.schema.patternProperties ?? {}).map(
      ([pattern, schema]) => [this.book.pattern(pattern), this.book.shape(schema)] as const,
    ));
  }
}

const NONE: readonly string[] = [];

function kindsOf(schema: Schema, book: ShapeBook): number {
  if (schema.anyOf) return schema.anyOf.reduce((kinds, choice) => kinds | kindsOf(book.follow(choice), book), 0);
  if (schema.type === undefined) return ANY;
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
  return types.reduce((kinds, type) => kinds | (OF_TYPE[type] ?? 0), 0);
}

/** The shapes of one schema document; equal patterns are compiled once. */
export class ShapeBook {
  readonly root: Shape;
  private readonly definitions: Readonly<Record<string, Schema>>;
  private readonly shapes = new Map<Schema, Shape>();
  private readonly patterns = new Map<string, RegExp>();

  constructor(schema: Schema) {
    this.definitions = schema.$defs ?? {};
    this.root = this.shape(schema);
  }

  follow(schema: Schema): Schema {
    if (schema.$ref === undefined) return schema;
    const target = this.definitions[schema.$ref.slice('#/$defs/'.length)];
    if (!target) throw new Error(`the schema has no ${schema.$ref}`);
    return this.follow(target);
  }

  shape(schema: Schema): Shape {
    const followed = this.follow(schema);
    let shape = this.shapes.get(followed);
    if (!shape) {
      shape = new Shape(followed, this);
      this.shapes.set(followed, shape);
    }
    return shape;
  }

  pattern(source: string): RegExp {
    let pattern = this.patterns.get(source);
    if (!pattern) {
      pattern = new RegExp(source, 'u');
      this.patterns.set(source, pattern);
    }
    return pattern;
  }
}
