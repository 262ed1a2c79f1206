import { LOCALES, type Diagnostic, type Text } from '../diagnostics/index.ts';
import type {
  CalendarPack,
  Checklist,
  DemandData,
  Form,
  Methodology,
  Outcome,
  PackEntry,
  PackFolder,
  Packs,
  Questionnaire,
} from '../model/index.ts';
import { readDocument } from '../read/index.ts';
import { nearest } from '../text/index.ts';
import { joinCatalogues, type Catalogue, type CatalogueSource } from './catalogue.ts';
import {
  compiledPart,
  lazyDocumentPlaces,
  lazyPlaces,
  partOf,
  type CompiledCatalogue,
  type CompiledIndex,
  type CompiledMethodology,
} from './compiled.ts';
import { ruleNames, type RuleNames } from './check-rules.ts';
import { brokenBase, didYouMean, extendsLoop, unknownBase } from './findings.ts';
import type { WholePack } from './join-catalogue.ts';
import { methodology } from './methodology.ts';
import { isId, packFile, packNames, type PackLocation } from './pack-files.ts';
import { readAssessment } from './read-assessment.ts';
import { readCatalogue } from './read-catalogue.ts';
import { readChecklist } from './read-checklist.ts';
import { readForm } from './forms/read-form.ts';
import { joinDemands, readRules, type RuleSource } from './read-rules.ts';
import { readMethodology, readStructure, readWords } from './read-methodology.ts';

/** All packs within reach, the first folder first. Nothing is read before it is asked for, and nothing twice. */
export function openPacks(folders: readonly PackFolder[]): Packs {
  return new OpenPacks(folders);
}

/** {@link openPacks} with what the build needs beside it. */
export class OpenPacks implements Packs {
  private readonly folders: readonly PackFolder[];
  private readonly wholes = new Map<string, Outcome<WholePack>>();
  private readonly opened = new Map<string, Outcome<Methodology>>();
  private readonly calendars = new Map<string, Outcome<CalendarPack>>();
  private readonly checklists = new Map<string, Outcome<Checklist>>();
  private readonly assessments = new Map<string, Outcome<Questionnaire>>();
  private readonly forms = new Map<string, Outcome<Form>>();
  private readonly demanded = new Map<string, Outcome<readonly DemandData[]>>();
  private readonly indexes = new Map<PackFolder, CompiledIndex | undefined>();
  private readonly catalogues: CatalogueSource[] = [];
  private shared: Catalogue | undefined;
  private entries: readonly PackEntry[] | undefined;

  constructor(folders: readonly PackFolder[]) {
    this.folders = folders;
  }

  methodologies(): readonly PackEntry[] {
    this.entries ??= this.listMethodologies();
    return this.entries;
  }

  methodology(id: string): Outcome<Methodology> {
    return once(this.opened, id, () => {
      const { value, diagnostics } = this.whole(id);
      return { ...(value && { value: methodology(value) }), diagnostics };
    });
  }

  /** A pack before it is made a methodology. */
  whole(id: string): Outcome<WholePack> {
    const found = this.locate(id, 0);
    return found ? this.open(found, []) : { diagnostics: [] };
  }

  /** The catalogue of the first folder that has one. */
  catalogueSource(): CatalogueSource | undefined {
    this.catalogue();
    return this.catalogues[0];
  }

  calendarIds(): readonly string[] {
    return this.namesOf((index) => index.calendars, calendarNames);
  }

  calendar(id: string): Outcome<CalendarPack> {
    return once(this.calendars, id, () => this.openCalendar(id));
  }

  checklistIds(): readonly string[] {
    return this.namesOf(
      (index) => index.checklists,
      (folder) => packNames(folder, 'checklists'),
    );
  }

  checklist(id: string): Outcome<Checklist> {
    return once(this.checklists, id, () => this.openNamed('checklists', id, partOf.checklist, readChecklist));
  }

