import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Packs } from '../../model/index.ts';
import type { PackRef } from '../../packs/index.ts';
import type { Session } from '../command.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { walkAnswers } from '../methodology/check-pack.ts';
import { openPacksOf } from '../packs.ts';
import { methodology as methodologyWords } from '../phrases/methodology.ts';
import { ownPacksWords as words, packKinds } from '../phrases/own-packs.ts';
import { findingsAsJson } from '../printers/json.ts';
import { pretty } from '../printers/pretty.ts';
import { byFile } from '../printers/report.ts';
import { packFindings } from './findings.ts';
import type { MeantPacks } from './meant.ts';

export interface CheckOptions {
  /** Leave out the plans that a methodology makes of every combination of answers. */
  readonly quick: boolean;
  readonly json: boolean;
}

/** Checks packs of every kind; says of each that it is whole, or what is wrong with it. */
export async function checkPacks(session: Session, meant: MeantPacks, options: CheckOptions): Promise<ExitStatus> {
  const { locale, out, world } = session;
  const { folder } = meant;
  const packs = await openPacksOf({
    ...session,
    common: { ...session.common, packs: [folder.path, ...session.common.packs] },
  })();
  const found: Diagnostic[] = [...meant.diagnostics];
  for (const pack of meant.packs) {
    const findings = await packFindings(packs, folder, pack);
    const { more, whole } =
      pack.kind === 'methodology' ? methodology(session, packs, pack.id, options) : plain(session, pack);
    const all = [...findings, ...more];
    found.push(...all);
    if (all.length === 0 && !options.json) out.line(whole);
  }
  const reports = byFile([], distinct(found));
  if (options.json) world.stdout.write(findingsAsJson(reports, locale));
  else out.write(pretty(reports, { locale, ...(out.terminal && { columns: out.columns }) }));
  return found.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.done;
}

interface Result {
  readonly more: readonly Diagnostic[];
  readonly whole: string;
}

/** Beside its files, what a methodology demands and the plans that it makes. */
function methodology({ say }: Session, packs: Packs, id: string, { quick }: CheckOptions): Result {
  const { value } = packs.methodology(id);
  const demands = packs.demands(id).diagnostics;
  if (!value || quick) return { more: demands, whole: say(methodologyWords.wholeQuick, { id }) };
  const { diagnostics, rows, least, most } = walkAnswers(value, packs);
  return { more: [...demands, ...diagnostics], whole: say(methodologyWords.whole, { id, rows, least, most }) };
}

const plain = ({ say, locale }: Session, { kind, id }: PackRef): Result => ({
  more: [],
  whole: say(words.whole, { kind: packKinds[kind][locale], id }),
});

/** What several packs share, and what they extend, is found with each of them and told once. */
function distinct(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = new Map<string, Diagnostic>();
  for (const one of findings) {
    const { file, start } = one.place.span;
    const key = JSON.stringify([file.path, start, one.rule, one.sentence.holes]);
    if (!told.has(key)) told.set(key, one);
  }
  return [...told.values()];
}
