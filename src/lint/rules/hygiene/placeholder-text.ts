import type { Subject } from '../../rule.ts';
import { rule } from '../../rule.ts';

export const placeholderText = rule({
  id: 'hygiene/placeholder-text',
  reads: 'plan',
  severity: 'info',
  why: {
    en: 'A placeholder that reaches the client’s report says that nobody looked.',
    'zh-CN': '占位文字出现在客户报告里，说明没有人检查过。',
  },
  says: {
    en: '“{text}” is a placeholder. Say what is meant, or remove the field.',
    'zh-CN': '“{text}”是占位文字。请写明内容，或删除该字段。',
  },
  check(plan, report) {
    const look = (subject: Subject, data: object): void => {
      for (const field in data) {
        const value: unknown = (data as Readonly<Record<string, unknown>>)[field];
        if (typeof value === 'string' && mayBegin(value) && !field.startsWith('x-') && PLACEHOLDER.test(value.trim()))
          report(subject, field, { text: value.trim() });
      }
    };
    const { goals, people, phases, tasks, deliverables, risks, issues, decisions, changes } = plan;
    for (const list of [goals, people, phases, tasks, deliverables, risks, issues, decisions, changes])
      for (const one of list) look(one, one.data);
    look({ subject: 'plan', at: plan.project.at }, plan.plan.data.project);
  },
});

/** Whether a placeholder may begin as a text does: hardly any text needs a closer look. */
const mayBegin = (text: string): boolean =>
  text.charCodeAt(0) < 0x80 ? FIRST_ASCII.includes(text.charAt(0)) : FIRST_OTHERS.test(text);
const FIRST_ASCII = ' \t\n\v\f\rtTxXnN?.lL<[';
const FIRST_OTHERS = /^[\s…待暂占]/;

const PLACEHOLDER =
  /^(?:tbd|tba|todo|t\.b\.d\.?|xxx+|n\/?a|\?+|\.\.\.|…+|lorem ipsum.*|待定|待补充?|待填写?|待确认|暂无|占位.*|<[^>]*>|\[[^\]]*\])$/i;
