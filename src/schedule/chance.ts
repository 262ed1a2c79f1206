/** A stream of chance that a seed decides. Source: sfc32 by C. Doty-Humphrey, as in PractRand. */
export class Chance {
  private a: number;
  private b = 0x9e3779b9;
  private c = 0x243f6a88;
  private counter = 1;

  constructor(seed: number) {
    this.a = seed >>> 0;
    this.b ^= Math.floor(seed / 2 ** 32) >>> 0;
    for (let round = 0; round < 15; round++) this.next();
  }

  /** 0 to less than 1. */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    this.c |= 0;
    return (sum >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to less than the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }
}
