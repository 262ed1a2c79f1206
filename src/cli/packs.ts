import { join } from 'node:path';
import { folderOfPacks, isFolder, packageFolder } from '../io/index.ts';
import type { Packs } from '../model/index.ts';
import type { Session } from './command.ts';
import { configured } from './configured.ts';
import { usage } from './phrases/frame.ts';
import { refuse } from './say.ts';

/**
 * The packs within reach of a plan: `--packs` first, then those of the configuration, the built-in ones last. Opened once,
 * when they are first asked for.
 */
export function openPacksOf(session: Session, plan?: string): () => Promise<Packs> {
  let opened: Promise<Packs> | undefined;
  return () => (opened ??= teamPacks(session, plan).then((folders) => open(session, folders)));
}

/** The same, where the caller has read the configuration and knows its folders. */
export function openPacksIn(session: Session, folders: readonly string[]): () => Promise<Packs> {
  let opened: Promise<Packs> | undefined;
  return () => (opened ??= open(session, folders));
}

/** The packs of several plans in turn: plans of one configuration share what was opened. */
export function packsOfEach(session: Session): (plan: string) => () => Promise<Packs> {
  const opened = new Map<string | undefined, Promise<Packs>>();
  return (plan) => async () => {
    const configuration = await configured(session, plan);
    let packs = opened.get(configuration?.path);
    if (!packs) opened.set(configuration?.path, (packs = open(session, configuration?.packs ?? [])));
    return packs;
  };
}

const teamPacks = async (session: Session, plan: string | undefined): Promise<readonly string[]> =>
  (await configured(session, plan))?.packs ?? [];

/** What tells the packs of two runs apart: every text in the folders of the user; the built-in ones come with the version. */
export async function packsFingerprint(session: Session, more: readonly string[]): Promise<string> {
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256');
  for (const folder of [...session.common.packs, ...more]) {
    const packs = folderOfPacks(session.world, folder);
    const left = [''];
    for (let under = left.pop(); under !== undefined; under = left.pop()) {
      // Packs are three folders deep; a link that leads back up would never end.
      if (under.split('/').length > DEEPEST) continue;
      for (const name of packs.list(under)) {
        if (name.endsWith('/')) left.push(`${under}${name}`);
        else {
          const file = packs.read(`${under}${name}`);
          hash.update(JSON.stringify([folder, under, name, file && 'text' in file ? file.text : '']));
        }
      }
    }
  }
  return hash.digest('hex');
}

const DEEPEST = 6;

/** The user's own folders of packs: those of `--packs`, then those of the configuration of a plan. */
export async function ownPacks(session: Session, plan?: string): Promise<readonly string[]> {
  return withGiven(session, await teamPacks(session, plan));
}

function withGiven({ world, common }: Session, team: readonly string[]): readonly string[] {
  for (const folder of common.packs) if (!isFolder(world, folder)) throw refuse(usage.noPacks, { path: folder });
  return [...common.packs, ...team];
}

async function open(session: Session, folders: readonly string[]): Promise<Packs> {
  const { world } = session;
  const own = withGiven(session, folders);
  const { openPacks } = await import('../packs/index.ts');
  const root = packageFolder();
  return openPacks([
    ...own.map((folder) => folderOfPacks(world, folder)),
    // What the build made of the packs stands beside the bundle; beside the sources there is nothing, and nothing stale.
    folderOfPacks(world, join(root, 'templates'), 'templates', join(import.meta.dirname, 'packs')),
  ]);
}
