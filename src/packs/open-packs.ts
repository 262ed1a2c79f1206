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
import type { CatalogueSource } from './catalogue.ts';
import { compiledPart, partOf, type CompiledIndex } from './compiled.ts';
import { readForm } from './forms/read-form.ts';
import type { WholePack } from './join-catalogue.ts';
import { calendarNames, openCalendar } from './opening/calendars.ts';
import { Demands } from './opening/demands.ts';
import { Methodologies } from './opening/methodologies.ts';
import { once } from './opening/once.ts';
import { Reach } from './opening/reach.ts';
import { isId, packNames, type PackLocation } from './pack-files.ts';
import { readAssessment } from './read-assessment.ts';
import { readChecklist } from './read-checklist.ts';
import type { RuleSource } from './read-rules.ts';

/** Packs that are a folder of their own with one structure and its words. */
type NamedKind = keyof CompiledIndex & ('checklists' | 'assessments' | 'forms');

/** All packs within reach, the first folder first. Nothing is read before it is asked for, and nothing twice. */
export function openPacks(folders: readonly PackFolder[]): Packs {
  return new OpenPacks(folders);
}

/** {@link openPacks} with what the build needs beside it. */
export class OpenPacks implements Packs {
  private readonly reach: Reach;
  private readonly methods: Methodologies;
  private readonly demanded: Demands;
  private readonly calendars = new Map<string, Outcome<CalendarPack>>();
  private readonly checklists = new Map<string, Outcome<Checklist>>();
  private readonly assessments = new Map<string, Outcome<Questionnaire>>();
  private readonly forms = new Map<string, Outcome<Form>>();

  constructor(folders: readonly PackFolder[]) {
    this.reach = new Reach(folders);
    this.methods = new Methodologies(this.reach);
    this.demanded = new Demands(this.reach, this.methods, {
      formIds: () => new Set(this.formIds()),
      form: (id) => this.form(id).value?.data,
    });
  }

  methodologies(): readonly PackEntry[] {
    return this.methods.list();
  }

  methodology(id: string): Outcome<Methodology> {
    return this.methods.methodology(id);
  }

  /** A pack before it is made a methodology. */
  whole(id: string): Outcome<WholePack> {
    return this.methods.whole(id);
  }

  /** The catalogue of the first folder that has one. */
  catalogueSource(): CatalogueSource | undefined {
    return this.methods.catalogueSource();
  }

  demands(methodology: string): Outcome<readonly DemandData[]> {
    return this.demanded.of(methodology);
  }

  /** The own demands of every methodology, for the build. */
  rulesByMethodology(): ReadonlyMap<string, RuleSource> {
    return this.demanded.rulesByMethodology();
  }

  /** Rule packs that several methodologies share. */
  sharedRules(): readonly RuleSource[] {
    return this.demanded.sharedRules();
  }

  calendarIds(): readonly string[] {
    return this.reach.names((index) => index.calendars, calendarNames);
  }

  calendar(id: string): Outcome<CalendarPack> {
    return once(this.calendars, id, () => openCalendar(this.reach, id));
  }

  checklistIds(): readonly string[] {
    return this.namesUnder('checklists');
  }

  checklist(id: string): Outcome<Checklist> {
    return once(this.checklists, id, () => this.openNamed('checklists', id, partOf.checklist, readChecklist));
  }

  assessmentIds(): readonly string[] {
    return this.namesUnder('assessments');
  }

  assessment(id: string): Outcome<Questionnaire> {
    return once(this.assessments, id, () => this.openNamed('assessments', id, partOf.assessment, readAssessment));
  }

  formIds(): readonly string[] {
    return this.namesUnder('forms');
  }

  form(id: string): Outcome<Form> {
    return once(this.forms, id, () => this.openNamed('forms', id, partOf.form, readForm));
  }

  private namesUnder(under: NamedKind): readonly string[] {
    return this.reach.names(
      (index) => index[under],
      (folder) => packNames(folder, under),
    );
  }

  /** A pack of `<under>/<id>/`, of the first folder that has it. */
  private openNamed<Value>(
    under: NamedKind,
    id: string,
    part: (id: string) => string,
    read: (pack: PackLocation) => Outcome<Value>,
  ): Outcome<Value> {
    if (!isId(id)) return { diagnostics: [] };
    for (const folder of this.reach.folders) {
      const compiled = compiledPart<Value>(folder, part(id));
      if (compiled !== undefined) return { value: compiled, diagnostics: [] };
      if (this.reach.index(folder) ?? !packNames(folder, under).includes(id)) continue;
      return read({ folder, id, path: `${under}/${id}/` });
    }
    return { diagnostics: [] };
  }
}
