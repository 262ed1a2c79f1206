import type { Static } from 'typebox';
import { Type, closed, flag, id, ids, list, name, oneOf, opt, prose, record, says } from './schema-parts.ts';
import { ROLE_SIDES } from './vocabulary.ts';

// The catalogue: what all methodology packs share. A pack that names a role, deliverable, goal or kind of work without
// saying more takes it from here, words included; what it says itself wins.

const sources = () =>
  opt(
    list(
      Type.String({ maxLength: 40 }),
      'Entries of the methodology inventory that this encodes.',
      '所编码的方法论清单条目。',
    ),
  );
const named = (en: string, zh: string) =>
  record(
    Type.Object(
      {
        name: name('Name.', '名称。'),
        about: opt(prose('What it is.', '说明。')),
        does: opt(list(prose('A duty.', '职责。'), 'What it answers for.', '职责。')),
        mayDecide: opt(list(prose('A right.', '权限。'), 'What it may decide.', '可决定的事项。')),
        mayNot: opt(list(prose('A limit.', '限制。'), 'What it must not do.', '不得做的事。')),
      },
      closed,
    ),
    says(en, zh),
  );

export const CatalogueFormat = Type.Module({
  Catalogue: Type.Object(
    {
      format: Type.Literal('crm-plan-catalogue/1', says('Format of this file.', '文件格式。')),
      roles: list(
        Type.Object(
          {
            id: id('Id of the role.', '角色标识。'),
            side: oneOf(ROLE_SIDES, 'Which party.', '所属一方。'),
            capabilities: opt(ids('What the role brings along.', '具备的能力。')),
            source: sources(),
          },
          closed,
        ),
        'Roles.',
        '角色。',
      ),
      deliverables: list(
        Type.Object(
          {
            id: id('Id of the deliverable.', '交付物标识。'),
            owner: opt(id('The role that makes it.', '编制角色。')),
            acceptedBy: opt(id('The role that accepts it.', '验收角色。')),
            form: opt(id('The form that it follows.', '所用表单。')),
            source: sources(),
            derived: opt(flag('Follows from what a source states.', '由来源推得。')),
            reconstructed: opt(flag('Rebuilt where the source is missing.', '来源缺失，经重建。')),
          },
          closed,
        ),
        'Deliverables.',
        '交付物。',
      ),
      goals: list(
        Type.Object(
          {
            id: id('Id of the goal.', '目标标识。'),
            kind: oneOf(['result', 'process', 'experience'], 'Kind of goal.', '目标类别。'),
            source: sources(),
          },
          closed,
        ),
        'Business goals.',
        '业务目标。',
      ),
      kinds: list(
        Type.Object({ id: id('Id of the kind of work.', '工作类别标识。'), source: sources() }, closed),
        'Kinds of work.',
        '工作类别。',
      ),
      topics: opt(
        list(
          Type.Object(
            {
              id: id('Id of the topic.', '主题标识。'),
              kinds: ids(
                'Kinds of work that belong to it; one may belong to several.',
                '所含工作类别；一类可属多个主题。',
              ),
              source: sources(),
            },
            closed,
          ),
          'What methodologies are compared by.',
          '对照方法论所依的主题。',
        ),
      ),
    },
    { ...closed, ...says('What all methodology packs share, without words.', '各方法论包共用的内容，不含文字。') },
  ),
  Words: Type.Object(
    {
      format: Type.Literal('crm-plan-catalogue-words/1', says('Format of this file.', '文件格式。')),
      locale: oneOf(['en', 'zh-CN'], 'Language of this file: its name.', '本文件的语言，即文件名。'),
      roles: named('Roles.', '角色。'),
      deliverables: named('Deliverables.', '交付物。'),
      goals: named('Goals.', '目标。'),
      kinds: named('Kinds of work.', '工作类别。'),
      topics: opt(named('Topics.', '主题。')),
      units: record(Type.String(), says('Labels of units.', '单位名称。')),
    },
    { ...closed, ...says('Words of the catalogue.', '目录的文字。') },
  ),
});

export type CatalogueDocument = Static<typeof CatalogueFormat.Catalogue>;
export type CatalogueWords = Static<typeof CatalogueFormat.Words>;
