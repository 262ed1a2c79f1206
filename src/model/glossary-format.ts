import type { Static } from 'typebox';
import { Type, closed, flag, id, list, name, opt, prose, record, says } from './schema-parts.ts';

// The glossary: `glossary.yaml` names the terms, `en.yaml` and `zh-CN.yaml` say them. One term of the one language is
// one term of the other, in every text that we write.

export const GlossaryFormat = Type.Module({
  Glossary: Type.Object(
    {
      format: Type.Literal('crm-plan-glossary/1', says('Format of this file.', '文件格式。')),
      terms: list(
        Type.Object(
          {
            id: id('Id of the term.', '术语标识。'),
            source: opt(
              list(
                Type.String({ maxLength: 60 }),
                'Entries of the methodology inventory that this encodes.',
                '所编码的方法论清单条目。',
              ),
            ),
            derived: opt(flag('Follows from what a source states.', '由来源推得。')),
            reconstructed: opt(flag('Rebuilt where the source is missing.', '来源缺失，经重建。')),
          },
          closed,
        ),
        'Terms.',
        '术语。',
      ),
    },
    { ...closed, ...says('Terms of the field, without words.', '专业术语，不含文字。') },
  ),
  Words: Type.Object(
    {
      format: Type.Literal('crm-plan-glossary-words/1', says('Format of this file.', '文件格式。')),
      locale: Type.Union([Type.Literal('en'), Type.Literal('zh-CN')], says('Language of the words.', '文字的语言。')),
      terms: record(
        Type.Object(
          {
            term: name('What it is called.', '术语名称。'),
            means: prose('What it means, in a sentence.', '一句话释义。'),
            aliases: opt(
              list(name('A name.', '名称。'), 'Other names that texts may use for it.', '文中可用的其他名称。'),
            ),
          },
          closed,
        ),
        says('Words by id of the term.', '按术语标识列出的文字。'),
      ),
    },
    { ...closed, ...says('Terms of the field in one language.', '一种语言的专业术语。') },
  ),
});

export type GlossaryDocument = Static<typeof GlossaryFormat.Glossary>;
export type GlossaryWords = Static<typeof GlossaryFormat.Words>;
