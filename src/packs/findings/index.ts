// What a pack may get wrong. A pack is written once and used by many: nearly all of it is an error, so that a broken
// pack never becomes a plan.
export * from './files.ts';
export * from './words.ts';
export * from './references.ts';
export * from './network.ts';
export * from './questions.ts';
export * from './overlay.ts';
export * from './demands.ts';
export * from './trials.ts';
