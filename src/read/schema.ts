/** The part of JSON Schema 2020-12 that our formats use; `npm run generate` refuses a format that needs more. */
export interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly const?: string | number | boolean | null;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Each as it is, or as JSON. */
  readonly $defs?: Readonly<Record<string, Schema | string>>;
}

/** A format by the name of its schema. */
export interface Format {
  readonly name: string;
  /** The schema itself, unpacked when it is called: most formats are never asked for. References in it are bare names of definitions. */
  readonly schema: () => Schema;
}
