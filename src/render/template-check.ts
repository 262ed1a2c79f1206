import Handlebars from 'handlebars';
import type { Locale } from '../diagnostics/index.ts';
import { actingMarkup } from '../text/index.ts';
import type { Words } from './report.ts';
import { COMPILE_OPTIONS, HELPERS } from './template-language.ts';

/** What a template check found, with the line where it stands; the sentence is made by whoever tells it. */
export interface TemplateProblem {
  readonly line: number;
  readonly column: number;
  readonly problem:
    | { readonly kind: 'syntax'; readonly fault: SyntaxFault }
    /** A value that reaches the document without being escaped. */
    | { readonly kind: 'bare-value'; readonly name: string }
    | { readonly kind: 'unknown-helper'; readonly name: string }
    /** A comment, decorator or partial: the language of reports has none but comments. */
    | { readonly kind: 'not-allowed'; readonly name: string }
    /** `none=` names a label that the reports do not share. */
    | { readonly kind: 'unknown-label'; readonly key: string }
    | { readonly kind: 'no-words'; readonly key: string; readonly locale: Locale }
    | { readonly kind: 'unfilled-hole'; readonly key: string; readonly hole: string; readonly locale: Locale }
    | { readonly kind: 'words-in-template'; readonly text: string }
    /** HTML or a link that acts where the document is shown. */
    | { readonly kind: 'acting-markup'; readonly found: string }
    | { readonly kind: 'too-long'; readonly most: number }
    | { readonly kind: 'too-deep'; readonly most: number }
    | { readonly kind: 'unused-words'; readonly key: string; readonly locale: Locale };
}

/** What the parser stumbled over: a block that is never closed, one closed by another's name, or something else. */
export type SyntaxFault =
  | { readonly kind: 'open-block' }
  | { readonly kind: 'crossed'; readonly opened: string; readonly closed: string }
  | { readonly kind: 'unreadable' };

/** Helpers whose result is safe where it stands; the others only prepare a value for one of these. */
const WRITERS = new Set(['t', 'md', 'light', 'column', 'verbatim', 'table', 'grid', 'prose']);
const BLOCKS = new Set(['if', 'unless', 'each', 'with', 'table']);
const CALLS = new Set<string>([...HELPERS, ...BLOCKS]);
const HOLE = /\{(\w+)(?::[^{}|]*\|[^{}|]*)?\}/g;

/**
 * What is wrong with a template: values that are not escaped, names that nothing answers to, words that a language
 * lacks. `template` and its words belong to one pack; `labels` are those that all reports share, where they are known.
 */
