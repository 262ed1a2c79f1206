// What a user would run instead: looked for in a folder (itself, or its node_modules/.bin) and in PATH, never a dependency
// of ours.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const inFolder = (folder, name) =>
  [join(folder, name), join(folder, 'node_modules', '.bin', name)].find((path) => existsSync(path));

/**
 * A function that finds a program in `folder`, then in PATH; undefined where it is not installed. `onlyThere` looks in
 * `folder` alone, for names that other programs have too.
 */
export function finderIn(folder) {
  const path = (process.env.PATH ?? '').split(delimiter).filter((each) => each !== '');
  return (name, { onlyThere = false } = {}) =>
    (folder && inFolder(folder, name)) ||
    (onlyThere ? undefined : path.map((each) => join(each, name)).find((each) => existsSync(each)));
}

/**
 * The programs that check YAML by a JSON Schema: how each is called on files, the exit status by which it tells a fault, and
 * `installed`. `write` puts a text into the scratch folder.
 */
export function checkers(find, schema, write) {
  const ajv = find('ajv');
  const native = find('jsonschema', { onlyThere: true });
  const spectral = find('spectral');
  const ruleset = spectral && write('ruleset.json', rulesetFor(schema));
  return [
    {
      name: 'ajv-cli',
      installed: ajv !== undefined,
      faulty: 1,
      on: (files) => {
        const named = files.flatMap((file) => ['-d', file]);
        return [ajv, 'validate', '--spec=draft2020', '--strict=false', '-s', schema, ...named];
      },
    },
    {
      name: 'jsonschema (native)',
      installed: native !== undefined,
      faulty: 2,
      on: (files) => [native, 'validate', '--fast', schema, ...files],
    },
    {
      name: 'spectral',
      installed: spectral !== undefined,
      faulty: 1,
      on: (files) => [spectral, 'lint', '--quiet', '--ruleset', ruleset, ...files],
    },
  ];
}

/** Spectral follows no reference out of a ruleset: the schema stands in it. */
const rulesetFor = (schema) => `{
  "rules": {
    "schema": {
      "given": "$",
      "severity": "error",
      "then": {
        "function": "schema",
        "functionOptions": { "dialect": "draft2020-12", "allErrors": true, "schema": ${readFileSync(schema, 'utf8')} }
      }
    }
  }
}`;

/** Peers read YAML 1.1 and take a bare date for a date object: they get dates in quotes. */
export const forPeers = (text) => text.replace(/(?<=[ {:])(\d{4}-\d{2}-\d{2})/g, '"$1"');
