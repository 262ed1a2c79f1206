import type { PlanData } from '../../../model/index.ts';
import { withoutKey } from '../../mends.ts';
import { rule } from '../../rule.ts';

export const leftover = rule({
  id: 'hygiene/leftover',
  reads: 'plan',
  severity: 'info',
  fixes: 'safe',
  why: {
    en: 'An empty list or text says nothing, and who reads it wonders whether something was forgotten.',
    'zh-CN': '空的列表或文字没有任何含义，读者却会怀疑是不是漏填了。',
  },
  says: {
    en: '`{field}` is empty. Fill it in, or remove it.',
    'zh-CN': '`{field}` 为空。请填写，或删除。',
  },
  check(plan, report) {
    const { data } = plan.plan;
    const look = (
      subject: { subject: string; at: typeof plan.project.at },
      map: object,
      fields: ReadonlySet<string>,
    ): void => {
      for (const field in map) {
        const value = (map as Readonly<Record<string, unknown>>)[field];
        if ((value === '' || (Array.isArray(value) && value.length === 0)) && fields.has(field))
          report(subject, field, { field }, withoutKey(true, plan.plan, map, field));
      }
    };
    look({ subject: 'plan', at: (field) => plan.plan.places.at(data, field) }, data, LISTS);
    for (const phase of plan.phases) look(phase, phase.data, PHASE);
    for (const task of plan.tasks) look(task, task.data, TASK);
    for (const person of plan.people) look(person, person.data, PERSON);
  },
});

/** Of a plan: lists that mean the same when they are not there. */
const LISTS: ReadonlySet<string> = new Set<keyof PlanData>([
  'goals',
  'people',
  'deliverables',
  'risks',
  'issues',
  'decisions',
  'changes',
  'assessments',
  'journal',
  'meetings',
  'baselines',
  'checklists',
  'waivers',
  'include',
]);

const PHASE = new Set(['purpose', 'dependsOn', 'metrics', 'tags']);
const PERSON = new Set(['roles', 'capabilities', 'leave']);
/** Not `responsible`: nobody in it is another thing than no list, which leaves the work to the owner. */
const TASK = new Set([
  'why',
  'how',
  'late',
  'dependsOn',
  'consulted',
  'informed',
  'deliverables',
  'tags',
  'checklist',
  'tasks',
]);
