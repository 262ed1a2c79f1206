import { common } from './phrases/frame.ts';

/** What every command that records a fact takes. */
export const RECORDING = {
  '--dry-run': common.dryRun,
} as const;
