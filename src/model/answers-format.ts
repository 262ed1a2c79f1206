import type { Static } from 'typebox';
import { Type, closed, currency, date, name, oneOf, opt, record, says } from './schema-parts.ts';

// An answers file: what `init` would ask, written down. Every key may be left out; a flag wins over it.

export const AnswersFormat = Type.Module({
  AnswersFile: Type.Object(
    {
      format: opt(Type.Literal('crm-plan-answers/1', says('Format of this file.', '文件格式。'))),
      methodology: opt(Type.String(says('Id of the methodology.', '方法论标识。'))),
      locale: opt(oneOf(['en', 'zh-CN'], 'Language of the plan.', '计划所用语言。')),
      name: opt(name('Name of the project.', '项目名称。')),
      client: opt(name('The company that introduces the CRM system.', '引入 CRM 系统的企业。')),
      start: opt(date('First day of the project.', '项目开始日期。')),
      calendar: opt(Type.String(says('Id of a calendar.', '日历标识。'))),
      currency: opt(currency('ISO 4217 code.', '币种（ISO 4217 代码）。')),
      answers: opt(
        record(
          Type.Unknown(),
          says('Answers to the tailoring questions of the methodology.', '方法论裁剪问题的回答。'),
        ),
      ),
    },
    { ...closed, ...says('Answers for `init`.', '`init` 的回答。') },
  ),
});

export type AnswersFile = Static<typeof AnswersFormat.AnswersFile>;
