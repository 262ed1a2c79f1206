import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of crm-plan itself (where templates and schemas stand): from sources and from the bundle alike. */
export function packageFolder(): string {
  let folder = import.meta.dirname;
  for (;;) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"name": "crm-plan"')) return folder;
    const parent = dirname(folder);
    if (parent === folder) throw new Error('crm-plan stands in no package of its own');
    folder = parent;
  }
}
