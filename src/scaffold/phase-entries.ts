import type { Text } from '../diagnostics/index.ts';
import type { MethodologyTaskData } from '../model/index.ts';
import { formatFinish } from '../time/index.ts';
import { scaledAmount, scaledCount } from './amounts.ts';
import { phrases } from './phrases.ts';
import type { Drawing } from './drawing.ts';
import type { TailoredLink, TailoredPhase, TailoredTask } from './tailored.ts';
import type { Entry, Item, Value } from './yaml-lines.ts';

/** A phase as it stands in the plan, with what the methodology says of it in comments. */
export function phaseItem(drawing: Drawing, phase: TailoredPhase, index: number): Item {
  const { words, methodology } = drawing;
  const { data, copy } = phase;
  const name = phaseName(drawing, phase);
  const items = (list: typeof data.entry, says: Text): string[] =>
    drawing.on(list, phase.answers).map(({ id }) => words.say(says, { text: drawing.item(id, copy) }));
  const notes = [
    words.say(phrases.phase, { number: index + 1, name }),
    ...(data.reconstructed === true ? [words.say(phrases.reconstructed)] : []),
    ...items(data.entry, phrases.entry),
    ...items(data.guidance, phrases.guidance),
    ...(data.checklists ?? []).map((id) => words.say(phrases.checklist, { id })),
  ];
  const entries: Entry[] = [
    { key: 'id', value: { text: phase.id } },
    { key: 'name', value: { text: name } },
    { key: 'purpose', value: text(words.of('phases', data.id, 'purpose', copy)) },
    { key: 'owner', value: text(drawing.role(data.owner)) },
    { key: 'cycle', value: copy.cycle === undefined ? undefined : { plain: String(copy.cycle) } },
    { key: 'workstream', value: text(data.workstream) },
    { key: 'dependsOn', value: linkValue(drawing.links(phase)) },
    { key: 'from', value: { text: `${methodology.id}/${data.id}` } },
    { key: 'tasks', value: { list: phase.tasks.map((task, index) => taskItem(drawing, task, index)) } },
    { key: 'metrics', value: metrics(drawing, phase), apart: true },
    { key: 'gate', value: gate(drawing, phase), apart: true },
  ];
  return { entries, notes, apart: index > 0 };
}

/** In a cyclic methodology a phase is told apart by its turn, unless its words do so themselves. */
export function phaseName({ words, methodology }: Drawing, { data, copy }: TailoredPhase): string {
  const name = words.of('phases', data.id, undefined, copy) ?? data.id;
  const raw = methodology.word('phases', data.id)?.en ?? '';
  return copy.cycle === undefined || raw.includes('{cycle}')
    ? name
    : words.say(phrases.cyclePhase, { cycle: copy.cycle, name });
}

function taskItem(drawing: Drawing, task: TailoredTask, index: number): Item {
  const { words, methodology } = drawing;
  const { data, copy, answers, phase } = task;
  const why = words.of('tasks', data.id, 'why', copy);
  const how = words.of('tasks', data.id, 'how', copy);
  const responsible = drawing.roles(data.responsible);
  // An owner who is switched off hands over to whoever does the work, then to whoever answers for the phase.
  const owner = drawing.role(data.owner) ?? responsible[0] ?? drawing.role(phase.data.owner);
  const parent = task.tasks.length > 0;
  const scaled = (amount: string | undefined): Value | undefined =>
    amount === undefined || parent ? undefined : { plain: scaledAmount(amount, data.scale, methodology, answers) };
  const entries: Entry[] = [
    { key: 'id', value: { text: task.id } },
    { key: 'name', value: { text: words.of('tasks', data.id, undefined, copy) ?? task.id } },
    { key: 'why', value: text(why) },
    { key: 'how', value: text(how) },
    { key: 'owner', value: text(owner) },
    {
      key: 'responsible',
      value: { ids: responsible.length === 1 && responsible[0] === owner ? [] : responsible },
    },
    { key: 'consulted', value: { ids: drawing.roles(data.consulted) } },
    { key: 'informed', value: { ids: drawing.roles(data.informed) } },
    { key: 'duration', value: scaled(data.duration) },
    { key: 'effort', value: scaled(data.effort) },
    { key: 'milestone', value: data.milestone === true && !parent ? { plain: 'true' } : undefined },
    { key: 'recur', value: parent ? undefined : recurrence(drawing, data, task) },
    { key: 'dependsOn', value: linkValue(drawing.links(task)) },
    { key: 'constraint', value: notBefore(drawing, task) },
    { key: 'deadline', value: plain(deadline(drawing, data.deadline)) },
    { key: 'priority', value: data.priority === undefined ? undefined : { plain: String(data.priority) } },
    { key: 'workstream', value: text(data.workstream) },
    { key: 'deliverables', value: { ids: data.deliverables ?? [] } },
    {
      key: 'checklist',
      value: {
        list: drawing.on(data.checklist, answers).map(({ id }) => ({
          entries: [
            { key: 'id', value: { text: id } },
            { key: 'text', value: { text: drawing.item(id, copy) } },
          ],
        })),
      },
    },
    { key: 'from', value: { text: `${methodology.id}/${phase.data.id}/${data.id}` } },
    { key: 'tasks', value: { list: task.tasks.map((child, index) => taskItem(drawing, child, index)) } },
  ];
  const items = (list: typeof data.entry, says: Text): string[] =>
    drawing.on(list, answers).map(({ id }) => words.say(says, { text: drawing.item(id, copy) }));
  const notes = [
    ...(data.reconstructed === true && phase.data.reconstructed !== true ? [words.say(phrases.reconstructedTask)] : []),
    ...items(data.entry, phrases.entry),
    ...items(data.cautions, phrases.caution),
  ];
  return { entries, notes, apart: index > 0 };
}

