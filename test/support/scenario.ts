import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli/index.ts';
import { testWorld } from './world.ts';

// A scenario is a text of sections, each begun by a line `### …`:
//   ### case NAME           a fresh folder
//   ### file PATH           its content follows
//   ### env NAME=VALUE …    for the next runs of the case; `terminal=80`, `today=2026-12-18` likewise
//   ### stdin               what the next run reads from stdin
//   ### run WORDS           words in single quotes may hold spaces
//   ### stdout, ### stderr  what it said; left out where it said nothing
//   ### exit N
//   ### then PATH           what the file holds afterwards; `(none)` where it does not exist
// UPDATE=1 writes stdout, stderr, exit and `then` anew.

export interface Section {
  readonly head: string;
  readonly body: string;
}

export interface Case {
  readonly name: string;
  readonly sections: readonly Section[];
}

/** The cases of a scenario file; what stands before the first one is a remark. */
export function readScenario(text: string): { readonly remark: string; readonly cases: readonly Case[] } {
  const [remark = '', ...parts] = text.split(/^### /m);
  const cases: { name: string; sections: Section[] }[] = [];
  for (const part of parts) {
    const end = part.indexOf('\n');
    const section = { head: part.slice(0, end), body: part.slice(end + 1) };
    if (section.head.startsWith('case ')) cases.push({ name: section.head.slice(5), sections: [] });
    else cases.at(-1)?.sections.push(section);
  }
  return { remark, cases };
}

export function writeScenario(remark: string, cases: readonly Case[]): string {
  const written = cases.map(
    ({ name, sections }) => `### case ${name}\n${sections.map(({ head, body }) => `### ${head}\n${body}`).join('')}`,
  );
  return remark + written.join('');
}

/** Runs a case and gives its sections as they really are. */
export async function play({ sections }: Case): Promise<readonly Section[]> {
  const folder = mkdtempSync(join(tmpdir(), 'scenario-'));
  const env: Record<string, string> = { LANG: 'en_US.UTF-8' };
  let stdin = '';
  const played: Section[] = [];
  // Blank lines at the end of a section part it from the next; they are no content.
  const content = (body: string): string => body.replace(/\n+$/, '\n');
  try {
    for (const [index, section] of sections.entries()) {
      const [kind, rest] = splitHead(section.head);
      if (kind === 'file') {
        mkdirSync(dirname(join(folder, rest)), { recursive: true });
        writeFileSync(join(folder, rest), content(section.body));
      } else if (kind === 'env')
        Object.assign(env, Object.fromEntries(wordsOf(rest).map((word) => word.split('=', 2))));
      else if (kind === 'read-only') chmodSync(join(folder, rest), 0o444);
      else if (kind === 'stdin') stdin = content(section.body);
      if (kind === 'stdout' || kind === 'stderr' || kind === 'exit' || kind === 'then') continue;
      const holdsText = kind === 'file' || kind === 'stdin';
      played.push(holdsText ? section : { head: section.head, body: '' });
      if (kind !== 'run') continue;
      const world = testWorld({
        cwd: folder,
        env,
        stdin,
        ...(env['terminal'] && { terminal: Number(env['terminal']) }),
        ...(env['today'] && { today: env['today'] }),
      });
      const status = await main(wordsOf(rest), world);
      const gap = '\n';
      for (const name of ['stdout', 'stderr'] as const) {
        const said = world.said[name].replaceAll(folder, '<folder>');
        if (said !== '') played.push({ head: name, body: said.endsWith('\n') ? said : `${said}\n` });
      }
      const outcomes = sections.slice(index + 1);
      const next = outcomes.findIndex((each) => each.head.startsWith('run '));
      const thens = outcomes.slice(0, next < 0 ? undefined : next).filter((each) => each.head.startsWith('then '));
      played.push({ head: `exit ${status}`, body: thens.length > 0 ? '' : gap });
      for (const [at, { head }] of thens.entries()) {
        const path = join(folder, head.slice(5));
        const body = existsSync(path) ? readFileSync(path, 'utf8') : '(none)\n';
        played.push({ head, body: body + (at === thens.length - 1 ? gap : '') });
      }
      stdin = '';
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return played;
}

const splitHead = (head: string): [kind: string, rest: string] => {
  const space = head.indexOf(' ');
  return space < 0 ? [head, ''] : [head.slice(0, space), head.slice(space + 1)];
};

function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|((?:[^\s']|'[^']*')+)/g)].map(
    (match) => match[1] ?? (match[2] ?? '').replaceAll("'", ''),
  );
}
