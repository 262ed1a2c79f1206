import { fstatSync, statSync, writeSync } from 'node:fs';
import { WorldProblem, codeOf } from './problem.ts';
import type { Stream } from './world.ts';

/**
 * A stream on a file descriptor that never sets up `process.stdout` (which costs milliseconds) unless it may be a terminal.
 */
export function descriptorStream(descriptor: 1 | 2): Stream {
  let gone = false;
  let terminal: boolean | undefined;
  const stream = (): NodeJS.WriteStream => (descriptor === 1 ? process.stdout : process.stderr);
  return {
    get terminal() {
      terminal ??= mayBeTerminal(descriptor) && stream().isTTY;
      return terminal;
    },
    get columns() {
      return this.terminal ? stream().columns || 80 : 80;
    },
    write(text) {
      if (gone || text === '') return;
      gone = !writeAll(descriptor, text);
    },
  };
}

/** False for what is no character device, for the one that swallows everything, and for what is closed. */
export function mayBeTerminal(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isCharacterDevice() && stat.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
  } catch {
    return false;
  }
}

/** False when nobody reads any more. */
function writeAll(descriptor: number, text: string): boolean {
  let rest: Buffer = Buffer.from(text, 'utf8');
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EPIPE' || code === 'EBADF' || code === 'EOF') return false;
      if (code !== 'EAGAIN') throw WorldProblem.from(error, descriptor === 1 ? 'stdout' : 'stderr');
      // The pipe is full and does not block: give its reader a moment.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
  return true;
}
