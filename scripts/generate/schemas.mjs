import { build } from 'esbuild';
import { FORMATS } from './formats.mjs';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** Every format as one JSON Schema document: plain `$defs`, references inside the document, a title and an `$id`. */
export async function schemasOfFormats() {
  const modules = await formatModules();
  return FORMATS.map((format) => ({ ...format, schema: schemaOf(format, modules[format.source][format.module]) }));
}

/** The `*-format.ts` files of the model, bundled in memory: they declare, so loading them does nothing else. */
async function formatModules() {
  const sources = [...new Set(FORMATS.map(({ source }) => source))];
  const contents = sources
    .map((source, index) => `export * as format${index} from './src/model/${source}.ts';`)
    .join('\n');
  const bundle = await build({
    stdin: { contents, resolveDir: process.cwd(), sourcefile: 'formats.ts', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20.17',
  });
  const code = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
  const loaded = await import(`data:text/javascript;base64,${code}`);
  return Object.fromEntries(sources.map((source, index) => [source, loaded[`format${index}`]]));
}

function schemaOf({ name, root }, module) {
  const entry = module[root];
  if (!entry) throw new Error(`${name}: the module has no definition ${root}`);
  // A definition that refers to itself comes with all definitions of its module; another one stands alone, written out.
  const { $defs: definitions = { [root]: entry } } = JSON.parse(JSON.stringify(entry));
  // TypeBox names a definition by `$id` and refers to it by that bare name; a document of its own needs JSON Pointers.
  const rewrite = (node) => {
    if (Array.isArray(node)) return node.map(rewrite);
    if (node === null || typeof node !== 'object') return node;
    const { $id: _id, ...rest } = node;
    return Object.fromEntries(
      Object.entries(rest).map(([key, value]) => {
        if (key !== '$ref') return [key, rewrite(value)];
        if (!Object.hasOwn(definitions, value)) throw new Error(`${name}: no definition ${value}`);
        return [key, `#/$defs/${value}`];
      }),
    );
  };
  const { [root]: whole, ...others } = Object.fromEntries(
    Object.entries(definitions).map(([key, value]) => [key, rewrite(value)]),
  );
  const [title] = whole.description.split('\n');
  const used = reachable(whole, others);
  return {
    $schema: DIALECT,
    $id: `urn:crm-plan:schema:${name}:1`,
    title: title.replace(/\.$/, ''),
    ...whole,
    ...(used.length > 0 && { $defs: Object.fromEntries(used.map((key) => [key, others[key]])) }),
  };
}

/** The definitions that the root leads to, in the order in which they are declared. */
function reachable(whole, definitions) {
  const found = new Set();
  const visit = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (typeof node.$ref === 'string') {
      const key = node.$ref.slice('#/$defs/'.length);
      if (!found.has(key)) {
        found.add(key);
        visit(definitions[key]);
      }
    }
    for (const value of Object.values(node)) visit(value);
  };
  visit(whole);
  return Object.keys(definitions).filter((key) => found.has(key));
}

const LONGEST_LINE = 120;

/** JSON as one reads it: what fits into a line stands in one. A third smaller, too, than with a line for every bracket. */
function printed(value, indent = '', ahead = 0) {
  const flat = inOneLine(value);
  if (value === null || typeof value !== 'object' || indent.length + ahead + flat.length < LONGEST_LINE) return flat;
  const deeper = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => deeper + printed(item, deeper))
    : Object.entries(value).map(([name, item]) => {
        const key = `${JSON.stringify(name)}: `;
        return deeper + key + printed(item, deeper, key.length);
      });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

function inOneLine(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  const pairs = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${inOneLine(item)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

export const schemas = {
  name: 'schemas',
  async outputs() {
    const all = await schemasOfFormats();
    return new Map(all.map(({ name, schema }) => [`schemas/${name}.schema.json`, `${printed(schema)}\n`]));
  },
};
