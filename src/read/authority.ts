import type { Diagnostic } from '../diagnostics/index.ts';
import type { SourceFile } from '../text/index.ts';
import { tooDeep, tooLarge } from './findings/index.ts';
import { syntaxFindings } from './syntax.ts';
import { DEEPEST, SPEAKS_TO_US, type Tree } from './tree.ts';
import { Walk } from './walk.ts';
import { parseYaml, type ParsedText } from './yaml-document.ts';

/**
 * Reads YAML 1.2 with the core schema: the authority on values, places and errors. A file that is not YAML has findings
 * and no tree.
 */
export function readByAuthority(file: SourceFile): { tree?: Tree; diagnostics: readonly Diagnostic[] } {
  const parsed = parseYaml(file.text, SPEAKS_TO_US);
  const { document, stopped } = parsed;
  if (stopped) return { diagnostics: [stoppedFinding(file, stopped)] };
  if (!document) return { diagnostics: [] };
  const diagnostics = syntaxFindings(file, document, parsed.second);
  if (document.errors.length > 0 || parsed.second !== undefined) return { diagnostics };
  const comments = parsed.comments.map(({ start, text }) => ({ file, start, end: start + text.length }));
  const walk = new Walk(file);
  const tree = walk.tree(document.contents, comments);
  return { tree, diagnostics: [...diagnostics, ...walk.diagnostics(tree)] };
}

function stoppedFinding(file: SourceFile, { at, because }: NonNullable<ParsedText['stopped']>): Diagnostic {
  const place = { span: file.span(at - 1, at), pointer: '' };
  if (because === 'depth') return tooDeep(place, 'plan', { most: DEEPEST });
  return tooLarge(place, 'plan', { line: file.position(at).line });
}
