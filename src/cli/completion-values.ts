import type { Packs } from '../model/index.ts';
import { nearestUpward } from '../io/index.ts';
import type { Session } from './command.ts';

/** What a shell asks to have completed: the words that lead to the command, and the option or the place of the argument. */
export interface AskedValue {
  readonly command: string;
  /** With its hyphens; absent for an argument. */
  readonly option?: string;
  /** How many arguments stand before it. */
  readonly at: number;
}

type Source = (session: Session) => Promise<readonly string[]>;

const inPacks =
  (names: (packs: Packs) => readonly string[]): Source =>
  async (session) => {
    const { openPacksOf } = await import('./packs.ts');
    return names(await openPacksOf(session, nearestUpward(session.world, 'plan.yaml'))());
  };

const METHODOLOGIES = inPacks((packs) => packs.methodologies().map(({ id }) => id));
const FORMS = inPacks((packs) => packs.formIds());
const CHECKLISTS = inPacks((packs) => packs.checklistIds());
const ASSESSMENTS = inPacks((packs) => packs.assessmentIds());
const CALENDARS = inPacks((packs) => packs.calendarIds());

const REPORTS: Source = async (session) => {
  const { reportsOf } = await import('./reporting.ts');
  const reports = await reportsOf(session, nearestUpward(session.world, 'plan.yaml'));
  const own = reports.filter(({ view }) => view !== 'checklist' && view !== 'form').map(({ id }) => id);
  return [...own, ...(await FORMS(session))];
};

const RULES: Source = async () => {
  const { RULES: rules } = await import('../lint/index.ts');
  return rules.map(({ id }) => id);
};

type Kind = 'tasks' | 'gates' | 'issues' | 'people' | 'deliverables';

/** Ids of the nearest plan, as far as it can be read. */
const inPlan =
  (kind: Kind): Source =>
  async ({ world }) => {
    const path = nearestUpward(world, 'plan.yaml');
    if (path === undefined) return [];
    const { runPlan } = await import('../pipeline.ts');
    const packs = (): Promise<never> => Promise.reject(new Error('reading takes no packs'));
    const data = (await runPlan(world, path, { upTo: 'read', packs })).plan?.data;
    const phases = data?.phases ?? [];
    if (kind === 'gates') return phases.flatMap(({ id, gate }) => (gate ? [id] : []));
    if (kind !== 'tasks') return (data?.[kind] ?? []).map(({ id }) => id);
    const tasks: string[] = [];
    const open = phases.flatMap(({ tasks: own }) => own ?? []).reverse();
    for (let task = open.pop(); task; task = open.pop()) {
      tasks.push(task.id);
      open.push(...[...(task.tasks ?? [])].reverse());
    }
    return tasks;
  };

const ARGUMENTS: Readonly<Record<string, readonly Source[]>> = {
  explain: [RULES],
  report: [REPORTS],
  'report eject': [() => Promise.resolve(['weekly', 'checklist', 'form'])],
  checklist: [CHECKLISTS],
  assess: [ASSESSMENTS],
  'form show': [FORMS],
  'form new': [FORMS],
  'form schema': [FORMS],
  'methodology show': [METHODOLOGIES],
  'methodology compare': [METHODOLOGIES, METHODOLOGIES],
  'calendar show': [CALENDARS],
  completion: [() => Promise.resolve(['bash', 'zsh', 'fish', 'powershell'])],
  gate: [inPlan('gates')],
  update: [inPlan('tasks')],
  done: [inPlan('tasks')],
  close: [inPlan('issues')],
};

const OPTIONS: Readonly<Record<string, Source>> = {
  '--methodology': METHODOLOGIES,
  '--extends': METHODOLOGIES,
  '--calendar': CALENDARS,
  '--why': inPlan('tasks'),
  '--by': inPlan('people'),
  '--owner': inPlan('people'),
  '--deliverable': inPlan('deliverables'),
};

/** The values that may stand there; none where nobody can list them, or where the plan or a pack cannot be read. */
export async function completionValues(
  session: Session,
  { command, option, at }: AskedValue,
): Promise<readonly string[]> {
  const source = option === undefined ? ARGUMENTS[command]?.[at] : OPTIONS[option];
  if (!source) return [];
  try {
    return await source(session);
  } catch {
    // Whoever presses Tab is writing a command, not asking what is wrong with a file.
    return [];
  }
}
