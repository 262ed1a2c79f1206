import type { Deliverable, FilledForm, Form, ResolvedPlan } from '../../model/index.ts';
import { nearest } from '../../text/index.ts';
import { formWords as words } from '../phrases/form.ts';
import { refuse } from '../say.ts';

/**
 * The deliverable that a form is for: the one that was asked for, else the only one that uses it. Undefined where the plan
 * has none, which is no mistake: the form is then blank.
 */
export function deliverableFor(plan: ResolvedPlan, form: Form, asked: string | undefined): Deliverable | undefined {
  const all = plan.deliverables;
  if (asked !== undefined) {
    const found = all.find(({ id }) => id === asked);
    if (found) return found;
    const ids = all.map(({ id }) => id);
    const near = nearest(asked, ids);
    throw near === undefined
      ? refuse(words.unknownDeliverable, { id: asked, known: ids.length === 0 ? '–' : ids.slice(0, 20) })
      : refuse(words.unknownDeliverableNear, { id: asked, near });
  }
  const users = all.filter((deliverable) => uses(plan, deliverable, form));
  const [only, ...others] = users;
  if (others.length > 0) throw refuse(words.severalDeliverables, { form: form.id, ids: users.map(({ id }) => id) });
  return only;
}

/** By its `form`, by what its file fills, or, where it says neither, by its name in the catalogue. */
function uses(plan: ResolvedPlan, deliverable: Deliverable, form: Form): boolean {
  const said = deliverable.data.form ?? contentOf(plan, deliverable)?.form.id;
  if (said !== undefined) return said === form.id;
  return deliverable.id === form.id || deliverable.data.from?.split('/').at(-1) === form.id;
}

export const contentOf = (plan: ResolvedPlan, deliverable: Deliverable | undefined): FilledForm | undefined =>
  plan.contents.find((content) => content.deliverable === deliverable);
