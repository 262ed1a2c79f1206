export * from './references.ts';
export * from './network.ts';
export * from './calendars.ts';
export * from './dates.ts';
export * from './work.ts';
export * from './contents.ts';
export * from './measurements.ts';
