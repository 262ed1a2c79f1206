import type { Task } from '../../model/index.ts';

/** Points of the table from which lengths are drawn. */
const STEPS = 1024;

/** Tables that are worked out already, by where the mode lies in the range: many tasks are estimated alike. */
export type QuantileTables = Map<number, Float64Array>;

/**
 * Lengths of a task in minutes, by chance from 0 to 1: the PERT distribution, a beta distribution between optimistic and
 * pessimistic whose mode is the likely length and whose mean is (optimistic + 4 × likely + pessimistic) ÷ 6. Source:
 * Malcolm, Roseboom, Clark and Fazar 1959; Vose 2008.
 */
export class EstimatedLength {
  private readonly low: number;
  private readonly range: number;
  /** Share of the range below which each step of chance lies. */
  private readonly quantiles: Float64Array;

  constructor({ optimistic, likely, pessimistic }: NonNullable<Task['estimate']>, known: QuantileTables = new Map()) {
    this.low = Math.min(optimistic, pessimistic);
    this.range = Math.abs(pessimistic - optimistic);
    const mode = this.range === 0 ? 0.5 : Math.min(1, Math.max(0, (likely - this.low) / this.range));
    this.quantiles = known.get(mode) ?? quantilesOf(1 + 4 * mode, 5 - 4 * mode);
    known.set(mode, this.quantiles);
  }

  /** Whole minutes. */
  at(chance: number): number {
    const place = chance * STEPS;
    const step = Math.floor(place);
    const below = this.quantiles[step] as number;
    const above = this.quantiles[step + 1] as number;
    return Math.round(this.low + this.range * (below + (above - below) * (place - step)));
  }
}

/** The inverse of the beta distribution with these shapes at every step of chance, by adding up its density. */
function quantilesOf(alpha: number, beta: number): Float64Array {
  const fine = STEPS * 4;
  const sums = new Float64Array(fine + 1);
  for (let index = 1; index <= fine; index++) {
    const at = (index - 0.5) / fine;
    sums[index] = (sums[index - 1] as number) + at ** (alpha - 1) * (1 - at) ** (beta - 1);
  }
  const whole = sums[fine] as number;
  const quantiles = new Float64Array(STEPS + 2).fill(1);
  let index = 0;
  for (let step = 0; step <= STEPS; step++) {
    const wanted = (step / STEPS) * whole;
    while (index < fine && (sums[index + 1] as number) < wanted) index++;
    const below = sums[index] as number;
    const density = index < fine ? (sums[index + 1] as number) - below : 1;
    quantiles[step] = Math.min(1, (index + (density === 0 ? 0 : (wanted - below) / density)) / fine);
  }
  return quantiles;
}