export function checkTemplate(
  template: string,
  words: Readonly<Record<Locale, Words>>,
  labels?: Words,
): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const used = new Set<string>();
  const groups = new Set<string>();
  const add = (node: { loc: hbs.AST.SourceLocation }, problem: TemplateProblem['problem']): void => {
    problems.push({ line: node.loc.start.line, column: node.loc.start.column + 1, problem });
  };

  const deep = tooDeep(template);
  if (deep !== undefined) return [{ ...deep, problem: { kind: 'too-deep', most: MOST_DEPTH } }];
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(template);
  } catch (error) {
    return [syntaxProblem(error instanceof Error ? error.message : String(error))];
  }

  const checkWords = (call: hbs.AST.MustacheStatement | hbs.AST.SubExpression, name: string): void => {
    const [first] = call.params;
    if ((name !== 't' && name !== 'column' && name !== 'words') || first?.type !== 'StringLiteral') return;
    const key = (first as hbs.AST.StringLiteral).value;
    if (name === 'words') groups.add(`${key}.`);
    else used.add(key);
    if (name === 'words') return;
    const given = new Set((call.hash?.pairs ?? []).map((pair) => pair.key));
    for (const [locale, known] of entriesOf(words)) {
      const pattern = Object.hasOwn(known, key) ? known[key] : undefined;
      if (pattern === undefined) add(call, { kind: 'no-words', key, locale });
      else
        for (const [, hole = ''] of pattern.matchAll(HOLE))
          if (!given.has(hole)) add(call, { kind: 'unfilled-hole', key, hole, locale });
    }
  };
  const checkCall = (
    call: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression,
    isCall: boolean,
  ): void => {
    const name = (call.path as hbs.AST.PathExpression).original;
    if (isCall && !CALLS.has(name)) add(call, { kind: 'unknown-helper', name });
    if (call.type !== 'BlockStatement') checkWords(call, name);
    const none = call.hash?.pairs.find(({ key }) => key === 'none')?.value;
    if (labels && none?.type === 'StringLiteral') {
      const key = (none as hbs.AST.StringLiteral).value;
      if (!Object.hasOwn(labels, key)) add(call, { kind: 'unknown-label', key });
    }
    for (const value of [...call.params, ...(call.hash?.pairs ?? []).map((pair) => pair.value)])
      if (value.type === 'SubExpression') checkCall(value as hbs.AST.SubExpression, true);
  };
  const walk = (body: readonly hbs.AST.Statement[]): void => {
    for (const statement of body) {
      switch (statement.type) {
        case 'ContentStatement': {
          const { value } = statement as hbs.AST.ContentStatement;
          const text = /\p{L}{2,}/u.exec(value.replace(/```\w+/g, '').replace(/<[^>]*>/g, ''))?.[0];
          if (text !== undefined) add(statement, { kind: 'words-in-template', text });
          const found = actingMarkup(value);
          if (found !== undefined) add(statement, { kind: 'acting-markup', found });
          break;
        }
        case 'MustacheStatement': {
          const mustache = statement as hbs.AST.MustacheStatement;
          const name = (mustache.path as hbs.AST.PathExpression).original;
          if (!WRITERS.has(name)) add(mustache, { kind: 'bare-value', name });
          else checkCall(mustache, true);
          break;
        }
        case 'BlockStatement': {
          const block = statement as hbs.AST.BlockStatement;
          checkCall(block, true);
          walk(block.program.body);
          if (block.inverse) walk(block.inverse.body);
          break;
        }
        case 'CommentStatement':
          break;
        default:
          add(statement, { kind: 'not-allowed', name: statement.type });
      }
    }
  };
  walk(program.body);
  for (const [locale, known] of entriesOf(words))
    for (const key of Object.keys(known))
      if (!used.has(key) && ![...groups].some((group) => key.startsWith(group)))
        problems.push({ line: 1, column: 1, problem: { kind: 'unused-words', key, locale } });
  return problems;
}

/** Of the parser's message, which speaks of its own tokens, where it stopped and why. */
function syntaxProblem(message: string): TemplateProblem {
  const crossed = /^(\S+) doesn't match (\S+) - (\d+):(\d+)/.exec(message);
  if (crossed) {
    const [, opened = '', closed = '', line, column] = crossed;
    const fault = { kind: 'crossed', opened, closed } as const;
    return { line: Number(line), column: Number(column) + 1, problem: { kind: 'syntax', fault } };
  }
  const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1);
  const open = message.includes("'OPEN_ENDBLOCK'") && message.endsWith("got 'EOF'");
  return { line, column: 1, problem: { kind: 'syntax', fault: { kind: open ? 'open-block' : 'unreadable' } } };
}

/** Where blocks or parentheses stand in more of their kind than this, which the parser would take very long over. */
function tooDeep(template: string): { line: number; column: number } | undefined {
  let depth = 0;
  for (const { 0: tag, index } of template.matchAll(/\{\{[^}]*/g)) {
    if (/^\{\{~?#/.test(tag)) depth++;
    else if (/^\{\{~?\//.test(tag)) depth--;
    const opened = tag.length > MOST_DEPTH ? tag.split('(').length - 1 : 0;
    if (depth <= MOST_DEPTH && opened <= MOST_DEPTH) continue;
    const before = template.slice(0, index);
    return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
  }
  return undefined;
}
const MOST_DEPTH = 100;

const entriesOf = (words: Readonly<Record<Locale, Words>>) => Object.entries(words) as [Locale, Words][];

/** The template as code, for `src/render/generated/`. */
export const precompileTemplate = (template: string): string =>
  Handlebars.precompile(template, COMPILE_OPTIONS) as string;
