import type { Text } from '../../diagnostics/index.ts';
import type {
  BrokenPack,
  Form,
  FormColumn,
  FormField,
  FormListDocument,
  FormSheetDocument,
} from '../../model/index.ts';
import type { Session } from '../command.ts';
import { brokenText } from '../own-packs/broken.ts';
import { formWords as words } from '../phrases/form.ts';
import { blocksAsText, type Block } from '../printers/blocks.ts';
import type { Styled } from '../screen.ts';

type Facts = FormSheetDocument['form'];
type Field = FormSheetDocument['fields'][number];
type Column = NonNullable<Field['columns']>[number];

/** The forms as data. */
export const listOf = (forms: readonly Form[], broken: readonly BrokenPack[]): FormListDocument => ({
  version: 1,
  forms: forms.map(factsOf),
  broken: [...broken],
});

/** A form as data: its fields with their words. */
export const sheetOf = (form: Form): FormSheetDocument => ({
  version: 1,
  form: factsOf(form),
  fields: form.data.fields.map((field) => fieldOf(form, field)),
});

function factsOf({ id, data, words: { en, 'zh-CN': zh } }: Form): Facts {
  return {
    id,
    kind: data.kind,
    name: { en: en.name, 'zh-CN': zh.name },
    about: { en: en.about, 'zh-CN': zh.about },
    ...(data.cadence !== undefined && { cadence: data.cadence }),
    ...marksOf(data),
  };
}

function marksOf({ source, derived, reconstructed }: Pick<FormColumn, 'source' | 'derived' | 'reconstructed'>) {
  return {
    ...(source && { source: [...source] }),
    ...(derived !== undefined && { derived }),
    ...(reconstructed !== undefined && { reconstructed }),
  };
}

function fieldOf(form: Form, field: FormField): Field {
  return {
    ...common(form, field, field.id),
    type: field.type,
    ...(field.least !== undefined && { least: field.least }),
    ...(field.fields && {
      columns: field.fields.map((column) => ({
        ...common(form, column, `${field.id}.${column.id}`),
        type: column.type,
      })),
    }),
  };
}

function common(form: Form, field: FormField | FormColumn, path: string): Omit<Column, 'type'> {
  const [en, zh] = [form.words.en.fields[path], form.words['zh-CN'].fields[path]];
  const optionLabel = (option: string, locale: 'en' | 'zh-CN'): string =>
    form.words[locale].options?.[path]?.[option] ?? option;
  return {
    id: field.id,
    label: { en: en?.label ?? path, 'zh-CN': zh?.label ?? path },
    ...(en?.hint !== undefined && zh?.hint !== undefined && { hint: { en: en.hint, 'zh-CN': zh.hint } }),
    ...(field.required !== undefined && { required: field.required }),
    ...(field.options && {
      options: field.options.map((option) => ({
        id: option,
        label: { en: optionLabel(option, 'en'), 'zh-CN': optionLabel(option, 'zh-CN') },
      })),
    }),
    ...(field.from !== undefined && { from: field.from }),
    ...marksOf(field),
  };
}

/** The forms for people: those that hold data, then the documents. */
export function listText(session: Session, { forms, broken }: FormListDocument, groups: readonly [Text, Text]): Styled {
  const { locale, out } = session;
  const table = (kind: Facts['kind']): readonly (readonly string[])[] =>
    forms.filter((form) => form.kind === kind).map(({ id, name }) => [id, name[locale]]);
  const header = [words.headForm[locale], words.headName[locale]];
  const blocks = (['data', 'document'] as const).flatMap((kind, index): readonly Block[] => {
    const rows = table(kind);
    const title = groups[index]?.[locale] ?? '';
    return rows.length === 0
      ? []
      : [
          { kind: 'heading', text: title },
          { kind: 'table', header, rows },
        ];
  });
  const text = blocksAsText(blocks, out.terminal ? out.columns : undefined);
  return broken.length === 0 ? text : [text, '\n', brokenText(session, broken)];
}

/** One form for people. */
export function sheetText(session: Session, { form, fields }: FormSheetDocument): Styled {
  const { locale, out } = session;
  const every = form.cadence === undefined ? null : /^(\d+)([dwm])$/.exec(form.cadence);
  const unit = { d: words.everyDay, w: words.everyWeek, m: words.everyMonth }[every?.[2] ?? 'd'] ?? words.everyDay;
  const about: readonly Block[] = [
    { kind: 'title', text: form.name[locale], aside: form.id },
    { kind: 'paragraph', text: form.about[locale] },
    ...(every
      ? [
          {
            kind: 'paragraph',
            text: session.say(words.cadence, { every: session.say(unit, { count: Number(every[1]) }) }),
          } as const,
        ]
      : []),
    ...(form.source && form.source.length > 0
      ? [{ kind: 'paragraph', text: session.say(words.sources, { source: form.source }) } as const]
      : []),
  ];
  const described = fields.flatMap((field): readonly Block[] => [
    { kind: 'heading', text: `${field.label[locale]}  ${field.id} · ${kindOf(session, field)}` },
    ...(said(session, field) === '' ? [] : [{ kind: 'paragraph', text: said(session, field) } as const]),
    ...(field.columns
      ? [
          {
            kind: 'list',
            items: field.columns.map((column) =>
              [`${column.label[locale]}  ${column.id} · ${kindOf(session, column)}`, said(session, column)]
                .filter((part) => part !== '')
                .join(session.say(words.colon, {})),
            ),
          } as const,
        ]
      : []),
  ]);
  return blocksAsText([...about, ...described], out.terminal ? out.columns : undefined);
}

function kindOf(session: Session, field: Field | Column): string {
  const least =
    'least' in field && field.least !== undefined ? session.say(words.leastRows, { least: field.least }) : '';
  return [
    field.type,
    field.required === true ? session.say(words.required, {}) : '',
    least,
    field.from === undefined ? '' : `← ${field.from}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function said(session: Session, { hint, options }: Field | Column): string {
  const { locale } = session;
  const choice = options
    ? session.say(words.oneOf, {
        options: options.map(({ id, label }) => session.say(words.option, { id, label: label[locale] })),
      })
    : '';
  return [hint?.[locale] ?? '', choice].filter((part) => part !== '').join(session.say(words.betweenSentences, {}));
}
