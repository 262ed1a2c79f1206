import { RULES, demandRules } from '../../lint/index.ts';
import type { FindingsDocument, Packs } from '../../model/index.ts';
import { unmeasuredQuality } from '../../analyse/index.ts';
import type { Session } from '../command.ts';
import { auditWords } from '../phrases/audit.ts';
import { morePlaces } from '../phrases/findings.ts';
import { lintWords } from '../phrases/lint.ts';
import type { Audited } from '../printers/audit.ts';
import { findingsAsJson } from '../printers/json.ts';
import { pretty } from '../printers/pretty.ts';
import type { RuleWords } from '../printers/sarif.ts';
import type { FileFindings } from '../printers/report.ts';
import { lettersOf, type Styled } from '../screen.ts';
import { stageFindings } from '../stage-findings.ts';
import { VERSION } from '../version.ts';
import { auditsOf, type Judged } from './judged-by.ts';
import { thresholdsFor } from './one-plan.ts';
import { writeOutput, type Output } from './outputs.ts';

/** What was found, and how it is to be shown. */
export interface Told {
  readonly files: readonly FileFindings[];
  readonly linted: readonly Judged[];
  /** Those of each configuration. */
  readonly packs: readonly (() => Promise<Packs>)[];
  /** Every hint in full. */
  readonly all: boolean;
}

/** Writes the findings in a format to stdout or a file. */
export async function writeFindings(session: Session, { format, file }: Output, told: Told): Promise<void> {
  const { out, world } = session;
  if (format === 'pretty' && file === undefined) {
    out.write(prettyOf(session, told, out.terminal ? out.columns : undefined));
    return;
  }
  const text = await document(session, format, told);
  if (file === undefined) world.stdout.write(text);
  else await writeOutput(session, file, text);
}

const prettyOf = ({ locale }: Session, { files, linted, all }: Told, columns?: number): Styled =>
  pretty(files, {
    locale,
    plans: linted.length,
    order: 'severity',
    ...(!all && { group: true }),
    ...(columns !== undefined && { columns }),
  });

/** A plan that could not be read has the same points as any other: none of them was evaluated. */
const auditedOf = ({ run: { path, analysis }, by }: Judged): Audited => ({
  name: path,
  standards: auditsOf(by),
  ...(analysis
    ? { quality: analysis.quality, asOf: analysis.asOf }
    : { quality: unmeasuredQuality(auditWords.notRead, thresholdsFor(path, by.settings)), unread: true }),
});

async function document(session: Session, format: Output['format'], told: Told): Promise<string> {
  const { locale } = session;
  const { files, linted, packs } = told;
  const json = findingsAsJson(files, locale);
  if (format === 'json') return json;
  if (format === 'pretty') return lettersOf(prettyOf(session, told));
  if (format === 'markdown') {
    const { findingsAsMarkdown } = await import('../printers/markdown.ts');
    return findingsAsMarkdown(files, linted.map(auditedOf), locale);
  }
  const findings = JSON.parse(json) as FindingsDocument;
  switch (format) {
    case 'sarif': {
      const { sarif } = await import('../printers/sarif.ts');
      return sarif(findings, await wordsOf(findings, packs), {
        locale,
        version: VERSION,
        more: (rule) => session.say(lintWords.more, { rule }),
        left: (count) => session.say(morePlaces, { count }),
      });
    }
    case 'junit':
      return (await import('../printers/junit.ts')).junit(findings);
    case 'github':
      return (await import('../printers/github.ts')).github(findings);
    case 'gitlab':
      return (await import('../printers/gitlab.ts')).gitlab(findings);
    default:
      return format satisfies never;
  }
}

/** What explains the rules of a report: ours, the findings of the stages, and the demands of methodologies where one was made. */
async function wordsOf(
  findings: FindingsDocument,
  packs: readonly (() => Promise<Packs>)[],
): Promise<readonly RuleWords[]> {
  const words: RuleWords[] = [...RULES, ...stageFindings().map((kind) => ({ ...kind, id: kind.rule }))];
  const made = findings.files.some(({ diagnostics }) => diagnostics.some(({ rule }) => rule.startsWith('method/')));
  if (!made) return words;
  for (const each of packs) {
    const opened = await each();
    for (const { id } of opened.methodologies()) words.push(...demandRules(opened.demands(id).value ?? []));
  }
  return words;
}
