// Text → documents that fit their schema, with the place of every value; YAML and JSON Schema end here.
// Opens no file, knows no id and no reference, and computes nothing.
export type { Schema } from './schema.ts';
