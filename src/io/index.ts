// The outside: files, folders, streams, git, the clock and the terminal, behind one value that a test can replace.
// Decides nothing about plans and holds no sentence; what goes wrong is a WorldProblem that cli/ words.
export type { Stream, World } from './world.ts';
export { WorldProblem, type ProblemKind } from './problem.ts';
export { processWorld } from './process-world.ts';
export { readBytes, readSource, readStart, readText, exists, isFolder, isStream, insideFolder } from './reading.ts';
export { Scratch } from './scratch.ts';
export { assertMayWrite, writeWhole, type WriteOptions } from './writing.ts';
export { findPlans, isPlanFile, nearestUpward } from './plan-files.ts';
export { folderOfPacks } from './packs-folder.ts';
export { whenChanged } from './watching.ts';
export { Git } from './git.ts';
export { matchesGlob } from './globs.ts';
export { packageFolder } from './package-folder.ts';
