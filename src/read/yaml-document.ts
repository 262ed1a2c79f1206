import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';

/** The built program says where its own copy stands; run from source it is the installed package. */
declare const YAML_MODULE: string | undefined;

let loaded: typeof Yaml | undefined;
/**
 * The `yaml` package, loaded when it is first needed: an ordinary plan is read without it, and it takes longer to load
 * than all the rest. Loaded synchronously, because stages are synchronous.
 */
export function yaml(): typeof Yaml {
  loaded ??= createRequire(import.meta.url)(typeof YAML_MODULE === 'string' ? YAML_MODULE : 'yaml') as typeof Yaml;
  return loaded;
}

/**
 * Words, signs and line ends that are read at most, at about four microseconds and 250 bytes each: several times what a plan
 * of 10,000 tasks has.
 */
const MOST_LEXEMES = 1_200_000;
const MOST_ERRORS = 200;
/** Collections that may be open at once while parsing; the walk over the result has its own, exact bound. */
const MOST_OPEN = 1000;

export interface ParsedText {
  /** Absent where parsing stopped at a bound. */
  readonly document?: Yaml.Document.Parsed;
  /** Where a bound was reached. */
  readonly stopped?: { readonly at: number; readonly because: 'size' | 'depth' };
  /** Where a second document begins. */
  readonly second?: number;
  /** Offset and text of every comment. */
  readonly comments: readonly { readonly start: number; readonly text: string }[];
}

/** What the lexer puts between lexemes without its standing in the text: document, end of flow, scalar. */
const MARKS: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f']);

/** Parses a text as one YAML 1.2 document with the core schema, within bounds that no text can make it exceed. */
export function parseYaml(text: string, wantsComment: RegExp): ParsedText {
  const { Composer, Lexer, Parser } = yaml();
  const comments: { start: number; text: string }[] = [];
  let stopped: ParsedText['stopped'];
  const parser = new Parser();

  function* tokens(): Generator<Yaml.CST.Token, void> {
    let offset = 0;
    let lexemes = 0;
    let errors = 0;
    for (const lexeme of new Lexer().lex(text)) {
      if (++lexemes > MOST_LEXEMES) {
        stopped = { at: offset, because: 'size' };
        return;
      }
      if (!MARKS.has(lexeme)) {
        if (lexeme.startsWith('#') && wantsComment.test(lexeme)) comments.push({ start: offset, text: lexeme });
        offset += lexeme.length;
      }
      for (const token of parser.next(lexeme)) {
        yield token;
        // Each costs as much as a page of text; where there are so many, the rest adds nothing.
        if (token.type === 'error' && ++errors > MOST_ERRORS) return;
        if (token.type === 'directive' && ++errors > MOST_ERRORS) {
          stopped = { at: offset, because: 'size' };
          return;
        }
      }
      if (parser.stack.length > MOST_OPEN) {
        stopped = { at: offset, because: 'depth' };
        return;
      }
    }
    yield* parser.end();
  }

  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    // Found by the walk over the result; here it would take time that grows with the square of the number of keys.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  let document: Yaml.Document.Parsed | undefined;
  let second: number | undefined;
  for (const next of composer.compose(tokens(), true, text.length)) {
    if (document) {
      second = next.range[0];
      break;
    }
    document = next;
  }
  return {
    ...(document && !stopped && { document }),
    ...(stopped && { stopped }),
    ...(second !== undefined && { second }),
    comments,
  };
}
