export * from './syntax.ts';
export * from './structure.ts';
export * from './values.ts';
export * from './forms.ts';
export * from './files.ts';
export * from './other-words.ts';
export * from './measurements.ts';