  assessmentIds(): readonly string[] {
    return this.namesOf(
      (index) => index.assessments,
      (folder) => packNames(folder, 'assessments'),
    );
  }

  assessment(id: string): Outcome<Questionnaire> {
    return once(this.assessments, id, () => this.openNamed('assessments', id, partOf.assessment, readAssessment));
  }

  formIds(): readonly string[] {
    return this.namesOf(
      (index) => index.forms,
      (folder) => packNames(folder, 'forms'),
    );
  }

  form(id: string): Outcome<Form> {
    return once(this.forms, id, () => this.openNamed('forms', id, partOf.form, readForm));
  }

  /** A pack of `<under>/<id>/`, of the first folder that has it. */
  private openNamed<Value>(
    under: string,
    id: string,
    part: (id: string) => string,
    read: (pack: PackLocation) => Outcome<Value>,
  ): Outcome<Value> {
    if (!isId(id)) return { diagnostics: [] };
    for (const folder of this.folders) {
      const compiled = compiledPart<Value>(folder, part(id));
      if (compiled !== undefined) return { value: compiled, diagnostics: [] };
      if (this.index(folder) ?? !packNames(folder, under).includes(id)) continue;
      return read({ folder, id, path: `${under}/${id}/` });
    }
    return { diagnostics: [] };
  }

  demands(methodology: string): Outcome<readonly DemandData[]> {
    return once(this.demanded, methodology, () => {
      const found = this.locate(methodology, 0);
      if (!found) return { diagnostics: [] };
      return joinDemands(methodology, [...this.sharedRules(), ...this.ownRules(found, [])]);
    });
  }

  /** The demands of a pack's folder and, below it, of what it extends. */
  private ownRules(pack: PackLocation, chain: readonly string[]): readonly RuleSource[] {
    const compiled = compiledPart<RuleSource>(pack.folder, partOf.rules(pack.id));
    if (compiled) return [compiled];
    const structure = readStructure(pack).value;
    const base = structure?.kind === 'overlay' ? structure.data.extends : undefined;
    const key = keyOf(this.folders, pack);
    const below =
      base === undefined || chain.includes(key)
        ? undefined
        : this.locate(base, base === pack.id ? this.folders.indexOf(pack.folder) + 1 : 0);
    const own = pack.folder.list(pack.path.replace(/\/$/, '')).includes('rules.yaml')
      ? [
          readRules(
            pack,
            base ?? pack.id,
            this.namesIn(() => [pack]),
          ),
        ]
      : [];
    return [
      ...(below
        ? this.ownRules(below, [...chain, key]).map((one) => ({ ...one, serves: [...one.serves, pack.id] }))
        : []),
      ...own,
    ];
  }

  /** The own demands of every methodology, for the build; of an overlay with those below it joined. */
  rulesByMethodology(): ReadonlyMap<string, RuleSource> {
    const found = new Map<string, RuleSource>();
    for (const { id } of this.methodologies()) {
      const pack = this.locate(id, 0);
      const sources = pack ? this.ownRules(pack, []) : [];
      const { value = [], diagnostics } = joinDemands(id, sources);
      found.set(id, {
        serves: [...new Set([id, ...sources.flatMap(({ serves }) => serves)])],
        rules: value,
        off: sources.flatMap(({ off }) => off),
        diagnostics,
      });
    }
    return found;
  }

  /** Rule packs that several methodologies share. */
  sharedRules(): readonly RuleSource[] {
    return this.folders.flatMap((folder) => {
      const compiled = compiledPart<readonly RuleSource[]>(folder, partOf.sharedRules);
      if (compiled) return compiled;
      if (this.index(folder)) return [];
      const names = this.namesIn(() => this.folders.flatMap((one) => this.locations(one)));
      return packNames(folder, 'rules').map((id) => readRules({ folder, id, path: `rules/${id}/` }, undefined, names));
    });
  }

