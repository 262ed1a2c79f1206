import type { Text } from '../../diagnostics/index.ts';
import type { Methodology } from '../../model/index.ts';
import type { Session } from '../command.ts';
import { methodology as words, sides } from '../phrases/methodology.ts';
import type { Facts } from './facts.ts';
import type { Weeks } from './trial-plan.ts';

/** What decides between two methods, a line each; empty where there is nothing to say. */
export function factLines({ say }: Session, of: Facts, methodology: Methodology): readonly string[] {
  const { weeks } = of;
  const role = (id: string): Text => ({
    en: methodology.roleLabel(id, 'en'),
    'zh-CN': methodology.roleLabel(id, 'zh-CN'),
  });
  const parties = of.sides.map(({ side, count }) => say(words.party, { side: sides[side], count }));
  const deciders = of.deciders.map(({ role: id, count }) => say(words.decider, { role: role(id), count }));
  return [
    say(words.factWeeks, weeks),
    of.inUse === null ? '' : say(words.factInUse, { week: of.inUse }),
    of.cycles === 0 ? '' : say(words.factCycles, { count: of.cycles }),
    say(words.factWork, { phases: of.phases, tasks: of.tasks, recurring: of.recurring }),
    parties.length === 0
      ? say(words.factRolesAlone, { roles: of.roles })
      : say(words.factRoles, { roles: of.roles, parties }),
    of.gates === 0 ? say(words.noGates, {}) : say(words.factGates, { gates: of.gates, deciders }),
    say(words.factQuestions, { questions: of.questions }),
    say(words.factDemands, { demands: of.demands, errors: of.errors }),
    of.reconstructed === 0 ? '' : say(words.factReconstructed, { tasks: of.reconstructed }),
  ];
}

/** The name of a phase with the weeks in which it runs. */
export function withWeeks({ locale, say }: Session, name: Text, weeks: Weeks | undefined): string {
  if (weeks === undefined) return name[locale];
  const { from, to } = weeks;
  return from === to ? say(words.oneWeek, { name, week: from }) : say(words.span, { name, from, to });
}
