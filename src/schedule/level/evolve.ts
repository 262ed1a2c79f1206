import type { Chance } from './chance.ts';
import { Direction, type Placed } from './direction.ts';
import type { Problem } from './problem.ts';
import { compareSolutions, type Builder, type Solution } from './solution.ts';

/** When to stop, and what is good enough. */
export interface Limits {
  readonly schedules: number;
  readonly chance: Chance;
  readonly goOn?: ((built: number) => boolean) | undefined;
  /** No schedule ends earlier. */
  readonly bound: number;
}

const E = globalThis.process?.env ?? {};
const POP = Number(E.POP ?? 30);
const PM = Number(E.PM ?? 0.03);
const LO = Number(E.LO ?? 0.25);
const HI = Number(E.HI ?? 0.75);
const TOUR = Number(E.TOUR ?? 2);

export function evolve(
  builder: Builder,
  pool: readonly Solution[],
  rules: readonly Float64Array[],
  { schedules, chance, goOn, bound }: Limits,
): Solution {
  const { problem } = builder;
  const left = new Direction(problem, true);
  const right = new Direction(left.turned, false);
  let best = pool[0] as Solution;
  let built = builder.built;
  const more = (): boolean =>
    built < schedules && !(best.tardiness === 0 && best.end <= bound) && (goOn === undefined || goOn(built));
  const note = (placed: Placed): void => {
    if (!placed.forward) return;
    const solution = builder.solutionOf(placed.start, placed.end);
    if (compareSolutions(solution, best) < 0) best = solution;
  };
  let parents: Placed[] = pool.map((solution) => ({ start: solution.start, end: solution.end, forward: true }));
  const size = Math.min(POP, Math.max(6, Math.floor(schedules / 12)));
  const spread = Number(E.SP ?? 4) * Math.max(1, meanLength(problem));
  while (parents.length < size && more()) {
    const keys = (rules[0] as Float64Array).map((key) => key + chance.next() * spread);
    const placed = left.run(keys);
    built++;
    note(placed);
    parents.push(placed);
  }
  parents.length = Math.min(parents.length, size);
  let others: Placed[] = [];
  const weights = weigh(problem);
  const keys = new Float64Array(problem.size);
  let phase = 1;
  const phases = Number(E.PH ?? 2);
  while (more()) {
    if (built > (schedules * phase) / phases) {
      phase++;
      const near: Placed[] = [{ start: best.start, end: best.end, forward: true }];
      while (near.length < size && more()) {
        const w = Number(E.NB ?? 3) * meanLength(problem);
        const k = Float64Array.from(best.start, (at) => at + chance.next() * w);
        const placed = left.run(k);
        built++;
        note(placed);
        near.push(placed);
      }
      parents = near;
      others = [];
    }
    const into = (parents[0] as Placed).forward ? right : left;
    const children: Placed[] = [];
    const fresh: Placed[] = [];
    for (let i = 0; i < parents.length && more(); i++) {
      const mother = E.MP ? pick(parents, chance, -1) : (parents[i] as Placed);
      const father = pick(parents, chance, i);
      if (chance.next() < Number(E.PW ?? 0.3)) shake(problem, mother, keys, chance);
      else cross(problem, weights, mother, father, keys, chance);
      if (!E.EQ || mother.end === father.end) mutate(keys, chance, Number(E.SC ?? 8) * meanLength(problem));
      const child = into.run(keys);
      built++;
      note(child);
      fresh.push(child);
      const was = others[i];
      children.push(was && cost(was) < cost(child) ? was : child);
    }
    for (let i = children.length; i < parents.length; i++) if (others[i]) children.push(others[i] as Placed);
    if (children.length === 0) break;
    if (E.MU && others.length) {
      const all = [...fresh, ...others].sort((a, b) => a.end - b.end);
      children.length = 0;
      for (const one of all) {
        if (children.length === size) break;
        if (!children.some((c) => c.end === one.end && (E.DD === '2' || sameStart(c.start, one.start))))
          children.push(one);
      }
      for (const one of all) {
        if (children.length >= size) break;
        if (!children.includes(one)) children.push(one);
      }
    }
    others = parents;
    parents = children;
  }
  builder.built = built;
  return best;
}

const TB = Number(E.TB ?? 0);
const cost = (p: Placed): number =>
  TB === 0 ? p.end : p.end + (TB * p.start.reduce((a, b) => a + b, 0)) / p.start.length / p.end;

function pick(parents: readonly Placed[], chance: Chance, not: number): Placed {
  let best: Placed | undefined;
  for (let round = 0; round < TOUR; round++) {
    let index = chance.below(parents.length);
    if (index === not) index = (index + 1) % parents.length;
    const other = parents[index] as Placed;
    if (!best || cost(other) < cost(best)) best = other;
  }
  return best as Placed;
}

function weigh({ size, takes, capacity }: Problem): Float64Array {
  const weights = new Float64Array(size);
  for (let activity = 0; activity < size; activity++)
    for (let take = takes.offsets[activity] as number; take < (takes.offsets[activity + 1] as number); take++)
      weights[activity] =
        (weights[activity] as number) +
        (takes.units[take] as number) / (capacity[takes.resources[take] as number] as number);
  return weights;
}

/** Keys for the other direction. */
function cross(
  problem: Problem,
  weights: Float64Array,
  mother: Placed,
  father: Placed,
  keys: Float64Array,
  chance: Chance,
): void {
  const { length, size } = problem;
  const span = mother.end * (LO + (HI - LO) * chance.next());
  let from = 0;
  let most = -1;
  for (let round = 0; round < Number(E.WIN ?? 4); round++) {
    const at = chance.next() * (mother.end - span);
    let sum = 0;
    for (let i = 0; i < size; i++) {
      const s = mother.start[i] as number;
      const overlap = Math.min(s + (length[i] as number), at + span) - Math.max(s, at);
      if (overlap > 0) sum += overlap * (weights[i] as number);
    }
    if (sum > most) {
      most = sum;
      from = at;
    }
  }
  const until = from + span;
  const c = mother.end + father.end;
  for (let i = 0; i < size; i++) {
    const m = (mother.start[i] as number) + (length[i] as number);
    if (m >= from && m <= until) keys[i] = -m;
    else {
      const f = (father.start[i] as number) + (length[i] as number);
      keys[i] = f < from ? -(f - c) : -(f + c);
    }
  }
}

function shake({ length, size }: Problem, mother: Placed, keys: Float64Array, chance: Chance): void {
  const span = mother.end * Number(E.WS ?? 0.2);
  const from = chance.next() * (mother.end - span);
  const scale = Number(E.WN ?? 2) * (length.reduce((a, b) => a + b, 0) / size);
  for (let i = 0; i < size; i++) {
    const m = (mother.start[i] as number) + (length[i] as number);
    keys[i] = -m;
    if (m >= from && m <= from + span) keys[i] = -m + (chance.next() - 0.5) * scale;
  }
}

function mutate(keys: Float64Array, chance: Chance, scale: number): void {
  for (let i = 0; i < keys.length; i++) {
    if (chance.next() >= PM) continue;
    if (E.SWAP) {
      const j = chance.below(keys.length);
      const k = keys[i] as number;
      keys[i] = keys[j] as number;
      keys[j] = k;
    } else keys[i] = (keys[i] as number) + (chance.next() - 0.5) * scale;
  }
}

function meanLength({ length, size }: Problem): number {
  return length.reduce((sum, long) => sum + long, 0) / Math.max(1, size);
}

const sameStart = (a: Int32Array, b: Int32Array): boolean => a.every((x, i) => x === b[i]);
