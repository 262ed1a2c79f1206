// A report pack, a view and a language become text: Markdown, aligned and escaped. Sole owner of handlebars.
// Reads no plan and computes nothing: what a document says is decided by the view, how by the template.
import type { Outcome, ReportPack } from '../model/index.ts';
import type { Report } from './report.ts';

export { render } from './render.ts';
export { inline, table } from './markdown.ts';
export { isOwn } from './report.ts';
export { TemplateError } from './template-error.ts';
export { REPORTS, type ReportId } from './generated/index.ts';
/** A report of a user's own; the compiler of templates is loaded only for it. */
export const openTemplate = async (pack: ReportPack): Promise<Outcome<Report>> =>
  (await import('./compile-report.ts')).compileReport(pack);
export * as renderFindings from './findings.ts';
export type { Report, Words } from './report.ts';
