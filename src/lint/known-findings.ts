import type { Diagnostic } from '../diagnostics/index.ts';
import type { Deep, KnownFindingsDocument } from '../model/index.ts';

export type KnownFindings = Deep<KnownFindingsDocument>;
export type KnownFinding = KnownFindings['findings'][number];

interface FindingsOfPlan {
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
}

const keyOf = (path: string, rule: string, subject: string): string => `${path}\0${rule}\0${subject}`;

/** Whether a rule was looked for in a file by this run: what was not says nothing about what is known of it. */
export type Looked = (path: string, rule: string) => boolean;

/**
 * The findings of today, counted by plan, rule and subject, in the order of their names: a file that diffs well. What was known
 * and was not looked for in this run stays known.
 */
export function collectKnown(plans: readonly FindingsOfPlan[], before: KnownFindings, looked: Looked): KnownFindings {
  const counts = new Map(
    before.findings
      .filter(({ path, rule }) => !looked(path, rule))
      .map((one) => [keyOf(one.path, one.rule, one.subject), one]),
  );
  for (const { path, diagnostics } of plans)
    for (const { rule, subject } of diagnostics) {
      const key = keyOf(path, rule, subject);
      counts.set(key, { path, rule, subject, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  const keys = [...counts.keys()].sort();
  return { version: 1, findings: keys.flatMap((key) => counts.get(key) ?? []) };
}

/**
 * Takes out what is known, at most as often as it was counted, and names what is known but no longer found: those entries
 * can go. Entries that were not looked for are left alone.
 */
export function withoutKnown(
  plans: readonly FindingsOfPlan[],
  known: KnownFindings,
  looked: Looked,
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
  const stale = known.findings.flatMap((one) => {
    const count = left.get(keyOf(one.path, one.rule, one.subject)) ?? 0;
    return count > 0 && looked(one.path, one.rule) ? [{ ...one, count }] : [];
  });
  return { plans: kept, stale };
}
