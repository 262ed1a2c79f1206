/** A benchmark project: see `src/schedule/level/instance.ts`. */
export function parseInstance(
  name: string,
  text: string,
): {
  lengths: number[];
  successors: number[][];
  requests: number[][];
  capacities: number[];
};
