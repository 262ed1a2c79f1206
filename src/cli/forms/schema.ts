import type { Locale } from '../../diagnostics/index.ts';
import type { Form } from '../../model/index.ts';
import { contentSchema } from '../../read/index.ts';

/** The JSON Schema of a form's content files: labels and hints in the language that was asked for. */
export function publishedSchema(form: Form, locale: Locale): object {
  const words = form.words[locale];
  const schema = contentSchema(form.data, (path) => {
    if (path === '') return { title: words.name, description: words.about };
    const field = words.fields[path];
    return field ? { title: field.label, ...(field.hint !== undefined && { description: field.hint }) } : {};
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:crm-plan:form:${form.id}:1`,
    ...schema,
  };
}
