import type { Deliverable, ResolvedPlan } from '../model/index.ts';
import type { Change } from './change.ts';
import { addTo, aName, anId, recording, set, type Recording } from './recording.ts';

/** Which form a deliverable follows, and the file that holds its content. */
export interface ContentFacts {
  readonly form: string;
  /** From the folder of the plan. */
  readonly file: string;
}

/** Names the content of a deliverable; of one that the plan does not have yet, with its id and name. */
export function nameContent(
  plan: ResolvedPlan,
  deliverable: Deliverable | { readonly id: string; readonly name: string },
  { form, file }: ContentFacts,
): Recording {
  return recording(() => {
    if (!('data' in deliverable))
      return [
        addTo(plan, 'deliverables', {
          id: anId(deliverable.id),
          name: aName(deliverable.name),
          form: anId(form),
          file: aName(file),
        }),
      ];
    const { data } = deliverable;
    const changes: Change[] = [];
    if (data.form !== form) changes.push(set(data, 'Deliverable', 'form', anId(form)));
    if (data.file !== file) changes.push(set(data, 'Deliverable', 'file', aName(file)));
    return changes;
  });
}
