import { hasBegun, type Cycle } from '../../analyse/index.ts';
import { openCycle, type Change } from '../../edits/index.ts';
import type { Issue, Phase, ResolvedPlan, Task } from '../../model/index.ts';
import { scaffoldCycle, type NextCycle } from '../../scaffold/index.ts';
import { formatDay, type Day } from '../../time/index.ts';
import { cycle as words } from '../phrases/cycle.ts';
import { sayIn } from '../say.ts';
import type { Coming } from './areas.ts';
import { fragmentOf } from './fragment.ts';
import type { Standing } from './standing.ts';

/** What goes from one turn into the next. */
export interface Transition {
  readonly carried: readonly Task[];
  /** Phases that nobody has begun: they go over as they are. */
  readonly postponed: readonly Phase[];
  readonly issues: readonly Issue[];
  readonly lessons: readonly string[];
  readonly changes: readonly Change[];
  /** Names of the phases of the next turn. */
  readonly phases: readonly string[];
  /** The task whose checklist holds the lessons. */
  readonly learns?: string;
}

/** Works out everything that the next turn needs in the plan. */
export function transitionOf(
  plan: ResolvedPlan,
  standing: Standing,
  coming: Coming,
  { day, lessons: told }: { readonly day: Day; readonly lessons: readonly string[] },
): Transition {
  const { present } = standing;
  const last = present.phases.at(-1);
  if (!last) throw new Error('a cycle has phases');
  const postponed = present.phases.filter(
    (phase) =>
      !phase.gate?.data.decision &&
      phase !== present.closing?.phase &&
      !phase.tasks.some(hasBegun) &&
      phase.tasks.length > 0,
  );
  const carried = present.unfinished.filter(({ phase }) => !postponed.includes(phase));
  const lessons = [...lessonsSince(plan, present), ...told];
  const say = sayIn(plan.project.locale);
  const items = lessons.map((lesson, index) => ({
    id: `lesson-c${present.number}-${index + 1}`,
    text: say(words.lessonItem, { cycle: present.number, lesson: lesson.replace(/\s+/g, ' ').trim() }),
  }));
  const replaced = coming.write ? (coming.standing?.phases ?? []) : [];
  // A phase that everything was carried out of has no dates that somebody could wait for.
  const emptied = present.phases.filter(({ tasks }) => tasks.every((task) => carried.includes(task)));
  const awaitable = awaitableIn(plan, [...carried, ...postponed, ...replaced, ...emptied]);
  const from = day + 1;
  const next = coming.write ? scaffolded(plan, standing, coming, { from, awaitable }) : undefined;
  const fragment = fragmentOf({ plan, present, carried, lessons: items, ...(next && { scaffolded: next.text }) });
  const first = coming.write ? undefined : firstTask(coming.standing);
  const changes = openCycle(plan, {
    cycle: coming.turn.cycle,
    carried,
    postponed,
    replaced,
    behind: last,
    phases: fragment.phases,
    text: fragment.text,
    lessons: items,
    ...(first && { first }),
    from: formatDay(from),
    people: next?.people ?? [],
    deliverables: next?.deliverables ?? [],
    waits: next?.waits ?? new Map<string, readonly string[]>(),
    answers: next ? answersAfter(plan, standing, coming) : {},
  });
  const made = fragment.phases.slice(carried.length > 0 ? 1 : 0);
  const learner = first?.name ?? (made[0]?.['tasks'] as readonly { name: string }[] | undefined)?.[0]?.name;
  return {
    carried,
    postponed,
    issues: plan.issues.filter(({ data }) => data.status !== 'closed'),
    lessons,
    changes,
    phases: next
      ? made.flatMap(({ name }) => (typeof name === 'string' ? [name] : []))
      : (coming.standing?.phases.map(({ name }) => name) ?? []),
    ...(lessons.length > 0 && learner !== undefined && { learns: learner }),
  };
}

const firstTask = (cycle: Cycle | undefined): Task | undefined => cycle?.phases[0]?.tasks[0];

/** What the journal says was learned since the turn before was closed. */
function lessonsSince(plan: ResolvedPlan, present: Cycle): readonly string[] {
  const before = plan.journal.findIndex(({ closesCycle }) => closesCycle === present.number - 1);
  return plan.journal.slice(before + 1).flatMap(({ lessons }) => lessons ?? []);
}

/** Ids that something new may wait for: those that stay where they are. */
function awaitableIn(plan: ResolvedPlan, leaving: readonly (Task | Phase)[]): (id: string) => boolean {
  const gone = new Set<string>();
  const open = [...leaving];
  for (const one of open) {
    gone.add(one.id);
    open.push(...('tasks' in one ? one.tasks : one.children));
  }
  return (id) => !gone.has(id) && (plan.task(id) !== undefined || plan.phase(id) !== undefined);
}

function scaffolded(
  plan: ResolvedPlan,
  { methodology, present }: Standing,
  { answers, before, turn }: Coming,
  { from, awaitable }: { readonly from: Day; readonly awaitable: (id: string) => boolean },
): NextCycle {
  const { project, calendar } = plan;
  const basics = {
    name: project.name,
    locale: project.locale,
    start: from,
    calendar: 'weekdays',
    workingTime: calendar,
  };
  const goals = new Set(plan.goals.map(({ id }) => id));
  const deliverables = new Set(plan.deliverables.map(({ id }) => id));
  return scaffoldCycle(
    methodology,
    basics,
    answers,
    { before, turn },
    {
      person: (role) => (plan.people.find(({ roles }) => roles.includes(role)) ?? plan.person(role))?.id,
      hasGoal: (id) => goals.has(id),
      hasDeliverable: (id) => deliverables.has(id),
      awaits: awaitable,
      phases: (present.phases.at(-1)?.index ?? 0) + 1,
    },
  );
}

/** The plan's answers say how many turns there are and what all of them take up. */
function answersAfter(
  plan: ResolvedPlan,
  { methodology }: Standing,
  { turn }: Coming,
): Readonly<Record<string, number | readonly string[]>> {
  const { count, areas } = methodology.data.cycles ?? { count: '' };
  const stored = plan.plan.data.project.methodology?.answers ?? {};
  const most = methodology.question(count)?.max ?? turn.cycle;
  const counted = stored[count];
  const taken = areas === undefined ? undefined : stored[areas];
  const more = Array.isArray(taken) ? turn.areas.filter((area) => !taken.includes(area)) : [];
  return {
    ...(typeof counted === 'number' && counted < turn.cycle && turn.cycle <= most && { [count]: turn.cycle }),
    ...(areas !== undefined && Array.isArray(taken) && more.length > 0 && { [areas]: [...taken.map(String), ...more] }),
  };
}