function recurrence({ methodology }: Drawing, { recur }: MethodologyTaskData, task: TailoredTask): Value | undefined {
  if (!recur) return undefined;
  return {
    map: [
      { key: 'every', value: { plain: recur.every } },
      { key: 'count', value: { plain: String(scaledCount(recur, methodology, task.answers)) } },
    ],
  };
}

function notBefore(drawing: Drawing, task: TailoredTask): Value | undefined {
  const day = drawing.notBefore(task);
  if (day === undefined) return undefined;
  return {
    map: [
      { key: 'type', value: { plain: 'SNET' } },
      { key: 'date', value: { plain: day } },
    ],
  };
}

function linkValue(links: readonly TailoredLink[]): Value {
  if (links.every(({ type, lag }) => type === 'FS' && lag === undefined)) return { ids: links.map(({ to }) => to.id) };
  return {
    list: links.map(({ to, type, lag }) => ({
      entries:
        type === 'FS' && lag === undefined
          ? { text: to.id }
          : [
              { key: 'task', value: { text: to.id } },
              { key: 'type', value: type === 'FS' ? undefined : { plain: type } },
              { key: 'lag', value: lag === undefined ? undefined : { plain: lag } },
            ],
    })),
    short: true,
  };
}

/** The last day by which a task has to be finished that the pack gives as working time after the start. */
function deadline({ basics }: Drawing, after: string | undefined): string | undefined {
  if (after === undefined) return undefined;
  const { workingTime: calendar, start } = basics;
  const minutes = Number.parseInt(after, 10) * (after.endsWith('w') ? calendar.weekMinutes : calendar.dayMinutes);
  const begin = calendar.workBefore(start * 24 * 60);
  return formatFinish(calendar.finishOf(begin + minutes), calendar);
}

function metrics(drawing: Drawing, phase: TailoredPhase): Value {
  const { words } = drawing;
  return {
    list: drawing.on(phase.data.metrics, phase.answers).map(({ id, goals, unit, target }) => ({
      entries: [
        { key: 'id', value: { text: id } },
        { key: 'name', value: { text: words.of('metrics', id, undefined, phase.copy) ?? id } },
        { key: 'goal', value: text(goals?.find((goal) => drawing.hasGoal(goal))) },
        { key: 'target', value: typeof target === 'number' ? { plain: String(target) } : text(target) },
        { key: 'unit', value: text(unit === undefined ? undefined : (words.of('units', unit) ?? unit)) },
      ],
    })),
    short: true,
  };
}

function gate(drawing: Drawing, phase: TailoredPhase): Value | undefined {
  const { words, methodology } = drawing;
  const { data, copy, answers } = phase;
  if (!data.gate || !methodology.holds(data.gate.when, answers)) return undefined;
  const loops = drawing.on(data.loopsBack, answers).map((loop) =>
    words.say(phrases.loop, {
      phase: words.of('phases', loop.to, undefined, copy) ?? loop.to,
      text: drawing.item(loop.id, copy),
    }),
  );
  const outcomes = (data.gate.outcomes ?? []).flatMap((outcome) => {
    const meaning = words.of('phases', data.id, `outcomes.${outcome}`, copy);
    return meaning === undefined ? [] : [words.say(phrases.outcome, { outcome, text: meaning })];
  });
  return {
    map: [
      { key: 'name', value: text(words.of('phases', data.id, 'gate', copy)), notes: [...outcomes, ...loops] },
      { key: 'decider', value: text(drawing.role(data.gate.decider)) },
      { key: 'advisers', value: { ids: drawing.roles(data.gate.advisers) } },
      { key: 'onFail', value: text(words.of('phases', data.id, 'onFail', copy)) },
      {
        key: 'criteria',
        value: {
          list: drawing.on(data.gate.criteria, answers).map(({ id }) => ({
            entries: [
              { key: 'id', value: { text: id } },
              { key: 'text', value: { text: drawing.item(id, copy) } },
            ],
          })),
        },
      },
    ],
  };
}

const plain = (value: string | undefined): Value | undefined => (value === undefined ? undefined : { plain: value });
export const text = (value: string | undefined): Value | undefined =>
  value === undefined ? undefined : { text: value };
