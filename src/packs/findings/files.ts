import { finding, type Text } from '../../diagnostics/index.ts';
import type { PackKind } from '../../model/index.ts';
import { BOTH_LANGUAGES } from './reasons.ts';

// What may be wrong with a file of a pack, before anything in it is looked at.

export const missingFile = finding({
  rule: 'correctness/pack-file-missing',
  severity: 'error',
  why: {
    en: 'A pack is a structure and its words in every language; without one of them it cannot be used.',
    'zh-CN': '包由结构与两种语言的文字组成，缺一则无法使用。',
  },
  says: {
    en: 'The pack “{pack}” has no {file}. Add the file.',
    'zh-CN': '包“{pack}”缺少 {file}。请补上该文件。',
  },
});

/** What writes the files of a pack to begin with; nothing does for the others. */
const STARTERS: Readonly<Partial<Record<PackKind, string>>> = {
  methodology: 'methodology new',
  checklist: 'checklist new',
  assessment: 'assess new',
  form: 'form design',
  report: 'report new',
};

export function startWith(kind: PackKind): { help?: Text } {
  const command = STARTERS[kind];
  if (command === undefined) return {};
  return {
    help: {
      en: `\`crm-plan ${command}\` writes one to begin with.`,
      'zh-CN': `可用 \`crm-plan ${command}\` 生成一份起步。`,
    },
  };
}

export const fileOutside = finding({
  rule: 'correctness/pack-outside-folder',
  severity: 'error',
  why: {
    en: 'Packs come from strangers: one that reaches out of its folder could read what it has no business with.',
    'zh-CN': '包可能来自他人：越出自身文件夹的包会读到与它无关的内容。',
  },
  says: {
    en: '{file} of the pack “{pack}” leads out of the folder of the pack, so it is not read. Put a copy of the file inside.',
    'zh-CN': '包“{pack}”的 {file} 指向包文件夹之外，未予读取。请把文件复制到包内。',
  },
});

export const fileTooLarge = finding({
  rule: 'correctness/pack-too-large',
  severity: 'error',
  why: {
    en: 'A methodology of hundreds of tasks is a tenth of this size; a larger file is a mistake or an attack.',
    'zh-CN': '数百个任务的方法论也只有此上限的十分之一，更大的文件多半是误放或攻击。',
  },
  says: {
    en: '{file} of the pack “{pack}” is larger than {megabytes} MB, so it is not read. Shorten its texts.',
    'zh-CN': '包“{pack}”的 {file} 超过 {megabytes} MB，未予读取。请精简其中的文字。',
  },
});

export const fileNotUtf8 = finding({
  rule: 'correctness/pack-encoding',
  severity: 'error',
  why: {
    en: 'Words in another encoding come out garbled.',
    'zh-CN': '其他编码的文字会变成乱码。',
  },
  says: {
    en: '{file} of the pack “{pack}” is not UTF-8. Save it as UTF-8.',
    'zh-CN': '包“{pack}”的 {file} 不是 UTF-8 编码。请另存为 UTF-8。',
  },
});

export const idIsNotFolder = finding({
  rule: 'correctness/pack-id',
  severity: 'error',
  why: {
    en: 'A plan finds its methodology by id, and the id is the name of the folder.',
    'zh-CN': '计划按 id 查找方法论，而 id 就是文件夹名。',
  },
  says: {
    en: 'The pack calls itself “{id}”, but its folder is called “{folder}”. Give both the same name.',
    'zh-CN': '包的 id 是“{id}”，文件夹名却是“{folder}”。请让两者一致。',
  },
});

export const nameIsNoId = finding({
  rule: 'correctness/pack-id',
  severity: 'error',
  why: {
    en: 'A pack is found by the name of its folder, on the command line and in plans.',
    'zh-CN': '命令行与计划都按文件夹名查找包。',
  },
  says: {
    en: '“{name}” cannot be the name of a pack, so it is never found. Use small letters, digits and hyphens, as in north-bank.',
    'zh-CN': '“{name}”不能作为包的名称，因此永远不会被找到。请用小写字母、数字与连字符，例如 north-bank。',
  },
});

export const wrongLocale = finding({
  rule: 'correctness/pack-locale',
  severity: 'error',
  why: BOTH_LANGUAGES,
  says: {
    en: '{file} says that it is written in {found}. Write `locale: {expected}`, or put the words into the file of that language.',
    'zh-CN': '{file} 中声明的语言是 {found}。请写 `locale: {expected}`，或把文字移到对应语言的文件中。',
  },
});
