/** A place to write text to. */
export interface Stream {
  /** True where a person reads it at once. */
  readonly terminal: boolean;
  /** Width in columns; 80 where nobody can tell. */
  readonly columns: number;
  /** Writes all of it before it returns; a reader that went away is no error. */
  write(text: string): void;
}

/** Everything that a command may know of, or do to, the outside. Replaced as a whole in tests. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the working folder. */
  readonly cwd: string;
  readonly platform: string;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly stdin: {
    readonly terminal: boolean;
    /** Reads to the end. */
    read(): Uint8Array;
    /** The streams that prompts draw on; only where both ends are terminals. */
    prompts(): { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };
  };
  /** Today in the machine's own time zone, as `YYYY-MM-DD`. */
  today(): string;
  /** Calls `act` once when the user presses Ctrl-C, in place of the end of the process; the answer takes that back. */
  onInterrupt(act: () => void): () => void;
  /** Milliseconds from some instant in the past, for budgets and progress; never for anything that is written. */
  elapsed(): number;
}
