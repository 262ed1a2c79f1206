// Schedule → analysis as of the data date: progress, earned value, quality of the schedule, health, what changed since.
// Measures and never judges a plan's author; what an input is missing for is told, never guessed. Reads no file.
export { analyse, type AnalyseOptions } from './analyse.ts';
export { unmeasuredQuality } from './quality/index.ts';
export { varianceFrom } from './baseline-variance.ts';
export { cyclesOf, hasBegun, isDone, presentCycle, type Cycle } from './cycles.ts';
export { progressOf } from './workstreams.ts';
export { changesBetween } from './changes.ts';
export { CHINESE_OFFICE_HEALTH, DEFAULT_HEALTH, healthThresholds } from './health.ts';
export { assess, sensitivity } from './assessment.ts';
export * as analyseFindings from './findings/index.ts';
