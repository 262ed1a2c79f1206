import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
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
    return this.readBy(constants.O_RDONLY, absolute, shown, false);
  }

  /** As `read`; but a pipe gives what it has by now, and it is a problem where that is nothing yet. */
  readAtOnce(absolute: string): Uint8Array {
    return this.readBy(constants.O_RDONLY | NEVER_WAITING, absolute, absolute, true);
  }

  private readBy(flags: number, absolute: string, shown: string, atOnce: boolean): Uint8Array {
    try {
      const descriptor = openSync(absolute, flags);
      try {
        return this.readToEnd(descriptor, shown, atOnce);
      } finally {
        closeSync(descriptor);
      }
    } catch (error) {
      throw WorldProblem.from(error, shown);
    }
  }

  private readToEnd(descriptor: number, path: string, atOnce: boolean): Uint8Array {
    for (let total = 0; ;) {
      const { buffer } = this;
      const count = atOnce
        ? readSync(descriptor, buffer, total, buffer.length - total, null)
        : readSome(descriptor, buffer.subarray(total), path);
      total += count;
      // A file gives all that there is room for.
      if (count === 0 || (atOnce && total < buffer.length)) return buffer.subarray(0, total);
      if (total === buffer.length) this.grow(descriptor, path);
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
