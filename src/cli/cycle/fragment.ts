import type { Cycle } from '../../analyse/index.ts';
import { editsFor, textOfItem, written, type Change, type Fields } from '../../edits/index.ts';
import type { Plan, ResolvedPlan, Task } from '../../model/index.ts';
import { readPlan } from '../../read/index.ts';
import { SourceFile, applyEdits, scalar } from '../../text/index.ts';
import { cycle as words } from '../phrases/cycle.ts';
import { sayIn } from '../say.ts';

/** Phases that are to be put into a plan: their data, and their text from column 0. */
export interface Fragment {
  readonly phases: readonly Fields[];
  readonly text: string;
}

export interface Parts {
  readonly plan: ResolvedPlan;
  readonly present: Cycle;
  readonly carried: readonly Task[];
  /** `phases:` and its items, of the new turn. */
  readonly scaffolded?: string;
  readonly lessons: readonly { readonly id: string; readonly text: string }[];
}

const HEAD = 'format: crm-plan/1\nproject: { id: fragment, name: fragment }\nphases:\n';

/** What is carried over as a phase of its own, every byte of its tasks kept, and the phases of the new turn behind it. */
export function fragmentOf({ plan, present, carried, scaffolded, lessons }: Parts): Fragment {
  const items = [
    ...(carried.length > 0 ? [carriedPhase(plan, present, carried)] : []),
    ...(scaffolded === undefined ? [] : [scaffolded.replace(/^phases:\n\n?/, '').trimEnd()]),
  ];
  if (items.length === 0) return { phases: [], text: '' };
  const draft = read(`${HEAD}${items.join('\n\n')}\n`);
  const edits = editsFor(draft, changesOf(draft, { carried, lessons, scaffolded: scaffolded !== undefined }));
  const [file] = draft.files;
  const text = file ? applyEdits(file.text, edits).text : '';
  const phases = (read(text).data.phases ?? []) as unknown as readonly Fields[];
  const lines = text.slice(HEAD.length).trimEnd().split('\n');
  return { phases, text: ['', ...lines.map((line) => line.replace(/^ {2}/, ''))].join('\n') };
}

function read(text: string): Plan {
  const { value } = readPlan(new SourceFile('fragment', text));
  if (!value) throw new Error('the phases of a cycle do not read back');
  return value;
}

function carriedPhase(plan: ResolvedPlan, present: Cycle, carried: readonly Task[]): string {
  const say = sayIn(plan.project.locale);
  const holes = { cycle: present.number, next: present.number + 1 };
  const owner = present.closing?.phase.data.owner ?? carried[0]?.phase.data.owner;
  const lines = [
    `- id: ${freeId(plan, `carried-over-c${holes.next}`)}`,
    `  name: ${scalar(say(words.carriedPhase, holes))}`,
    `  purpose: ${scalar(say(words.carriedPurpose, holes))}`,
    ...(owner === undefined ? [] : [`  owner: ${owner}`]),
    `  cycle: ${holes.next}`,
    '  tasks:',
  ];
  const tasks = carried.map((task) => {
    const list = task.phase.data.tasks ?? [];
    const text = textOfItem(plan.plan, list, list.indexOf(task.data));
    return text
      .split('\n')
      .map((line) => (line === '' ? '' : `      ${line}`))
      .join('\n');
  });
  return `${lines.map((line) => `  ${line}`).join('\n')}\n${tasks.join('\n\n')}`;
}

function freeId(plan: ResolvedPlan, wanted: string): string {
  const taken = (id: string): boolean => plan.phase(id) !== undefined || plan.task(id) !== undefined;
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken(id)) return id;
  }
}

/** A task that took its workstream from its phase says it itself from now on; the first new task gets the lessons. */
function changesOf(
  draft: Plan,
  { carried, lessons, scaffolded }: Pick<Parts, 'carried' | 'lessons'> & { readonly scaffolded: boolean },
): readonly Change[] {
  const phases = draft.data.phases ?? [];
  const moved = carried.length > 0 ? (phases[0]?.tasks ?? []) : [];
  const changes = moved.flatMap((data, index): Change[] => {
    const workstream = carried[index]?.phase.workstream;
    if (data.workstream !== undefined || workstream === undefined) return [];
    return [{ kind: 'set', map: data, as: 'Task', key: 'workstream', value: written(workstream) }];
  });
  const first = scaffolded ? phases[carried.length > 0 ? 1 : 0]?.tasks?.[0] : undefined;
  if (!first || lessons.length === 0) return changes;
  const values = lessons.map(({ id, text }): Fields => ({ id: written(id), text }));
  const { checklist } = first;
  if (checklist) return [...changes, ...values.map((value): Change => ({ kind: 'append', list: checklist, value }))];
  return [...changes, { kind: 'set', map: first, as: 'Task', key: 'checklist', value: values }];
}
