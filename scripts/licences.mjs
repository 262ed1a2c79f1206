// The licence texts of everything that is bundled, from the list of files that esbuild took in.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const byLetters = (a, b) => (a < b ? -1 : 1);

/** One text with the licence of every package that has a file in the bundle; throws where a package ships none. */
export function licences(root, inputs) {
  const folders = new Set();
  for (const input of inputs.toSorted(byLetters)) {
    const [, folder] = /^(?:.*\/)?(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
    if (folder) folders.add(folder);
  }
  const parts = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    if (!file) throw new Error(`${name} is bundled, but ships no licence text`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`;
  });
  return `crm-plan contains the following packages.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
