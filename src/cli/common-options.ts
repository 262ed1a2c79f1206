import type { OptionMeaning } from './command.ts';
import { common } from './phrases/frame.ts';

/** What every command takes. */
export const COMMON: Readonly<Record<string, OptionMeaning>> = {
  '--locale <language>': common.locale,
  '--packs <folder>': { says: common.packs, repeat: true },
  '--color': common.color,
  '--no-color': common.noColor,
};
