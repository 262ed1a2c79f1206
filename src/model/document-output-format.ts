import type { Static } from 'typebox';
import { Type, closed, list, oneOf, says } from './schema-parts.ts';

// What `report --list --json` and `checklist --list --json` print.

const text = (en: string, zh: string) => Type.String(says(en, zh));
const both = (en: string, zh: string) =>
  Type.Object(
    {
      en: text('English.', '英文。'),
      'zh-CN': text('Simplified Chinese.', '简体中文。'),
    },
    { ...closed, ...says(en, zh) },
  );
const count = (en: string, zh: string) => Type.Integer({ ...says(en, zh), minimum: 0 });
const version = () => Type.Literal(1, says('Version of this format.', '本格式的版本。'));

export const DocumentOutputFormat = {
  Documents: Type.Object(
    {
      version: version(),
      documents: list(
        Type.Object(
          {
            id: text('Its name on the command line.', '命令行中的名称。'),
            kind: oneOf(
              ['report', 'data', 'document'],
              'A report, a form that holds data, or a form that is a document.',
              '报告、数据类表单或文档类表单。',
            ),
            name: both('Its title.', '标题。'),
          },
          closed,
        ),
        'Reports, then forms.',
        '报告在前，表单在后。',
      ),
    },
    {
      ...closed,
      ...says('The documents that can be rendered, format 1.', '可生成的文档，格式 1。'),
    },
  ),

  Checklists: Type.Object(
    {
      version: version(),
      checklists: list(
        Type.Object(
          {
            id: text('Its name on the command line.', '命令行中的名称。'),
            kind: oneOf(
              ['pack', 'task', 'gate'],
              'A checklist of the packs, the items of a task, or the criteria of a gate.',
              '模板包中的检查表、任务的检查项或关口标准。',
            ),
            name: text('Its title.', '标题。'),
            done: count('Items that are done.', '已完成项数。'),
            total: count('All items.', '总项数。'),
          },
          closed,
        ),
        'Checklists, then tasks with items, then gates.',
        '依次为检查表、带检查项的任务、关口。',
      ),
    },
    {
      ...closed,
      ...says('The checklists of a plan, format 1.', '计划的检查表列表，格式 1。'),
    },
  ),
};

export type DocumentsDocument = Static<typeof DocumentOutputFormat.Documents>;
export type ChecklistsDocument = Static<typeof DocumentOutputFormat.Checklists>;
