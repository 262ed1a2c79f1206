import type { AnyCommand, CommandEntry } from '../command.ts';
import { summaries } from '../phrases/summaries.ts';

// To add a command: `<name>.ts` in this folder with `export const command = defineCommand({ … })`, its summary in
// phrases/summaries.ts, its words in phrases/<name>.ts, and its line here, in the order in which help lists them. It is
// loaded only when it is called. `test/cli/<name>.scenario` shows it working.
const entry = (name: keyof typeof summaries, load: () => Promise<{ readonly command: AnyCommand }>): CommandEntry => ({
  name,
  summary: summaries[name],
  load: async () => (await load()).command,
});

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly CommandEntry[] = [
  entry('init', () => import('./init.ts')),
  entry('validate', () => import('./validate.ts')),
  entry('lint', () => import('./lint.ts')),
  entry('explain', () => import('./explain.ts')),
  entry('schedule', () => import('./schedule.ts')),
  entry('status', () => import('./status.ts')),
  entry('report', () => import('./report.ts')),
  entry('form', () => import('./form.ts')),
  entry('checklist', () => import('./checklist.ts')),
  entry('assess', () => import('./assess.ts')),
  entry('gate', () => import('./gate.ts')),
  entry('cycle', () => import('./cycle.ts')),
  entry('update', () => import('./update.ts')),
  entry('done', () => import('./done.ts')),
  entry('add', () => import('./add.ts')),
  entry('close', () => import('./close.ts')),
  entry('log', () => import('./log.ts')),
  entry('methodology', () => import('./methodology.ts')),
  entry('calendar', () => import('./calendar.ts')),
  entry('completion', () => import('./completion.ts')),
];
