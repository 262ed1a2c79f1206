import { ENTRY_KINDS, addEntry, dashed, fieldsOf, standsInPhase, type EntryKind } from '../../edits/index.ts';
import type { Phase, ResolvedPlan } from '../../model/index.ts';
import { nearest } from '../../text/index.ts';
import { defineCommand } from '../command.ts';
import { EXIT } from '../exit.ts';
import { givenOf } from '../given.ts';
import { common } from '../phrases/frame.ts';
import { add } from '../phrases/recording.ts';
import { resolvedPlan } from '../planned.ts';
import { found, record } from '../record.ts';
import { RECORDING } from '../recording-options.ts';
import { refuse } from '../say.ts';

export const command = defineCommand({
  about: add.about,
  examples: [
    { line: "add risk --title 'Key users leave' --probability high --impact medium --owner lin", says: add.risk },
    { line: "add issue --title 'No price list' --priority P2 --owner chen --due 2026-12-18", says: add.issue },
    { line: "add decision --title 'Cloud or own servers' --decider lin --needed-by 2026-12-18", says: add.decision },
  ],
  arguments: { '<kind>': add.kind, '[plan]': common.plan },
  options: {
    '--id <id>': add.id,
    '--title <text>': add.title,
    '--name <text>': add.name,
    '--phase <phase>': add.phase,
    '--owner <person>': add.owner,
    '--probability <level>': add.probability,
    '--impact <text>': add.impact,
    '--response <text>': add.response,
    '--trigger <text>': add.trigger,
    '--raised <date>': add.raised,
    '--raised-on <date>': add.raisedOn,
    '--raised-by <text>': add.raisedBy,
    '--due <date>': add.due,
    '--status <word>': add.status,
    '--priority <level>': add.priority,
    '--source <text>': add.source,
    '--area <text>': add.area,
    '--action <text>': add.action,
    '--reviewer <person>': add.reviewer,
    '--decider <person>': add.decider,
    '--needed-by <date>': add.neededBy,
    '--consequence <text>': add.consequence,
    '--reason <text>': add.reason,
    '--organisation <text>': add.organisation,
    '--roles <ids>': add.roles,
    '--accepted-by <person>': add.acceptedBy,
    '--location <text>': add.location,
    '--goal <id>': add.goal,
    '--target <value>': add.target,
    '--unit <text>': add.unit,
    '--responsible <people>': add.responsible,
    '--duration <time>': add.duration,
    '--effort <time>': add.effort,
    '--depends-on <ids>': add.dependsOn,
    ...RECORDING,
  },
  async run(session, given) {
    const kind = kindOf(given.arguments.kind);
    const { dryRun, id, phase: phaseId, ...fields } = given.options;
    const facts = givenOf(session, { id, ...fields });
    assertFits(kind, facts);
    const { run, plan } = await resolvedPlan(session, given.arguments.plan);
    const added = addEntry(plan, kind, facts, phaseOf(plan, kind, phaseId));
    await record(session, run, added, dryRun);
    if (!dryRun) session.out.line(added.id);
    return EXIT.done;
  },
});

function kindOf(word: string): EntryKind {
  const kind = ENTRY_KINDS.find((each) => each === word);
  if (kind) return kind;
  const near = nearest(word, ENTRY_KINDS);
  throw near === undefined
    ? refuse(add.unknownKind, { kind: word, known: ENTRY_KINDS })
    : refuse(add.unknownKindNear, { kind: word, near, known: ENTRY_KINDS });
}

/** Flags of another kind are told, not dropped; an entry that says nothing is none. */
function assertFits(kind: EntryKind, facts: Readonly<Record<string, string | undefined>>): void {
  const fields = fieldsOf(kind);
  for (const field of Object.keys(facts)) {
    if (field === 'id' || fields.includes(field)) continue;
    const known = fields.map((each) => `--${dashed(each)}`);
    throw refuse(add.notForKind, { kind, flag: `--${dashed(field)}`, known });
  }
  const [name = ''] = fields;
  if (facts[name] === undefined || facts[name] === '') throw refuse(add.needsName, { kind, flag: `--${name}` });
}

function phaseOf(plan: ResolvedPlan, kind: EntryKind, id: string | undefined): Phase | undefined {
  if (!standsInPhase(kind)) {
    if (id !== undefined) {
      throw refuse(add.notForKind, { kind, flag: '--phase', known: fieldsOf(kind).map((each) => `--${dashed(each)}`) });
    }
    return undefined;
  }
  if (id === undefined) throw refuse(add.needsPhase, { kind, known: plan.phases.map((phase) => phase.id) });
  return found('phase', id, plan.phases);
}
