// A folder of data → a methodology, a calendar, a checklist: read by its schema, checked, overlays and catalogue joined.
// Touches no disk (folders are given) and knows no plan: what is made of a pack is made elsewhere.
export { openPacks } from './open-packs.ts';
export { openReport, reportIds } from './read-report.ts';
export { packsIn, type PackRef } from './packs-in.ts';
export { compilePacks, type CompiledPacks } from './compile-packs.ts';
export { combinationFails, outsideRange } from './findings/index.ts';
