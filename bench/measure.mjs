import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Whole processes, timed from outside, in turn: A B A B …, so that a machine whose speed drifts slows both alike.

const environment = { ...process.env, NO_COLOR: '1' };
// Where it is set, Node needs tens of milliseconds more for each process and all ratios look better than they are.
delete environment.NODE_EXTRA_CA_CERTS;

const TIME = ['/usr/bin/time', '/bin/time'].find((path) => existsSync(path));

/** One run: wall time in milliseconds, peak memory in MiB where the system tells, the exit status. */
function once([command, ...words]) {
  const note = join(tmpdir(), `crm-plan-bench-${process.pid}`);
  const wrapped = TIME ? [TIME, '-f', '%M', '-o', note, command, ...words] : [command, ...words];
  const began = performance.now();
  const { status, error, stdout, stderr } = spawnSync(wrapped[0], wrapped.slice(1), {
    env: environment,
    maxBuffer: 1 << 30,
  });
  const wall = performance.now() - began;
  if (error) throw error;
  let memory;
  if (TIME && existsSync(note)) {
    memory = Number(readFileSync(note, 'utf8').trim().split('\n').at(-1)) / 1024;
    rmSync(note);
  }
  return { wall, memory, status, output: `${stdout}${stderr}` };
}

/** What a command prints on stdout, unmeasured; throws where it fails. */
export function output({ command }) {
  const { status, error, stdout, stderr } = spawnSync(command[0], command.slice(1), {
    env: environment,
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0)
    throw new Error(`${command.slice(0, 8).join(' ')}: exit status ${status}\n${stderr.slice(0, 2000)}`);
  return stdout;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Runs commands in turn, after one warm-up each: `{ name: { wall, memory } }` as medians. `expect` is the exit status that
 * every run must have: a measurement of a wrong answer is none.
 */
export function inTurn(commands, runs) {
  const names = Object.keys(commands);
  const found = Object.fromEntries(names.map((name) => [name, { walls: [], memories: [] }]));
  for (let round = 0; round <= runs; round++)
    for (const name of names) {
      const { command, expect = 0 } = commands[name];
      if (round === 0 && runs === 1) continue;
      const { wall, memory, status, output } = once(command);
      if (status !== expect)
        throw new Error(
          `${command.slice(0, 8).join(' ')}: exit status ${status}, ${expect} expected\n${output.slice(0, 2000)}`,
        );
      if (round === 0) continue;
      found[name].walls.push(wall);
      if (memory) found[name].memories.push(memory);
    }
  return Object.fromEntries(
    names.map((name) => {
      const { walls, memories } = found[name];
      return [name, { wall: median(walls), memory: memories.length > 0 ? median(memories) : undefined }];
    }),
  );
}
