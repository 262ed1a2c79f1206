import { mend, type Diagnostic, type Mending, type Place, type Text } from '../diagnostics/index.ts';
import { NAME_PATTERN } from '../model/index.ts';
import { nearest, scalar, withoutEntry } from '../text/index.ts';
import { holds, type Problem } from './check.ts';
import {
  emptyValue,
  flagWanted,
  HOLDERS,
  KIND_NAMES,
  listWanted,
  missingKey,
  notFinite,
  oneWanted,
  outOfRange,
  REMOVE,
  textWanted,
  tooLong,
  unknownKey,
  unknownKeyElsewhere,
  unknownKeyGiven,
  unknownKeyNear,
  unknownValue,
  unknownValueNear,
  wrongType,
} from './findings/index.ts';
import { explainForm } from './explain-form.ts';
import type { KeyHolders } from './holders.ts';
import { pointerOf } from './places.ts';
import { kindOf, type Kind } from './shape.ts';
import { subjectOf } from './subject.ts';
import { flagMeant } from './suggest.ts';
import { isList, isMap, type Tree } from './tree.ts';
import { keyName, written, type Written } from './written.ts';
import { keyMeant } from './key-meant.ts';
import { atStart, boundsOf, documentName, filled, holderName, wanted } from './wording.ts';
import { write } from './write.ts';

/** The finding for a value, key or gap that misses its schema. */
export function explain(problem: Problem, tree: Tree, format: string, holders: KeyHolders): Diagnostic {
  switch (problem.miss) {
    case 'unknown-key':
      return explainUnknownKey(problem, tree, format, holders);
    case 'missing-key':
      return missingKey(gapPlace(problem, tree), subjectOf(tree, problem.node, problem.key), {
        of: atStart(holderOf(problem.node, tree, format)),
        key: String(problem.key),
      });
    default:
      return explainValue(written(problem, tree), tree);
  }
}

function holderOf(node: object | undefined, tree: Tree, format: string): Text {
  const hold = node && tree.hold(node);
  if (!node || !hold?.parent) return documentName(format);
  return holderName(keyName(tree, hold.parent, hold.key), typeof hold.key === 'number');
}

/** A gap is shown at the key that holds the map, or at the first key of an entry of a list. */
function gapPlace({ node, key }: Problem, tree: Tree): Place {
  const pointer = node ? pointerOf(tree, node, key) : '';
  const hold = node && tree.hold(node);
  const keySpot = hold?.parent ? tree.spot(hold.parent, hold.key) : undefined;
  if (keySpot && keySpot.keyStart >= 0) return { span: tree.file.span(keySpot.keyStart, keySpot.keyEnd), pointer };
  const [first] = node && isMap(node) ? Object.keys(node) : [];
  const firstSpot = node && first !== undefined ? tree.spot(node, first) : undefined;
  if (firstSpot) return { span: tree.file.span(firstSpot.keyStart, firstSpot.keyEnd), pointer };
  return { span: tree.file.span(hold?.start ?? tree.start, hold?.end ?? tree.end), pointer };
}

function explainUnknownKey(problem: Problem, tree: Tree, format: string, holders: KeyHolders): Diagnostic {
  const { node, shape } = problem;
  const key = String(problem.key);
  const spot = node && tree.spot(node, key);
  const span = tree.file.span(spot?.keyStart ?? 0, spot?.keyEnd ?? 0);
  const place = { span, pointer: node ? pointerOf(tree, node, key) : '' };
  const subject = subjectOf(tree, node, key);
  const of = atStart(holderOf(node, tree, format));
  const near = keyMeant(problem);
  const elsewhere = holders.of(key);
  if (elsewhere.length > 0 && !near?.sure) return unknownKeyElsewhere(place, subject, { of, key, elsewhere });
  if (near && !near.given) {
    return unknownKeyNear(place, subject, { of, key, near: near.key }, { fix: write(place, near.key, false) });
  }
  if (near) return unknownKeyGiven(place, subject, { of, key, near: near.key });
  return unknownKey(place, subject, { of, key, known: shape.keys.map((name) => name) });
}

function explainValue(at: Written, tree: Tree): Diagnostic {
  const { problem, place, subject, key, value } = at;
  const { shape } = problem;
  switch (problem.miss) {
    case 'word':
      return explainWord(at);
    case 'form':
      return explainForm(at);
    case 'too-short':
      return emptyValue(place, subject, { what: whatOf(at), wanted: wanted(shape) }, leavingOut(at, tree));
    case 'too-long': {
      const length = typeof problem.value === 'string' ? Array.from(problem.value).length : 0;
      return tooLong(place, subject, { key, length, most: shape.schema.maxLength ?? 0 });
    }
    case 'range':
      return outOfRange(place, subject, { key, value, bounds: boundsOf(shape.schema) });
    default:
      return explainKind(at, tree);
  }
}

