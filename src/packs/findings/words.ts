import { finding } from '../../diagnostics/index.ts';
import { BOTH_LANGUAGES } from './reasons.ts';

// What may be wrong with the words of a pack.

export const wordsMissing = finding({
  rule: 'correctness/pack-words-missing',
  severity: 'error',
  why: BOTH_LANGUAGES,
  says: {
    en: '“{path}” has no words in {file}. Add them: a plan in this language would have a hole there.',
    'zh-CN': '{file} 中没有“{path}”的文字。请补上，否则该语言的计划会缺这一处。',
  },
});

export const wordsUnused = finding({
  rule: 'correctness/pack-words-unused',
  severity: 'error',
  why: {
    en: 'Words for something that the structure does not have are a slip in an id, and their real owner stays without words.',
    'zh-CN': '结构中没有对应内容的文字多半是 id 写错，真正的条目因此没有文字。',
  },
  says: {
    en: '{file} has words for “{path}”, but the structure of the pack has no such entry. Correct the id, or remove the words.',
    'zh-CN': '{file} 中有“{path}”的文字，但包的结构里没有这一条。请更正 id，或删去这段文字。',
  },
});

export const listsDiffer = finding({
  rule: 'correctness/pack-words-missing',
  severity: 'error',
  why: BOTH_LANGUAGES,
  says: {
    en: '“{path}” lists {count} {count:entry|entries} here and {other} in {file}. Give both languages the same entries in the same order.',
    'zh-CN': '“{path}”此处有 {count} 条，而 {file} 中有 {other} 条。请让两种语言的条目与次序一致。',
  },
});

export const holeMissing = finding({
  rule: 'correctness/pack-hole',
  severity: 'error',
  why: {
    en: 'A task that is made once per option needs the option in its name, or the plan has several tasks that look alike.',
    'zh-CN': '按选项逐一生成的任务，名称中须含该选项，否则计划中会出现多个同名任务。',
  },
  says: {
    en: 'The task is made once per option of “{question}”, but “{path}” has no {braces} in it. Write {braces} where the option belongs.',
    'zh-CN': '该任务按“{question}”的选项逐一生成，但“{path}”中没有 {braces}。请在应写选项处写 {braces}。',
  },
});

export const holeUnknown = finding({
  rule: 'correctness/pack-hole',
  severity: 'error',
  why: {
    en: 'A hole that nothing fills would stand in the plan with its braces.',
    'zh-CN': '无内容可填的占位符会连同花括号原样出现在计划中。',
  },
  says: {
    en: '“{path}” holds {braces}, but nothing fills it here. Take it out; what can be filled: {known}.',
    'zh-CN': '“{path}”含有 {braces}，但此处没有内容可填。请删去；可用的占位符：{known}。',
  },
});

export const controlCharacters = finding({
  rule: 'correctness/pack-control-characters',
  severity: 'error',
  why: {
    en: 'A control character in a text can rewrite what a terminal shows.',
    'zh-CN': '文字中的控制字符可能改写终端上的显示。',
  },
  says: {
    en: '“{path}” holds a control character ({code}). Take it out.',
    'zh-CN': '“{path}”含有控制字符（{code}）。请删去。',
  },
});

export const markup = finding({
  rule: 'correctness/pack-markup',
  severity: 'error',
  why: {
    en: 'Packs come from strangers; markup in a name is foreign to a plan and has no good reason to be there.',
    'zh-CN': '包可能来自他人；名称中的标记不属于计划，没有存在的理由。',
  },
  says: {
    en: '“{path}” holds HTML ({found}). Write the name as plain text.',
    'zh-CN': '“{path}”含有 HTML（{found}）。请写成纯文本。',
  },
});

export const actingWords = finding({
  rule: 'correctness/pack-acting-words',
  severity: 'error',
  why: {
    en: 'Words of a report become Markdown as they are: HTML and links of a stranger would act where the document is read.',
    'zh-CN': '报告文字原样成为 Markdown：他人写入的 HTML 与链接会在阅读文档时生效。',
  },
  says: {
    en: '“{path}” holds “{found}”, which acts where the document is shown. Leave out HTML; let links begin with https:// or lead to a file.',
    'zh-CN': '“{path}”含有“{found}”，文档显示时会生效。请去掉 HTML；链接请以 https:// 开头或指向文件。',
  },
});

export const directive = finding({
  rule: 'correctness/pack-directive',
  severity: 'error',
  why: {
    en: 'Words of a pack become comments of a plan; one that speaks to a program could switch its checks off.',
    'zh-CN': '包的文字会成为计划的注释；对程序下指令的文字可能关闭检查。',
  },
  says: {
    en: '“{path}” holds “{found}”, which programs obey in a comment. Take it out.',
    'zh-CN': '“{path}”含有“{found}”，程序会把它当作注释中的指令执行。请删去。',
  },
});

export const brokenChinese = finding({
  rule: 'pack/broken-chinese',
  severity: 'warning',
  why: {
    en: 'A folded text (`>-`) puts a space at each line break, which Chinese does not have.',
    'zh-CN': '折叠文本（`>-`）会把换行变成空格，而中文之间没有空格。',
  },
  says: {
    en: '“{path}” has a space between Chinese characters (“{found}”), as a folded text leaves it. Write the text on one line.',
    'zh-CN': '“{path}”的中文之间有空格（“{found}”），多半是折叠换行所致。请把文字写在一行内。',
  },
});
