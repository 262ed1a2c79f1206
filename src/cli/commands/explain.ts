import type { Fixes, Severity, Text } from '../../diagnostics/index.ts';
import { WorldProblem, nearestUpward } from '../../io/index.ts';
import { RULES, demandRules, hintFor } from '../../lint/index.ts';
import type { ExplainedDocument } from '../../model/index.ts';
import { runPlan } from '../../pipeline.ts';
import { defineCommand, type Session } from '../command.ts';
import { EXIT } from '../exit.ts';
import examples from '../generated/rule-examples.ts';
import { openPacksOf } from '../packs.ts';
import { explainWords, fixWords } from '../phrases/explain.ts';
import { severities } from '../phrases/findings.ts';
import { common } from '../phrases/frame.ts';
import { missingInputs } from '../phrases/lint.ts';
import { bold, cyan, dim, padEnd, toJson, widthOf } from '../screen.ts';
import { refuse } from '../say.ts';
import { stageFindings } from '../stage-findings.ts';

/** What `explain` knows of a rule, whoever made it. */
interface Explained {
  readonly rule: string;
  readonly severity: Severity;
  readonly why: Text;
  readonly says: Text;
  readonly source: readonly string[];
  readonly thresholds: Readonly<Record<string, string>>;
  readonly needs: readonly (keyof typeof missingInputs)[];
  readonly presets: readonly string[];
  readonly fixes?: Fixes;
}

export const command = defineCommand({
  about: explainWords.about,
  examples: [
    { line: 'explain', says: explainWords.all },
    { line: 'explain schedule/high-float', says: explainWords.one },
    { line: 'explain --methodology eight-step', says: explainWords.method },
  ],
  arguments: { '[rule]': explainWords.rule },
  options: {
    '--methodology <id>': explainWords.methodology,
    '--json': common.json,
  },
  async run(session, { arguments: { rule }, options: { methodology, json } }) {
    const all = await explained(session, methodology, rule);
    if (rule === undefined) {
      if (json) session.world.stdout.write(`${toJson({ version: 1, rules: all.map((one) => shape(one, session)) })}\n`);
      else table(session, all);
      return EXIT.done;
    }
    const found = all.find((one) => one.rule === rule);
    if (!found)
      throw refuse(explainWords.unknown, {
        rule,
        hint: hintFor(
          rule,
          all.map((one) => one.rule),
        ),
      });
    if (json)
      session.world.stdout.write(
        `${toJson({ version: 1, rules: [{ ...shape(found, session), ...examples[rule] }] })}\n`,
      );
    else page(session, found);
    return EXIT.done;
  },
});

/** Every rule, by id; the demands of a methodology where one is named, of all where a demand is asked for. */
async function explained(
  session: Session,
  methodology: string | undefined,
  rule: string | undefined,
): Promise<readonly Explained[]> {
  const demands: Explained[] = [];
  if (methodology !== undefined || rule?.startsWith('method/')) {
    const plan = nearestUpward(session.world, 'plan.yaml');
    const packs = await openPacksOf(session, plan)();
    const known = packs.methodologies().map(({ id }) => id);
    if (methodology !== undefined && !known.includes(methodology))
      throw refuse(explainWords.unknownMethodology, { methodology, hint: hintFor(methodology, known), known });
    // The plan's own method goes first: what it tightened is told as it holds there.
    const own = methodology === undefined && plan !== undefined ? await methodOf(session, plan) : undefined;
    const first = known.filter((id) => id === own);
    const methods = methodology === undefined ? [...first, ...known.filter((id) => id !== own)] : [methodology];
    const seen = new Set<string>();
    for (const id of methods)
      for (const one of demandRules(packs.demands(id).value ?? []))
        if (!seen.has(one.id)) {
          seen.add(one.id);
          demands.push({ ...one, rule: one.id });
        }
  }
  const own = RULES.map((one): Explained => ({ ...one, rule: one.id }));
  const ofStages = stageFindings().map((one): Explained => ({
    rule: one.rule,
    severity: one.severity,
    why: one.why,
    says: one.says,
    source: [],
    thresholds: {},
    needs: [],
    presets: [],
    ...(one.fixes && { fixes: one.fixes }),
  }));
  return [...own, ...ofStages, ...demands].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

/** The methodology that a plan names; undefined where the plan cannot be read. */
async function methodOf({ world }: Session, plan: string): Promise<string | undefined> {
  const packs = (): Promise<never> => Promise.reject(new Error('reading takes no packs'));
  try {
    return (await runPlan(world, plan, { upTo: 'read', packs })).plan?.data.project.methodology?.id;
  } catch (error) {
    if (error instanceof WorldProblem) return undefined;
    throw error;
  }
}

const shape = (
  { rule, severity, why, says, source, thresholds, presets, fixes }: Explained,
  { locale }: Session,
): ExplainedDocument['rules'][number] => ({
  rule,
  severity,
  why: why[locale],
  says: says[locale],
  source: [...source],
  thresholds: { ...thresholds },
  presets: [...presets],
  fixable: fixes === 'safe' || fixes === 'both',
  ...(fixes && { fixes }),
});

function table({ out, locale }: Session, all: readonly Explained[]): void {
  const wide = Math.max(...all.map(({ rule }) => widthOf(rule)));
  for (const { rule, severity, why } of all)
    out.line([padEnd(cyan(rule), wide), '  ', padEnd(severities[severity][locale], 8), '  ', why[locale]]);
}

function page(session: Session, one: Explained): void {
  const { out, locale, say } = session;
  out.line(bold(one.rule));
  out.line('');
  out.line(one.why[locale]);
  out.line('');
  out.line([dim(say(explainWords.says, {})), locale === 'en' ? ' ' : '', one.says[locale]]);
  out.line('');
  out.line(say(explainWords.severity, { severity: severities[one.severity] }));
  if (one.fixes) out.line(say(fixWords[one.fixes], {}));
  if (one.presets.length > 0) out.line(say(explainWords.presets, { presets: one.presets }));
  if (one.source.length > 0) out.line(say(explainWords.source, { source: one.source }));
  const thresholds = Object.entries(one.thresholds).map(
    ([name, value]) => `${name === '' ? one.rule : `${one.rule}.${name}`} = ${value}`,
  );
  if (thresholds.length > 0) out.line(say(explainWords.thresholds, { thresholds }));
  if (one.needs.length > 0) out.line(say(explainWords.needs, { needs: one.needs.map((need) => missingInputs[need]) }));
  const { fails, fixed, passes } = examples[one.rule] ?? {};
  for (const [title, text] of [
    [explainWords.fails, fails],
    [one.fixes === 'safe' ? explainWords.fixed : explainWords.fixedUnsafely, fixed],
    [explainWords.passes, passes],
  ] as const)
    if (text !== undefined) {
      out.line('');
      out.line(bold(say(title, {})));
      for (const line of text.trimEnd().split('\n')) out.line(`  ${line}`);
    }
  out.line('');
  out.line(dim(say(explainWords.silence, { rule: one.rule })));
}
