import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { LARGEST_BYTES, readSome, tooBig } from './bounded.ts';
import { WorldProblem } from './problem.ts';

/** Memory that one file after the other is read into, where only the one at hand is needed. */
export class Scratch {
  private buffer = Buffer.allocUnsafeSlow(256 * 1024);

  /**
   * The bytes of a file, of a pipe all that will come, good until the next one is read. `shown`: as messages call it.
   * Throws a WorldProblem.
   */
  read(absolute: string, shown: string = absolute): Uint8Array {
    return this.readBy(constants.O_RDONLY, absolute, shown);
  }

  /** As `read`; but a pipe gives what it has by now. */
  readAtOnce(absolute: string): Uint8Array {
    return this.readBy(constants.O_RDONLY | NEVER_WAITING, absolute, absolute);
  }

  private readBy(flags: number, absolute: string, shown: string): Uint8Array {
    try {
      const descriptor = openSync(absolute, flags);
      try {
        return this.readToEnd(descriptor, shown);
      } finally {
        closeSync(descriptor);
      }
    } catch (error) {
      throw WorldProblem.from(error, shown);
    }
  }

  private readToEnd(descriptor: number, path: string): Uint8Array {
    for (let total = 0; ;) {
      const count = readSome(descriptor, this.buffer.subarray(total), path);
      if (count === 0) return this.buffer.subarray(0, total);
      total += count;
      if (total === this.buffer.length) this.grow(descriptor, path);
      if (total > LARGEST_BYTES) throw tooBig(path, total);
    }
  }

  /** To the size of the file and a byte, so that the next reading comes to its end; a pipe has no size. */
  private grow(descriptor: number, path: string): void {
    const { buffer } = this;
    const { size } = fstatSync(descriptor);
    if (size > LARGEST_BYTES) throw tooBig(path, size);
    this.buffer = Buffer.allocUnsafeSlow(Math.max(size + 1, 2 * buffer.length));
    buffer.copy(this.buffer);
  }
}

/** Windows knows no pipes that would be waited for, and no such flag. */
const NEVER_WAITING = constants.O_NONBLOCK ?? 0;
