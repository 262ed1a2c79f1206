import type { Text } from '../diagnostics/index.ts';
import type { Session } from './command.ts';
import { asking as words } from './phrases/asking.ts';
import { refuse } from './say.ts';
import { harmless } from './screen.ts';
import { wrap } from '../text/index.ts';

/** One of the things that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Shown while it is pointed at. */
  readonly about?: string;
}

interface Question {
  readonly message: string;
  /** Shown under the question until it is answered. */
  readonly help?: string | undefined;
}

/** Asks a person in the terminal. Every method waits for the answer; Ctrl-C ends the program. */
export interface Asking {
  one(question: Question & { readonly choices: readonly Choice[]; readonly default?: string }): Promise<string>;
  several(
    question: Question & {
      readonly choices: readonly Choice[];
      readonly default: readonly string[];
      readonly check?: (chosen: readonly string[]) => string | undefined;
    },
  ): Promise<readonly string[]>;
  /** `check` says why a text is no answer. */
  text(
    question: Question & { readonly default?: string; readonly check?: (text: string) => string | undefined },
  ): Promise<string>;
  yes(question: Question & { readonly default: boolean }): Promise<boolean>;
}

/** What the prompts call their keys. */
const KEYS: Readonly<Record<string, Text>> = {
  navigate: words.navigate,
  select: words.select,
  submit: words.submit,
  all: words.all,
  invert: words.invert,
};

/**
 * The prompts, loaded when the first one is needed. Where the input ends in the middle, the command is refused: nobody is
 * there to answer.
 */
export async function openAsking(session: Session): Promise<Asking> {
  const prompts = await import('./prompts.ts');
  const { input, output } = session.world.stdin.prompts();
  const { locale } = session;

  const plain = (text: string): string => text;
  // The prompts would break a line in the middle of a word.
  const lines = (text: string): string =>
    wrap(harmless(text), session.out.columns - 3)
      .map((line) => `  ${line}`)
      .join('\n');
  const themeOf = (help: string | undefined) => {
    const message = (text: string, status: string): string =>
      help === undefined || help === '' || status === 'done' ? text : `${text}\n${lines(help)}\n `;
    const tip = (keys: readonly (readonly [string, string])[]): string =>
      keys.map(([key, action]) => `${key} ${KEYS[action]?.[locale] ?? action}`).join(' · ');
    return {
      style: {
        message,
        keysHelpTip: tip,
        // Without colour the prompts must not paint either.
        ...(!session.out.coloured && {
          answer: plain,
          error: (text: string) => `> ${text}`,
          defaultAnswer: (text: string) => `(${text})`,
          help: plain,
          highlight: plain,
          key: (text: string) => `<${text}>`,
          description: plain,
        }),
      },
      ...(!session.out.coloured && { prefix: { idle: '?', done: '✔' } }),
    };
  };

  const severalThemeOf = (help: string | undefined) => {
    const theme = themeOf(help);
    const renderSelectedChoices = (chosen: readonly { readonly short: string }[]): string =>
      chosen.map(({ short }) => short).join(words.separator[locale]);
    return { ...theme, style: { ...theme.style, renderSelectedChoices } };
  };

  const ask = async <Answer>(
    prompt: (context: {
      input: NodeJS.ReadableStream;
      output: NodeJS.WritableStream;
      signal: AbortSignal;
    }) => Promise<Answer>,
  ): Promise<Answer> => {
    const gone = new AbortController();
    const leave = (): void => gone.abort();
    input.once('end', leave);
    input.once('close', leave);
    try {
      return await prompt({ input, output, signal: gone.signal });
    } catch (error) {
      if (gone.signal.aborted) throw refuse(words.inputEnded, {});
      throw error;
    } finally {
      input.removeListener('end', leave);
      input.removeListener('close', leave);
    }
  };

  const choicesOf = (choices: readonly Choice[]) =>
    choices.map(({ value, label, about }) => ({
      value,
      name: harmless(label),
      ...(about !== undefined && { description: lines(about) }),
    }));
  const messageOf = ({ message }: Question): string => harmless(message);

  return {
    one: (question) =>
      ask((context) =>
        prompts.select(
          {
            message: messageOf(question),
            choices: choicesOf(question.choices),
            ...(question.default !== undefined && { default: question.default }),
            theme: themeOf(question.help),
            pageSize: 12,
            loop: false,
          },
          context,
        ),
      ),
    several: (question) =>
      ask((context) =>
        prompts.checkbox(
          {
            message: messageOf(question),
            choices: choicesOf(question.choices).map((choice) => ({
              ...choice,
              checked: question.default.includes(choice.value),
            })),
            validate: (chosen) => question.check?.(chosen.map(({ value }) => value)) ?? true,
            theme: severalThemeOf(question.help),
            pageSize: 12,
            loop: false,
          },
          context,
        ),
      ),
    text: (question) =>
      ask((context) =>
        prompts.input(
          {
            message: messageOf(question),
            ...(question.default !== undefined && { default: harmless(question.default) }),
            validate: (text) => question.check?.(text) ?? true,
            theme: themeOf(question.help),
          },
          context,
        ),
      ),
    yes: (question) =>
      ask((context) =>
        prompts.confirm(
          {
            message: messageOf(question),
            default: question.default,
            transformer: (answer) => (answer ? words.yes : words.no)[locale],
            theme: themeOf(question.help),
          },
          context,
        ),
      ),
  };
}
