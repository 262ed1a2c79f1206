import type { Diagnostic } from '../diagnostics/index.ts';
import type { Content, ContentRow, Form, FormField, Gap, Outcome, SourcedDocument } from '../model/index.ts';
import { isBlank } from '../match/index.ts';
import type { SourceFile } from '../text/index.ts';
import { contentSchema } from './content-schema.ts';
import { readDocument } from './document.ts';
import { examine } from './examine.ts';
import { contentComputed } from './findings/index.ts';
import { TreePlaces } from './places.ts';
import type { Format } from './schema.ts';

const formats = new WeakMap<Form, Format>();

function formatOf(form: Form): Format {
  let format = formats.get(form);
  if (!format) {
    format = { name: 'artefact', schema: () => contentSchema(form.data) };
    formats.set(form, format);
  }
  return format;
}

/** Which form a content file says that it fills; what is wrong with it otherwise is told when it is held against that. */
export const readContentHeader = (source: SourceFile): Outcome<SourcedDocument<{ readonly form: string }>> =>
  readDocument('artefact', source);

/** Reads a content file of a form. What does not fit the form is a finding and left out of the data. */
export function readContent(form: Form, source: SourceFile): Outcome<Content> {
  const { tree, leftOut, moved, diagnostics } = examine(source, formatOf(form));
  const told = diagnostics.map((diagnostic) => aboutComputed(form, diagnostic));
  if (!tree) return { diagnostics: told };
  const document: SourcedDocument<ContentRow> = {
    data: tree.root as ContentRow,
    places: new TreePlaces([tree], moved),
    files: [source],
    comments: tree.comments,
    leftOut,
  };
  return { value: { form, document, gaps: gapsIn(form, document) }, diagnostics: told };
}

/** A key that is filled from the plan is known, but has no business in the file. */
function aboutComputed({ data }: Form, diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.rule !== 'correctness/unknown-key') return diagnostic;
  const { pointer } = diagnostic.place;
  const field = data.fields.find(({ id, from }) => from !== undefined && pointer === `/${id}`);
  if (!field?.from) return diagnostic;
  return contentComputed(diagnostic.place, diagnostic.subject, { field: field.id, from: field.from });
}

/** What the form wants and the file does not say; what was written and did not fit is told already. */
function gapsIn({ data: { fields } }: Form, { data, leftOut }: SourcedDocument<ContentRow>): readonly Gap[] {
  const wants = (field: Pick<FormField, 'id' | 'required' | 'from'>, node: ContentRow): boolean =>
    field.required === true && field.from === undefined && isBlank(node[field.id]) && !leftOut.get(node)?.has(field.id);
  return fields.flatMap((field): readonly Gap[] => {
    const value = data[field.id];
    const rows = field.type === 'rows' && Array.isArray(value) ? (value as readonly ContentRow[]) : [];
    const inRows = rows.flatMap((node, index) =>
      (field.fields ?? [])
        .filter((column) => wants(column, node))
        .map((column): Gap => ({ field: `${field.id}.${column.id}`, node, row: index + 1 })),
    );
    const least = field.least ?? 0;
    if (wants(field, data)) return [{ field: field.id, node: data }, ...inRows];
    if (field.from === undefined && rows.length < least && !leftOut.get(data)?.has(field.id) && field.type === 'rows')
      return [{ field: field.id, node: data, rows: { there: rows.length, least } }, ...inRows];
    return inRows;
  });
}
