import { dirname, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/index.ts';
import { exists, matchesGlob, readSource, type World } from '../io/index.ts';
import {
  PRESETS,
  RULES,
  checkConfiguration,
  configurationLoop,
  configurationMissing,
  hintFor,
  namedDemands,
  unknownPreset,
  type ConfigLayer,
  type NamedDemand,
  type Preset,
} from '../lint/index.ts';
import type { ConfigDocument, Deep } from '../model/index.ts';
import { readDocument } from '../read/index.ts';

/** What configuration files say, joined: what is extended first, the file itself last. */
export interface Configuration {
  /** The file it was read from, as shown; absent where there is none. */
  readonly path?: string;
  /** Presets in the order of the files; without any the command decides. */
  readonly presets: readonly (Preset | 'none')[];
  readonly layers: readonly ConfigLayer[];
  /** Demands of methodologies that the files name. */
  readonly demands: readonly NamedDemand[];
  /** Folders of packs from the working folder, the nearest first. */
  readonly packs: readonly string[];
  readonly health?: Deep<ConfigDocument>['health'];
  /** Absolute paths and texts of the files, in the order in which they were read: the same sources mean the same settings. */
  readonly sources: readonly { readonly path: string; readonly text: string }[];
  /** What is wrong with the files themselves. */
  readonly diagnostics: readonly Diagnostic[];
}

/** No file and no setting. */
export const NO_CONFIGURATION: Configuration = {
  presets: [],
  layers: [],
  demands: [],
  packs: [],
  sources: [],
  diagnostics: [],
};

/**
 * Reads a configuration file and all that it extends. `known` are the ids of findings that are no rules. Throws a
 * WorldProblem for a file that cannot be read.
 */
export function loadConfiguration(world: World, path: string, known: readonly string[]): Configuration {
  const presets: (Preset | 'none')[] = [];
  const layers: ConfigLayer[] = [];
  const demands: NamedDemand[] = [];
  const packs: string[] = [];
  const sources: { path: string; text: string }[] = [];
  const diagnostics: Diagnostic[] = [];
  let health: Configuration['health'];

  const take = (file: string, trail: readonly string[]): void => {
    const source = readSource(world, file);
    sources.push({ path: resolve(world.cwd, file), text: source.text });
    const outcome = readDocument('config', source);
    diagnostics.push(...outcome.diagnostics);
    const document = outcome.value;
    if (!document) return;
    const { data, places } = document;
    const folder = dirname(resolve(world.cwd, file));
    const bases = data.extends === undefined ? [] : [data.extends].flat();
    bases.forEach((base, index) => {
      const place = typeof data.extends === 'object' ? places.at(data.extends, index) : places.at(data, 'extends');
      if (base.startsWith('.')) {
        const next = relative(world.cwd, join(folder, base)).replaceAll('\\', '/');
        if ([...trail, file].some((one) => resolve(world.cwd, one) === resolve(world.cwd, next)))
          diagnostics.push(configurationLoop(place, 'plan', { path: base }));
        else if (exists(world, next)) take(next, [...trail, file]);
        else diagnostics.push(configurationMissing(place, 'plan', { path: base }));
      } else if (isPreset(base)) presets.push(base);
      else {
        const names = [...PRESETS, 'none'];
        diagnostics.push(unknownPreset(place, 'plan', { preset: base, hint: hintFor(base, names), presets: names }));
      }
    });
    diagnostics.push(...checkConfiguration(document, RULES, known));
    demands.push(...namedDemands(document));
    layers.push({
      config: data,
      matches: (glob, plan) => matchesGlob(glob, relative(folder, resolve(world.cwd, plan))),
    });
    packs.unshift(...(data.packs ?? []).map((pack) => relative(world.cwd, join(folder, pack)) || '.'));
    if (data.health) health = { ...health, ...data.health };
  };

  take(path, []);
  return { path, presets, layers, demands, packs, sources, diagnostics, ...(health && { health }) };
}

const isPreset = (name: string): name is Preset | 'none' =>
  name === 'none' || (PRESETS as readonly string[]).includes(name);
