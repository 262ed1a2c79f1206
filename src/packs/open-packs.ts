import type { Diagnostic } from '../diagnostics/index.ts';
import type {
  CalendarPack,
  Checklist,
  DemandData,
  Form,
  Methodology,
  Outcome,
  PackEntry,
  PackFolder,
  PackKind,
  Packs,
  Questionnaire,
  Topic,
} from '../model/index.ts';
import type { CatalogueSource } from './catalogue.ts';
import { compiledPart, partOf, type CompiledIndex } from './compiled.ts';
import { readForm } from './forms/read-form.ts';
import type { WholePack } from './join-catalogue.ts';
import { openCalendar } from './opening/calendars.ts';
import { Demands } from './opening/demands.ts';
import { Methodologies } from './opening/methodologies.ts';
import { once } from './opening/once.ts';
import { Reach } from './opening/reach.ts';
import { isId, locationOf, packNames, type PackLocation } from './pack-files.ts';
import { readAssessment } from './read-assessment.ts';
import { readChecklist } from './read-checklist.ts';
import type { RuleSource } from './read-rules.ts';

/** Packs that are a folder of their own with one structure and its words. */
type NamedKind = 'checklist' | 'assessment' | 'form';

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

  topics(): readonly Topic[] {
    return this.methods.topics();
  }

  /** The catalogue of the first folder that has one. */
  catalogueSource(): CatalogueSource | undefined {
    return this.methods.catalogueSource();
  }

  demands(methodology: string): Outcome<readonly DemandData[]> {
    return this.demanded.of(methodology);
  }

  sharedFindings(): readonly Diagnostic[] {
    return [
      ...this.methods.catalogue().diagnostics,
      ...this.demanded.sharedRules().flatMap(({ diagnostics }) => diagnostics),
    ];
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
    return this.names('calendars', 'calendar');
  }

  calendar(id: string): Outcome<CalendarPack> {
    return once(this.calendars, id, () => openCalendar(this.reach, id));
  }

  checklistIds(): readonly string[] {
    return this.names('checklists', 'checklist');
  }

  checklist(id: string): Outcome<Checklist> {
    return once(this.checklists, id, () => this.openNamed('checklist', id, readChecklist));
  }

  assessmentIds(): readonly string[] {
    return this.names('assessments', 'assessment');
  }

  assessment(id: string): Outcome<Questionnaire> {
    return once(this.assessments, id, () => this.openNamed('assessment', id, readAssessment));
  }

  formIds(): readonly string[] {
    return this.names('forms', 'form');
  }

  form(id: string): Outcome<Form> {
    return once(this.forms, id, () => this.openNamed('form', id, readForm));
  }

  private names(compiled: Exclude<keyof CompiledIndex, 'methodologies'>, kind: PackKind): readonly string[] {
    return this.reach.names(
      (index) => index[compiled],
      (folder) => packNames(folder, kind),
    );
  }

  /** A pack of the first folder that has it. */
  private openNamed<Value>(kind: NamedKind, id: string, read: (pack: PackLocation) => Outcome<Value>): Outcome<Value> {
    if (!isId(id)) return { diagnostics: [] };
    for (const folder of this.reach.folders) {
      const compiled = compiledPart<Value>(folder, partOf[kind](id));
      if (compiled !== undefined) return { value: compiled, diagnostics: [] };
      if (this.reach.index(folder) ?? !packNames(folder, kind).includes(id)) continue;
      return read(locationOf(folder, kind, id));
    }
    return { diagnostics: [] };
  }
}
