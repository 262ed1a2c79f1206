import type { Static } from 'typebox';
import { both, broken, count, text, version } from './output-parts.ts';
import { Type, closed, list, oneOf, says } from './schema-parts.ts';

// What `report --list --json` and `checklist --list --json` print.

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
      broken: broken(),
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
      broken: broken(),
    },
    {
      ...closed,
      ...says('The checklists of a plan, format 1.', '计划的检查表列表，格式 1。'),
    },
  ),
};

export type DocumentsDocument = Static<typeof DocumentOutputFormat.Documents>;
export type ChecklistsDocument = Static<typeof DocumentOutputFormat.Checklists>;
