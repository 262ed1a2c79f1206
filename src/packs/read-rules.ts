import type { Diagnostic } from '../diagnostics/index.ts';
import type { DemandData, Outcome } from '../model/index.ts';
import { readDocument } from '../read/index.ts';
import { checkRule, type RuleNames } from './check-rules.ts';
import { checkTexts } from './check-text.ts';
import { FIRST_PLACE, duplicateId, oneCheck } from './findings/index.ts';
import { packFile, type PackLocation } from './pack-files.ts';

/** The demands of one rules.yaml. */
export interface RuleSource {
  /** Methodologies that it is read for; empty for a rule pack that all share. */
  readonly serves: readonly string[];
  readonly rules: readonly DemandData[];
  readonly off: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the `rules.yaml` of a pack. A demand with an error is told and left out; the others hold. */
export function readRules(pack: PackLocation, methodology: string | undefined, names: RuleNames): RuleSource {
  const serves = methodology === undefined ? [] : [methodology];
  const nothing = { serves, rules: [], off: [] };
  const { value: file, diagnostics } = packFile(pack, 'rules.yaml');
  if (!file) return { ...nothing, diagnostics };
  const read = readDocument('rules', file);
  if (!read.value) return { ...nothing, diagnostics: read.diagnostics };
  const { data, places, leftOut } = read.value;
  const found = [...read.diagnostics];
  checkTexts({ subject: `pack:${pack.id}`, data, places }, { chinese: false }, (one) => void found.push(one));
  const seen = new Map<string, DemandData>();
  const rules: DemandData[] = [];
  for (const rule of data.rules) {
    const before = seen.get(rule.id);
    const subject = `rule:method/${rule.id}`;
    if (before) {
      const label = { span: places.at(before, 'id').span, sentence: { says: FIRST_PLACE, holes: {} } };
      found.push(duplicateId(places.at(rule, 'id'), subject, { id: rule.id }, { labels: [label] }));
      continue;
    }
    seen.set(rule.id, rule);
    const checks = Object.keys(rule.check ?? {});
    if (checks.length !== 1)
      found.push(oneCheck(places.at(rule, 'check'), subject, { rule: rule.id, checks: checks.length }));
    else if (!leftOut.has(rule)) {
      const unknown: Diagnostic[] = [];
      checkRule(
        rule,
        names,
        (node, key) => places.at(node, key),
        (one) => unknown.push(one),
      );
      found.push(...unknown);
      if (unknown.length === 0) rules.push(rule);
    }
  }
  return { serves, rules, off: data.off ?? [], diagnostics: found };
}

/** The demands that hold for a methodology: a later one of the same id takes the place of an earlier one. */
export function joinDemands(methodology: string, sources: readonly RuleSource[]): Outcome<readonly DemandData[]> {
  const joined = new Map<string, DemandData>();
  const kin = new Set([methodology, ...sources.flatMap(({ serves }) => serves)]);
  for (const { rules, off } of sources) {
    for (const rule of rules) {
      if (rule.methodologies && !rule.methodologies.some((id) => kin.has(id))) continue;
      // Whom a shared rule concerns is decided here: an overlay inherits the demands of what it extends.
      const { methodologies: _methodologies, ...demand } = rule;
      joined.set(rule.id, demand);
    }
    for (const id of off) joined.delete(id);
  }
  return { value: [...joined.values()], diagnostics: sources.flatMap(({ diagnostics }) => diagnostics) };
}
