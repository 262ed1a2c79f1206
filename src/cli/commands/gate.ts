import { decideGate, decidersOf, gateOfMethod, outcomes } from '../../edits/index.ts';
import { GATE_OUTCOMES, type Gate, type GateDocument, type ResolvedPlan } from '../../model/index.ts';
import type { Locale } from '../../diagnostics/index.ts';
import { boundChecklists, type ChecklistView } from '../../views/index.ts';
import { ANSWER_FORMATS, wantsJson } from '../answer-format.ts';
import { defineCommand, type Session } from '../command.ts';
import { openPacksOf } from '../packs.ts';
import { EXIT } from '../exit.ts';
import { givenOf } from '../given.ts';
import { common } from '../phrases/frame.ts';
import { gate as words } from '../phrases/recording.ts';
import { resolvedPlan, tellToday } from '../planned.ts';
import { bold, dim, green, padEnd, padStart, toJson, widthOf, yellow, type Styled } from '../screen.ts';
import { found, record } from '../record.ts';
import { RECORDING } from '../recording-options.ts';
import { refuse } from '../say.ts';

export const command = defineCommand({
  about: words.about,
  examples: [
    { line: 'gate business-plan', says: words.show },
    { line: "gate business-plan --decide proceed --by lin --note 'go on with the pilot'", says: words.decide },
  ],
  arguments: { '<phase>': words.phase, '[plan]': common.plan },
  options: {
    '--decide <outcome>': { says: words.outcome, choices: GATE_OUTCOMES },
    '--by <person>': words.by,
    '--on <date>': words.on,
    '--note <text>': words.note,
    '--force': words.force,
    ...ANSWER_FORMATS,
    ...RECORDING,
  },
  async run(session, given) {
    const { decide, dryRun, force } = given.options;
    const { run, plan } = await resolvedPlan(session, given.arguments.plan);
    const phase = found('phase', given.arguments.phase, plan.phases);
    if (!phase.gate) throw refuse(words.noGate, { phase: phase.name });
    const { gate } = phase;
    const checklists = plan.methodology
      ? boundChecklists(plan, [phase], await openPacksOf(session, run.path)()).map(({ page }) => page)
      : [];
    if (decide === undefined) {
      if (wantsJson(given.options))
        session.world.stdout.write(`${toJson(gateDocument(session, plan, gate, checklists))}\n`);
      else session.out.write(gatePage(session, plan, gate, checklists));
      return passed(gate) ? EXIT.done : EXIT.findings;
    }
    const { by, on, note } = givenOf(session, { by: given.options.by, on: given.options.on, note: given.options.note });
    if (by === undefined) throw needsBy(plan, gate);
    const facts = { outcome: decide, by, on: on ?? session.world.today(), force, ...(note !== undefined && { note }) };
    await record(session, run, decideGate(plan, gate, facts), dryRun);
    if (on === undefined) tellToday(session);
    const { open, total } = countOf(gate);
    if (open > 0 && !dryRun) session.err.line(yellow(session.say(words.unmet, { open, total })));
    return EXIT.done;
  },
});

const passed = ({ data }: Gate): boolean => data.decision?.outcome === 'proceed' || data.decision?.outcome === 'adjust';

function countOf({ data }: Gate): { readonly open: number; readonly total: number } {
  const criteria = data.criteria ?? [];
  return { open: criteria.filter(({ met }) => met === undefined).length, total: criteria.length };
}

function needsBy(plan: ResolvedPlan, gate: Gate) {
  const deciders = decidersOf(plan, gate).people.map(({ id, label }) => (label === id ? id : `${id} (${label})`));
  return deciders.length > 0 ? refuse(words.needsBy, { deciders }) : refuse(words.needsByAnyone, {});
}

const nameOf = ({ name }: ChecklistView, locale: Locale): string => (typeof name === 'string' ? name : name[locale]);

function gatePage(session: Session, plan: ResolvedPlan, gate: Gate, checklists: readonly ChecklistView[]): Styled {
  const { locale, say } = session;
  const { data, phase } = gate;
  const { open, total } = countOf(gate);
  const heading = data.name ?? say(words.title, { phase: phase.name });
  const due = data.due === undefined ? '' : say(words.due, { day: data.due });
  const rows: Styled[] = [[bold(heading), due === '' ? '' : dim(due), '\n\n']];
  const criteria = (data.criteria ?? []).map((criterion) => {
    const { met } = criterion;
    return {
      ...criterion,
      state: met === undefined ? yellow(words.open[locale]) : green(say(words.met, { day: met })),
    };
  });
  const width = criteria.reduce((widest, { state }) => Math.max(widest, widthOf(state)), 0);
  for (const { state, text, id, evidence } of criteria) {
    const proof = evidence === undefined ? '' : dim(say(words.evidence, { text: evidence }));
    rows.push(['  ', padEnd(state, width), '  ', text, dim(`  ${id}`), proof, '\n']);
  }
  rows.push(
    criteria.length > 0
      ? ['\n', say(words.count, { met: total - open, total }), '\n']
      : [words.noCriteria[locale], '\n'],
  );
  if (checklists.length > 0) {
    rows.push(['\n', bold(words.checklists[locale]), '\n']);
    const counts = checklists.map(({ done, total }) => `${done}/${total}`);
    const column = Math.max(...counts.map(widthOf));
    for (const [index, each] of checklists.entries()) {
      const count = counts[index] ?? '';
      const state = each.done === each.total ? green(count) : yellow(count);
      rows.push(['  ', padStart(state, column), '  ', nameOf(each, locale), dim(`  ${each.id}`), '\n']);
    }
    rows.push([dim(words.checklistsHint[locale]), '\n\n']);
  }
  const deciders = decidersOf(plan, gate).people.map(({ label }) => label);
  rows.push([deciders.length > 0 ? say(words.deciders, { deciders }) : words.nobody[locale], '\n']);
  const { decision } = data;
  if (!decision) rows.push([yellow(words.undecided[locale]), '\n']);
  else {
    const by = decision.by === undefined ? '?' : plan.personLabel(decision.by);
    const holes = { day: decision.on ?? '?', outcome: outcomes[decision.outcome][locale], by };
    rows.push([bold(say(words.decided, holes)), '\n']);
    if (decision.note !== undefined) rows.push(['  ', decision.note, '\n']);
  }
  return rows;
}

function gateDocument(
  session: Session,
  plan: ResolvedPlan,
  gate: Gate,
  checklists: readonly ChecklistView[],
): GateDocument {
  const { data, phase } = gate;
  const { open, total } = countOf(gate);
  return {
    version: 1,
    phase: phase.id,
    due: data.due ?? null,
    passed: passed(gate),
    met: total - open,
    total,
    criteria: (data.criteria ?? []).map(({ id, text, met, by, evidence }) => ({
      id,
      text,
      met: met ?? null,
      by: by ?? null,
      evidence: evidence ?? null,
    })),
    checklists: checklists.map((each) => ({
      id: each.id,
      name: nameOf(each, session.locale),
      done: each.done,
      total: each.total,
    })),
    deciders: decidersOf(plan, gate).people.map(({ id }) => id),
    outcomes: [...(gateOfMethod(plan, gate)?.outcomes ?? GATE_OUTCOMES)],
    decision: data.decision ?? null,
  };
}
