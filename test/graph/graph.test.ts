import { describe, expect, test } from '@jest/globals';
import { adjacency, cycles, reachable, topologicalOrder } from '../../src/graph/index.ts';

type Edge = readonly [from: number, to: number];
const successors = (size: number, edges: readonly Edge[]) =>
  adjacency(
    size,
    edges.map(([from]) => from),
    edges.map(([, to]) => to),
  );
const predecessors = (size: number, edges: readonly Edge[]) =>
  adjacency(
    size,
    edges.map(([, to]) => to),
    edges.map(([from]) => from),
  );

describe('order', () => {
  test.each<[string, number, readonly Edge[], readonly number[]]>([
    ['nothing', 0, [], []],
    ['no edges: document order', 3, [], [0, 1, 2]],
    ['a predecessor further down comes up', 4, [[3, 1]], [0, 3, 1, 2]],
    [
      'a diamond',
      4,
      [
        [0, 1],
        [0, 2],
        [1, 3],
        [2, 3],
      ],
      [0, 1, 2, 3],
    ],
    [
      'double edges',
      2,
      [
        [1, 0],
        [1, 0],
      ],
      [1, 0],
    ],
    [
      'a circle and what lies behind it are left out',
      5,
      [
        [0, 1],
        [1, 0],
        [1, 2],
        [3, 4],
      ],
      [3, 4],
    ],
    [
      'what stands beside a circle and before it stays',
      4,
      [
        [0, 1],
        [1, 2],
        [2, 1],
        [0, 3],
      ],
      [0, 3],
    ],
    ['a node that waits for itself', 2, [[0, 0]], [1]],
    [
      'behind a circle that was met from the other side',
      4,
      [
        [1, 2],
        [2, 1],
        [2, 0],
        [0, 3],
      ],
      [],
    ],
  ])('%s', (_, size, edges, expected) => expect([...topologicalOrder(predecessors(size, edges))]).toEqual(expected));

  test('holds on random graphs: each edge upwards, all nodes or those behind circles only', () => {
    let seed = 3;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    for (let round = 0; round < 400; round++) {
      const size = 1 + random(12);
      const edges = Array.from({ length: random(18) }, (): Edge => [random(size), random(size)]);
      const order = [...topologicalOrder(predecessors(size, edges))];
      const place = new Map(order.map((node, index) => [node, index]));
      for (const [from, to] of edges)
        if (place.has(to)) expect(place.get(from) ?? Infinity).toBeLessThan(place.get(to) ?? 0);
      const found = cycles(successors(size, edges));
      const behind = reachable(
        found.map((cycle) => cycle.nodes[0] ?? 0),
        successors(size, edges),
      );
      for (let node = 0; node < size; node++) expect([node, behind[node]]).toEqual([node, place.has(node) ? 0 : 1]);
      for (const cycle of found) {
        expect(new Set(cycle.nodes).size).toBe(cycle.nodes.length);
        cycle.edges.forEach((edge, index) =>
          expect(edges[edge]).toEqual([cycle.nodes[index], cycle.nodes[(index + 1) % cycle.nodes.length]]),
        );
      }
    }
  });

  test('a chain of 200,000 links needs no recursion', () => {
    const size = 200_000;
    const from = Int32Array.from({ length: size }, (_, node) => (node + 1) % size);
    const to = Int32Array.from({ length: size }, (_, node) => node);
    const open = adjacency(size, to.subarray(0, size - 1), from.subarray(0, size - 1));
    expect(topologicalOrder(open)[0]).toBe(size - 1);
    const closed = cycles(adjacency(size, from, to));
    expect([closed.length, closed[0]?.nodes.length]).toEqual([1, size]);
  });
});

describe('circles', () => {
  test.each<[string, number, readonly Edge[], readonly (readonly number[])[]]>([
    [
      'none',
      3,
      [
        [0, 1],
        [1, 2],
      ],
      [],
    ],
    ['itself', 2, [[1, 1]], [[1]]],
    [
      'two',
      2,
      [
        [1, 0],
        [0, 1],
      ],
      [[0, 1]],
    ],
    [
      'the shortest through the first',
      4,
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 0],
        [1, 0],
      ],
      [[0, 1]],
    ],
    [
      'two apart, in document order',
      5,
      [
        [3, 4],
        [4, 3],
        [1, 2],
        [2, 1],
      ],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'two that touch are one group',
      3,
      [
        [0, 1],
        [1, 0],
        [1, 2],
        [2, 1],
      ],
      [[0, 1]],
    ],
  ])('%s', (_, size, edges, expected) =>
    expect(cycles(successors(size, edges)).map((cycle) => cycle.nodes)).toEqual(expected),
  );
});
