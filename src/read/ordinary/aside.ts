/** Why the reader of ordinary documents leaves one to the authority, and where. */
export class Aside extends Error {
  readonly at: number;
  readonly because: string;

  constructor(at: number, because: string) {
    super(because);
    this.at = at;
    this.because = because;
  }
}

/** Leaves the document to the authority. */
export function aside(at: number, because: string): never {
  throw new Aside(at, because);
}
