import type { Diagnostic, Place, Text } from '../diagnostics/index.ts';
import type { ConfigDocument, Deep, SourcedDocument } from '../model/index.ts';
import { nearest } from '../text/index.ts';
import { filled } from './filled.ts';
import { HINT, unknownRule, unknownThreshold } from './findings.ts';
import type { Rule } from './rule.ts';
import { thresholdKey } from './threshold.ts';

/** “Did you mean …?” for a word that is near to one of those that exist; else nothing. */
export function hintFor(word: string, candidates: Iterable<string>): Text | string {
  const meant = nearest(word, candidates);
  return meant === undefined ? '' : filled(HINT, { word: meant });
}

/** A demand of a methodology that a configuration names, and where. */
export interface NamedDemand {
  readonly id: string;
  readonly place: Place;
}

/** The demands that a configuration sets a severity for: whether they exist, only the packs can tell. */
export function namedDemands({ data, places }: SourcedDocument<Deep<ConfigDocument>>): readonly NamedDemand[] {
  return [data, ...(data.overrides ?? [])].flatMap(({ rules = {} }) =>
    Object.keys(rules)
      .filter((id) => id.startsWith('method/'))
      .map((id) => ({ id, place: places.keyAt(rules, id) })),
  );
}

/** What is wrong with the name of a demand that no pack has. */
export function unknownDemand(id: string, place: Place, known: ReadonlySet<string>): Diagnostic | undefined {
  return known.has(id) ? undefined : unknownRule(place, 'plan', { rule: id, hint: hintFor(id, known) });
}

/**
 * Names in a configuration that mean nothing: rules that nobody has, thresholds that nobody reads. `known` are the ids of
 * what stages find; `method/*` rules belong to packs: see `namedDemands`.
 */
export function checkConfiguration(
  document: SourcedDocument<Deep<ConfigDocument>>,
  rules: readonly Pick<Rule, 'id' | 'thresholds'>[],
  known: readonly string[],
): readonly Diagnostic[] {
  const { data, places } = document;
  const ids = new Set([...rules.map(({ id }) => id), ...known]);
  const keys = new Set(
    rules.flatMap(({ id, thresholds }) => Object.keys(thresholds).map((name) => thresholdKey(id, name))),
  );
  const found: Diagnostic[] = [];
  for (const part of [data, ...(data.overrides ?? [])]) {
    for (const id of Object.keys(part.rules ?? {}))
      if (!ids.has(id) && !id.startsWith('method/') && part.rules)
        found.push(unknownRule(places.keyAt(part.rules, id), 'plan', { rule: id, hint: hintFor(id, ids) }));
    for (const key of Object.keys(part.thresholds ?? {}))
      if (!keys.has(key) && part.thresholds)
        found.push(unknownThreshold(places.keyAt(part.thresholds, key), 'plan', { key, hint: hintFor(key, keys) }));
  }
  return found;
}
