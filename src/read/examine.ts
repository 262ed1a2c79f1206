import { compareDiagnostics, type Diagnostic } from '../diagnostics/index.ts';
import type { LeftOut } from '../model/index.ts';
import type { SourceFile } from '../text/index.ts';
import { readByAuthority } from './authority.ts';
import { CappedFindings } from './capped.ts';
import { check, type Problem } from './check.ts';
import { controlCharacter, empty } from './findings/index.ts';
import { explain } from './explain.ts';
import { formatFinding } from './format-line.ts';
import { KeyHolders } from './holders.ts';
import { keyMeant } from './key-meant.ts';
import { repair } from './repair.ts';
import type { Format, Schema } from './schema.ts';
import { ShapeBook } from './shape.ts';
import { isMap, type Moved, type Tree } from './tree.ts';
import { documentName } from './wording.ts';

/** A file that was read and checked: the tree holds what fits the schema, where anything does. */
export interface Examined {
  readonly tree?: Tree;
  readonly leftOut: LeftOut;
  readonly moved: Moved;
  readonly diagnostics: readonly Diagnostic[];
}

const books = new WeakMap<Schema, ShapeBook>();

export function bookOf(schema: Schema): ShapeBook {
  let book = books.get(schema);
  if (!book) {
    book = new ShapeBook(schema);
    books.set(schema, book);
  }
  return book;
}

const NOTHING = { leftOut: new Map(), moved: new Map() } as const;

/** Reads a file and holds it against its format; everything that is wrong with it comes in one list, in order. */
export function examine(file: SourceFile, format: Format): Examined {
  const findings = new CappedFindings();
  const done = (): readonly Diagnostic[] => findings.all().sort(compareDiagnostics);
  controlCharacters(file, findings);
  const { tree, diagnostics } = readByAuthority(file);
  for (const diagnostic of diagnostics) findings.add(diagnostic.rule, () => diagnostic);
  if (!tree) return { ...NOTHING, diagnostics: done() };
  if (tree.root === null) {
    findings.add('empty', () => empty({ span: file.span(0, 0), pointer: '' }, 'plan', {}));
    return { ...NOTHING, diagnostics: done() };
  }
  const aboutFormat = isMap(tree.root) ? formatFinding(tree, tree.root, format) : undefined;
  if (aboutFormat) {
    findings.add('format', () => aboutFormat.finding);
    if (!aboutFormat.goOn) return { ...NOTHING, diagnostics: done() };
  }
  const { root: shape } = bookOf(format.schema);
  const problems: Problem[] = [];
  check(shape, tree.root, undefined, '', (problem) => problems.push(problem));
  const holders = new KeyHolders(format.schema, documentName(format.name));
  for (const problem of worthTelling(problems, tree)) {
    findings.add(problem.miss, () => explain(problem, tree, format.name, holders));
  }
  const { whole, leftOut, moved } = repair(shape, tree, problems);
  return { ...(whole && { tree }), leftOut, moved, diagnostics: done() };
}

/** Leaves out what was told already: by the reader, or by an unknown key that stands for the missing one. */
function worthTelling(problems: readonly Problem[], tree: Tree): Problem[] {
  const meant = new Map<object, Set<string>>();
  const nodesWithGaps = new Set(problems.filter(({ miss }) => miss === 'missing-key').map(({ node }) => node));
  for (const problem of problems) {
    const { miss, node } = problem;
    if (miss !== 'unknown-key' || !node || !nodesWithGaps.has(node)) continue;
    const key = keyMeant(problem)?.key;
    if (key !== undefined) meant.set(node, (meant.get(node) ?? new Set<string>()).add(key));
  }
  return problems.filter(({ miss, node, key }) => {
    if (!node) return true;
    if (miss === 'missing-key') return !meant.get(node)?.has(String(key));
    return !tree.lost(node, key);
  });
}

/** Characters that YAML does not allow anywhere; the parser lets them pass. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;

function controlCharacters(file: SourceFile, findings: CappedFindings): void {
  for (const match of file.text.matchAll(CONTROL)) {
    const { index } = match;
    findings.add('control', () => {
      const code = `U+${file.text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}`;
      return controlCharacter({ span: file.span(index, index + 1), pointer: '' }, 'plan', { code });
    });
  }
}
