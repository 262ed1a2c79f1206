import type { Place } from '../diagnostics/index.ts';
import type { Problem } from './check.ts';
import { pointerOf } from './places.ts';
import { subjectOf } from './subject.ts';
import type { Tree } from './tree.ts';

/** Where a problem stands and how it is written there: what every explanation needs. */
export interface Written {
  readonly problem: Problem;
  readonly place: Place;
  readonly subject: string;
  /** The key that the value stands under; for an entry of a list, that of the list. */
  readonly key: string;
  /** The value as its author wrote it, cut where it is long. */
  readonly value: string;
}

const LONGEST_QUOTE = 60;

/** Place and wording of a value that misses its schema. */
export function written(problem: Problem, tree: Tree): Written {
  const { node, key, value } = problem;
  const spot = node ? tree.spot(node, key) : tree;
  const span = tree.file.span(spot?.start ?? 0, spot?.end ?? 0);
  const [line = ''] = tree.file.text.slice(span.start, span.end).split(/[\r\n]/, 1);
  const text = typeof value === 'string' && value !== '' && !/[\r\n]/.test(value) ? value : line;
  return {
    problem,
    place: { span, pointer: node ? pointerOf(tree, node, key) : '' },
    subject: subjectOf(tree, node, key),
    key: keyName(tree, node, key),
    value: text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text,
  };
}

/** The nearest key by name: entries of a list go by the key of the list. */
export function keyName(tree: Tree, node: object | undefined, key: string | number): string {
  let at = node;
  let name = key;
  while (at && typeof name === 'number') {
    const hold = tree.hold(at);
    name = hold?.key ?? '';
    at = hold?.parent;
  }
  return String(name);
}
