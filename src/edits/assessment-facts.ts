import type { ResolvedPlan } from '../model/index.ts';
import type { Value } from './change.ts';
import { aDay, aPerson, addTo, anId, recording, type Recording } from './recording.ts';

export interface AssessmentFacts {
  readonly questionnaire: string;
  readonly on: string;
  readonly by?: string;
  /** Ids of answers, by question; what was not answered is absent. */
  readonly answers: ReadonlyMap<string, string>;
  /** What an answer rests on, by question. */
  readonly notes: ReadonlyMap<string, string>;
}

/** Adds the answers to a questionnaire; its score is never written, it is computed. */
export function storeAssessment(plan: ResolvedPlan, facts: AssessmentFacts): Recording {
  return recording(() => {
    const taken = new Set(plan.plan.data.assessments?.map(({ id }) => id));
    const wanted = `${facts.questionnaire}-${facts.on}`;
    let id = wanted;
    for (let more = 2; taken.has(id); more++) id = `${wanted}-${more}`;
    const entry: Record<string, Value> = {
      id: anId(id),
      questionnaire: anId(facts.questionnaire),
      on: aDay(facts.on, '--on'),
    };
    if (facts.by !== undefined) entry['by'] = aPerson(plan, facts.by, '--by');
    entry['answers'] = Object.fromEntries(facts.answers);
    if (facts.notes.size > 0) entry['notes'] = Object.fromEntries(facts.notes);
    return [addTo(plan, 'assessments', entry)];
  });
}
