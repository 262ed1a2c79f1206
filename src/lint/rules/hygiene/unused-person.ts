import { rule } from '../../rule.ts';

export const unusedPerson = rule({
  id: 'hygiene/unused-person',
  reads: 'plan',
  severity: 'info',
  why: {
    en: 'Somebody who appears in no task, gate or list either is forgotten or should not stand here.',
    'zh-CN': '在任务、关口和各清单中都没有出现的人，要么被遗漏，要么不该列出。',
  },
  says: {
    en: '“{person}” is in `people` but does nothing in the plan. Give them a part, or remove them.',
    'zh-CN': '“{person}”列在 `people` 中，但在计划里没有任何职责。请安排工作，或删除。',
  },
  check(plan, report) {
    const named = new Set<string>();
    const note = (value: unknown): void => {
      if (typeof value === 'string') named.add(value);
      else if (Array.isArray(value)) for (const item of value) note(item);
      else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) note(inner);
    };
    const { people: _people, project: _project, baselines: _baselines, ...rest } = plan.plan.data;
    for (const {
      data: { owner, responsible, consulted, informed, checklist },
    } of plan.tasks) {
      note(owner);
      note(responsible);
      note(consulted);
      note(informed);
      for (const item of checklist ?? []) note(item.by);
    }
    for (const { data } of plan.phases) {
      note(data.owner);
      note(data.gate);
    }
    const { phases: _phases, ...lists } = rest;
    note(lists);
    for (const person of plan.people) if (!named.has(person.id)) report(person, undefined, { person: person.label });
  },
});
