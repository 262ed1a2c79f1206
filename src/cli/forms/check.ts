import { resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { folderOfPacks, nearestUpward, readBytes, type World } from '../../io/index.ts';
import { formNotFilled, openPlaces } from '../../lint/index.ts';
import type { Content, Packs } from '../../model/index.ts';
import { runPlan } from '../../pipeline.ts';
import { decode, readContent, readContentHeader } from '../../read/index.ts';
import type { Session } from '../command.ts';
import { openPacksOf } from '../packs.ts';
import { formWords as words } from '../phrases/form.ts';
import { planOf } from '../plans.ts';
import { formNamed } from './open.ts';

/** What is wrong with a content file and what it still lacks: held against the plan that names it, where one does. */
export async function checkContent(
  session: Session,
  file: string,
  planPath: string | undefined,
): Promise<readonly Diagnostic[]> {
  const nearest = planPath ?? nearestUpward(session.world, 'plan.yaml');
  const packs = openPacksOf(session, nearest);
  if (nearest !== undefined) {
    const found = await inPlan(session, file, await planOf(session, nearest), packs);
    if (found) return found;
  }
  const path = file.replaceAll('\\', '/');
  const found = alone(session, path, readBytes(session.world, file), await packs());
  session.err.line(session.say(words.alone, { path }));
  return found;
}

/** Undefined where the plan does not name the file. */
async function inPlan(
  session: Session,
  file: string,
  planPath: string,
  packs: () => Promise<Packs>,
): Promise<readonly Diagnostic[] | undefined> {
  const { world } = session;
  const run = await runPlan(world, planPath, { upTo: 'resolve', packs });
  const absolute = resolve(world.cwd, file);
  const shown = [...run.origins].find(([, origin]) => origin.path === absolute)?.[0];
  if (shown === undefined || shown === run.path) return undefined;
  const content = run.resolved?.contents.find(({ document }) => document.files[0]?.path === shown);
  return [
    ...run.diagnostics.filter(({ place }) => place.span.file.path === shown),
    ...(content ? gaps(content, content.deliverable.data.name, content.subject) : []),
  ];
}

/** Every content file in a folder and below it, in order. */
export function contentFilesIn(world: World, path: string): readonly string[] {
  const folder = folderOfPacks(world, path.replaceAll('\\', '/').replace(/(?<=.)\/+$/, ''));
  const files: string[] = [];
  const walk = (under: string, depth: number): void => {
    for (const name of folder.list(under)) {
      const inside = under === '' ? name : `${under}/${name}`;
      if (name.startsWith('.') || name === 'node_modules/') continue;
      if (name.endsWith('/')) {
        if (depth < DEEPEST) walk(inside.slice(0, -1), depth + 1);
        continue;
      }
      const file = /\.ya?ml$/i.test(name) ? folder.read(inside) : undefined;
      if (file && 'text' in file && /^["']?format["']?\s*:.*crm-plan-artefact\//m.test(file.text))
        files.push(file.path);
    }
  };
  walk('', 0);
  return files;
}
/** Nobody files deeper; a link that leads back up would never end. */
const DEEPEST = 6;

function alone(session: Session, path: string, bytes: Uint8Array, packs: Packs): readonly Diagnostic[] {
  const { value: source, diagnostics } = decode(path, bytes);
  if (!source) return diagnostics;
  const header = readContentHeader(source);
  if (!header.value) return header.diagnostics;
  const form = formNamed(session, packs, header.value.data.form);
  const { value: content, diagnostics: found } = readContent(form, source);
  const subject = `form:${form.id}`;
  return [
    ...found.map((one) => ({ ...one, subject })),
    ...(content ? gaps(content, form.words[session.locale].name, subject) : []),
  ];
}

/** What is missing is a hint here: a file in the making is no mistake. */
function gaps(content: Content, name: string, subject: string): readonly Diagnostic[] {
  return openPlaces(content).map(({ place, gaps: open }) => ({
    rule: formNotFilled.id,
    severity: 'info',
    place,
    subject,
    sentence: { says: formNotFilled.says, holes: { deliverable: name, gaps: open } },
  }));
}
