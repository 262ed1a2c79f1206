// Reads the two formats of project scheduling benchmarks: PSPLIB's .sm (single mode) and Patterson's .rcp.

/**
 * Activities from 0, the first and the last without length: `{ lengths, successors, requests, capacities }`.
 * Throws, naming the file, where it is not what its name says.
 */
export function parseInstance(name, text) {
  return name.endsWith('.sm') ? parseSm(name, text) : parseRcp(name, text);
}

const numbersIn = (text) => (text.match(/-?\d+/g) ?? []).map(Number);

function parseSm(name, text) {
  const lines = text.split(/\r?\n/);
  const after = (title) => {
    const at = lines.findIndex((line) => line.startsWith(title));
    if (at < 0) throw new Error(`${name}: there is no section “${title}”`);
    return at;
  };
  const count = numbersIn(lines.find((line) => line.startsWith('jobs ')) ?? '').at(-1);
  if (!(count > 1)) throw new Error(`${name}: no number of jobs`);
  const lengths = [];
  const successors = [];
  const requests = [];
  for (const line of lines.slice(after('PRECEDENCE RELATIONS:') + 2)) {
    if (line.startsWith('*')) break;
    const [job, modes, , ...next] = numbersIn(line);
    if (modes !== 1) throw new Error(`${name}: job ${job} has ${modes} modes; one is what can be scheduled here`);
    successors[job - 1] = next.map((other) => other - 1);
  }
  for (const line of lines.slice(after('REQUESTS/DURATIONS:') + 3)) {
    if (line.startsWith('*')) break;
    const [job, , length, ...units] = numbersIn(line);
    lengths[job - 1] = length;
    requests[job - 1] = units;
  }
  const capacities = numbersIn(lines[after('RESOURCEAVAILABILITIES:') + 2] ?? '');
  if (lengths.length !== count || successors.length !== count) throw new Error(`${name}: not every job is described`);
  return { lengths, successors, requests, capacities };
}

function parseRcp(name, text) {
  const numbers = numbersIn(text);
  let at = 0;
  const next = () => {
    if (at >= numbers.length) throw new Error(`${name}: ends too early`);
    return numbers[at++];
  };
  const count = next();
  const resources = next();
  const capacities = Array.from({ length: resources }, next);
  const lengths = [];
  const successors = [];
  const requests = [];
  for (let job = 0; job < count; job++) {
    lengths.push(next());
    requests.push(Array.from({ length: resources }, next));
    successors.push(Array.from({ length: next() }, () => next() - 1));
  }
  return { lengths, successors, requests, capacities };
}
