import { finding } from '../../diagnostics/index.ts';
import { NO_GUESSING } from './reasons.ts';

// What may be wrong with a pack that extends another.

export const unknownBase = finding({
  rule: 'correctness/pack-extends',
  severity: 'error',
  why: NO_GUESSING,
  says: {
    en: 'The pack extends “{base}”, but there is no such methodology. There are: {known}.',
    'zh-CN': '该包扩展自“{base}”，但没有这个方法论。已有：{known}。',
  },
});

export const brokenBase = finding({
  rule: 'correctness/pack-extends',
  severity: 'error',
  why: NO_GUESSING,
  says: {
    en: 'The pack extends “{base}”, which has errors of its own. Mend that one first: `crm-plan methodology check`.',
    'zh-CN': '该包扩展自“{base}”，而后者自身有错误。请先用 `crm-plan methodology check` 检查并修正。',
  },
});

export const extendsLoop = finding({
  rule: 'correctness/pack-extends',
  severity: 'error',
  why: NO_GUESSING,
  says: {
    en: 'These packs extend each other in a circle: {chain}. One of them has to stand on its own.',
    'zh-CN': '以下各包互相扩展成环：{chain}。其中之一必须独立成包。',
  },
});

export const offUnknown = finding({
  rule: 'correctness/pack-off',
  severity: 'error',
  why: {
    en: 'A slip in the id would leave the part in, and nobody would notice.',
    'zh-CN': 'id 写错则该部分仍会保留，且不易察觉。',
  },
  says: {
    en: '`off` names “{id}”, but “{base}” has nothing of that id.',
    'zh-CN': '`off` 中的“{id}”在“{base}”里不存在。',
  },
});

export const afterUnknown = finding({
  rule: 'correctness/pack-after',
  severity: 'error',
  why: {
    en: 'Something new has to be placed where the author of the overlay wants it, not where a slip puts it.',
    'zh-CN': '新增内容应放在作者想要的位置，而不是因笔误落在别处。',
  },
  says: {
    en: '“{id}” is to stand after “{after}”, but its list has no such entry.',
    'zh-CN': '“{id}”应排在“{after}”之后，但所在列表中没有该条目。',
  },
});

export const incomplete = finding({
  rule: 'correctness/pack-incomplete',
  severity: 'error',
  why: {
    en: 'What an overlay adds has no base to take the rest from.',
    'zh-CN': '扩展包新增的内容没有基础可以继承。',
  },
  says: {
    en: '“{id}” is new, so it needs `{key}` as well; only what changes an entry of “{base}” may leave it out.',
    'zh-CN': '“{id}”是新增内容，因此还需要 `{key}`；只有修改“{base}”已有条目时才可省略。',
  },
});
