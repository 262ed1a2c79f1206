// What a `where` in a pack means: which maps have the values that it names.
// Knows no list of the plan and no form, finds nothing by itself, and tells nobody.
export { isBlank, meets, valueOf } from './where.ts';
