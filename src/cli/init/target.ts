import { posix } from 'node:path';
import { WorldProblem, exists, isFolder, assertMayWrite, packageFolder, readText, type World } from '../../io/index.ts';

/** Where the new plan goes. */
export interface Target {
  /** As messages name it. */
  readonly plan: string;
  readonly folder: string;
}

/** Finds out before anybody answers a question whether the plan can be written there. Throws a WorldProblem. */
export function targetOf(world: World, argument: string | undefined, force: boolean): Target {
  const path = (argument ?? '.').replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
  const isFile = /\.ya?ml$/i.test(path) && !isFolder(world, path);
  const plan = isFile ? path : posix.join(path, 'plan.yaml');
  const folder = posix.dirname(plan);
  if (!isFile && exists(world, path) && !isFolder(world, path)) throw new WorldProblem('not-folder', plan);
  if (isFolder(world, plan)) throw new WorldProblem('is-folder', plan);
  if (exists(world, plan) && !force) throw new WorldProblem('exists', plan);
  assertMayWrite(world, plan);
  return { plan, folder };
}

/** Where an editor finds a schema, as seen from the file that it is for; with the copy that has to be written for it. */
export interface SchemaPlace {
  readonly address: string;
  readonly copy?: { readonly path: string; readonly text: string };
}

/**
 * A schema of the crm-plan that is installed beside the file, else a copy in its folder: an editor finds either without a
 * network, and so does everybody who clones the repository.
 */
export function schemaPlace(world: World, folder: string, schema = 'schemas/plan.schema.json'): SchemaPlace {
  let up = '';
  for (let at = folder; ; at = posix.join(at, '..'), up += '../') {
    if (exists(world, posix.join(at, 'node_modules/crm-plan', schema)))
      return { address: `${up === '' ? './' : up}node_modules/crm-plan/${schema}` };
    if (exists(world, posix.join(at, '.git')) || up.length > 60) break;
  }
  return {
    address: `./.crm-plan/${posix.basename(schema)}`,
    copy: {
      path: posix.join(folder, '.crm-plan', posix.basename(schema)),
      text: readText(world, posix.join(packageFolder(), schema)),
    },
  };
}
