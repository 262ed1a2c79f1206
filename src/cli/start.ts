import { processWorld } from '../io/index.ts';
import { main } from './main.ts';
import type { ExitStatus } from './exit.ts';

/** What `bin/` calls: runs the command line of this process. */
export const start = (argv: readonly string[]): Promise<ExitStatus> => main(argv, processWorld());
