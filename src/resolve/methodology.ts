import type { Diagnostic } from '../diagnostics/index.ts';
import type { Methodology, Outcome, Packs } from '../model/index.ts';
import { nearest } from '../text/index.ts';
import type { Draft } from './draft.ts';
import { didYouMean, otherVersion, thereIs, unknownMethodology } from './findings/index.ts';

/** The plan's methodology, opened at the first question that needs it, and what was found while opening it. */
export interface LazyMethodology {
  readonly methodology: () => Methodology | undefined;
  readonly findings: () => readonly Diagnostic[];
}

/** Checks name and version against the list of packs alone: whoever asks nothing about the method does not open it. */
export function chooseMethodology(draft: Draft, packs: Packs): LazyMethodology {
  const chosen = draft.data.project.methodology;
  if (!chosen) return { methodology: () => undefined, findings: () => [] };
  const { id, version } = chosen;
  const entries = packs.methodologies();
  const entry = entries.find((pack) => pack.id === id);
  if (!entry) {
    const ids = entries.map((pack) => pack.id);
    const near = nearest(id, ids);
    const hint = near === undefined ? thereIs(ids) : didYouMean(near);
    draft.report(unknownMethodology(draft.places.at(chosen, 'id'), 'plan', { id, hint }));
  } else if (version !== undefined && entry.version !== version) {
    draft.report(otherVersion(draft.places.at(chosen, 'version'), 'plan', { id, version, found: entry.version }));
  }
  let opened: Outcome<Methodology> | undefined;
  const open = (): Outcome<Methodology> => (opened ??= entry ? packs.methodology(id) : { diagnostics: [] });
  return { methodology: () => open().value, findings: () => open().diagnostics };
}
