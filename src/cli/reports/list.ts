import type { Text } from '../../diagnostics/index.ts';
import type { BrokenPack, DocumentsDocument, Form, Packs } from '../../model/index.ts';
import type { Session } from '../command.ts';
import { brokenText } from '../own-packs/broken.ts';
import { report as words } from '../phrases/report.ts';
import type { KnownReport } from '../reporting.ts';
import { bold, dim, padEnd, type Styled } from '../screen.ts';

/** The documents as data. */
export function documentsOf(
  reports: readonly KnownReport[],
  packs: Packs,
  broken: readonly BrokenPack[],
): DocumentsDocument {
  const forms = packs.formIds().flatMap((id) => packs.form(id).value ?? []);
  const formOf = ({ id, data, words: { en, 'zh-CN': zh } }: Form): DocumentsDocument['documents'][number] => ({
    id,
    kind: data.kind,
    name: { en: en.name, 'zh-CN': zh.name },
  });
  return {
    version: 1,
    documents: [
      ...reports.map(({ id, names }) => ({ id, kind: 'report' as const, name: names })),
      ...forms.filter(({ data }) => data.kind === 'data').map(formOf),
      ...forms.filter(({ data }) => data.kind === 'document').map(formOf),
    ],
    broken: [...broken],
  };
}

/** Reports, then the forms: those that hold data and those that are documents; then what is broken. */
export function documentList(
  session: Session,
  reports: readonly KnownReport[],
  packs: Packs,
  broken: readonly BrokenPack[],
): Styled {
  const { locale } = session;
  const forms = packs.formIds().flatMap((id) => packs.form(id).value ?? []);
  // What each form is for, `form show` tells: eighty such lines would hide the reports.
  const entry = (form: Form): Entry => ({ id: form.id, name: form.words[locale].name, about: '' });
  const groups: readonly (readonly [Text, readonly Entry[]])[] = [
    [words.groupReports, reports.map(({ id, names, abouts }) => ({ id, name: names[locale], about: abouts[locale] }))],
    [words.groupData, forms.filter(({ data }) => data.kind === 'data').map(entry)],
    [words.groupDocuments, forms.filter(({ data }) => data.kind === 'document').map(entry)],
  ];
  const width = Math.max(...groups.flatMap(([, entries]) => entries.map(({ id }) => id.length)));
  const listed = groups
    .filter(([, entries]) => entries.length > 0)
    .map(([title, entries], index): Styled => [
      index > 0 ? '\n' : '',
      dim(title[locale]),
      '\n',
      ...entries.map(({ id, name, about }) => [
        padEnd(bold(id), width),
        '  ',
        name,
        dim(about === '' ? '' : `  ${about}`),
        '\n',
      ]),
    ]);
  return broken.length === 0 ? listed : [listed, '\n', brokenText(session, broken)];
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly about: string;
}
