import { readFileSync } from 'node:fs';
import { WorldProblem, codeOf } from './problem.ts';
import { descriptorStream, isCharacterDevice } from './streams.ts';
import type { World } from './world.ts';

/** The world of the running process. */
export function processWorld(): World {
  let stdinTerminal: boolean | undefined;
  return {
    env: process.env,
    cwd: process.cwd(),
    platform: process.platform,
    stdout: descriptorStream(1),
    stderr: descriptorStream(2),
    stdin: {
      get terminal() {
        stdinTerminal ??= isCharacterDevice(0) && process.stdin.isTTY;
        return stdinTerminal;
      },
      read() {
        try {
          return readFileSync(0);
        } catch (error) {
          // Windows answers the end of an empty pipe with an error; a closed descriptor has nothing to read.
          const code = codeOf(error);
          if (code === 'EOF' || code === 'EBADF') return new Uint8Array();
          throw WorldProblem.from(error, '-');
        }
      },
      prompts: () => ({ input: process.stdin, output: process.stdout }),
    },
    today() {
      const now = new Date();
      const two = (part: number): string => String(part).padStart(2, '0');
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    },
    onInterrupt(act) {
      process.once('SIGINT', act);
      return () => process.off('SIGINT', act);
    },
    elapsed: () => performance.now(),
  };
}
