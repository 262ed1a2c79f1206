import type { Goal, Person, Phase, ResolvedPlan, Task, ViewValue } from '../../model/index.ts';
import { finishDay, formatDay, startDay, type Minute } from '../../time/index.ts';
import { who, whoIs } from '../week.ts';

/** One fact of the plan: what a `where` of a form compares, and what a reader is shown. */
export interface Cell {
  readonly raw: unknown;
  readonly shown: ViewValue;
}

/** One entry of a list of the plan, by column. */
export type Cells = Readonly<Record<string, Cell>>;

const NOTHING: Cell = { raw: undefined, shown: null };

/** A fact that is shown as it is written. */
export function plain(value: string | number | boolean | readonly string[] | undefined): Cell {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return NOTHING;
  return { raw: value, shown: value as ViewValue };
}

/** A quantity as people write it: `71%`, `4 items`. What is no quantity stands as it is. */
export function measured(value: string | number | undefined, unit: string | undefined): Cell {
  if (value === undefined || value === '' || unit === undefined) return plain(value);
  return { raw: value, shown: `${value}${/^[%‰°]/.test(unit) ? '' : ' '}${unit}` };
}

export const cell = (raw: unknown, shown: ViewValue | undefined): Cell =>
  raw === undefined ? NOTHING : { raw, shown: shown ?? null };

export const start = (at: Minute | undefined): Cell => plain(at === undefined ? undefined : formatDay(startDay(at)));
export const finish = (at: Minute | undefined): Cell => plain(at === undefined ? undefined : formatDay(finishDay(at)));

/** From ten-thousandths, as a person writes it: `45.5%`. */
export const share = (parts: number | undefined): Cell =>
  plain(parts === undefined ? undefined : `${Math.round(parts / 10) / 10}%`);

export const person = (plan: ResolvedPlan, one: Person | undefined): Cell => cell(one?.id, who(plan, one));
export const named = (plan: ResolvedPlan, id: string | undefined): Cell => cell(id, whoIs(plan, id));

export const people = (plan: ResolvedPlan, all: readonly Person[]): Cell =>
  all.length === 0
    ? NOTHING
    : {
        raw: all.map(({ id }) => id),
        shown: all.map((one) => who(plan, one)),
      };

export const peopleNamed = (plan: ResolvedPlan, ids: readonly string[] | undefined): Cell =>
  ids === undefined || ids.length === 0 ? NOTHING : { raw: ids, shown: ids.map((id) => whoIs(plan, id)) };

/** A role by its label in the reader's language; its id where the method does not know it. */
export function role({ methodology }: Pick<ResolvedPlan, 'methodology'>, id: string): ViewValue {
  if (!methodology) return id;
  return { en: methodology.roleLabel(id, 'en'), 'zh-CN': methodology.roleLabel(id, 'zh-CN') };
}

export const roles = (plan: ResolvedPlan, ids: readonly string[]): Cell =>
  ids.length === 0 ? NOTHING : { raw: ids, shown: ids.map((id) => role(plan, id)) };

export const phase = (one: Phase | undefined): Cell => cell(one?.id, one?.name);
export const task = (one: Task | undefined): Cell => cell(one?.id, one?.name);
export const goal = (one: Goal | undefined): Cell => cell(one?.id, one?.data.statement);

/** Entries by id and name. */
export const listed = (all: readonly { readonly id: string; readonly name: string }[]): Cell =>
  all.length === 0 ? NOTHING : { raw: all.map(({ id }) => id), shown: all.map(({ name }) => name) };
