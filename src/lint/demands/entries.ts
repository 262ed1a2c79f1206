import type { Place } from '../../diagnostics/index.ts';
import type { CheckDocument, Deep, Phase, ResolvedPlan } from '../../model/index.ts';
import type { Subject } from '../rule.ts';
import { originId } from './select.ts';

export type Collection = NonNullable<Deep<CheckDocument>['fields']>['of'];

/** An entry of one of the plan's lists, as data, with its place and the phase that it belongs to. */
export interface Entry extends Subject {
  readonly data: object;
  readonly phase?: Phase;
  /** What people call it. */
  readonly label: string;
}

/** The entries of a collection, in document order. */
export function entries(plan: ResolvedPlan, of: Collection): readonly Entry[] {
  const { places, data } = plan.plan;
  const plain = (kind: string, item: object, label: string, id = label): Entry => ({
    subject: `${kind}:${id}`,
    data: item,
    label,
    at: (field?: string): Place => places.at(item, field),
  });
  const inPhases = <Item extends object>(
    kind: string,
    items: (phase: Phase) => readonly Item[],
    label: (item: Item) => string,
    id: (item: Item) => string,
  ) =>
    plan.phases.flatMap((phase) =>
      items(phase).map((item): Entry => ({
        ...plain(kind, item, label(item), id(item)),
        phase,
      })),
    );
  switch (of) {
    case 'goals':
      return plan.goals.map((one) => ({
        ...own(one),
        label: one.data.statement,
      }));
    case 'people':
      return plan.people.map((one) => ({ ...own(one), label: one.label }));
    case 'phases':
      return plan.phases.map((one) => ({
        ...own(one),
        label: one.name,
        phase: one,
      }));
    case 'tasks':
      return plan.tasks
        .filter((task) => task.type !== 'parent')
        .map((one) => ({
          ...own(one),
          data: { ...one.data, kind: one.kind, tags: one.tags },
          label: one.name,
          phase: one.phase,
        }));
    case 'metrics':
      return inPhases(
        'metric',
        (phase) => phase.data.metrics ?? [],
        (item) => item.name,
        (item) => item.id,
      );
    case 'gates':
      return plan.phases.flatMap((phase) =>
        phase.gate
          ? [
              {
                ...own(phase.gate),
                label: phase.gate.data.name ?? phase.name,
                phase,
              },
            ]
          : [],
      );
    case 'criteria':
      return inPhases(
        'criterion',
        (phase) => phase.data.gate?.criteria ?? [],
        (item) => item.text,
        (item) => item.id,
      );
    case 'items':
      return plan.tasks.flatMap((task) =>
        (task.data.checklist ?? []).map((item) => ({
          ...plain('item', item, item.text, item.id),
          data: { ...item, task: originId(task), kind: task.kind },
          phase: task.phase,
        })),
      );
    case 'deliverables':
      return plan.deliverables.map((one) => ({
        ...own(one),
        label: one.data.name,
      }));
    case 'risks':
      return plan.risks.map((one) => ({ ...own(one), label: one.data.title }));
    case 'issues':
      return plan.issues.map((one) => ({ ...own(one), label: one.data.title }));
    case 'decisions':
      return plan.decisions.map((one) => ({
        ...own(one),
        label: one.data.title,
      }));
    case 'changes':
      return plan.changes.map((one) => ({
        ...own(one),
        label: one.data.title,
      }));
    case 'vendor-criteria':
      return (data.vendors?.criteria ?? []).map((item) => plain('vendor-criterion', item, item.name, item.id));
    case 'vendor-candidates':
      return (data.vendors?.candidates ?? []).map((item) => plain('vendor', item, item.name, item.id));
    case 'cutover-steps':
      return (data.cutover?.steps ?? []).map((item) => plain('step', item, item.name, item.id));
    case 'meetings':
      return plan.meetings.map((item) => plain('meeting', item, item.title ?? item.on, item.id));
    case 'journal':
      return plan.journal.map((item) => plain('journal', item, item.on));
    default:
      return of satisfies never;
  }
}

const own = <Data extends object>(one: Subject & { readonly data: Data }): Subject & { readonly data: Data } => ({
  subject: one.subject,
  data: one.data,
  at: (field) => one.at(field),
});
