import type { Static } from 'typebox';
import { Type, closed, flag, id, ids, list, name, opt, prose, record, says } from './schema-parts.ts';

// A checklist pack: `checklist.yaml` (structure), `en.yaml` and `zh-CN.yaml` (words by id).

const sources = () =>
  opt(
    list(
      Type.String({ maxLength: 40 }),
      'Entries of the methodology inventory that this encodes.',
      '所编码的方法论清单条目。',
    ),
  );

export const ChecklistFormat = Type.Module({
  Checklist: Type.Object(
    {
      format: Type.Literal('crm-plan-checklist/1', says('Format of this file.', '文件格式。')),
      id: id('Id of the checklist: the name of its folder.', '检查表标识，即文件夹名。'),
      methodologies: opt(ids('Methodologies that it belongs to; all, if absent.', '所属方法论；默认为全部。')),
      binds: opt(
        list(
          Type.String({
            ...says(
              '`methodology/phase` it has to be worked through in, or before the gate of.',
              '须在其中（或其关口前）完成的 `方法论/阶段`。',
            ),
            pattern: '^[a-z0-9-]+/[a-z0-9-]+$',
          }),
          'Phases.',
          '阶段。',
        ),
      ),
      groups: list(
        Type.Object(
          {
            id: id('Id of the group.', '分组标识。'),
            items: list(
              Type.Object(
                {
                  id: id('Id of the item.', '条目标识。'),
                  source: sources(),
                  derived: opt(flag('Follows from what a source states.', '由来源推得。')),
                  reconstructed: opt(flag('Rebuilt where the source is missing.', '来源缺失，经重建。')),
                },
                closed,
              ),
              'Items.',
              '条目。',
            ),
          },
          closed,
        ),
        'Groups of items.',
        '条目分组。',
      ),
      source: sources(),
    },
    { ...closed, ...says('A checklist, without words.', '检查表，不含文字。') },
  ),
  Words: Type.Object(
    {
      format: Type.Literal('crm-plan-checklist-words/1', says('Format of this file.', '文件格式。')),
      name: name('Name of the checklist.', '检查表名称。'),
      about: opt(prose('When to use it.', '何时使用。')),
      groups: record(name('Name of the group.', '分组名称。'), says('Names, by group.', '分组名称，按分组。')),
      items: record(prose('What has to hold.', '须满足的内容。'), says('Texts, by item.', '条目文字，按条目。')),
    },
    { ...closed, ...says('Words of a checklist.', '检查表的文字。') },
  ),
});

export type ChecklistDocument = Static<typeof ChecklistFormat.Checklist>;
export type ChecklistWords = Static<typeof ChecklistFormat.Words>;
