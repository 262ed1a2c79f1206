import type { Diagnostic } from '../diagnostics/index.ts';
import type { PackFolder } from '../model/index.ts';
import { partOf, type CompiledIndex } from './compiled.ts';
import { OpenPacks } from './open-packs.ts';

/** What the build writes of a folder of packs. */
export interface CompiledPacks {
  /** Text of each part, by its name. */
  readonly parts: ReadonlyMap<string, string>;
  /** Everything found on the way; a pack with an error has no part. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Turns a folder of packs into parts of JSON that `openPacks` prefers to the YAML where the folder has them. */
export function compilePacks(folder: PackFolder): CompiledPacks {
  const packs = new OpenPacks([
    { path: folder.path, list: (under) => folder.list(under), read: (path) => folder.read(path) },
  ]);
  const parts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const add = (part: string, value: unknown): void => {
    if (value !== undefined) parts.set(part, JSON.stringify(value));
  };
  const catalogue = packs.catalogueSource();
  if (catalogue) add(partOf.catalogue, { data: catalogue.data, words: catalogue.words });
  for (const { id } of packs.methodologies()) {
    const { value, diagnostics: found } = packs.whole(id);
    diagnostics.push(...found);
    add(partOf.methodology(id), value && { data: value.data, words: value.words });
  }
  for (const id of packs.calendarIds()) {
    const { value, diagnostics: found } = packs.calendar(id);
    diagnostics.push(...found);
    add(partOf.calendar(id), value?.data);
  }
  for (const id of packs.checklistIds()) {
    const { value, diagnostics: found } = packs.checklist(id);
    diagnostics.push(...found);
    add(partOf.checklist(id), value);
  }
  for (const id of packs.assessmentIds()) {
    const { value, diagnostics: found } = packs.assessment(id);
    diagnostics.push(...found);
    add(partOf.assessment(id), value);
  }
  for (const id of packs.formIds()) {
    const { value, diagnostics: found } = packs.form(id);
    diagnostics.push(...found);
    add(partOf.form(id), value);
  }
  const rules = packs.rulesByMethodology();
  for (const [id, source] of rules) {
    diagnostics.push(...source.diagnostics);
    add(partOf.rules(id), { ...source, diagnostics: [] });
  }
  const shared = packs.sharedRules();
  diagnostics.push(...shared.flatMap((source) => source.diagnostics));
  add(
    partOf.sharedRules,
    shared.map((source) => ({ ...source, diagnostics: [] })),
  );
  const index: CompiledIndex = {
    methodologies: packs.methodologies(),
    calendars: packs.calendarIds(),
    checklists: packs.checklistIds(),
    assessments: packs.assessmentIds(),
    forms: packs.formIds(),
  };
  add(partOf.index, index);
  return { parts, diagnostics };
}
