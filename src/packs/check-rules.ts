import type { Diagnostic, Place } from '../diagnostics/index.ts';
import type { CheckDocument, Deep, DemandData, FormData, MethodologyData, SelectorDocument } from '../model/index.ts';
import { nearest } from '../text/index.ts';
import type { Catalogue } from './catalogue.ts';
import { WHAT, didYouMean, cannotFall, unknownField, unknownId } from './findings/index.ts';
import { tasksOf, type Report } from './pack-draft.ts';

const NAMED = ['role', 'deliverable', 'kind', 'phase', 'task', 'question'] as const;
type Named = (typeof NAMED)[number];

/** What the ids of a demand can be ids of; a kind is gathered when it is first asked for. */
export interface RuleNames {
  (what: Named): ReadonlySet<string>;
  formIds(): ReadonlySet<string>;
  /** A form by its id; undefined where there is none, or one with errors. */
  form(id: string): FormData | undefined;
}

/** The names that demands of these methodologies may use. A pack with an error has none, and its names are not doubted. */
export function ruleNames(
  catalogue: () => Catalogue,
  methodologies: () => readonly (MethodologyData | undefined)[],
  forms: Pick<RuleNames, 'formIds' | 'form'>,
): RuleNames {
  const cache = new Map<Named, ReadonlySet<string>>();
  const ids = (entries: readonly { readonly id: string }[] | undefined): readonly string[] =>
    (entries ?? []).map(({ id }) => id);
  const gather = (what: Named): readonly string[] => {
    if (what === 'kind') return catalogue().ids('kinds');
    const shared = what === 'role' ? catalogue().ids('roles') : [];
    const more = what === 'deliverable' ? catalogue().ids('deliverables') : [];
    const own = methodologies().flatMap((data): readonly string[] => {
      if (!data) return [];
      switch (what) {
        case 'role':
          return ids(data.roles);
        case 'deliverable':
          return (data.deliverables ?? []).flatMap(({ id, form }) => (form === undefined ? [id] : [id, form]));
        case 'phase':
          return ids(data.phases);
        case 'task':
          return tasksOf(data).map((task) => task.data.id);
        default:
          return ids(data.questions);
      }
    });
    return [...shared, ...more, ...own];
  };
  return Object.assign((what: Named) => {
    const known = cache.get(what) ?? new Set(gather(what));
    cache.set(what, known);
    return known;
  }, forms);
}

/** Tells the ids in a demand that nothing has: it would be met by no plan, or by every one. */
export function checkRule(
  rule: DemandData,
  names: RuleNames,
  at: (node: object, key?: string | number) => Place,
  report: Report,
): void {
  const found: Diagnostic[] = [];
  const one = (what: Named, holder: object, key: string | number, id: string): void => {
    const known = names(what);
    // Of a pack that could not be read, nothing is known.
    if (known.size === 0 || known.has(id)) return;
    const subject = `rule:method/${rule.id}`;
    found.push(unknownId(at(holder, key), subject, { id, what: WHAT[what] }, didYouMean(nearest(id, known))));
  };
  const many = (what: Named, list: readonly string[] | undefined): void =>
    list?.forEach((id, index) => one(what, list, index, id));
  const selector = (chosen: Deep<SelectorDocument> | undefined): void => {
    if (!chosen) return;
    for (const what of ['kind', 'role', 'phase', 'task', 'deliverable'] as const) many(what, chosen[what]);
  };
  const answers = (where: Readonly<Record<string, unknown>> | undefined): void => {
    for (const key of Object.keys(where ?? {})) one('question', where ?? {}, key, key);
  };

  answers(rule.when);
  if (rule.due !== undefined) one('phase', rule, 'due', rule.due);
  const {
    required,
    order,
    sequence,
    follows,
    linked,
    person,
    never,
    takesPart,
    fields,
    cadence,
    gates,
    length,
    answer,
  } = rule.check;
  selector(required?.tasks);
  selector(order?.before);
  selector(order?.after);
  sequence?.of.forEach(selector);
  selector(follows?.after);
  selector(follows?.next);
  selector(linked?.tasks);
  selector(linked?.to);
  many('role', person?.role);
  many('role', never?.role);
  selector(never?.owns);
  selector(never?.does);
  many('role', takesPart?.role);
  selector(takesPart?.in);
  selector(fields?.tasks);
  selector(cadence?.tasks);
  many('phase', gates?.phase);
  many('role', gates?.deciderRole);
  many('role', gates?.adviserRole);
  many('phase', length?.phase);
  selector(length?.tasks);
  answers(answer?.given);
  answers(answer?.holds);
  if (rule.check.form) found.push(...checkFormNames(rule.check.form, names, at, `rule:method/${rule.id}`));
  for (const diagnostic of found) report(diagnostic);
}

/** Types of fields that can rise and fall. */
const AMOUNTS: ReadonlySet<string> = new Set(['number', 'percent', 'money']);

/** What a demand on a form names is filled by people in that form: what is filled from the plan is never in its content. */
function checkFormNames(
  check: NonNullable<Deep<CheckDocument>['form']>,
  names: RuleNames,
  at: (node: object, key?: string | number) => Place,
  subject: string,
): readonly Diagnostic[] {
  const known = names.formIds();
  if (!known.has(check.form))
    return [
      unknownId(
        at(check, 'form'),
        subject,
        { id: check.form, what: WHAT.form },
        didYouMean(nearest(check.form, known)),
      ),
    ];
  const form = names.form(check.form);
  if (!form) return [];
  const found: Diagnostic[] = [];
  const one = (fields: readonly string[], holder: object, key: string | number, field: string): void => {
    if (fields.includes(field)) return;
    const holes = { field, form: check.form, known: fields };
    found.push(unknownField(at(holder, key), subject, holes, didYouMean(nearest(field, fields))));
  };
  const filled = form.fields.filter(({ from }) => from === undefined);
  const lists = filled.filter(({ type }) => type === 'rows');
  const list = lists.find(({ id }) => id === check.list);
  if (check.list !== undefined && !list) {
    one(
      lists.map(({ id }) => id),
      check,
      'list',
      check.list,
    );
    return found;
  }
  const fields = (list?.fields ?? filled).map(({ id }) => id);
  check.present?.forEach((wish, index, present) => {
    for (const field of wish.split('|')) one(fields, present, index, field);
  });
  for (const key of ['field', 'distinct', 'falling'] as const) {
    const field = check[key];
    if (field !== undefined) one(fields, check, key, field);
  }
  const falling = (list?.fields ?? filled).find((field) => field.id === check.falling);
  if (falling && !AMOUNTS.has(falling.type))
    found.push(cannotFall(at(check, 'falling'), subject, { field: falling.id, form: check.form, type: falling.type }));
  for (const where of [check.where, check.holds, check.share?.among, check.share?.where])
    for (const key of Object.keys(where ?? {})) one(fields, where ?? {}, key, key);
  return found;
}