  /** What demands may name: everything in the catalogue and in these packs. */
  private namesIn(packs: () => readonly PackLocation[]): RuleNames {
    return ruleNames(
      () => this.catalogue(),
      () => packs().map((pack) => this.open(pack, []).value?.data),
      {
        formIds: () => new Set(this.formIds()),
        form: (id) => this.form(id).value?.data,
      },
    );
  }

  private index(folder: PackFolder): CompiledIndex | undefined {
    if (!this.indexes.has(folder)) this.indexes.set(folder, compiledPart<CompiledIndex>(folder, partOf.index));
    return this.indexes.get(folder);
  }

  private namesOf(
    compiled: (index: CompiledIndex) => readonly string[],
    listed: (folder: PackFolder) => readonly string[],
  ): readonly string[] {
    const names = new Set<string>();
    for (const folder of this.folders) {
      const index = this.index(folder);
      for (const name of index ? compiled(index) : listed(folder)) names.add(name);
    }
    return [...names];
  }

  private locations(folder: PackFolder): readonly PackLocation[] {
    const index = this.index(folder);
    const ids = index ? index.methodologies.map(({ id }) => id) : packNames(folder, 'methodologies');
    const alone = !index && folder.list('').includes('methodology.yaml') ? [loneId(folder)] : [];
    return [
      ...alone.map((id) => ({ folder, id, path: '' })),
      ...ids.map((id) => ({ folder, id, path: `methodologies/${id}/` })),
    ];
  }

  private locate(id: string, from: number): PackLocation | undefined {
    for (const folder of this.folders.slice(from)) {
      const found = this.locations(folder).find((pack) => pack.id === id);
      if (found) return found;
    }
    return undefined;
  }

  private catalogue(): Catalogue {
    if (!this.shared) {
      const diagnostics: Diagnostic[] = [];
      const sources = this.catalogues;
      for (const folder of this.folders) {
        const compiled = compiledPart<CompiledCatalogue>(folder, partOf.catalogue);
        if (compiled) {
          const { data, words } = compiled;
          sources.push({ data, words, ...lazyPlaces(data, () => readCatalogue(folder).value) });
          continue;
        }
        if (!folder.list('catalogue').includes('catalogue.yaml')) continue;
        const read = readCatalogue(folder);
        diagnostics.push(...read.diagnostics);
        if (read.value) sources.push(read.value);
      }
      this.shared = joinCatalogues(sources, diagnostics);
    }
    return this.shared;
  }

  /** Opens a pack and, through `chain`, the packs that it extends. */
  private open(pack: PackLocation, chain: readonly PackLocation[]): Outcome<WholePack> {
    const compiled = compiledPart<CompiledMethodology>(pack.folder, partOf.methodology(pack.id));
    if (!compiled) return once(this.wholes, keyOf(this.folders, pack), () => this.read(pack, chain));
    return once(this.wholes, keyOf(this.folders, pack), () => ({
      value: { ...compiled, ...lazyPlaces(compiled.data, () => this.read(pack, chain).value) },
      diagnostics: [],
    }));
  }

  private read(pack: PackLocation, chain: readonly PackLocation[]): Outcome<WholePack> {
    return readMethodology(pack, this.catalogue(), (structure, report) => {
      const base = structure.data.extends;
      const place = structure.at(structure.data, 'extends');
      const subject = `pack:${pack.id}`;
      const trail = [...chain, pack];
      // A pack may extend one of its own name: that of a later folder.
      const found = this.locate(base, base === pack.id ? this.folders.indexOf(pack.folder) + 1 : 0);
      if (!found) {
        // Their names would be read from the packs, this one among them.
        const known = [...new Set(this.folders.flatMap((folder) => this.locations(folder).map(({ id }) => id)))].filter(
          (id) => id !== pack.id,
        );
        report(unknownBase(place, subject, { base, known }, didYouMean(nearest(base, known))));
        return undefined;
      }
      if (trail.some((one) => keyOf(this.folders, one) === keyOf(this.folders, found))) {
        report(extendsLoop(place, subject, { chain: [...trail.map(({ id }) => id), base].join(' → ') }));
        return undefined;
      }
      const opened = this.open(found, trail);
      if (!opened.value) {
        // A circle is told where it closes; anything else is told by the pack below.
        for (const diagnostic of opened.diagnostics) if (diagnostic.rule === extendsLoop.rule) report(diagnostic);
        if (!opened.diagnostics.some(({ rule }) => rule === extendsLoop.rule))
          report(brokenBase(place, subject, { base }));
      }
      return opened.value;
    });
  }

