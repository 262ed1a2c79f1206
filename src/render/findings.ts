import { finding, type Diagnostic, type Place, type Text } from '../diagnostics/index.ts';
import type { SourceFile } from '../text/index.ts';
import type { SyntaxFault, TemplateProblem } from './template-check.ts';

// What a template of a report may get wrong.

const SAFE: Text = {
  en: 'A template comes from whoever wrote the pack: it may arrange and escape what the view gives, and nothing else.',
  'zh-CN': '模板可能出自任何人：它只能编排并转义视图给出的内容，不能做别的。',
};
const WHOLE: Text = {
  en: 'A document is written in either language, so every word has to exist in both, with the same holes.',
  'zh-CN': '文档可用任一语言输出，因此每段文字都须有两种语言，空位也须一致。',
};

export const syntax = finding({
  rule: 'correctness/template-syntax',
  severity: 'error',
  why: SAFE,
  says: {
    en: 'The template cannot be read from here: {detail}',
    'zh-CN': '从此处起无法解析模板：{detail}',
  },
});
export const bareValue = finding({
  rule: 'correctness/template-bare-value',
  severity: 'error',
  why: SAFE,
  says: {
    en: '“{name}” would reach the document without being escaped. Write {example}.',
    'zh-CN': '“{name}”会未经转义直接写入文档。请写 {example}。',
  },
});
export const unknownHelper = finding({
  rule: 'correctness/template-unknown-helper',
  severity: 'error',
  why: SAFE,
  says: {
    en: 'Templates know no helper “{name}”. They know {known}.',
    'zh-CN': '模板没有名为“{name}”的助手。可用：{known}。',
  },
});
export const notAllowed = finding({
  rule: 'correctness/template-not-allowed',
  severity: 'error',
  why: SAFE,
  says: {
    en: 'Partials and decorators ({name}) have no place in a report. Write the part out.',
    'zh-CN': '报告模板不支持片段与装饰器（{name}）。请直接写出内容。',
  },
});
export const unknownLabel = finding({
  rule: 'correctness/template-unknown-label',
  severity: 'error',
  why: WHOLE,
  says: {
    en: '`none=` names the label “{key}”, which reports do not share. Write one of theirs, such as nobody or unknown.',
    'zh-CN': '`none=` 引用的名称“{key}”不在各报告共用的名称中。请改用其中之一，例如 nobody、unknown。',
  },
});
export const noWords = finding({
  rule: 'correctness/template-without-words',
  severity: 'error',
  why: WHOLE,
  says: {
    en: '{file} has no words for “{key}”. Add them.',
    'zh-CN': '{file} 中没有“{key}”的文字。请补上。',
  },
});
export const unfilledHole = finding({
  rule: 'correctness/template-open-hole',
  severity: 'error',
  why: WHOLE,
  says: {
    en: 'The words “{key}” in {file} have the hole “{hole}”, which the template does not fill. Give {hole}=… here.',
    'zh-CN': '{file} 中的“{key}”含有空位“{hole}”，模板未填。请在此处给出 {hole}=…。',
  },
});
export const wordsInTemplate = finding({
  rule: 'correctness/template-with-words',
  severity: 'error',
  why: WHOLE,
  says: {
    en: '“{text}” stands in the template, so it would be the same in every language. Put it into the word files and call it with {example}.',
    'zh-CN': '“{text}”写在了模板里，所有语言都会原样显示。请移入文字文件，再用 {example} 引用。',
  },
});
export const actingMarkup = finding({
  rule: 'correctness/template-acting-markup',
  severity: 'error',
  why: SAFE,
  says: {
    en: 'The template writes “{found}”, which acts where the document is shown. Leave out HTML beside details, summary, br, hr, sub, sup and kbd; let links begin with https:// or lead to a file, and never with a value.',
    'zh-CN':
      '模板写入了“{found}”，文档显示时会生效。HTML 只可用 details、summary、br、hr、sub、sup、kbd；链接请以 https:// 开头或指向文件，且不得以取值开头。',
  },
});
export const tooLarge = finding({
  rule: 'correctness/template-too-large',
  severity: 'error',
  why: SAFE,
  says: {
    en: 'The template is too large or too deeply nested to be a report.',
    'zh-CN': '模板过大或嵌套过深，不是合理的报告。',
  },
});

function syntaxDetail(fault: SyntaxFault): Text {
  switch (fault.kind) {
    case 'open-block':
      return {
        en: 'a block that begins with {{#…}} is never closed. Add {{/…}}.',
        'zh-CN': '以 {{#…}} 开始的块没有结束。请补上 {{/…}}。',
      };
    case 'crossed': {
      const { opened, closed } = fault;
      return {
        en: `{{#${opened}}} is closed by {{/${closed}}}. Close what was opened last first.`,
        'zh-CN': `{{#${opened}}} 被 {{/${closed}}} 结束。请先结束最后打开的块。`,
      };
    }
    default:
      return {
        en: 'a name, a value or }} is missing between the braces.',
        'zh-CN': '大括号中缺少名称、取值或 }}。',
      };
  }
}

/** What is wrong with a template, at its places in the file; words that it does not use are no fault. */
export function templateFindings(
  file: SourceFile,
  subject: string,
  problems: readonly TemplateProblem[],
  known: readonly string[],
): readonly Diagnostic[] {
  return problems.flatMap(({ line, column, problem }) => {
    const start = Math.min(file.text.length, file.lineStart(line) + column - 1);
    const place: Place = { span: file.span(start, start), pointer: '' };
    switch (problem.kind) {
      case 'syntax':
        return [syntax(place, subject, { detail: syntaxDetail(problem.fault) })];
      case 'bare-value':
        return [bareValue(place, subject, { name: problem.name, example: `{{md ${problem.name}}}` })];
      case 'unknown-helper':
        return [unknownHelper(place, subject, { name: problem.name, known })];
      case 'not-allowed':
        return [notAllowed(place, subject, { name: problem.name })];
      case 'unknown-label':
        return [unknownLabel(place, subject, { key: problem.key })];
      case 'no-words':
        return [noWords(place, subject, { key: problem.key, file: `${problem.locale}.yaml` })];
      case 'unfilled-hole':
        return [unfilledHole(place, subject, { key: problem.key, hole: problem.hole, file: `${problem.locale}.yaml` })];
      case 'words-in-template':
        return [wordsInTemplate(place, subject, { text: problem.text, example: '{{t "key"}}' })];
      case 'acting-markup':
        return [actingMarkup(place, subject, { found: problem.found })];
      case 'too-long':
      case 'too-deep':
        return [tooLarge(place, subject, {})];
      case 'unused-words':
        return [];
      default:
        return [];
    }
  });
}
