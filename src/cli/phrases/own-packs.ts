import type { Text } from '../../diagnostics/index.ts';
import type { PackKind } from '../../model/index.ts';

export const packKinds = {
  methodology: { en: 'methodology', 'zh-CN': '方法论' },
  catalogue: { en: 'catalogue', 'zh-CN': '目录' },
  rules: { en: 'demands', 'zh-CN': '要求' },
  checklist: { en: 'checklist', 'zh-CN': '检查表' },
  assessment: { en: 'questionnaire', 'zh-CN': '问卷' },
  form: { en: 'form', 'zh-CN': '表单' },
  report: { en: 'report', 'zh-CN': '报告' },
  calendar: { en: 'calendar', 'zh-CN': '日历' },
} satisfies Readonly<Record<PackKind, Text>>;

/** What is said of packs of one's own, whatever their kind. */
export const ownPacksWords = {
  broken: { en: 'broken: {errors}', 'zh-CN': '有误：{errors}' },
  toldBy: { en: 'crm-plan methodology check {folder}', 'zh-CN': 'crm-plan methodology check {folder}' },
  whole: { en: '{kind} {id}: whole.', 'zh-CN': '{kind} {id}：完整。' },
  misplaced: {
    en: '“{path}” holds a pack, but nothing finds it there: it has to stand in a folder {folder} of a folder of packs, as in packs/{folder}my-pack.',
    'zh-CN': '“{path}”中有包，但该位置无法被找到：请放入包文件夹下的 {folder} 中，例如 packs/{folder}my-pack。',
  },
  wrongId: {
    en: '“{id}” cannot be the id of a pack. Name the folder with small letters, digits and hyphens, as in north-bank.',
    'zh-CN': '“{id}”不能作为包的标识。请用小写字母、数字与连字符命名文件夹，如 north-bank。',
  },
  started: {
    en: 'Next: change the texts, then crm-plan methodology check {path}.',
    'zh-CN': '接下来：修改内容，然后运行 crm-plan methodology check {path}。',
  },
  newName: { en: 'Name of the new pack, as in north-bank.', 'zh-CN': '新包的名称，例如 north-bank。' },
  newFolder: { en: 'Folder of your own packs; packs, if absent.', 'zh-CN': '自有包文件夹；默认为 packs。' },
  taken: {
    en: 'There is a {kind} “{name}” already, which the new one would hide. Choose another name.',
    'zh-CN': '已有名为“{name}”的{kind}，新包会将其遮盖。请另取名称。',
  },
  noPackThere: {
    en: '“{path}” holds no pack: neither a methodology.yaml, nor a folder of packs such as methodologies/, forms/ or reports/. Start one with crm-plan methodology new.',
    'zh-CN':
      '“{path}”中没有包：既无 methodology.yaml，也无 methodologies/、forms/、reports/ 等包文件夹。可用 crm-plan methodology new 新建。',
  },
} satisfies Record<string, Text>;
