import { closeSync, constants, openSync, readSync } from 'node:fs';
import { LARGEST_BYTES, tooBig } from './bounded.ts';
import { WorldProblem } from './problem.ts';

/** Memory that one file after the other is read into, where only the one at hand is needed. */
export class Scratch {
  private buffer = Buffer.allocUnsafeSlow(256 * 1024);

  /** The bytes of a file, good until the next one is read; of a pipe what it has. Throws a WorldProblem. */
  read(absolute: string): Uint8Array {
    try {
      const descriptor = openSync(absolute, constants.O_RDONLY | NEVER_WAITING);
      try {
        return this.readToEnd(descriptor, absolute);
      } finally {
        closeSync(descriptor);
      }
    } catch (error) {
      throw WorldProblem.from(error, absolute);
    }
  }

  private readToEnd(descriptor: number, path: string): Uint8Array {
    for (let total = 0; ;) {
      const { buffer } = this;
      const count = readSync(descriptor, buffer, total, buffer.length - total, null);
      if (count === 0) return buffer.subarray(0, total);
      total += count;
      if (total > LARGEST_BYTES) throw tooBig(path, total);
      if (total === buffer.length) {
        this.buffer = Buffer.allocUnsafeSlow(2 * total);
        buffer.copy(this.buffer);
      }
    }
  }
}

/** A pipe that nobody writes to would be waited for. Windows knows no such pipes, and no such flag. */
const NEVER_WAITING = constants.O_NONBLOCK ?? 0;
