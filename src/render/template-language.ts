/** The helpers that a template may call, beside `if`, `unless`, `each` and `with`. Any other name is refused. */
export const HELPERS = [
  't',
  'md',
  'words',
  'label',
  'light',
  'list',
  'number',
  'signed',
  'percent',
  'money',
  'eq',
  'table',
  'column',
  'field',
  'shown',
  'grid',
  'prose',
  'verbatim',
] as const;
export type HelperName = (typeof HELPERS)[number];

/** The options of every template, built-in or a user's own: no unknown names, no silent gaps, no surprises. */
export const COMPILE_OPTIONS = {
  noEscape: true,
  strict: true,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(HELPERS.map((name) => [name, true])),
} as const;
