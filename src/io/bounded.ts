import { closeSync, openSync, readSync } from 'node:fs';
import { WorldProblem, codeOf } from './problem.ts';

/** What is larger is refused: no plan is a quarter of a gigabyte. */
export const LARGEST_BYTES = 256 * 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;

/** As `readToEnd` of what stands at a path and has no size of its own: a pipe, a device. */
export function readStream(absolute: string, path: string): Uint8Array {
  const descriptor = openSync(absolute, 'r');
  try {
    return readToEnd(descriptor, path);
  } finally {
    closeSync(descriptor);
  }
}

/** Everything that a descriptor gives, which may have no end: beyond the largest size it is given up. Throws a WorldProblem. */
export function readToEnd(descriptor: number, path: string): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let total = 0; ;) {
    const chunk = new Uint8Array(CHUNK_BYTES);
    const count = readSome(descriptor, chunk, path);
    if (count === 0) return Buffer.concat(chunks, total);
    total += count;
    if (total > LARGEST_BYTES) throw tooBig(path, total);
    chunks.push(chunk.subarray(0, count));
  }
}

export const tooBig = (path: string, bytes: number): WorldProblem =>
  new WorldProblem('too-big', path, `${Math.ceil(bytes / 1024 / 1024)} MB`);

/** As many bytes as there are and fit, at least one; 0 at the end. Throws a WorldProblem. */
export function readSome(descriptor: number, into: Uint8Array, path: string): number {
  for (;;) {
    try {
      return readSync(descriptor, into);
    } catch (error) {
      const code = codeOf(error);
      // Windows answers the end of an empty pipe with an error; a closed descriptor has nothing to read.
      if (code === 'EOF' || code === 'EBADF') return 0;
      if (code !== 'EAGAIN') throw WorldProblem.from(error, path);
      // The other end has nothing yet and does not block: give it a moment.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}
