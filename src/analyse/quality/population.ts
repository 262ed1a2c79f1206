import type { Text } from '../../diagnostics/index.ts';
import type { Analysis, Link, Phase, Task, TaskStatus } from '../../model/index.ts';
import { uncomputedTasks } from '../findings/index.ts';
import type { Planned } from '../planned.ts';

/** What the measures may ask of the analysis that they are part of. */
export type Analysed = Pick<Analysis, 'schedule' | 'asOf' | 'planned' | 'statuses' | 'earnedValue' | 'overbookings'>;

/** What a long delay of one critical task did to the finish. */
export interface DelayTest {
  readonly task: Task;
  /** Working minutes of the project's calendar by which the task, and the project, finished later. */
  readonly taskMoved: number;
  readonly projectMoved: number;
}

/** Who the measures count, found once for all of them. */
export class Population {
  readonly analysis: Analysed;
  readonly planned: Planned;
  readonly dayMinutes: number;
  /** Work tasks that are not finished: no milestones, no parents, nothing that recurs. */
  readonly incomplete: readonly TaskStatus[];
  /** Every work task. */
  readonly work: readonly TaskStatus[];
  readonly milestones: readonly TaskStatus[];
  /** Every relationship into an incomplete task, as it is written on the task. */
  readonly links: readonly { readonly task: Task; readonly link: Link }[];
  /** How much of the work an error keeps from being computed, in words; undefined where all of it is. */
  readonly uncomputed: Text | undefined;
  private readonly test: () => DelayTest | undefined;
  private joints: Joints | undefined;

  constructor(analysis: Analysed, planned: Planned, test: () => DelayTest | undefined) {
    this.analysis = analysis;
    this.planned = planned;
    this.dayMinutes = analysis.schedule.resolved.calendar.dayMinutes;
    const work: TaskStatus[] = [];
    const incomplete: TaskStatus[] = [];
    const milestones: TaskStatus[] = [];
    const links: { task: Task; link: Link }[] = [];
    for (const status of analysis.statuses) {
      const { task } = status;
      if (task.type === 'milestone') milestones.push(status);
      if (task.type !== 'task') continue;
      work.push(status);
      if (status.state === 'finished') continue;
      incomplete.push(status);
      for (const link of task.links) links.push({ task, link });
    }
    this.work = work;
    this.incomplete = incomplete;
    this.milestones = milestones;
    this.links = links;
    this.uncomputed = uncomputedOf(analysis.schedule);
    this.test = test;
  }

  /** Lengthens a critical task and reschedules: costs a forward pass, so only who asks pays. */
  delayTest(): DelayTest | undefined {
    return this.test();
  }

  /** Minutes of the project's calendar as minutes of a task's own: a day stays a day. */
  inOwnTime(minutes: number, { calendar }: Task): number {
    return calendar.dayMinutes === this.dayMinutes ? minutes : (minutes * calendar.dayMinutes) / this.dayMinutes;
  }

  /** Whether anything is waited for by the task, its parents or its phase. */
  hasPredecessor(task: Task): boolean {
    return this.joint().waits(task);
  }

  /** Whether anything waits for the task, its parents or its phase. */
  hasSuccessor(task: Task): boolean {
    return this.joint().isAwaited(task);
  }

  private joint(): Joints {
    this.joints ??= new Joints(this.analysis.schedule.resolved);
    return this.joints;
  }
}

/** Of tasks and milestones; a parent is what its sub-tasks are. */
function uncomputedOf({ resolved, unscheduled }: Analysed['schedule']): Text | undefined {
  if (unscheduled.length === 0) return undefined;
  const leaves = (tasks: readonly Task[]): number => tasks.filter(({ type }) => type !== 'parent').length;
  const count = leaves(unscheduled);
  return count === 0 ? undefined : uncomputedTasks(count, leaves(resolved.tasks));
}

/** Which tasks hang together with others, through themselves or through what they are part of. */
class Joints {
  private readonly waiting: Uint8Array;
  private readonly awaited: Uint8Array;

  constructor({ tasks, phases }: { readonly tasks: readonly Task[]; readonly phases: readonly Phase[] }) {
    this.waiting = new Uint8Array(tasks.length);
    this.awaited = new Uint8Array(tasks.length);
    const awaitedPhases = new Set<Phase>();
    const note = (links: readonly Link[]): void => {
      for (const { predecessor } of links)
        if ('children' in predecessor) this.awaited[predecessor.index] = 1;
        else awaitedPhases.add(predecessor);
    };
    for (const phase of phases) note(phase.links);
    for (const task of tasks) note(task.links);
    // Parents stand before their sub-tasks, so what holds for them is known when its turn comes.
    for (const { index, links, parent, phase } of tasks) {
      const above = parent ? this.waiting[parent.index] === 1 : phase.links.length > 0;
      if (links.length > 0 || above) this.waiting[index] = 1;
      const aboveAwaited = parent ? this.awaited[parent.index] === 1 : awaitedPhases.has(phase);
      if (aboveAwaited) this.awaited[index] = 1;
    }
  }

  waits({ index }: Task): boolean {
    return this.waiting[index] === 1;
  }

  isAwaited({ index }: Task): boolean {
    return this.awaited[index] === 1;
  }
}
