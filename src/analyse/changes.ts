import type {
  Analysis,
  ChangeEntry,
  ChangeKind,
  Changes,
  Issue,
  Person,
  Risk,
  Task,
  TaskStatus,
} from '../model/index.ts';
import { finishDay, formatDay, parseDay, workBetween, workingDays, type Day } from '../time/index.ts';

/** Kinds in the order in which a reader wants them; within a kind in document order. */
const ORDER: readonly ChangeKind[] = [
  'done',
  'started',
  'slipped',
  'pulled-in',
  'added',
  'removed',
  're-estimated',
  're-assigned',
  'renamed',
  'gate-decided',
  'risk-opened',
  'risk-closed',
  'issue-opened',
  'issue-closed',
];

/**
 * What is different between an earlier state of a plan and now. Everything is matched by id, so that what was moved or renamed
 * is not taken for removed and added. `label` names the earlier state: a revision, a date, a file.
 */
export function changesBetween(earlier: Analysis, now: Analysis, label = ''): Changes {
  const entries = [
    ...taskChanges(earlier, now),
    ...phaseChanges(earlier, now),
    ...gateChanges(earlier, now),
    ...registerChanges(earlier, now),
  ];
  const rank = new Map(ORDER.map((kind, index) => [kind, index]));
  const order = (entry: ChangeEntry): number => rank.get(entry.kind) ?? ORDER.length;
  return {
    from: { ...(earlier.asOf !== undefined && { asOf: earlier.asOf }), label },
    entries: entries.sort((a, b) => order(a) - order(b)),
  };
}

function taskChanges(earlier: Analysis, now: Analysis): ChangeEntry[] {
  const before = earlier.schedule.resolved;
  const after = now.schedule.resolved;
  const entries: ChangeEntry[] = [];
  for (const task of after.tasks) {
    // Of two that share an id, which is told as a mistake, the first one has it.
    if (after.task(task.id) !== task) continue;
    const old = before.task(task.id);
    const { subject, name } = task;
    if (!old) {
      entries.push({ kind: 'added', subject, name });
      continue;
    }
    entries.push(...statusChanges(task, earlier.status(old), now.status(task), now));
    entries.push(...contentChanges(old, task));
  }
  for (const task of before.tasks)
    if (before.task(task.id) === task && !after.task(task.id))
      entries.push({ kind: 'removed', subject: task.subject, name: task.name });
  return entries;
}

/** A parent moves and is done with its sub-tasks, which speak for themselves. */
function statusChanges(
  { type, subject, name }: Task,
  before: TaskStatus | undefined,
  after: TaskStatus | undefined,
  now: Analysis,
): ChangeEntry[] {
  if (!before || !after || type === 'parent') return [];
  const { calendar } = now.schedule.resolved;
  const finish = formatDay(finishDay(after.timing.finish));
  if (after.state === 'finished')
    return before.state === 'finished' ? [] : [{ kind: 'done', subject, name, after: finish }];
  const entries: ChangeEntry[] = [];
  if (after.state === 'in-progress' && before.state === 'not-started') entries.push({ kind: 'started', subject, name });
  if (!calendar.works) return entries;
  const days = workingDays(workBetween(before.timing.finish, after.timing.finish, calendar), calendar);
  if (days !== 0)
    entries.push({
      kind: days > 0 ? 'slipped' : 'pulled-in',
      subject,
      name,
      before: formatDay(finishDay(before.timing.finish)),
      after: finish,
      days,
    });
  return entries;
}

function contentChanges(old: Task, task: Task): ChangeEntry[] {
  const { subject, name } = task;
  const entries: ChangeEntry[] = [];
  if (old.duration !== task.duration || old.effort !== task.effort)
    entries.push({ kind: 're-estimated', subject, name, ...beforeAfter(sizeOf(old), sizeOf(task)) });
  if (teamOf(old) !== teamOf(task))
    entries.push({ kind: 're-assigned', subject, name, ...beforeAfter(namesOf(old), namesOf(task)) });
  if (old.name !== name) entries.push({ kind: 'renamed', subject, name, before: old.name, after: name });
  return entries;
}

const beforeAfter = (before: string, after: string): { readonly before?: string; readonly after?: string } => ({
  ...(before !== '' && { before }),
  ...(after !== '' && { after }),
});

