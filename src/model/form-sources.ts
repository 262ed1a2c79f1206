// What the fields of forms may be, and what of a plan they may be filled from. Packs are checked against these tables, and
// documents are filled by them.

/** What a person writes into one field, without lists of rows. */
export const VALUE_TYPES = [
  'text',
  'prose',
  'texts',
  'number',
  'percent',
  'money',
  'duration',
  'date',
  'flag',
  'choice',
  'choices',
  'person',
  'people',
  'role',
  'roles',
  'task',
  'tasks',
  'phase',
  'phases',
  'goal',
  'goals',
  'deliverable',
  'deliverables',
] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

/** Types that hold several values. */
export const LIST_TYPES: ReadonlySet<string> = new Set<ValueType>([
  'texts',
  'choices',
  'people',
  'roles',
  'tasks',
  'phases',
  'goals',
  'deliverables',
]);

/** What a single field may be filled from. */
export const FORM_FACTS = {
  'project.id': 'text',
  'project.name': 'text',
  'project.client': 'text',
  'project.start': 'date',
  'project.budget': 'money',
  'project.currency': 'text',
  'project.methodology': 'text',
  'project.author': 'text',
  'project.recipients': 'texts',
  'schedule.start': 'date',
  'schedule.finish': 'date',
  'baseline.name': 'text',
  'baseline.finish': 'date',
  asOf: 'date',
  'vendors.chosen': 'text',
  'cutover.strategy': 'text',
  'cutover.window.start': 'date',
  'cutover.window.finish': 'date',
  'cutover.window.freeze': 'date',
  'cutover.window.pointOfNoReturn': 'date',
  'cutover.window.decider': 'person',
} as const satisfies Readonly<Record<string, ValueType>>;
export type FormFact = keyof typeof FORM_FACTS;