function explainWord(at: Written): Diagnostic {
  const { problem, place, subject, key, value } = at;
  const { schema } = problem.shape;
  const known = (schema.enum ?? [schema.const]).map(String);
  const near = nearest(value, known);
  if (near === undefined) return unknownValue(place, subject, { key, value, known });
  const same = near.toLowerCase() === value.toLowerCase();
  return unknownValueNear(place, subject, { key, value, near, known }, { fix: write(place, near, same) });
}

function explainKind(at: Written, tree: Tree): Diagnostic {
  const { problem, place, subject, key, value } = at;
  const { shape } = problem;
  const found = kindName(problem.value);
  const what = whatOf(at);
  if (problem.value === null) return emptyValue(place, subject, { what, wanted: wanted(shape) }, leavingOut(at, tree));
  if (typeof problem.value === 'number' && !Number.isFinite(problem.value)) {
    return notFinite(place, subject, { key, value });
  }
  const kinds = shape.kindNames;
  const isScalar = typeof problem.value !== 'object';
  if (isScalar && kinds.includes('text')) {
    const textShape = shape.choices?.find((choice) => choice.kindNames.includes('text')) ?? shape;
    const { pattern = NAME_PATTERN } = textShape.schema;
    if (pattern !== NAME_PATTERN) return explainForm({ ...at, problem: { ...problem, shape: textShape, value } });
    const quoted = `"${value}"`;
    return textWanted(place, subject, { what, value, found, quoted }, { fix: write(place, quoted, true) });
  }
  if (isScalar && kinds.length === 1 && kinds[0] === 'list' && shape.items?.kindNames.includes('text')) {
    const source = tree.file.text.slice(place.span.start, place.span.end);
    const plain = /^[^[\]{}#&*!|>'"%@`\r\n]+$/.test(source);
    const item = plain ? source : scalar(value, 'flow');
    // With a comma in it, it was meant as several entries, or as one text: a person has to look.
    const safe = !item.includes(',') && shape.items.holds(problem.value, holds);
    const fix = write(place, `[${item}]`, safe);
    return listWanted(place, subject, { key, value: item }, { fix });
  }
  if (kinds.length === 1 && kinds[0] === 'flag' && typeof problem.value === 'string') {
    const suggestion = flagMeant(value);
    if (suggestion) {
      return flagWanted(place, subject, { key, value, suggestion }, { fix: write(place, suggestion, true) });
    }
  }
  if (isList(problem.value) && kinds.includes('text') && !kinds.includes('map')) {
    return oneWanted(place, subject, { key });
  }
  return wrongType(place, subject, { what, found, wanted: wanted(shape) });
}

/**
 * Takes a key without a value out, where it need not be there. What was to stand under the key of a map may stand beside it,
 * a step too far to the left: there a person has to look.
 */
function leavingOut({ problem: { node, key, needed, shape }, place: { span } }: Written, tree: Tree): Mending {
  const spot = node && typeof key === 'string' ? tree.spot(node, key) : undefined;
  if (!spot || spot.keyStart < 0 || needed) return {};
  const colon = /^[ \t]*:/.exec(tree.file.text.slice(spot.keyEnd))?.[0].length ?? 0;
  const entry = tree.file.span(spot.keyStart, Math.max(spot.keyEnd + colon, span.end));
  const title = { says: REMOVE, holes: { word: String(key) } };
  return mend(!shape.kindNames.includes('map'), title, withoutEntry({ kind: 'key', span: entry }));
}

/** How a sentence calls the value that it is about. */
function whatOf({ problem, key }: Written): Text {
  if (!problem.node) return atStart(HOLDERS.file);
  return typeof problem.key === 'number' ? atStart(filled(HOLDERS.entry, { key })) : filled(HOLDERS.under, { key });
}

function kindName(value: unknown): Text {
  const kind = kindOf(value);
  const names: readonly [number, Kind][] = [
    [1, 'text'],
    [2, 'number'],
    [4, 'number'],
    [8, 'flag'],
    [16, 'map'],
    [32, 'list'],
    [64, 'nothing'],
  ];
  return KIND_NAMES[names.find(([bit]) => bit === kind)?.[1] ?? 'number'];
}
