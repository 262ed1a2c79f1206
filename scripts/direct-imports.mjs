// An esbuild plugin that looks through a folder's index.ts: `import { a } from '../io/index.ts'` becomes an import of the
// file that declares `a`. The bundle is split by file, and an index in between would tie everything behind it together:
// whoever needs one thing of a folder would load all of it.
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

const NAMED = /(?<=^|\n)import \{([^}]*)\} from '([^']+\/index\.ts)';/g;
const REEXPORT = /export (type )?\{([^}]*)\} from '([^']+)';/g;
const ALL = /export \* from '([^']+)';/g;
const DECLARED = /^export (?:async )?(?:const|let|class|abstract class|function\*?) (\w+)/gm;

export function directImports() {
  const indexes = new Map();
  /** Which file declares a name that an index hands on. */
  const declared = (index) => {
    let names = indexes.get(index);
    if (!names) {
      names = new Map();
      const text = readFileSync(index, 'utf8');
      for (const [, file] of text.matchAll(ALL))
        for (const [, name] of readFileSync(join(dirname(index), file), 'utf8').matchAll(DECLARED))
          names.set(name, file);
      for (const [, , list, file] of text.matchAll(REEXPORT)) for (const name of namesOf(list)) names.set(name, file);
      indexes.set(index, names);
    }
    return names;
  };
  return {
    name: 'direct imports',
    setup({ onLoad }) {
      onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => {
        const contents = readFileSync(path, 'utf8').replace(NAMED, (whole, list, specifier) => {
          const names = declared(join(dirname(path), specifier));
          const byFile = new Map();
          for (const name of namesOf(list)) {
            const file = names.get(name);
            if (file === undefined) return whole;
            byFile.set(file, [...(byFile.get(file) ?? []), name]);
          }
          const folder = posix.dirname(specifier);
          // On one line, so that line numbers in stack traces stay those of the source.
          const lines = Array.from(byFile, ([file, some]) => `import { ${some.join(', ')} } from '${folder}/${file}';`);
          return lines.join(' ') + '\n'.repeat(whole.split('\n').length - 1);
        });
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** The names in braces, but types: they leave nothing behind. */
const namesOf = (list) =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));
