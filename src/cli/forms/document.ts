import { nearestUpward } from '../../io/index.ts';
import type { Form } from '../../model/index.ts';
import { formDocument, formPage, type FormSource } from '../../views/index.ts';
import type { Session } from '../command.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { formWords } from '../phrases/form.ts';
import { report as words } from '../phrases/report.ts';
import { hasErrors } from '../planned.ts';
import { datedPlan, reportsOf, writeDocument, type Target } from '../reporting.ts';
import { refuse } from '../say.ts';
import { contentOf, deliverableFor } from './deliverable.ts';

export interface DocumentRequest {
  readonly plan: string | undefined;
  readonly deliverable: string | undefined;
  readonly asOf: string | undefined;
  readonly target: Target;
}

/** Writes the document of a form: from the deliverable that uses it, else blank; without any plan it is blank as well. */
export async function writeFormDocument(session: Session, form: Form, request: DocumentRequest): Promise<ExitStatus> {
  const report = await (await reportsOf(session, request.plan)).find(({ id }) => id === 'form')?.open();
  if (!report) throw refuse(words.brokenReport, { name: 'form' });
  const { source, status } = await sourceOf(session, form, request);
  const view = formDocument(source);
  const locale = session.common.locale ?? source.analysis?.schedule.resolved.project.locale ?? session.locale;
  await writeDocument(session, request.target, { report, name: form.id, view, page: formPage(view), locale });
  return status;
}

async function sourceOf(
  session: Session,
  form: Form,
  { plan: path, deliverable: asked, asOf }: DocumentRequest,
): Promise<{ readonly source: FormSource; readonly status: ExitStatus }> {
  if (path === undefined && asked === undefined && nearestUpward(session.world, 'plan.yaml') === undefined)
    return { source: { form }, status: EXIT.done };
  const run = await datedPlan(session, path, asOf);
  const { analysis } = run;
  if (!analysis) throw refuse(words.nothing, { path: run.path });
  const plan = analysis.schedule.resolved;
  const deliverable = deliverableFor(plan, form, asked);
  const content = contentOf(plan, deliverable);
  // A blank in the place of a file that cannot be read would say that nothing was written.
  if (deliverable?.data.file !== undefined && !content)
    throw refuse(formWords.unreadable, { deliverable: deliverable.data.name, path: deliverable.data.file });
  if (content && content.form.id !== form.id)
    throw refuse(formWords.otherForm, { deliverable: deliverable?.id ?? '', form: content.form.id });
  return {
    source: {
      form,
      analysis,
      ...(deliverable && { deliverable }),
      ...(content && { content }),
    },
    status: hasErrors(run) ? EXIT.findings : EXIT.done,
  };
}
