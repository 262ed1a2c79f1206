import type { Holes, Locale, Text } from '../diagnostics/index.ts';
import type { World } from '../io/index.ts';
import type { ExitStatus } from './exit.ts';
import type { Screen } from './screen.ts';

// How a command declares itself. Names and types of what it is given follow from the spelling of its arguments and
// options, so a command cannot read an option that it does not have.

/** `<task>` must be given, `[plan]` may, `[paths...]` takes any number. */
export type ArgumentSpelling = `<${string}>` | `[${string}]`;
/** `--json`, `--no-config`, `--finish <date>`, `-o, --output <file>`. */
export type OptionSpelling = `--${string}` | `-${string}, --${string}`;

export interface OptionDetails {
  readonly says: Text;
  /** The words that it takes; anything else is refused with the list. */
  readonly choices?: readonly string[];
  /** May be given more than once; the command gets all of them, in order. */
  readonly repeat?: true;
}
export type OptionMeaning = Text | OptionDetails;

type Long<S extends string> = S extends `${string}, --${infer L}` ? L : S extends `--${infer L}` ? L : never;
type NameOf<S extends string> =
  Long<S> extends `no-${infer N} <${string}>` | `no-${infer N}`
    ? Camel<N>
    : Long<S> extends `${infer N} <${string}>`
      ? Camel<N>
      : Camel<Long<S>>;
type Camel<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S;
type ValueOf<S extends string, M> =
  Long<S> extends `${string} <${string}>`
    ? M extends { readonly repeat: true }
      ? readonly string[]
      : M extends { readonly choices: readonly (infer Choice)[] }
        ? Choice | undefined
        : string | undefined
    : boolean;

export type OptionValues<O> = { readonly [S in keyof O & string as NameOf<S>]: ValueOf<S, O[S]> };

type ArgumentName<S extends string> = S extends `${'<' | '['}${infer N}...${'>' | ']'}`
  ? N
  : S extends `${'<' | '['}${infer N}${'>' | ']'}`
    ? N
    : never;
export type ArgumentValues<A> = {
  readonly [S in keyof A & string as ArgumentName<S>]: S extends `${string}...${string}`
    ? readonly string[]
    : S extends `<${string}`
      ? string
      : string | undefined;
};

export interface Example {
  /** What to type, without the name of the program. */
  readonly line: string;
  readonly says: Text;
}

export interface CommandShape<
  A extends Readonly<Record<string, Text>> = Readonly<Record<string, Text>>,
  O extends Readonly<Record<string, OptionMeaning>> = Readonly<Record<string, OptionMeaning>>,
> {
  /** One or two sentences under the usage line of its help, where the summary is not enough. */
  readonly about?: Text;
  /** Two or three; help begins with them. */
  readonly examples: readonly Example[];
  readonly arguments?: A & { readonly [S in keyof A]: S extends ArgumentSpelling ? Text : never };
  readonly options?: O & { readonly [S in keyof O]: S extends OptionSpelling ? OptionMeaning : never };
  /** Words that stand in the place of the first argument, as in `baseline save`. */
  readonly subcommands?: Readonly<Record<string, Subcommand>>;
  /** Absent where only the subcommands do something. */
  readonly run?: (
    session: Session,
    given: { readonly arguments: ArgumentValues<A>; readonly options: OptionValues<O> },
  ) => Promise<ExitStatus> | ExitStatus;
}

/** A command behind the word of another, with its line for the list of them. */
export interface Subcommand extends AnyCommand {
  readonly summary: Text;
}

/** A command whose precise types are of no matter to the frame. */
export interface AnyCommand {
  readonly about?: Text;
  readonly examples: readonly Example[];
  readonly arguments: Readonly<Record<string, Text>>;
  readonly options: Readonly<Record<string, OptionMeaning>>;
  readonly subcommands: Readonly<Record<string, Subcommand>>;
  readonly run?: (session: Session, given: GivenWords) => Promise<ExitStatus> | ExitStatus;
}

export interface GivenWords {
  readonly arguments: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

/** A line of the list of commands; the command itself is loaded when it is called. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: Text;
  readonly load: () => Promise<AnyCommand>;
}

/** What every command takes beside its own options. */
export interface CommonOptions {
  /** Given by `--locale`; it rules documents too, where the environment's does not. */
  readonly locale: Locale | undefined;
  /** Folders of packs, the first is asked first. */
  readonly packs: readonly string[];
}

/** What a command runs with: the outside, a language, two screens. */
export interface Session {
  readonly world: World;
  /** The language that the tool itself speaks. */
  readonly locale: Locale;
  readonly common: CommonOptions;
  /** The result, and nothing else. */
  readonly out: Screen;
  /** Progress, notes, warnings. */
  readonly err: Screen;
  /** Whether somebody can answer a question: both ends are terminals and this is no CI job. */
  readonly canAsk: boolean;
  /** Every command there is, for those that speak of others. */
  readonly commands: readonly CommandEntry[];
  /** The sentence in the tool's language. */
  readonly say: <const S extends Text>(says: S, holes: Holes<S>) => string;
}

/** Declares a command. */
export function defineCommand<
  const A extends Readonly<Record<string, Text>>,
  const O extends Readonly<Record<string, OptionMeaning>>,
>(shape: CommandShape<A, O>): AnyCommand {
  const { run, ...rest } = shape;
  return {
    ...rest,
    arguments: shape.arguments ?? {},
    options: shape.options ?? {},
    subcommands: shape.subcommands ?? {},
    // The frame hands over exactly what the spellings say: see `parse.ts`.
    ...(run && { run: run as unknown as NonNullable<AnyCommand['run']> }),
  };
}

/** Declares a command that stands behind the word of another. */
export function defineSubcommand<
  const A extends Readonly<Record<string, Text>>,
  const O extends Readonly<Record<string, OptionMeaning>>,
>({ summary, ...shape }: CommandShape<A, O> & { readonly summary: Text }): Subcommand {
  return { ...defineCommand(shape), summary };
}

/** What an option means, whichever way it was declared. */
export const detailsOf = (meaning: OptionMeaning): OptionDetails => ('says' in meaning ? meaning : { says: meaning });
