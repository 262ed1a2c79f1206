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
        if (typeof value === 'string' && !field.startsWith('x-') && PLACEHOLDER.test(value.trim()))
          report(subject, field, { text: value.trim() });
      }
    };
    for (const one of [
      ...plan.goals,
      ...plan.people,
      ...plan.phases,
      ...plan.tasks,
      ...plan.deliverables,
      ...plan.risks,
      ...plan.issues,
      ...plan.decisions,
      ...plan.changes,
    ])
      look(one, one.data);
    look({ subject: 'plan', at: plan.project.at }, plan.plan.data.project);
  },
});

const PLACEHOLDER =
  /^(?:tbd|tba|todo|t\.b\.d\.?|xxx+|n\/?a|\?+|\.\.\.|…+|lorem ipsum.*|待定|待补充?|待填写?|待确认|暂无|占位.*|<[^>]*>|\[[^\]]*\])$/i;
