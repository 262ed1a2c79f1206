/** How much of one resource is taken when: steps in time, each valid until the next one. */
export class Profile {
  readonly capacity: number;
  private at: Float64Array;
  private taken: Float64Array;
  private steps = 1;

  constructor(capacity: number, room = 16) {
    this.capacity = capacity;
    this.at = new Float64Array(room);
    this.taken = new Float64Array(room);
    this.clear();
  }

  clear(): void {
    this.steps = 1;
    this.at[0] = -Infinity;
    this.taken[0] = 0;
  }

  /** The earliest start from `from` on with so many units free for the whole length. */
  earliest(from: number, length: number, units: number): number {
    const { at, taken, steps } = this;
    const most = this.capacity - units;
    let step = this.stepAt(from);
    let start = from;
    for (;;) {
      if ((taken[step] as number) > most) {
        step++;
        if (step >= steps) return start;
        start = at[step] as number;
      } else {
        step++;
        if (step >= steps || (at[step] as number) >= start + length) return start;
      }
    }
  }

  /** Takes units from `start` to `finish`, whether they are there or not. */
  take(start: number, finish: number, units: number): void {
    const first = this.split(start, this.stepAt(start));
    const end = this.split(finish, this.stepAt(finish));
    const { taken } = this;
    for (let step = first; step < end; step++) taken[step] = (taken[step] as number) + units;
  }

  /** The step that holds an instant. */
  private stepAt(instant: number): number {
    const { at } = this;
    let low = 0;
    let high = this.steps - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((at[middle] as number) <= instant) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Makes a step begin at the instant, which lies in this one. */
  private split(instant: number, step: number): number {
    if (this.at[step] === instant) return step;
    if (this.steps === this.at.length) this.grow();
    const { at, taken } = this;
    at.copyWithin(step + 2, step + 1, this.steps);
    taken.copyWithin(step + 2, step + 1, this.steps);
    at[step + 1] = instant;
    taken[step + 1] = taken[step] as number;
    this.steps++;
    return step + 1;
  }

  private grow(): void {
    const wider = (list: Float64Array): Float64Array => {
      const copy = new Float64Array(list.length * 2);
      copy.set(list);
      return copy;
    };
    this.at = wider(this.at);
    this.taken = wider(this.taken);
  }
}
