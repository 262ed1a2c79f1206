import type { ConstraintType } from '../../src/model/index.ts';
import { formatDay, type CalendarRules } from '../../src/time/index.ts';
import { day, type PersonSpec, type PlanSpec, type TaskSpec } from '../support/plan-builder.ts';

// Random networks for comparing two schedulers. Days hold a few minutes of work each, so that every minute can be tried.

export const FIRST = day('2026-12-07');

export class Chance {
  private state: number;
  constructor(seed: number) {
    this.state = seed >>> 0;
  }
  below(limit: number): number {
    this.state = (Math.imul(this.state ^ (this.state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d) >>> 0;
    return ((mixed ^ (mixed >>> 15)) >>> 0) % limit;
  }
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
  in(hundred: number): boolean {
    return this.below(100) < hundred;
  }
}

const DAYS = [
  ['09:00-09:04', '13:00-13:03'],
  ['09:00-09:04', '13:00-13:03'],
  ['08:00-08:05'],
  ['22:00-24:00'],
  ['00:00-00:02', '09:00-09:03'],
];

function rules(chance: Chance): CalendarRules {
  const main = chance.of(DAYS.slice(0, 3));
  const week = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((key, index) => {
      if (index > 4) return [key, chance.in(25) ? chance.of(DAYS) : []];
      return [
        key,
        chance.in(85) ? main : chance.in(50) ? chance.of(DAYS.filter((hours) => hours[0] !== '22:00-24:00')) : [],
      ];
    }),
  );
  if (Object.values(week).every((hours) => hours.length === 0)) week.mon = main;
  const date = (): string => formatDay(FIRST + chance.below(30));
  return {
    week,
    holidays: Array.from({ length: chance.below(3) }, () => ({ date: date() })),
    workdays: Array.from({ length: chance.below(3) }, () => ({
      date: date(),
      ...(chance.in(50) && { hours: ['10:00-10:03'] }),
    })),
  };
}

export interface Flavour {
  readonly calendars: boolean;
  readonly people: boolean;
  readonly progress: boolean;
  readonly parents: boolean;
}

export function randomPlan(chance: Chance, flavour: Flavour): PlanSpec {
  const calendar = rules(chance);
  const others = flavour.calendars ? [rules(chance), rules(chance)] : [];
  const people: PersonSpec[] = flavour.people
    ? ['x', 'y', 'z'].map((id) => ({
        id,
        capacity: chance.of(['100%', '100%', '50%', '33%', '80%']),
        units: 1 + chance.below(2),
        ...(chance.in(40) && others.length > 0 && { calendar: chance.of(others) }),
        ...(chance.in(40) && { leave: [{ from: formatDay(FIRST + 2), to: formatDay(FIRST + 2 + chance.below(4)) }] }),
      }))
    : [];
  const asOf = flavour.progress ? formatDay(FIRST + chance.below(12)) : undefined;
  const known: string[] = [];
  const link = (): string => {
    const lag = chance.of([
      '',
      '',
      '',
      '',
      '+1m',
      '+3m',
      '+9m',
      '-1m',
      '-2m',
      '-6m',
      '+90em',
      '+1ed',
      '+2ed',
      '-1ed',
      '-30em',
      '+50%',
      '-50%',
      '+130%',
    ]);
    return `${chance.of(known)} ${chance.of(['FS', 'FS', 'FS', 'SS', 'FF', 'SF'])}${lag}`;
  };
  const links = (most: number): string[] =>
    known.length === 0 ? [] : Array.from({ length: chance.below(most + 1) }, link);
  const date = (): string =>
    formatDay(FIRST + chance.below(14)) + (chance.in(25) ? chance.of(['T09:02', 'T13:01', 'T17:00', 'T08:00']) : '');
  let count = 0;
  const leaf = (): TaskSpec => {
    const id = `t${count++}`;
    const effort = flavour.people && chance.in(50);
    const type = chance.of<ConstraintType>(['SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO', 'ALAP', 'ALAP']);
    const started = flavour.progress && chance.in(45);
    const spec: TaskSpec = {
      id,
      ...(chance.in(15)
        ? { milestone: true }
        : effort
          ? { effort: `${chance.below(12)}m` }
          : { duration: `${chance.below(14)}m` }),
      after: links(2),
      ...(chance.in(25) && { constraint: type === 'ALAP' ? ([type] as const) : ([type, date()] as const) }),
      ...(chance.in(10) && { deadline: date() }),
      ...(flavour.calendars && chance.in(35) && { calendar: chance.of(others) }),
      ...(flavour.people && chance.in(60) && { owner: chance.of(['x', 'y', 'z']) }),
      ...(flavour.people &&
        chance.in(60) && { responsible: chance.of([['x'], ['y', 'z'], [['z', 2] as const, 'x'], ['x', 'y', 'z']]) }),
      ...(started && { start: date() }),
      ...(started && chance.in(40) && { finish: date() }),
      ...(flavour.progress && chance.in(20) && { remaining: `${chance.below(9)}m` }),
      ...(started && chance.in(60) && { progress: `${chance.below(101)}%` }),
    };
    known.push(id);
    return spec;
  };
  const tree = (depth: number): TaskSpec => {
    if (!flavour.parents || depth > 2 || chance.in(60)) return leaf();
    const id = `p${count++}`;
    const after = links(1);
    const type = chance.of<ConstraintType>(['SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO']);
    const spec: TaskSpec = {
      id,
      after,
      ...(chance.in(25) && { constraint: [type, date()] as const }),
      ...(chance.in(15) && { deadline: date() }),
      ...(flavour.calendars && chance.in(30) && { calendar: chance.of(others) }),
      tasks: Array.from({ length: 1 + chance.below(3) }, () => tree(depth + 1)),
    };
    known.push(id);
    return spec;
  };
  const phases = Array.from({ length: flavour.parents ? 1 + chance.below(2) : 1 }, (_, index) => {
    const after = links(1);
    const tasks = Array.from({ length: 1 + chance.below(5) }, () => tree(0));
    known.push(`phase${index}`);
    return { id: `phase${index}`, after, tasks };
  });
  return { start: '2026-12-07', calendar, people, phases, ...(asOf !== undefined && { asOf }) };
}
