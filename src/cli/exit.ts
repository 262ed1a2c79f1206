import type { Sentence } from '../diagnostics/index.ts';

/** What a command answers to the shell; see the page on the command line. */
export const EXIT = {
  done: 0,
  findings: 1,
  /** The command could not do its work: usage, files, configuration. */
  cannot: 2,
  /** A fault of ours. */
  fault: 3,
  interrupted: 130,
} as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command that cannot do its work, with a sentence for the user. Everything else that is thrown is a fault of ours. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly sentences: readonly Sentence[];

  constructor(...sentences: readonly [Sentence, ...Sentence[]]) {
    super(sentences.map((sentence) => sentence.says.en).join(' '));
    this.sentences = sentences;
  }
}
