import { compareDiagnostics, mend, type Diagnostic } from '../diagnostics/index.ts';
import { SourceFile } from '../text/index.ts';
import { readByAuthority } from './authority.ts';
import { CappedFindings } from './capped.ts';
import { problemsIn, type Problem } from './check.ts';
import { explain } from './explain.ts';
import { controlCharacter, empty, emptyPlan, loneReturn, REMOVE } from './findings/index.ts';
import { formatFinding } from './format-line.ts';
import { KeyHolders } from './holders.ts';
import { keyMeant } from './key-meant.ts';
import { repair } from './repair.ts';
import type { Format } from './schema.ts';
import type { SchemaBook } from './shape.ts';
import { isMap, type Examined, type Tree } from './tree.ts';
import { documentName } from './wording.ts';

/** What the authority makes of a file that is out of the ordinary, or does not fit its format. */
export function examineByAuthority(file: SourceFile, format: Format, book: SchemaBook): Examined {
  if (!file.text.includes('\n') && file.text.includes('\r')) return examineLoneReturns(file, format, book);
  const findings = new CappedFindings();
  controlCharacters(file, findings);
  const { tree, diagnostics } = readByAuthority(file);
  for (const diagnostic of diagnostics) findings.add(diagnostic.rule, () => diagnostic);
  if (tree && tree.root !== null) return examineTree(tree, format, book, findings);
  const kind = format.name === 'plan' ? emptyPlan : empty;
  if (tree) findings.add('empty', () => kind({ span: file.span(0, 0), pointer: '' }, 'plan', {}));
  return nothing(findings);
}

/** What else is wrong is told as if the lines ended as they should: every place stays, the length does. */
function examineLoneReturns(file: SourceFile, format: Format, book: SchemaBook): Examined {
  const meant = new SourceFile(file.path, file.text.replaceAll('\r', '\n'));
  const first = file.text.indexOf('\r');
  const { diagnostics } = examineByAuthority(meant, format, book);
  const told = loneReturn({ span: file.span(first, first + 1), pointer: '' }, 'plan', {});
  return { ...NOTHING, diagnostics: [told, ...diagnostics].sort(compareDiagnostics) };
}

/** Tells where a document misses its format, and takes out what does. */
export function examineTree(
  tree: Tree,
  format: Format,
  book: SchemaBook,
  findings: CappedFindings = new CappedFindings(),
): Examined {
  const aboutFormat = isMap(tree.root) ? formatFinding(tree, tree.root, book.root) : undefined;
  if (aboutFormat) {
    findings.add('format', () => aboutFormat.finding);
    if (!aboutFormat.goOn) return nothing(findings);
  }
  const problems = problemsIn(book, tree.root);
  const holders = new KeyHolders(book, documentName(format.name));
  for (const problem of worthTelling(problems, tree)) {
    findings.add(problem.miss, () => explain(problem, tree, format.name, holders));
  }
  const diagnostics = inOrder(findings);
  const { whole, ...repaired } = repair(book, tree, problems);
  return { ...(whole && { tree }), ...repaired, diagnostics };
}

const NOTHING = { leftOut: new Map(), lostEntries: new Map(), moved: new Map() };
const nothing = (findings: CappedFindings): Examined => ({ ...NOTHING, diagnostics: inOrder(findings) });

const inOrder = (findings: CappedFindings): Diagnostic[] => findings.all().sort(compareDiagnostics);

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
      const span = file.span(index, index + 1);
      const title = { says: REMOVE, holes: { word: code } };
      return controlCharacter(
        { span, pointer: '' },
        'plan',
        { code },
        // A page or line feed of old parts words: a person has to look what was meant.
        /[\u000b\u000c]/.test(match[0]) ? {} : mend(true, title, { span, newText: '' }),
      );
    });
  }
}
