import type { Diagnostic, Place } from '../diagnostics/index.ts';
import type { Content, Deliverable, FilledForm, Form, Methodology, Outcome, Packs } from '../model/index.ts';
import { insidePath, readContent, readContentHeader } from '../read/index.ts';
import { nearest, type SourceFile } from '../text/index.ts';
import { References } from './content-references.ts';
import type { Draft } from './draft.ts';
import {
  askedForHere,
  contentMissing,
  contentNotYaml,
  contentOfOther,
  contentOutside,
  contentTwice,
  contentUnreadable,
  didYouMean,
  thereIs,
  unknownForm,
} from './findings/index.ts';

/** What a path under `file` of a deliverable leads to: a file, findings about its bytes, or the reason why there is none. */
export type ContentFiles = (path: string) => Outcome<SourceFile> | 'missing' | 'outside' | 'unreadable';

/** The contents that the deliverables name, each held against its form and against the plan. */
export class Contents {
  private readonly draft: Draft;
  private readonly packs: Packs;
  private readonly files: ContentFiles;
  private readonly references: References;
  private readonly named = new Map<string, Deliverable>();
  private ids: ReadonlySet<string> | undefined;

  constructor(draft: Draft, packs: Packs, files: ContentFiles, methodology: () => Methodology | undefined) {
    this.draft = draft;
    this.packs = packs;
    this.files = files;
    this.references = new References(draft, methodology);
  }

  of(deliverables: readonly Deliverable[]): readonly FilledForm[] {
    return deliverables.flatMap((deliverable): readonly FilledForm[] => {
      const { form, file } = deliverable.data;
      if (form !== undefined && !this.formIds.has(form)) {
        this.unknown(deliverable.at('form'), deliverable.subject, form);
        return [];
      }
      if (file === undefined) return [];
      const source = this.source(deliverable, file);
      const content = source && this.read(deliverable, source);
      if (!content) return [];
      this.references.check(content, deliverable.subject);
      const { data, places } = content.document;
      return [
        {
          ...content,
          deliverable,
          subject: deliverable.subject,
          at: (field) => places.at(data, field !== undefined && Object.hasOwn(data, field) ? field : 'form'),
        },
      ];
    });
  }

  private get formIds(): ReadonlySet<string> {
    return (this.ids ??= new Set(this.packs.formIds()));
  }

  private source(deliverable: Deliverable, path: string): SourceFile | undefined {
    const { subject } = deliverable;
    const place = deliverable.at('file');
    const normal = insidePath(path);
    const refuse = (finding: Diagnostic): undefined => {
      this.draft.report(finding);
      return undefined;
    };
    if (normal === undefined) return refuse(contentOutside(place, subject, { path }));
    if (!/\.ya?ml$/i.test(normal)) return refuse(contentNotYaml(place, subject, { path }));
    const other = this.named.get(normal);
    if (other) return refuse(contentTwice(place, subject, { path, other: other.data.name }));
    this.named.set(normal, deliverable);
    const found = this.files(normal);
    if (found === 'missing') return refuse(contentMissing(place, subject, { path }));
    if (found === 'outside') return refuse(contentOutside(place, subject, { path }));
    if (found === 'unreadable') return refuse(contentUnreadable(place, subject, { path }));
    this.tell(found.diagnostics, subject);
    return found.value;
  }

  private read(deliverable: Deliverable, source: SourceFile): Content | undefined {
    const { subject } = deliverable;
    const header = readContentHeader(source);
    if (!header.value) {
      this.tell(header.diagnostics, subject);
      return undefined;
    }
    const { data, places } = header.value;
    const wanted = deliverable.data.form ?? data.form;
    if (data.form !== wanted) {
      const holes = { found: data.form, deliverable: deliverable.data.name, wanted };
      const labels = [{ span: deliverable.at('form').span, sentence: askedForHere }];
      this.draft.report(contentOfOther(places.at(data, 'form'), subject, holes, { labels }));
      return undefined;
    }
    const form = this.form(wanted, places.at(data, 'form'), subject);
    if (!form) return undefined;
    const { value, diagnostics } = readContent(form, source);
    this.tell(diagnostics, subject);
    return value;
  }

  private form(id: string, place: Place, subject: string): Form | undefined {
    const { value, diagnostics } = this.packs.form(id);
    for (const diagnostic of diagnostics) this.draft.report(diagnostic);
    if (!value && diagnostics.length === 0) this.unknown(place, subject, id);
    return value;
  }

  private unknown(place: Place, subject: string, id: string): void {
    const known = [...this.formIds];
    const near = nearest(id, known);
    this.draft.report(
      unknownForm(place, subject, { id, hint: near === undefined ? thereIs(known) : didYouMean(near) }),
    );
  }

  /** What is wrong inside a content file is wrong with the deliverable. */
  private tell(diagnostics: readonly Diagnostic[], subject: string): void {
    for (const diagnostic of diagnostics) this.draft.report({ ...diagnostic, subject });
  }
}
