/** A mistake in a template or in the words of a pack; plans cannot cause it. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}
