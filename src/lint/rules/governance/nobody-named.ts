import { isNamed } from '../../people.ts';
import { rule } from '../../rule.ts';

export const nobodyNamed = rule({
  id: 'governance/nobody-named',
  reads: 'plan',
  severity: 'info',
  why: {
    en: 'A plan by roles is a start; work begins when people know that they are meant.',
    'zh-CN': '按角色列出只是开始；具体的人知道是自己，工作才会真正动起来。',
  },
  says: {
    en: 'Nobody is named for “{role}” yet. Add `name:` once it is settled who it is.',
    'zh-CN': '“{role}”尚未确定人选。确定后请补上 `name:`。',
  },
  check(plan, report) {
    for (const person of plan.people)
      if (!isNamed(person) && person.units === 1) report(person, undefined, { role: person.label });
  },
});
