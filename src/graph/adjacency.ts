/** The edges of a graph grouped by the node at one end, in the order in which they were given. */
export interface Adjacency {
  /** Where the edges of each node begin in the two lists below; one more entry for the end. */
  readonly offsets: Int32Array;
  /** The node at the other end. */
  readonly targets: Int32Array;
  /** Position of the edge in the lists that it came from. */
  readonly edges: Int32Array;
}

/** Groups edges by their end in `at`. Nodes are numbered from 0, in document order. */
export function adjacency(size: number, at: ArrayLike<number>, other: ArrayLike<number>): Adjacency {
  const { length } = at;
  // One piece of memory: of a small graph, asking for each list takes longer than filling it.
  const memory = new ArrayBuffer((size + 2 + 2 * length) * Int32Array.BYTES_PER_ELEMENT);
  // While edges are put in their places, the entry behind that of a node tells where its next one goes.
  const next = new Int32Array(memory, 0, size + 2);
  const targets = new Int32Array(memory, next.byteLength, length);
  const edges = new Int32Array(memory, next.byteLength + targets.byteLength, length);
  for (let edge = 0; edge < length; edge++) {
    const slot = (at[edge] ?? 0) + 2;
    next[slot] = (next[slot] ?? 0) + 1;
  }
  for (let node = 2; node < size + 2; node++) next[node] = (next[node] ?? 0) + (next[node - 1] ?? 0);
  for (let edge = 0; edge < length; edge++) {
    const node = (at[edge] ?? 0) + 1;
    const slot = next[node] ?? 0;
    next[node] = slot + 1;
    targets[slot] = other[edge] ?? 0;
    edges[slot] = edge;
  }
  return { offsets: new Int32Array(memory, 0, size + 1), targets, edges };
}
