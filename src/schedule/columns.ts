/**
 * Lists of numbers of one length that lie in one piece of memory: of a small plan, asking for each on its own takes longer than
 * filling it. All begin with zeros.
 */
export function columns(count: number, length: number): () => Float64Array {
  const memory = new ArrayBuffer(count * length * Float64Array.BYTES_PER_ELEMENT);
  let next = 0;
  return () => new Float64Array(memory, next++ * length * Float64Array.BYTES_PER_ELEMENT, length);
}
