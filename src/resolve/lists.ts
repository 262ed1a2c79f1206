import type { Packs } from '../model/index.ts';
import { nearest } from '../text/index.ts';
import type { Draft } from './draft.ts';
import {
  didYouMean,
  thereIs,
  unknownChecklist,
  unknownChecklistItem,
  unknownEntry,
  unknownPhase,
} from './findings/index.ts';
import { checkSpan } from './registers.ts';

/** References between the lists that are none to people: phases of the journal, steps of a cut-over, ticks of checklists. */
export function checkLists(draft: Draft, packs: Packs): void {
  checkJournal(draft);
  checkCutover(draft);
  checkVendors(draft, packs);
  checkTicks(draft, packs);
  checkBaselines(draft);
}

function checkJournal(draft: Draft): void {
  for (const entry of draft.data.journal ?? []) {
    if (entry.phase === undefined || draft.phases.has(entry.phase) || draft.mayLackTask(entry.phase)) continue;
    const place = draft.places.at(entry, 'phase');
    const { hint, fix } = draft.hint(entry.phase, draft.phases, place);
    draft.report(unknownPhase(place, `journal:${entry.on}`, { field: 'phase', id: entry.phase, hint }, fix));
  }
}

function checkCutover(draft: Draft): void {
  const { cutover } = draft.data;
  const steps = cutover?.steps ?? [];
  if (!cutover) return;
  const known = new Map(steps.map((step) => [step.id, step]));
  for (const { after = [] } of steps)
    for (const [index, id] of after.entries())
      if (!draft.mayLack('steps', id)) checkEntry(draft, after, index, id, known, 'steps');
}

function checkVendors(draft: Draft, packs: Packs): void {
  const { vendors } = draft.data;
  if (!vendors) return;
  if (draft.lost(vendors, 'candidates') || draft.lost(vendors, 'criteria')) return;
  const candidates = new Map((vendors.candidates ?? []).map((candidate) => [candidate.id, candidate]));
  if (vendors.chosen !== undefined) checkEntry(draft, vendors, 'chosen', vendors.chosen, candidates, 'candidates');
  // Without criteria of its own, a plan is judged by those of the scorecard.
  const own =
    vendors.criteria ?? packs.assessment('vendor-scorecard').value?.data.dimensions.flatMap((of) => of.questions);
  const criteria = new Map<string, { readonly id: string }>((own ?? []).map((criterion) => [criterion.id, criterion]));
  for (const candidate of candidates.values())
    for (const marks of [candidate.scores, candidate.evidence])
      for (const id of Object.keys(marks ?? {})) {
        if (!marks || criteria.has(id)) continue;
        const place = draft.places.keyAt(marks, id);
        const { hint, fix } = draft.hint(id, criteria, place);
        draft.report(unknownEntry(place, 'plan', { id, list: 'criteria', hint }, fix));
      }
}

function checkEntry(
  draft: Draft,
  node: object,
  key: string | number,
  id: string,
  known: ReadonlyMap<string, unknown>,
  list: string,
): void {
  if (known.has(id)) return;
  const place = draft.places.at(node, key);
  const { hint, fix } = draft.hint(id, known, place);
  draft.report(unknownEntry(place, 'plan', { id, list, hint }, fix));
}

/** Opens only the checklists that have ticks. */
function checkTicks(draft: Draft, packs: Packs): void {
  for (const ticks of draft.data.checklists ?? []) {
    const subject = `checklist:${ticks.id}`;
    const { value: checklist, diagnostics } = packs.checklist(ticks.id);
    for (const diagnostic of diagnostics) draft.report(diagnostic);
    if (!checklist) {
      if (diagnostics.length > 0) continue;
      const ids = packs.checklistIds();
      const near = nearest(ticks.id, ids);
      const hint = near === undefined ? thereIs(ids) : didYouMean(near);
      draft.report(unknownChecklist(draft.places.at(ticks, 'id'), subject, { id: ticks.id, hint }));
      continue;
    }
    const items = new Map(checklist.data.groups.flatMap((group) => group.items.map((item) => [item.id, item])));
    for (const tick of ticks.items) {
      if (items.has(tick.id)) continue;
      const place = draft.places.at(tick, 'id');
      const { hint, fix } = draft.hint(tick.id, items, place);
      draft.report(unknownChecklistItem(place, subject, { id: tick.id, checklist: ticks.id, hint }, fix));
    }
  }
}

/** A baseline may name tasks that are gone: that is the linter's. Its dates have to be in order. */
function checkBaselines(draft: Draft): void {
  for (const baseline of draft.data.baselines ?? []) {
    const subject = `baseline:${baseline.name}`;
    for (const promised of Object.values(baseline.tasks)) {
      checkSpan(draft, promised, 'start', 'finish', { subject });
    }
  }
}
