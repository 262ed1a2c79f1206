import { join } from 'node:path';
import { parse } from 'yaml';
import { message, type Locale } from '../../src/diagnostics/index.ts';
import type { Answers, Methodology, Packs } from '../../src/model/index.ts';
import { openPacks } from '../../src/packs/index.ts';
import { readPlan } from '../../src/read/index.ts';
import { resolve } from '../../src/resolve/index.ts';
import { scaffold, type Basics } from '../../src/scaffold/index.ts';
import { SourceFile } from '../../src/text/index.ts';
import { parseDay, type Calendar } from '../../src/time/index.ts';
import { filesOf, memoryFolder, miniFiles } from '../packs/folders.ts';

export const builtIn = memoryFolder('templates', filesOf(join(import.meta.dirname, '../../templates')));
export const builtInPacks = openPacks([builtIn]);
/** The mini methodology, with the calendars that are built in. */
export const miniPacks = openPacks([memoryFolder('packs', miniFiles), builtIn]);

export function methodologyOf(packs: Packs, id: string): Methodology {
  const { value } = packs.methodology(id);
  if (!value) throw new Error(`no methodology ${id}`);
  return value;
}

const calendars = new Map<string, Calendar>();

export function calendarOf(id: string): Calendar {
  const known = calendars.get(id);
  if (known) return known;
  const text = `format: crm-plan/1\nproject: { id: p, name: p, calendar: ${id} }\n`;
  const plan = readPlan(new SourceFile('plan.yaml', text)).value;
  const calendar = plan && resolve(plan, builtInPacks, {}).value?.calendar;
  if (!calendar) throw new Error(`no calendar ${id}`);
  calendars.set(id, calendar);
  return calendar;
}

export function basics(changes: Partial<Basics> = {}): Basics {
  const start = parseDay('2026-12-07');
  if (start === undefined) throw new Error('no day');
  const calendar = changes.calendar ?? 'weekdays';
  return { name: 'North Bank CRM', locale: 'en', start, calendar, workingTime: calendarOf(calendar), ...changes };
}

export const scaffoldText = (
  methodology: Methodology,
  locale: Locale = 'en',
  answers: Answers = {},
  changes: Partial<Basics> = {},
): string => scaffold(methodology, basics({ locale, ...changes }), answers, { schema: './plan.schema.json' });

/** A methodology of this structure, whose words are the ids themselves. */
export function methodOf(structure: string): Methodology {
  const text = `format: crm-plan-methodology/1
id: small
version: 1.0.0
finishRange: { least: 1w, most: 9w, anyLeast: 1w, anyMost: 9w }
${structure}`;
  const data = parse(text) as Structure;
  const tasks = (list: readonly TaskStructure[]): TaskStructure[] =>
    list.flatMap((task) => [task, ...tasks(task.tasks ?? [])]);
  const all = data.phases.flatMap((phase) => tasks(phase.tasks));
  const named = (entries: readonly { id: string; forEach?: string }[]) =>
    Object.fromEntries(entries.map(({ id, forEach }) => [id, { name: forEach ? `${id} {option}` : id }]));
  const words = {
    format: 'crm-plan-words/1',
    name: 'Small',
    summary: 'Small.',
    chooseWhen: 'Small.',
    questions: Object.fromEntries(
      data.questions.map(({ id, options }) => [
        id,
        { ask: id, ...(options && { options: Object.fromEntries(options.map((option) => [option, option])) }) },
      ]),
    ),
    roles: named(data.roles),
    phases: named(data.phases),
    tasks: named(all),
  };
  const folder = memoryFolder('packs', {
    'methodologies/small/methodology.yaml': text,
    'methodologies/small/en.yaml': JSON.stringify({ ...words, locale: 'en' }),
    'methodologies/small/zh-CN.yaml': JSON.stringify({ ...words, locale: 'zh-CN' }),
  });
  const { value, diagnostics } = openPacks([folder]).methodology('small');
  if (!value) throw new Error(diagnostics.map((one) => message(one, 'en')).join('\n'));
  return value;
}

interface TaskStructure {
  readonly id: string;
  readonly forEach?: string;
  readonly tasks?: readonly TaskStructure[];
}
interface Structure {
  readonly questions: readonly { readonly id: string; readonly options?: readonly string[] }[];
  readonly roles: readonly { readonly id: string }[];
  readonly phases: readonly { readonly id: string; readonly tasks: readonly TaskStructure[] }[];
}
