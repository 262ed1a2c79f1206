export * from './earned-value.ts';
export * from './quality.ts';
export * from './health.ts';
export * from './calendar.ts';