const sizeOf = ({ data }: Task): string => data.duration ?? data.effort ?? data.estimate?.likely ?? '';

/** Who answers for a task and who does it. Their order says nothing. */
const teamOf = ({ owner, responsible }: Task): string =>
  [
    owner?.id ?? '',
    ...responsible.map(({ person, units }) => `${person.id}:${units}`).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
  ].join(' ');

const namesOf = ({ owner, responsible }: Task): string => {
  const people = new Set<Person>([...(owner ? [owner] : []), ...responsible.map(({ person }) => person)]);
  return [...people].map((person) => person.label).join(', ');
};

function phaseChanges(earlier: Analysis, now: Analysis): ChangeEntry[] {
  const before = earlier.schedule.resolved;
  const after = now.schedule.resolved;
  const entries: ChangeEntry[] = [];
  for (const phase of after.phases) {
    const { id, subject, name } = phase;
    if (after.phase(id) !== phase) continue;
    const old = before.phase(id);
    if (!old) entries.push({ kind: 'added', subject, name });
    else if (old.name !== name) entries.push({ kind: 'renamed', subject, name, before: old.name, after: name });
  }
  for (const phase of before.phases)
    if (before.phase(phase.id) === phase && !after.phase(phase.id))
      entries.push({ kind: 'removed', subject: phase.subject, name: phase.name });
  return entries;
}

function gateChanges(earlier: Analysis, now: Analysis): ChangeEntry[] {
  const before = earlier.schedule.resolved;
  const old = new Map(earlier.gates.map((status) => [status.phase, status]));
  return now.gates.flatMap(({ gate, phase, decided }) => {
    if (now.schedule.resolved.phase(phase.id) !== phase) return [];
    const earlierPhase = before.phase(phase.id);
    const was = earlierPhase && old.get(earlierPhase);
    const outcome = gate.data.decision?.outcome;
    const earlierOutcome = was?.decided ? was.gate.data.decision?.outcome : undefined;
    if (!decided || outcome === undefined || outcome === earlierOutcome) return [];
    const name = gate.data.name ?? phase.name;
    return { kind: 'gate-decided', subject: gate.subject, name, ...beforeAfter(earlierOutcome ?? '', outcome) };
  });
}

interface Register {
  readonly opened: ChangeKind;
  readonly closed: ChangeKind;
}

function registerChanges(earlier: Analysis, now: Analysis): ChangeEntry[] {
  const before = earlier.schedule.resolved;
  const after = now.schedule.resolved;
  return [
    ...entriesOf(before.risks, after.risks, earlier, now, { opened: 'risk-opened', closed: 'risk-closed' }),
    ...entriesOf(before.issues, after.issues, earlier, now, { opened: 'issue-opened', closed: 'issue-closed' }),
  ];
}

function entriesOf(
  before: readonly (Risk | Issue)[],
  after: readonly (Risk | Issue)[],
  earlier: Analysis,
  now: Analysis,
  { opened, closed }: Register,
): ChangeEntry[] {
  const old = byId(before);
  const entries: ChangeEntry[] = [];
  for (const item of byId(after).values()) {
    const was = old.get(item.id);
    const wasOpen = was !== undefined && isOpen(was, earlier.asOf);
    const open = isOpen(item, now.asOf);
    const { subject, data } = item;
    if (open && !wasOpen) entries.push({ kind: opened, subject, name: data.title });
    // One that was raised and closed in between was opened too: both are told.
    if (!open && was === undefined) entries.push({ kind: opened, subject, name: data.title });
    if (!open && (wasOpen || was === undefined))
      entries.push({ kind: closed, subject, name: data.title, ...beforeAfter('', data.closedOn ?? '') });
  }
  return entries;
}

/** Of entries that share an id the first. */
function byId(items: readonly (Risk | Issue)[]): ReadonlyMap<string, Risk | Issue> {
  const found = new Map<string, Risk | Issue>();
  for (const item of items) if (!found.has(item.id)) found.set(item.id, item);
  return found;
}

/** Closed by its status; with a date it is closed from that date on. */
function isOpen({ data }: Risk | Issue, asOf: Day | undefined): boolean {
  const on = data.closedOn === undefined ? undefined : parseDay(data.closedOn);
  return on === undefined || asOf === undefined ? data.status !== 'closed' && on === undefined : on > asOf;
}
