import { HEALTHS, JOURNAL_KINDS, type ResolvedPlan } from '../model/index.ts';
import type { Value } from './change.ts';
import { needs } from './findings.ts';
import { aDay, aPerson, aWord, addTo, anId, obstacle, recording, type Recording } from './recording.ts';

export interface JournalFacts {
  readonly on: string;
  readonly by?: string;
  readonly kind?: string;
  readonly phase?: string;
  readonly health?: string;
  readonly summary?: string;
  readonly done?: readonly string[];
  readonly next?: readonly string[];
  readonly blockers?: readonly string[];
  readonly help?: readonly string[];
}

/** Adds an entry to the journal. */
export function logEntry(plan: ResolvedPlan, facts: JournalFacts): Recording {
  return recording(() => {
    const entry: Record<string, Value> = { on: aDay(facts.on, '--on') };
    if (facts.by !== undefined) entry['by'] = aPerson(plan, facts.by, '--by');
    if (facts.kind !== undefined) entry['kind'] = aWord(facts.kind, '--kind', JOURNAL_KINDS);
    if (facts.phase !== undefined) {
      entry['phase'] = aWord(
        anId(facts.phase).written,
        '--phase',
        plan.phases.map(({ id }) => id),
      );
    }
    const before = Object.keys(entry).length;
    if (facts.health !== undefined) entry['health'] = aWord(facts.health, '--health', HEALTHS);
    if (facts.summary !== undefined) entry['summary'] = facts.summary;
    for (const key of ['done', 'next', 'blockers', 'help'] as const) {
      const lines = facts[key];
      if (lines && lines.length > 0) entry[key] = lines;
    }
    if (Object.keys(entry).length === before) {
      const flags = ['--summary', '--health', '--done', '--next', '--blockers', '--help-needed'];
      throw obstacle(needs.entry, { flags });
    }
    return [addTo(plan, 'journal', entry)];
  });
}
