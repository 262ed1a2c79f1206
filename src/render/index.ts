// A report pack, a view and a language become text: Markdown, aligned and escaped. Sole owner of handlebars.
// Reads no plan and computes nothing: what a document says is decided by the view, how by the template.
export { render } from './render.ts';
export { inline, table } from './markdown.ts';
export { TemplateError } from './template-error.ts';
export { REPORTS, type ReportId } from './generated/index.ts';
export type { Report, Words } from './report.ts';
