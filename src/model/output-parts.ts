import type { Static } from 'typebox';
import { Type, closed, list, says } from './schema-parts.ts';

// What the formats that `--json` prints are made of.

export const text = (en: string, zh: string) => Type.String(says(en, zh));
export const number = (en: string, zh: string) => Type.Number(says(en, zh));
export const count = (en: string, zh: string) => Type.Integer({ ...says(en, zh), minimum: 0 });
export const texts = (en: string, zh: string) => list(Type.String(), en, zh);
export const version = () => Type.Literal(1, says('Version of this output.', '输出格式版本。'));
/** Words in both languages. */
export const both = (en: string, zh: string) =>
  Type.Object(
    { en: text('English.', '英文。'), 'zh-CN': text('Simplified Chinese.', '简体中文。') },
    { ...closed, ...says(en, zh) },
  );

const Broken = Type.Object(
  {
    id: text('Name of the pack.', '包的名称。'),
    errors: count('How many errors it has.', '错误数。'),
    folder: text(
      'The folder of packs that it stands in: crm-plan methodology check tells the errors.',
      '所在的包文件夹：用 crm-plan methodology check 查看错误。',
    ),
  },
  closed,
);
/** Beside the packs of a list those that cannot be used. */
export const broken = () =>
  list(Broken, 'Packs of one’s own that cannot be used until they are mended.', '自有包中有错误、修正前无法使用的。');

export type BrokenPack = Static<typeof Broken>;
