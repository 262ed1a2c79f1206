import { readToEnd } from './bounded.ts';
import { descriptorStream, mayBeTerminal } from './streams.ts';
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
        stdinTerminal ??= mayBeTerminal(0) && process.stdin.isTTY;
        return stdinTerminal;
      },
      read() {
        return readToEnd(0, '-');
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
