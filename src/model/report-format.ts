import type { Static } from 'typebox';
import { Type, closed, id, name, oneOf, opt, prose, record, says } from './schema-parts.ts';

// A report pack: `report.yaml` (which view fills it), `report.md.hbs` (the shape, without words), `en.yaml` and
// `zh-CN.yaml` (the words). The vocabulary holds the labels that all reports share, such as those of states and colours.

/** What a report may be filled with. */
export const VIEWS = ['weekly', 'checklist', 'form'] as const;
export type ViewName = (typeof VIEWS)[number];

const words = (en: string, zh: string) =>
  record(prose('The words.', '文字。'), says(en, zh), '^[a-z][A-Za-z0-9-]*(\\.[A-Za-z0-9-]+)*$');

export const ReportFormat = Type.Module({
  Report: Type.Object(
    {
      format: Type.Literal('crm-plan-report/1', says('Format of this file.', '文件格式。')),
      id: id('Id of the report: the name of its folder.', '报告标识，即文件夹名。'),
      view: oneOf(VIEWS, 'What fills the template.', '用于填充模板的视图。'),
      order: opt(Type.Integer(says('Place in lists.', '列表中的次序。'))),
    },
    { ...closed, ...says('A report, without words.', '报告，不含文字。') },
  ),
  Words: Type.Object(
    {
      format: Type.Literal('crm-plan-report-words/1', says('Format of this file.', '文件格式。')),
      locale: oneOf(['en', 'zh-CN'], 'Language of this file: its name.', '本文件的语言，即文件名。'),
      name: name('Name of the report.', '报告名称。'),
      about: opt(prose('What it tells, and to whom.', '内容与读者。')),
      words: words('What the template says, by key; {holes} are filled.', '模板所用文字，按键；{空位} 由程序填入。'),
    },
    { ...closed, ...says('Words of a report.', '报告的文字。') },
  ),
});

export const VocabularyFormat = Type.Module({
  Vocabulary: Type.Object(
    {
      format: Type.Literal('crm-plan-vocabulary/1', says('Format of this file.', '文件格式。')),
      locale: oneOf(['en', 'zh-CN'], 'Language of this file: its name.', '本文件的语言，即文件名。'),
      labels: words('Labels that all reports share, such as `health.red`.', '各报告共用的名称，如 `health.red`。'),
    },
    { ...closed, ...says('Labels that all reports share, in one language.', '各报告共用的名称（一种语言）。') },
  ),
});

export type ReportDocument = Static<typeof ReportFormat.Report>;
export type ReportWords = Static<typeof ReportFormat.Words>;
export type VocabularyWords = Static<typeof VocabularyFormat.Vocabulary>;
