const BUDGET = '--max-inlined-bytecode-size-cumulative';
/** V8's own, from the version in Node 20 to that in Node 26; a test sees it put back. */
const ORDINARY = 920;
const LITTLE = 200;

/**
 * Has V8 put less code into the functions that it optimises, until the answered function is called. A run over many plans is
 * over before large optimised functions have paid: they come late, and making them keeps busy what the run needs itself.
 *
 * Code that is kept between runs is taken only under the flags that it was made under: to be called once all is loaded.
 */
export async function inlineLess(): Promise<() => void> {
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString(`${BUDGET}=${LITTLE}`);
  return () => setFlagsFromString(`${BUDGET}=${ORDINARY}`);
}
