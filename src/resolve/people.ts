import type { Assignment, Person, TaskData } from '../model/index.ts';
import { parsePercent } from '../time/index.ts';
import type { Calendars } from './calendars.ts';
import type { Draft } from './draft.ts';
import {
  duplicateId,
  firstUsedHere,
  morePeopleThanPool,
  namedTwice,
  noCapacity,
  noTimeHere,
} from './findings/index.ts';
import { PersonNode, type Origins, type TaskNode } from './nodes.ts';

const WHOLE = 10_000;
/** What somebody's working time follows from. */
const TIME = ['capacity', 'calendar', 'leave', 'units'] as const;

/** Who there is, with capacity and calendar. */
export function gatherPeople(draft: Draft, calendars: Calendars, origins: Origins): readonly PersonNode[] {
  const locale = draft.data.project.locale ?? 'en';
  const people: PersonNode[] = [];
  for (const data of draft.data.people ?? []) {
    const subject = `person:${data.id}`;
    const capacity = data.capacity === undefined ? WHOLE : (parsePercent(data.capacity) ?? WHOLE);
    const { calendar, usable } = calendars.ofPerson(data, subject);
    const isWhole = !draft.lossy || !TIME.some((key) => draft.lost(data, key));
    const time = { capacity, calendar, usable: usable && isWhole };
    const person = new PersonNode(data, draft.places, time, locale, origins);
    const first = draft.people.get(data.id);
    if (first) {
      const labels = [{ span: first.at('id').span, sentence: firstUsedHere }];
      draft.report(duplicateId(person.at('id'), subject, { id: data.id, list: 'people' }, { labels }));
    } else draft.people.set(data.id, person);
    people.push(person);
  }
  return people;
}

/** Finds everybody that a task names. */
export function assignPeople(draft: Draft, task: TaskNode): void {
  const { data } = task;
  const owner = draft.person(data, 'owner', task, data.owner);
  if (owner) task.owner = owner;
  if (data.responsible) task.responsible = assignments(draft, task, data.responsible);
  if (data.consulted) task.consulted = everybody(draft, task, 'consulted', data.consulted);
  if (data.informed) task.informed = everybody(draft, task, 'informed', data.informed);
}

function assignments(draft: Draft, task: TaskNode, list: NonNullable<TaskData['responsible']>): readonly Assignment[] {
  const found: Assignment[] = [];
  const named = list.length > 1 ? new Set<Person>() : undefined;
  for (const [index, entry] of list.entries()) {
    const isId = typeof entry === 'string';
    const node = isId ? list : entry;
    const key = isId ? index : 'who';
    const id = isId ? entry : entry.who;
    const person = draft.person(node, key, task, id, 'responsible');
    if (!person) {
      // Effort is worked off by those named here: without one of them nobody knows how fast.
      if (task.data.effort !== undefined) task.broken = true;
      continue;
    }
    if (named?.has(person)) {
      const holes = { field: 'responsible', task: task.name, id };
      const mended = isId ? draft.without(true, task.data, 'responsible', list, index) : {};
      draft.report(namedTwice(draft.places.at(node, key), task.subject, holes, mended));
      continue;
    }
    const units = typeof entry === 'string' ? 1 : (entry.units ?? 1);
    if (units > person.units) {
      const holes = { task: task.name, units, person: id, there: person.units };
      draft.report(morePeopleThanPool(draft.places.at(node, key), task.subject, holes));
      task.broken = true;
    }
    named?.add(person);
    found.push({ person, units });
  }
  return found;
}

function everybody(
  draft: Draft,
  task: TaskNode,
  field: 'consulted' | 'informed',
  ids: readonly string[],
): readonly Person[] {
  const found = new Set<Person>();
  for (const [index, id] of ids.entries()) {
    const person = draft.person(ids, index, task, id, field);
    if (!person) continue;
    if (found.has(person)) {
      const mended = draft.without(true, task.data, field, ids, index);
      draft.report(namedTwice(draft.places.at(ids, index), task.subject, { field, task: task.name, id }, mended));
    } else found.add(person);
  }
  return [...found];
}

/** Whether the people of a task with effort can work it off: somebody has to have time, and a usable calendar. */
export function checkWorkers(draft: Draft, task: TaskNode): void {
  if (task.effort === undefined || task.type === 'parent') return;
  const { owner, data } = task;
  if (data.responsible === undefined && data.owner !== undefined && !owner) task.broken = true;
  if (draft.lost(data, 'responsible') || draft.lost(data, 'owner')) task.broken = true;
  const workers = task.responsible.length > 0 ? task.responsible : owner ? [{ person: owner }] : [];
  if (workers.some(({ person }) => draft.people.get(person.id)?.usable === false)) task.broken = true;
  const first = workers[0]?.person;
  if (!first || task.effort === 0 || workers.some(({ person }) => person.capacity > 0)) return;
  task.broken = true;
  const labels = [{ span: first.at('capacity').span, sentence: noTimeHere }];
  draft.report(noCapacity(task.at('effort'), task.subject, { person: first.id, task: task.name }, { labels }));
}
