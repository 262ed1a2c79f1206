import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli/index.ts';
import { testWorld } from './world.ts';

// A scenario is a text of sections, each begun by a line `### …`:
//   ### case NAME           a fresh folder
//   ### file PATH           its content follows; before the first case: for all of them
//   ### env NAME=VALUE …    for the next runs of the case; `terminal=80`, `today=2026-12-18` likewise
//   ### stdin               what the next run reads from stdin
//   ### git WORDS           runs git in the folder, as an author of its own
//   ### run WORDS           words in single quotes may hold spaces
//   ### stdout, ### stderr  what it said; left out where it said nothing
//   ### exit N
//   ### diff PATH           what the runs so far did to the file, since it was written or last compared
// UPDATE=1 writes stdout, stderr, exit and diffs anew.

export interface Section {
  readonly head: string;
  readonly body: string;
}

export interface Case {
  readonly name: string;
  readonly sections: readonly Section[];
}

export interface Scenario {
  readonly remark: string;
  /** Files of every case. */
  readonly shared: readonly Section[];
  readonly cases: readonly Case[];
}

/** Markdown that a command prints has headings of its own. */
const HEADS = /^### (?=(?:case|file|env|read-only|stdin|git|run|stdout|stderr|exit|diff)\b)/m;

/** The cases of a scenario file; what stands before the first section is a remark. */
export function readScenario(text: string): Scenario {
  const [remark = '', ...parts] = text.split(HEADS);
  const shared: Section[] = [];
  const cases: { name: string; sections: Section[] }[] = [];
  for (const part of parts) {
    const end = part.indexOf('\n');
    const section = { head: part.slice(0, end), body: part.slice(end + 1) };
    if (section.head.startsWith('case ')) cases.push({ name: section.head.slice(5), sections: [] });
    else (cases.at(-1)?.sections ?? shared).push(section);
  }
  return { remark, shared, cases };
}

export function writeScenario({ remark, shared, cases }: Scenario): string {
  const textOf = (sections: readonly Section[]): string =>
    sections.map(({ head, body }) => `### ${head}\n${content(body)}`).join('');
  const written = cases.map(({ name, sections }) => `### case ${name}\n${textOf(sections)}`);
  const head = shared.length > 0 ? `${textOf(shared)}\n` : '';
  return `${remark.trimEnd()}\n\n${head}${written.join('\n')}`;
}

/** Blank lines at the end of a section part it from the next; they are no content. */
const content = (body: string): string => body.replace(/\n+$/, '\n');

/** Runs a case and gives its sections as they really are. */
export async function play({ sections }: Case, shared: readonly Section[]): Promise<readonly Section[]> {
  const folder = mkdtempSync(join(tmpdir(), 'scenario-'));
  const env: Record<string, string> = { LANG: 'en_US.UTF-8' };
  let stdin = '';
  const played: Section[] = [];
  const texts = new Map<string, string>();
  try {
    for (const section of [...shared, ...sections]) {
      const [kind, rest] = splitHead(section.head);
      if (kind === 'file') {
        mkdirSync(dirname(join(folder, rest)), { recursive: true });
        writeFileSync(join(folder, rest), content(section.body));
      } else if (kind === 'env')
        Object.assign(env, Object.fromEntries(wordsOf(rest).map((word) => word.split('=', 2))));
      else if (kind === 'read-only') chmodSync(join(folder, rest), 0o444);
      else if (kind === 'stdin') stdin = content(section.body);
      else if (kind === 'git') git(folder, wordsOf(rest), env);
      if (kind === 'stdout' || kind === 'stderr' || kind === 'exit') continue;
      if (kind === 'diff') {
        const now = textOf(join(folder, rest));
        played.push({ head: section.head, body: difference(texts.get(rest) ?? '', now) });
        texts.set(rest, now);
        continue;
      }
      const holdsText = kind === 'file' || kind === 'stdin';
      played.push(holdsText ? { head: section.head, body: content(section.body) } : { head: section.head, body: '' });
      if (kind === 'file') texts.set(rest, textOf(join(folder, rest)));
      if (kind !== 'run') continue;
      const world = testWorld({
        cwd: folder,
        env,
        stdin,
        ...(env['terminal'] && { terminal: Number(env['terminal']) }),
        ...(env['today'] && { today: env['today'] }),
      });
      const status = await main(wordsOf(rest), world);
      for (const name of ['stdout', 'stderr'] as const) {
        const said = world.said[name].replaceAll(folder, '<folder>');
        if (said !== '') played.push({ head: name, body: said.endsWith('\n') ? said : `${said}\n` });
      }
      played.push({ head: `exit ${status}`, body: '' });
      stdin = '';
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return played.slice(shared.length);
}

/** Git without the settings of the person who runs the tests. */
function git(folder: string, words: readonly string[], env: Readonly<Record<string, string>>): void {
  const who = ['-c', 'user.name=Lin', '-c', 'user.email=lin@example.org', '-c', 'init.defaultBranch=main'];
  execFileSync('git', [...who, ...words], {
    cwd: folder,
    // The same day for every commit, since a report names the revision; another one by `### env GIT_COMMITTER_DATE=…`.
    env: {
      ...process.env,
      GIT_AUTHOR_DATE: '2026-03-01T12:00:00Z',
      GIT_COMMITTER_DATE: '2026-03-01T12:00:00Z',
      ...env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
    },
    stdio: 'ignore',
  });
}

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '(none)\n');

/** Lines that went (-) and came (+), in their order; by the longest common run of lines. */
function difference(before: string, after: string): string {
  const [old, now] = [before, after].map((text) => text.split('\n').slice(0, -1));
  if (!old || !now) return '';
  const common: number[][] = Array.from({ length: old.length + 1 }, () => Array<number>(now.length + 1).fill(0));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const row = common[i];
      if (row) row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  let lines = '';
  for (let i = 0, j = 0; i < old.length || j < now.length;) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      i++;
      j++;
    } else if (i < old.length && (j >= now.length || at(i + 1, j) >= at(i, j + 1))) lines += `-${old[i++] ?? ''}\n`;
    else lines += `+${now[j++] ?? ''}\n`;
  }
  return lines === '' ? '(as it was)\n' : lines;
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

/** Puts the files that the cases of a scenario share into a folder. */
export function layOut(scenario: string, folder: string): void {
  for (const { head, body } of readScenario(readFileSync(scenario, 'utf8')).shared) {
    const file = join(folder, head.replace(/^file /, ''));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
  }
}