  private listMethodologies(): readonly PackEntry[] {
    const found = new Map<string, PackEntry & { readonly order: number }>();
    for (const folder of this.folders) {
      const index = this.index(folder);
      const entries = index ? index.methodologies : this.locations(folder).map((pack) => this.entry(pack));
      for (const entry of entries)
        if (entry && !found.has(entry.id)) found.set(entry.id, { ...entry, order: entry.order ?? Infinity });
    }
    return [...found.values()].sort((a, b) => (a.order === b.order ? 0 : a.order - b.order));
  }

  /** What a list shows of a pack: enough is read for it even where the pack has errors; undefined where it cannot be read. */
  private entry(pack: PackLocation): PackEntry | undefined {
    const structure = readStructure(pack).value;
    if (!structure) return undefined;
    const words = LOCALES.map((locale) => readWords(pack, locale).value?.data);
    const base =
      structure.kind === 'overlay' && words.some((word) => word?.name === undefined || word.chooseWhen === undefined)
        ? this.methodology(pack.id).value
        : undefined;
    const text = (key: 'name' | 'chooseWhen', otherwise: string): Text => {
      const [en, zh] = words.map((word) => word?.[key]);
      const given = base?.[key] ?? { en: otherwise, 'zh-CN': otherwise };
      return { en: en ?? given.en, 'zh-CN': zh ?? given['zh-CN'] };
    };
    const { id, version, order } = structure.data;
    // Of a file that misses its schema, anything may have been left out.
    if (id !== pack.id || version === undefined) return undefined;
    return {
      id,
      version,
      name: text('name', id),
      chooseWhen: text('chooseWhen', ''),
      ...(order !== undefined && { order }),
    };
  }

  private openCalendar(id: string): Outcome<CalendarPack> {
    if (!isId(id)) return { diagnostics: [] };
    for (const folder of this.folders) {
      const location = { folder, id, path: 'calendars/' };
      const read = (): Outcome<CalendarPack> => {
        const { value: file, diagnostics } = packFile(location, `${id}.yaml`);
        return file ? readDocument('calendar', file) : { diagnostics };
      };
      const data = compiledPart<CalendarPack['data']>(folder, partOf.calendar(id));
      if (data)
        return {
          value: {
            data,
            files: [],
            comments: [],
            leftOut: new Map(),
            places: lazyDocumentPlaces(data, () => read().value),
          },
          diagnostics: [],
        };
      if (!this.index(folder) && calendarNames(folder).includes(id)) return read();
    }
    return { diagnostics: [] };
  }
}

const calendarNames = (folder: PackFolder): readonly string[] =>
  folder
    .list('calendars')
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .filter(isId);

const keyOf = (folders: readonly PackFolder[], pack: PackLocation): string =>
  `${folders.indexOf(pack.folder)}/${pack.path}${pack.id}`;

/** The id of a folder that is one pack alone: what its structure says; the name of the folder where it says nothing. */
function loneId(folder: PackFolder): string {
  const pack = { folder, id: folder.path.split(/[\\/]/).findLast((name) => name !== '') ?? 'methodology', path: '' };
  return readStructure(pack).value?.data.id ?? pack.id;
}

function once<Value>(cache: Map<string, Value>, key: string, make: () => Value): Value {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = make();
  cache.set(key, value);
  return value;
}
