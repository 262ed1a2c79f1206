import { existsSync } from 'node:fs';
import { join } from 'node:path';

const SETS = ['j30', 'j60', 'j120'];

/** Levelling beside the best that is known. The instances are no part of the project: a folder has to be named. */
export function measure({ say, output, psplib, quick }) {
  if (psplib === undefined) {
    say('psplib: left out, as no folder with j30.sm, j60.sm, j120.sm was named by --psplib FOLDER');
    return;
  }
  for (const set of SETS) {
    const folder = [join(psplib, `${set}.sm`), join(psplib, set)].find((path) => existsSync(path));
    if (folder === undefined) {
      say(`psplib: no ${set} in ${psplib}`);
      continue;
    }
    const best = join(folder, 'optimum', 'optimum.csv');
    for (const schedules of quick ? [0] : [0, 5000]) {
      const words = [folder, '--schedules', String(schedules), ...(existsSync(best) ? ['--best', best] : [])];
      const script = join(import.meta.dirname, '..', 'psplib.mjs');
      const told = output({ command: [process.execPath, script, ...words] });
      say(`${set}: ${told.trim().split('\n').join('\n  ')}`);
    }
  }
}
