import { RULES } from '../../lint/index.ts';
import type { FindingsDocument } from '../../model/index.ts';
import type { Session } from '../command.ts';
import { findingsAsJson } from '../printers/json.ts';
import { pretty } from '../printers/pretty.ts';
import type { FileFindings } from '../printers/report.ts';
import { stageFindings } from '../stage-findings.ts';
import { VERSION } from '../version.ts';
import type { Linted } from './one-plan.ts';
import { writeOutput, type Output } from './outputs.ts';

/** Writes the findings in a format to stdout or a file. */
export async function writeFindings(
  session: Session,
  { format, file }: Output,
  files: readonly FileFindings[],
  linted: readonly Linted[],
  standard: string,
  presets: readonly string[],
): Promise<void> {
  const { locale, out, world } = session;
  if (format === 'pretty' && file === undefined) {
    out.write(pretty(files, { locale, plans: linted.length, ...(out.terminal && { columns: out.columns }) }));
    return;
  }
  const text = await document(
    session,
    format,
    files,
    linted,
    presets.includes('dcma') || presets.includes('gao') ? standard : undefined,
  );
  if (file === undefined) world.stdout.write(text);
  else await writeOutput(session, file, text);
}

async function document(
  session: Session,
  format: Output['format'],
  files: readonly FileFindings[],
  linted: readonly Linted[],
  standard: string | undefined,
): Promise<string> {
  const { locale } = session;
  const json = findingsAsJson(files, locale);
  if (format === 'json') return json;
  if (format === 'pretty') {
    const { lettersOf } = await import('../screen.ts');
    return lettersOf(pretty(files, { locale, plans: linted.length }));
  }
  if (format === 'markdown') {
    const { findingsAsMarkdown } = await import('../printers/markdown.ts');
    const audits = linted.flatMap(({ run }) =>
      run.analysis && standard !== undefined ? [{ name: run.path, analysis: run.analysis }] : [],
    );
    return findingsAsMarkdown(files, audits, locale, standard ?? 'dcma-');
  }
  const findings = JSON.parse(json) as FindingsDocument;
  switch (format) {
    case 'sarif': {
      const { sarif } = await import('../printers/sarif.ts');
      return sarif(findings, [...RULES, ...stageFindings().map(({ rule, why }) => ({ id: rule, why }))], {
        locale,
        version: VERSION,
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
