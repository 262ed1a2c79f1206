import type { Schema } from './schema.ts';

/** The kinds of value that YAML and JSON share. A whole number is a number, too. */
export const KINDS = ['text', 'number', 'whole', 'flag', 'map', 'list', 'nothing'] as const;
export type Kind = (typeof KINDS)[number];
export const BIT: Readonly<Record<Kind, number>> = {
  text: 1,
  number: 2,
  whole: 4,
  flag: 8,
  map: 16,
  list: 32,
  nothing: 64,
};

/** The kind of a value, as one bit. Infinities and what is not a number fit nowhere. */
export function kindOf(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return 1;
    case 'number':
      return Number.isInteger(value) ? 4 : Number.isFinite(value) ? 2 : 0;
    case 'boolean':
      return 8;
    case 'object':
      return value === null ? 64 : Array.isArray(value) ? 32 : 16;
    default:
      return 0;
  }
}

/** The kinds that a schema of this type takes, as bits; those of a schema without alternatives. */
export function kindsOfType(type: Schema['type']): number {
  switch (type) {
    case undefined:
      return 127;
    case 'string':
      return 1;
    case 'number':
      return 2 | 4;
    case 'integer':
      return 4;
    case 'boolean':
      return 8;
    case 'object':
      return 16;
    case 'array':
      return 32;
    default:
      return typeof type === 'string' ? 64 : type.reduce((kinds, one) => kinds | kindsOfType(one), 0);
  }
}

/** A schema document: its definitions by name, and its patterns compiled once. Built of what the check asks for, no more. */
export class SchemaBook {
  readonly root: Schema;
  private readonly definitions: Readonly<Record<string, Schema>>;
  private readonly patterns = new Map<string, RegExp>();
  private readonly shapes = new Map<Schema, Shape>();

  constructor(schema: Schema) {
    this.root = schema;
    this.definitions = schema.$defs ?? {};
  }

  /** What a reference leads to; references lead to other schemas at once. */
  follow(schema: Schema): Schema {
    if (schema.$ref === undefined) return schema;
    const target = this.definitions[schema.$ref];
    if (!target) throw new Error(`the schema has no definition ${schema.$ref}`);
    return this.follow(target);
  }

  pattern(source: string): RegExp {
    let pattern = this.patterns.get(source);
    if (!pattern) {
      pattern = new RegExp(source, 'u');
      this.patterns.set(source, pattern);
    }
    return pattern;
  }

  /** What stands under `key` of a map; undefined where no such key may be. */
  property(schema: Schema, key: string): Schema | undefined {
    const { properties, patternProperties, additionalProperties } = schema;
    if (properties && Object.hasOwn(properties, key)) return properties[key];
    if (patternProperties) {
      for (const source of Object.keys(patternProperties)) {
        if (this.pattern(source).test(key)) return patternProperties[source];
      }
    }
    if (additionalProperties === false) return undefined;
    return typeof additionalProperties === 'object' ? additionalProperties : ANYTHING;
  }

  /** The same schema, ready to be talked about. */
  shape(schema: Schema): Shape {
    const followed = this.follow(schema);
    let shape = this.shapes.get(followed);
    if (!shape) {
      shape = new Shape(followed, this);
      this.shapes.set(followed, shape);
    }
    return shape;
  }
}

const ANYTHING: Schema = {};

/** What a message needs to know of a schema. */
export class Shape {
  readonly schema: Schema;
  private readonly book: SchemaBook;

  constructor(schema: Schema, book: SchemaBook) {
    this.schema = schema;
    this.book = book;
  }

  /** The kinds of value that may stand here. */
  get kindNames(): readonly Kind[] {
    const names = KINDS.filter((kind) => (this.kinds & BIT[kind]) !== 0);
    return names.includes('number') ? names.filter((kind) => kind !== 'whole') : names;
  }

  get keys(): readonly string[] {
    return Object.keys(this.schema.properties ?? {});
  }

  get choices(): readonly Shape[] | undefined {
    return this.schema.anyOf?.map((choice) => this.book.shape(choice));
  }

  get items(): Shape | undefined {
    return this.schema.items && this.book.shape(this.schema.items);
  }

  private get kinds(): number {
    if (!this.choices) return kindsOfType(this.schema.type);
    return this.choices.reduce((kinds, choice) => kinds | choice.kinds, 0);
  }

  /** Whether a value fits, by a check that the caller brings along. */
  holds(value: unknown, holds: (book: SchemaBook, schema: Schema, value: unknown) => boolean): boolean {
    return holds(this.book, this.schema, value);
  }
}
