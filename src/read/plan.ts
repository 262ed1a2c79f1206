import { compareDiagnostics, type Diagnostic, type Place } from '../diagnostics/index.ts';
import type { LeftOut, LostEntries, Outcome, Plan, PlanData } from '../model/index.ts';
import type { SourceFile } from '../text/index.ts';
import { examine } from './examine.ts';
import { includeMissing, includeNested, includeOutside, includeTwice, includeUnreadable } from './findings/index.ts';
import plan from './generated/plan.ts';
import { insidePath } from './inside-path.ts';
import { pointerOf, TreePlaces } from './places.ts';
import type { Format, Schema } from './schema.ts';
import { isList, isMap, type Examined, type Moved, type Tree } from './tree.ts';

/** What a path under `include` leads to: a file, findings about its bytes, or the reason why there is none. */
export type Included = SourceFile | Outcome<SourceFile> | 'missing' | 'outside' | 'unreadable' | undefined;

const PLAN: Format = { name: 'plan', schema: plan };
/** An included file holds lists of the plan, and nothing else of it. */
const PART: Format = { name: 'plan-part', schema: () => partOf(plan()) };

function partOf(schema: Schema): Schema {
  const { required: _required, ...rest } = schema;
  const lists = Object.entries(schema.properties ?? {}).filter(
    ([key, { type }]) => type === 'array' && key !== 'include',
  );
  return { ...rest, properties: Object.fromEntries(lists) };
}

/**
 * Reads a plan and the files that it includes. `include` is given a path that stays inside the plan's folder as far as its
 * letters tell, and answers with what is there; it follows symbolic links and refuses those that lead outside. What does
 * not fit the schema is a finding and left out of the data, which therefore always fit.
 */
export function readPlan(source: SourceFile, include: (path: string) => Included = () => undefined): Outcome<Plan> {
  const main = examine(source, PLAN);
  const { tree } = main;
  if (!tree || !isMap(tree.root)) return { diagnostics: main.diagnostics };
  const diagnostics: Diagnostic[] = [...main.diagnostics];
  const parts = includedParts(main, tree, source, include, diagnostics);
  const joined = join(tree.root, parts);
  const trees = [tree, ...parts.map((part) => part.tree)];
  const places = new TreePlaces(trees, movedIn([main, ...parts]), joined);
  return {
    value: {
      data: tree.root as unknown as PlanData,
      places,
      files: trees.map(({ file }) => file),
      comments: trees.flatMap(({ comments }) => comments),
      leftOut: leftOutOf(tree.root, [main, ...parts], joined),
      lostEntries: lostEntriesOf([main, ...parts]),
    },
    diagnostics:
      parts.length > 0 || diagnostics.length > main.diagnostics.length
        ? diagnostics.sort(compareDiagnostics)
        : diagnostics,
  };
}

function movedIn(examined: readonly Examined[]): Moved {
  const all = new Map<object, readonly number[]>();
  for (const { moved } of examined) for (const [list, origin] of moved) all.set(list, origin);
  return all;
}

type PathFinding = (place: Place, subject: string, holes: { path: string }) => Diagnostic;
type Part = Examined & { readonly tree: Tree };

function includedParts(
  { moved }: Examined,
  tree: Tree,
  source: SourceFile,
  include: (path: string) => Included,
  diagnostics: Diagnostic[],
): Part[] {
  const { root } = tree;
  const paths = isMap(root) ? root['include'] : undefined;
  if (!isList(paths)) return [];
  const parts: Part[] = [];
  const read = new Set([source.path]);
  const named = new Set<string>();
  for (const [index, path] of paths.entries()) {
    if (typeof path !== 'string') continue;
    const key = moved.get(paths)?.[index] ?? index;
    const spot = tree.spot(paths, key);
    const span = source.span(spot?.start ?? 0, spot?.end ?? 0);
    const place = { span, pointer: pointerOf(tree, paths, key) };
    const problem = (kind: PathFinding): void => void diagnostics.push(kind(place, 'plan', { path }));
    const normal = insidePath(path);
    if (normal === undefined) {
      problem(includeOutside);
      continue;
    }
    if (named.has(normal)) {
      problem(includeTwice);
      continue;
    }
    named.add(normal);
    const found = include(normal);
    if (found === undefined || found === 'missing') problem(includeMissing);
    else if (found === 'outside') problem(includeOutside);
    else if (found === 'unreadable') problem(includeUnreadable);
    else {
      const file = 'diagnostics' in found ? found.value : found;
      if ('diagnostics' in found) diagnostics.push(...found.diagnostics);
      if (!file) continue;
      if (read.has(file.path)) {
        problem(includeTwice);
        continue;
      }
      read.add(file.path);
      parts.push(...readPart(file, diagnostics));
    }
  }
  return parts;
}

function readPart(file: SourceFile, diagnostics: Diagnostic[]): Part[] {
  const part = examine(file, PART);
  for (const diagnostic of part.diagnostics) {
    const nested = diagnostic.rule === 'correctness/unknown-key' && diagnostic.place.pointer === '/include';
    diagnostics.push(nested ? includeNested(diagnostic.place, 'plan', {}) : diagnostic);
  }
  return part.tree ? [{ ...part, tree: part.tree }] : [];
}

/** Adds the lists of the parts to those of the plan, in the order of `include`. */
function join(root: Record<string, unknown>, parts: readonly Part[]): Map<object, unknown[][]> {
  const joined = new Map<object, unknown[][]>();
  for (const { tree } of parts) {
    if (!isMap(tree.root)) continue;
    for (const [key, list] of Object.entries(tree.root)) {
      if (!isList(list)) continue;
      const own = root[key];
      if (!isList(own)) {
        root[key] = list;
        continue;
      }
      const whole = [...own, ...list];
      joined.set(whole, [...(joined.get(own) ?? [own]), list]);
      joined.delete(own);
      root[key] = whole;
    }
  }
  return joined;
}

function leftOutOf(
  root: object,
  examined: readonly Examined[],
  joined: ReadonlyMap<object, readonly object[]>,
): LeftOut {
  const [first, ...others] = examined;
  const all = new Map(first?.leftOut);
  for (const { leftOut, tree } of others) {
    for (const [node, keys] of leftOut) {
      // What an included file lacks at its top, the plan lacks.
      const at = node === tree?.root ? root : node;
      all.set(at, new Set([...(all.get(at) ?? []), ...keys]));
    }
  }
  for (const [list, lists] of joined) {
    const lost = lists.flatMap((part) => [...(all.get(part) ?? [])]);
    if (lost.length > 0) all.set(list, new Set(lost));
  }
  return all;
}

function lostEntriesOf([first, ...others]: readonly Examined[]): LostEntries {
  const all = new Map(first?.lostEntries);
  for (const { lostEntries } of others)
    for (const [key, { ids, unnamed }] of lostEntries) {
      const before = all.get(key);
      all.set(key, { ids: new Set([...(before?.ids ?? []), ...ids]), unnamed: unnamed || before?.unnamed === true });
    }
  return all;
}
