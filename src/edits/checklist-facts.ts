import type { ChecklistItemData, GateData, ResolvedPlan } from '../model/index.ts';
import type { Fields, Value } from './change.ts';
import { conflicts, needs } from './findings.ts';
import { aDay, aPerson, addTo, anId, obstacle, recording, set, type Recording } from './recording.ts';

export interface Tick {
  readonly on?: string;
  readonly by?: string;
  /** Where the proof is. */
  readonly evidence?: string;
}

/** Ticks an item of a task's own checklist. */
export function tickItem(plan: ResolvedPlan, item: ChecklistItemData, tick: Tick): Recording {
  return recording(() => {
    if (item.done !== undefined) throw obstacle(conflicts.ticked, { item: item.id, day: item.done });
    return Object.entries(ticked(plan, item.id, tick, 'done')).map(([key, value]) =>
      set(item, 'ChecklistItem', key, value),
    );
  });
}

/** Marks a criterion of a gate as met. */
export function meetCriterion(
  plan: ResolvedPlan,
  criterion: NonNullable<GateData['criteria']>[number],
  tick: Tick,
): Recording {
  return recording(() => {
    if (criterion.met !== undefined) throw obstacle(conflicts.ticked, { item: criterion.id, day: criterion.met });
    return Object.entries(ticked(plan, criterion.id, tick, 'met')).map(([key, value]) =>
      set(criterion, 'Criterion', key, value),
    );
  });
}

/** Ticks an item of a checklist that stands in a pack: the plan keeps the ticks, and only them. */
export function tickPackItem(plan: ResolvedPlan, checklist: string, item: string, tick: Tick): Recording {
  return recording(() => {
    const entry: Fields = { id: anId(item), ...ticked(plan, item, tick, 'done') };
    const ticks = plan.checklists.find(({ id }) => id === checklist);
    if (!ticks) return [addTo(plan, 'checklists', { id: anId(checklist), items: [entry] })];
    const before = ticks.items.find(({ id }) => id === item);
    if (before) throw obstacle(conflicts.ticked, { item, day: before.done });
    return [{ kind: 'append', list: ticks.items, value: entry }];
  });
}

function ticked(plan: ResolvedPlan, item: string, { on, by, evidence }: Tick, key: 'done' | 'met'): Fields {
  if (on === undefined) throw obstacle(needs.itemOn, { item });
  const fields: Record<string, Value> = { [key]: aDay(on, '--on') };
  if (by !== undefined) fields['by'] = aPerson(plan, by, '--by');
  if (evidence !== undefined) fields['evidence'] = evidence;
  return fields;
}
