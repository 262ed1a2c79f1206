import { rule } from '../../rule.ts';

export const otherLanguage = rule({
  id: 'hygiene/other-language',
  reads: 'plan',
  severity: 'info',
  why: {
    en: 'A report in one language with names in another looks unfinished to the client.',
    'zh-CN': '报告里夹杂另一种语言的名称，客户会觉得没有做完。',
  },
  says: {
    en: 'The plan is written in {language}, but “{text}” is not. Translate it, or set `project.locale`.',
    'zh-CN': '计划语言为{language}，但“{text}”不是。请翻译，或修改 `project.locale`。',
  },
  check(plan, report) {
    const { locale } = plan.project;
    const other = (text: string): boolean => {
      if (locale === 'en' && ASCII.test(text)) return false;
      const { han, latin } = lettersOf(text);
      // A Chinese name may hold product names and abbreviations; only a text without any Han character is foreign.
      return locale === 'zh-CN' ? han === 0 && latin > 12 && text.includes(' ') : han > 0 && han * 2 >= latin;
    };
    const language = locale === 'zh-CN' ? { en: 'Chinese', 'zh-CN': '中文' } : { en: 'English', 'zh-CN': '英文' };
    for (const one of [...plan.phases, ...plan.tasks])
      if (other(one.name)) report(one, 'name', { language, text: one.name });
    for (const one of plan.deliverables)
      if (other(one.data.name)) report(one, 'name', { language, text: one.data.name });
    for (const one of [...plan.risks, ...plan.issues])
      if (other(one.data.title)) report(one, 'title', { language, text: one.data.title });
  },
});

const ASCII = /^[ -~]*$/;
const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;

/** How many letters of the two scripts. Nearly all are told by their number. */
function lettersOf(text: string): { readonly han: number; readonly latin: number } {
  let han = 0;
  let latin = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) latin += (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? 1 : 0;
    else if ((code >= 0x4e00 && code <= 0x9fef) || HAN.test(letter)) han++;
    else if (LATIN.test(letter)) latin++;
  }
  return { han, latin };
}
