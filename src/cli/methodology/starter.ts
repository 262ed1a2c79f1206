import { basename, posix, resolve } from 'node:path';
import { exists, packageFolder, readText, WorldProblem, writeWhole, type World } from '../../io/index.ts';
import type { Methodology } from '../../model/index.ts';
import { methodology as words } from '../phrases/methodology.ts';
import { refuse } from '../say.ts';
import { schemaPlace } from '../init/target.ts';

const FILES = ['methodology.yaml', 'en.yaml', 'zh-CN.yaml'] as const;

export interface Starter {
  readonly path: string;
  readonly text: string;
}

/** The files of a new pack. Throws a Refusal where the folder's name is no id, a WorldProblem where a file is there already. */
export function starterFiles(
  world: World,
  folder: string,
  base: Methodology | undefined,
  force: boolean,
): readonly Starter[] {
  const id = basename(resolve(world.cwd, folder));
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > 64) throw refuse(words.wrongId, { id });
  const kind = base ? 'overlay' : 'methodology';
  const schema = schemaPlace(world, folder, `schemas/${kind}.schema.json`);
  const last = base?.data.phases.at(-1)?.id ?? '';
  const files: Starter[] = FILES.map((name) => ({
    path: posix.join(folder.replaceAll('\\', '/'), name),
    text: readText(world, posix.join(packageFolder().replaceAll('\\', '/'), 'templates/starter', kind, name))
      .replace('SCHEMA', schema.address)
      .replace('BASE', base?.id ?? '')
      .replace('LAST', last)
      .replaceAll('my-method', id),
  }));
  for (const { path } of files) if (exists(world, path) && !force) throw new WorldProblem('exists', path);
  return schema.copy ? [...files, schema.copy] : files;
}

/** Writes them; the copy of a schema may replace an older one. */
export async function writeStarter(world: World, files: readonly Starter[], force: boolean): Promise<void> {
  for (const { path, text } of files) await writeWhole(world, path, text, { force: force || path.endsWith('.json') });
}
