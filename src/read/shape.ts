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
  private readonly definitions: Readonly<Record<string, Schema | string>>;
  private readonly unpacked = new Map<string, Schema>();
  private readonly patterns = new Map<string, RegExp>();
  private readonly shapes = new Map<Schema, Shape>();
  private readonly tests = new Map<Schema, Test>();

  constructor(schema: Schema) {
    this.root = schema;
    this.definitions = schema.$defs ?? {};
  }

  /** What a reference leads to; references lead to other schemas at once. */
  follow(schema: Schema): Schema {
    const { $ref: name } = schema;
    if (name === undefined) return schema;
    const known = this.unpacked.get(name);
    if (known) return known;
    const target = this.definitions[name];
    if (target === undefined) throw new Error(`the schema has no definition ${name}`);
    const followed = this.follow(typeof target === 'string' ? (JSON.parse(target) as Schema) : target);
    this.unpacked.set(name, followed);
    return followed;
  }

  pattern(source: string): RegExp {
    let pattern = this.patterns.get(source);
    if (!pattern) {
      pattern = new RegExp(source, 'u');
      this.patterns.set(source, pattern);
    }
    return pattern;
  }

  /** The same schema, ready to be checked by. */
  test(schema: Schema): Test {
    let test = this.tests.get(schema);
    if (!test) {
      const followed = this.follow(schema);
      test = this.tests.get(followed) ?? new Test(followed, this);
      this.tests.set(followed, test).set(schema, test);
    }
    return test;
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

/** A schema as the check needs it: every question answered once and kept, in an object that is the same for all schemas. */
export class Test {
  readonly schema: Schema;
  /** The kinds that it takes, as bits; of no meaning where there are alternatives or words. */
  readonly kinds: number;
  readonly words: readonly unknown[] | undefined;
  readonly only: unknown;
  readonly hasForm: boolean;
  readonly required: readonly string[] | undefined;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
  readonly book: SchemaBook;
  private readonly pattern: string | undefined;
  private readonly anyOf: readonly Schema[] | undefined;
  private readonly itemSchema: Schema | undefined;
  private readonly known = new Map<string, Test>();
  private form: RegExp | undefined;
  private entry: Test | undefined;
  private alternatives: readonly Test[] | undefined;

  constructor(schema: Schema, book: SchemaBook) {
    this.schema = schema;
    this.book = book;
    this.kinds = kindsOfType(schema.type);
    this.words = schema.enum;
    this.only = schema.const;
    this.hasForm = schema.pattern !== undefined || schema.minLength !== undefined || schema.maxLength !== undefined;
    this.required = schema.required;
    this.minLength = schema.minLength;
    this.maxLength = schema.maxLength;
    this.pattern = schema.pattern;
    this.anyOf = schema.anyOf;
    this.itemSchema = schema.items;
  }

  get choices(): readonly Test[] | undefined {
    const { anyOf } = this;
    return anyOf && (this.alternatives ??= this.testsOf(anyOf));
  }

  /** Apart from the getter, which is asked for each value and would make room for the function inside each time. */
  private testsOf(schemas: readonly Schema[]): readonly Test[] {
    return schemas.map((schema) => this.book.test(schema));
  }

  get items(): Test | undefined {
    const { itemSchema } = this;
    return itemSchema && (this.entry ??= this.book.test(itemSchema));
  }

  /** Whether a text has the form that its pattern asks for. */
  fits(text: string): boolean {
    const { pattern } = this;
    return pattern === undefined || (this.form ??= this.book.pattern(pattern)).test(text);
  }

  /** What stands under `key` of a map; undefined where no such key may be. */
  property(key: string): Test | undefined {
    const known = this.known.get(key);
    if (known) return known;
    const { properties, patternProperties, additionalProperties } = this.schema;
    if (properties && Object.hasOwn(properties, key)) {
      const test = this.book.test(properties[key] ?? ANYTHING);
      this.known.set(key, test);
      return test;
    }
    // Keys that users make up are not kept: there may be a million.
    if (patternProperties) {
      for (const [source, schema] of Object.entries(patternProperties)) {
        if (this.book.pattern(source).test(key)) return this.book.test(schema);
      }
    }
    if (additionalProperties === false) return undefined;
    return this.book.test(typeof additionalProperties === 'object' ? additionalProperties : ANYTHING);
  }
}

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
  holds(value: unknown, holds: (test: Test, value: unknown) => boolean): boolean {
    return holds(this.book.test(this.schema), value);
  }
}
