import type { Diagnostic } from '../diagnostics/index.ts';
import type { Deep, KnownFindingsDocument } from '../model/index.ts';

export type KnownFindings = Deep<KnownFindingsDocument>;
export type KnownFinding = KnownFindings['findings'][number];

interface FindingsOfPlan {
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
}

const keyOf = (path: string, rule: string, subject: string): string => `${path}\0${rule}\0${subject}`;

/** The findings of today, counted by plan, rule and subject, in the order of their names: a file that diffs well. */
export function collectKnown(plans: readonly FindingsOfPlan[]): KnownFindings {
  const counts = new Map<string, KnownFinding>();
  for (const { path, diagnostics } of plans)
    for (const { rule, subject } of diagnostics) {
      const key = keyOf(path, rule, subject);
      counts.set(key, { path, rule, subject, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  const keys = [...counts.keys()].sort();
  return { version: 1, findings: keys.flatMap((key) => counts.get(key) ?? []) };
}

/**
 * Takes out what is known, at most as often as it was counted, and names what is known but no longer found in one of these
 * plans: those entries can go. Entries of plans that were not looked at are left alone.
 */
export function withoutKnown(
  plans: readonly FindingsOfPlan[],
  known: KnownFindings,
): { readonly plans: readonly FindingsOfPlan[]; readonly stale: readonly KnownFinding[] } {
  const left = new Map(known.findings.map((one) => [keyOf(one.path, one.rule, one.subject), one.count]));
  const kept = plans.map(({ path, diagnostics }) => ({
    path,
    diagnostics: diagnostics.filter(({ rule, subject }) => {
      const key = keyOf(path, rule, subject);
      const count = left.get(key) ?? 0;
      if (count > 0) left.set(key, count - 1);
      return count === 0;
    }),
  }));
  const looked = new Set(plans.map(({ path }) => path));
  const stale = known.findings.flatMap((one) => {
    const count = left.get(keyOf(one.path, one.rule, one.subject)) ?? 0;
    return looked.has(one.path) && count > 0 ? [{ ...one, count }] : [];
  });
  return { plans: kept, stale };
}
