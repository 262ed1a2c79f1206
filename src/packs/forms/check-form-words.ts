import { LOCALES } from '../../diagnostics/index.ts';
import type { Deep, FormColumn, FormData, FormField, FormWords, SourcedDocument } from '../../model/index.ts';
import { nearest } from '../../text/index.ts';
import { checkText } from '../check-text.ts';
import { didYouMean, wordsMissing, wordsUnused } from '../findings/index.ts';
import { WORD_FILES } from '../pack-files.ts';
import type { Report } from '../pack-draft.ts';

type Words = SourcedDocument<Deep<FormWords>>;

interface Path {
  readonly path: string;
  /** Whether a person fills it and so has to be told what to write. */
  readonly filled: boolean;
  readonly options: readonly string[];
}

/** Every field has its label, hint and options in every language, and no words stand for what is not there. */
export function checkFormWords(data: FormData, languages: readonly Words[], subject: string, report: Report): void {
  const paths = pathsOf(data);
  languages.forEach((words, index) => {
    const locale = LOCALES[index];
    if (locale) new WordCheck(words, locale, paths, languages, subject, report).run();
  });
}

function pathsOf(data: FormData): readonly Path[] {
  const of = (field: FormField | FormColumn, path: string): Path => ({
    path,
    filled: field.from === undefined,
    options: field.options ?? [],
  });
  return data.fields.flatMap((field) => [
    of(field, field.id),
    ...(field.fields ?? []).map((column) => of(column, `${field.id}.${column.id}`)),
  ]);
}

class WordCheck {
  private readonly words: Words;
  private readonly locale: (typeof LOCALES)[number];
  private readonly file: string;
  private readonly paths: readonly Path[];
  private readonly languages: readonly Words[];
  private readonly subject: string;
  private readonly report: Report;

  constructor(
    words: Words,
    locale: (typeof LOCALES)[number],
    paths: readonly Path[],
    languages: readonly Words[],
    subject: string,
    report: Report,
  ) {
    this.words = words;
    this.locale = locale;
    this.file = WORD_FILES[locale];
    this.paths = paths;
    this.languages = languages;
    this.subject = subject;
    this.report = report;
  }

  run(): void {
    const { data } = this.words;
    this.text(data, 'name', 'name', data.name, true);
    this.text(data, 'about', 'about', data.about, false);
    for (const { path, filled, options } of this.paths) {
      const field = own(data.fields, path);
      if (!field) {
        this.missing(`fields.${path}`, data, 'fields');
        continue;
      }
      this.text(field, 'label', `fields.${path}.label`, field.label, true);
      const elsewhere = this.languages.some((other) => own(other.data.fields, path)?.hint !== undefined);
      if (field.hint !== undefined) this.text(field, 'hint', `fields.${path}.hint`, field.hint, false);
      else if (filled || elsewhere) this.missing(`fields.${path}.hint`, data.fields, path);
      this.options(path, options);
    }
    this.unused(data.fields, 'fields', new Set(this.paths.map(({ path }) => path)));
    if (data.options)
      this.unused(
        data.options,
        'options',
        new Set(this.paths.filter(({ options }) => options.length > 0).map(({ path }) => path)),
      );
  }

  private options(path: string, options: readonly string[]): void {
    const { data } = this.words;
    if (options.length === 0) return;
    const labels = data.options && own(data.options, path);
    if (!data.options || !labels) {
      if (data.options) this.missing(`options.${path}`, data, 'options');
      else this.missing(`options.${path}`, data);
      return;
    }
    for (const option of options) {
      const label = own(labels, option);
      if (label === undefined) this.missing(`options.${path}.${option}`, data.options, path);
      else this.text(labels, option, `options.${path}.${option}`, label, true);
    }
    this.unused(labels, `options.${path}`, new Set(options));
  }

  private missing(path: string, node: object, key?: string): void {
    const { places } = this.words;
    const place = key === undefined ? places.at(node) : places.keyAt(node, key);
    this.report(wordsMissing(place, this.subject, { path, file: this.file }));
  }

  private unused(map: object, under: string, known: ReadonlySet<string>): void {
    for (const key of Object.keys(map))
      if (!known.has(key))
        this.report(
          wordsUnused(
            this.words.places.keyAt(map, key),
            this.subject,
            { path: `${under}.${key}`, file: this.file },
            didYouMean(nearest(key, known)),
          ),
        );
  }

  private text(node: object, key: string, path: string, text: string, isName: boolean): void {
    const { places } = this.words;
    if (text.trim() === '') this.missing(path, node, key);
    checkText(
      {
        subject: this.subject,
        path,
        text,
        isName,
        chinese: this.locale === 'zh-CN',
        place: () => places.at(node, key),
      },
      this.report,
    );
  }
}

const own = <Value>(map: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;
