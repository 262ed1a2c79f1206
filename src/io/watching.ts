import { resolve, sep } from 'node:path';
import type { World } from './world.ts';

/** What an editor writes in several steps counts as one change. In milliseconds. */
const QUIET = 60;
const LEFT_ALONE = new Set(['.git', 'node_modules', '.crm-plan-cache']);

/**
 * Waits until a YAML file among `paths`, or below a folder among them, is written, made or taken away; false where the
 * user pressed Ctrl-C instead. `ready` is called once nothing that happens from then on goes unseen.
 */
export async function whenChanged(world: World, paths: readonly string[], ready: () => void): Promise<boolean> {
  const { watch } = await import('chokidar');
  const watcher = watch(
    paths.map((path) => resolve(world.cwd, path)),
    { ignoreInitial: true, ignored: (path) => path.split(sep).some((part) => LEFT_ALONE.has(part)) },
  );
  let timer: NodeJS.Timeout | undefined;
  let release: (() => void) | undefined;
  try {
    return await new Promise<boolean>((settle, fail) => {
      release = world.onInterrupt(() => settle(false));
      watcher.on('error', fail);
      watcher.on('ready', ready);
      watcher.on('all', (_event, path) => {
        if (!/\.ya?ml$/.test(path)) return;
        clearTimeout(timer);
        timer = setTimeout(() => settle(true), QUIET);
      });
    });
  } finally {
    clearTimeout(timer);
    release?.();
    await watcher.close();
  }
}
