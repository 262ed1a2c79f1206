// Text → documents that fit their schema, with the place of every value; YAML and JSON Schema end here.
// Opens no file, knows no id and no reference, and computes nothing.
export { readContent, readContentHeader } from './content.ts';
export { contentSchema, type Describe } from './content-schema.ts';
export { insidePath } from './inside-path.ts';
export { readMeasurements } from './measurements.ts';
export { decode } from './decode.ts';
export { readDocument } from './document.ts';
export type { Formats } from './formats.ts';
export { readFindings } from './findings/all.ts';
export { readPlan, type Included } from './plan.ts';
