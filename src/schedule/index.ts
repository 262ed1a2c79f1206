// Resolved plan → schedule: early and late dates to the minute, float, what drives what.
// Never reads a file or a clock, never changes the plan, and holds no sentence outside findings.ts.
export { schedule } from './schedule.ts';
export * as scheduleFindings from './findings.ts';
export { level } from './level/level.ts';
export { simulate } from './risk/simulate.ts';
