// Plan + packs → resolved plan: ids become references, amounts become minutes, defaults know where they come from.
// Reads no file, computes no date, and judges nothing beyond what keeps a plan from being computed.
export { resolve, type ResolveOptions } from './resolve.ts';
export * as resolveFindings from './findings/index.ts';
