/**
 * Lists of numbers that lie in one piece of memory: of a small plan, asking for each on its own takes longer than filling it.
 * All begin with zeros. Those of wide numbers are taken first.
 */
export class Columns {
  readonly memory: ArrayBuffer;
  private next = 0;

  /** In memory that held the same lists before, they hold what they held. */
  constructor(memory: ArrayBuffer) {
    this.memory = memory;
  }

  floats(length: number): Float64Array {
    const at = this.next;
    this.next += length * Float64Array.BYTES_PER_ELEMENT;
    return new Float64Array(this.memory, at, length);
  }

  integers(length: number): Int32Array {
    const at = this.next;
    this.next += length * Int32Array.BYTES_PER_ELEMENT;
    return new Int32Array(this.memory, at, length);
  }

  bytes(length: number): Uint8Array {
    const at = this.next;
    this.next += length;
    return new Uint8Array(this.memory, at, length);
  }
}

/** How much memory so many numbers of each kind take. */
export const bytesFor = (floats: number, integers = 0, bytes = 0): number =>
  floats * Float64Array.BYTES_PER_ELEMENT + integers * Int32Array.BYTES_PER_ELEMENT + bytes;
