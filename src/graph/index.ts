// Order, reachability and circles over nodes that are numbered in document order, without recursion.
// Knows no domain word; who uses it numbers its things.
export { adjacency, type Adjacency } from './adjacency.ts';
export { reachable, topologicalOrder } from './order.ts';
export { cycles, type Cycle } from './cycles.ts';
