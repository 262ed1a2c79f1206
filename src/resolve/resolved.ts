import type { Diagnostic } from '../diagnostics/index.ts';
import type { Methodology, Person, Phase, Plan, ResolvedPlan, Task } from '../model/index.ts';
import type { Day } from '../time/index.ts';
import type { Draft } from './draft.ts';
import type { LazyMethodology } from './methodology.ts';

/** Everything that is known once the plan is resolved, but for what is looked up when it is asked for. */
type Parts = Omit<
  ResolvedPlan,
  | 'plan'
  | 'asOf'
  | 'methodology'
  | 'methodologyFindings'
  | 'task'
  | 'phase'
  | 'person'
  | 'personLabel'
  | 'withoutDataDate'
>;

/**
 * The plan as the later stages see it. A class, as V8 keeps the getters of an object literal with its hidden class: each plan
 * would have one of its own, and stay in memory until all of that is swept.
 */
export class Resolved implements ResolvedPlan {
  readonly plan: Plan;
  readonly asOf?: Day;
  readonly project: Parts['project'];
  readonly calendar: Parts['calendar'];
  readonly phases: Parts['phases'];
  readonly tasks: Parts['tasks'];
  readonly people: Parts['people'];
  readonly goals: Parts['goals'];
  readonly deliverables: Parts['deliverables'];
  readonly contents: Parts['contents'];
  readonly measurements: Parts['measurements'];
  readonly risks: Parts['risks'];
  readonly issues: Parts['issues'];
  readonly decisions: Parts['decisions'];
  readonly changes: Parts['changes'];
  readonly baselines: Parts['baselines'];
  readonly journal: Parts['journal'];
  readonly meetings: Parts['meetings'];
  readonly checklists: Parts['checklists'];
  private readonly draft: Draft;
  private readonly lazy: LazyMethodology;

  constructor(draft: Draft, lazy: LazyMethodology, asOf: Day | undefined, parts: Parts) {
    this.plan = draft.plan;
    if (asOf !== undefined) this.asOf = asOf;
    this.project = parts.project;
    this.calendar = parts.calendar;
    this.phases = parts.phases;
    this.tasks = parts.tasks;
    this.people = parts.people;
    this.goals = parts.goals;
    this.deliverables = parts.deliverables;
    this.contents = parts.contents;
    this.measurements = parts.measurements;
    this.risks = parts.risks;
    this.issues = parts.issues;
    this.decisions = parts.decisions;
    this.changes = parts.changes;
    this.baselines = parts.baselines;
    this.journal = parts.journal;
    this.meetings = parts.meetings;
    this.checklists = parts.checklists;
    this.draft = draft;
    this.lazy = lazy;
  }

  get methodology(): Methodology | undefined {
    return this.lazy.methodology();
  }

  get methodologyFindings(): readonly Diagnostic[] {
    return this.lazy.findings();
  }

  task(id: string): Task | undefined {
    return this.draft.tasks.get(id);
  }

  phase(id: string): Phase | undefined {
    return this.draft.phases.get(id);
  }

  person(id: string): Person | undefined {
    return this.draft.people.get(id);
  }

  personLabel(id: string): string {
    return this.draft.people.get(id)?.label ?? id;
  }

  withoutDataDate(): ResolvedPlan {
    return this.asOf === undefined ? this : new Resolved(this.draft, this.lazy, undefined, this);
  }
}
