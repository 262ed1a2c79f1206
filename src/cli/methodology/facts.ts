import type { Methodology, MethodologySheetDocument, Packs } from '../../model/index.ts';
import { tailor } from '../../scaffold/index.ts';

export type Facts = MethodologySheetDocument['methodology'];

const weeks = (text: string): number => Number.parseInt(text, 10);

/** What a methodology comes to in numbers, with its default answers. */
export function factsOf(methodology: Methodology, packs: Packs): Facts {
  const { id, version, name, chooseWhen, data } = methodology;
  const tailored = tailor(methodology, {});
  return {
    id,
    version,
    name,
    chooseWhen,
    weeks: {
      least: weeks(data.finishRange.least),
      most: weeks(data.finishRange.most),
      anyLeast: weeks(data.finishRange.anyLeast),
      anyMost: weeks(data.finishRange.anyMost),
    },
    phases: tailored.phases.length,
    tasks: tailored.tasks.filter(({ tasks }) => tasks.length === 0).length,
    roles: tailored.roles.length,
    gates: tailored.phases.filter(
      ({ data: phase, answers }) => phase.gate && methodology.holds(phase.gate.when, answers),
    ).length,
    questions: data.questions.length,
    demands: packs.demands(id).value?.length ?? 0,
  };
}
