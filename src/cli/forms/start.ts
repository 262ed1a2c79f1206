import { posix } from 'node:path';
import { nameContent } from '../../edits/index.ts';
import type { Deliverable, Form, ResolvedPlan } from '../../model/index.ts';
import { insidePath } from '../../read/index.ts';
import { scaffoldContent } from '../../scaffold/index.ts';
import type { Session } from '../command.ts';
import { formWords as words } from '../phrases/form.ts';
import { resolvedPlan } from '../planned.ts';
import { record } from '../record.ts';
import { refuse } from '../say.ts';
import { deliverableFor } from './deliverable.ts';

export interface StartRequest {
  readonly plan: string | undefined;
  readonly deliverable: string | undefined;
  readonly file: string | undefined;
  readonly force: boolean;
  readonly dryRun: boolean;
}

/** Starts the content file of a form, and names it in the plan under the deliverable that uses it. */
export async function startContent(session: Session, form: Form, request: StartRequest): Promise<void> {
  const { run, plan } = await resolvedPlan(session, request.plan);
  if (!run.origins.has(run.path)) throw refuse(words.fromStdin, {});
  const deliverable = deliverableFor(plan, form, request.deliverable) ?? unused(plan, form);
  const known = 'data' in deliverable ? deliverable.data : undefined;
  if (known?.form !== undefined && known.form !== form.id)
    throw refuse(words.otherForm, { deliverable: deliverable.id, form: known.form });
  const file = fileOf(request.file ?? known?.file ?? `artefacts/${deliverable.id}.yaml`);
  const locale = session.common.locale ?? plan.project.locale;
  const named = 'data' in deliverable ? deliverable : { ...deliverable, name: form.words[locale].name };
  const path = posix.join(posix.dirname(run.path), file);
  const recording = nameContent(plan, named, { form: form.id, file });
  const content = { path, text: scaffoldContent(form, locale), force: request.force };
  await record(session, run, recording, request.dryRun, [content]);
  if (!request.dryRun) session.err.line(session.say(words.next, { path }));
}

/** A deliverable for a plan that has none of the form. */
function unused(plan: ResolvedPlan, form: Form): Deliverable | { readonly id: string; readonly name: string } {
  if (plan.deliverables.some(({ id }) => id === form.id)) throw refuse(words.idTaken, { id: form.id });
  return { id: form.id, name: form.id };
}

function fileOf(path: string): string {
  const inside = insidePath(path);
  if (inside === undefined || !/\.ya?ml$/i.test(inside)) throw refuse(words.badFile, { path });
  return inside;
}
