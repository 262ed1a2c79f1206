import { meets } from '../../match/index.ts';
import type { Schedule } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { answer, contains, count, fields, phases, share } from './check-entries.ts';
import { gates, never, person, takesPart } from './check-people.ts';
import { form } from './check-form.ts';
import { cadence, follows, length, linked, order, required, sequence } from './check-tasks.ts';
import { filled } from '../filled.ts';
import { entries } from './entries.ts';
import { severityOf, type Check, type Demand, type Hearing } from './demand.ts';

import { TOGETHER } from './findings.ts';

export type { Demand } from './demand.ts';

type Checks = {
  readonly [Key in keyof Check]-?: (hearing: Hearing, parameters: NonNullable<Check[Key]>) => void;
};

/** The generic checks, by the key that a pack writes. */
const CHECKS: Checks = {
  required,
  order,
  sequence,
  follows,
  linked,
  person,
  never,
  takesPart,
  fields,
  count,
  contains,
  cadence,
  gates,
  length,
  share,
  phases,
  answer,
  form,
};

/** The demands of packs as rules `method/<id>`, to be run beside our own. */
export function demandRules(demands: readonly Demand[]): readonly Rule[] {
  return demands.map((demand): Rule<'schedule'> => {
    const says = demand.statement;
    return {
      id: `method/${demand.id}`,
      reads: 'schedule',
      severity: demand.severity,
      needs: ['methodology'],
      presets: ['recommended', 'strict'],
      source: demand.source,
      thresholds: {},
      why: demand.why,
      says,
      run(schedule, report, { notEvaluated, wanted, once }) {
        if (!concerns(demand, schedule)) return;
        const hearing: Hearing = {
          schedule,
          demand,
          notEvaluated,
          entries: (of) => once(`entries: ${of}`, () => entries(schedule.resolved, of)),
          found(subject, field, sentence, holes, phase, extras = {}) {
            const fact = filled(sentence, holes);
            const { place, severity: given, ...rest } = extras;
            const severity = given ?? severityOf(demand, schedule, phase);
            if (!wanted(severity, subject.subject)) return;
            report({
              rule: `method/${demand.id}`,
              severity,
              place: place ?? subject.at(field),
              subject: subject.subject,
              sentence: {
                says: TOGETHER,
                holes: {
                  statement: demand.statement,
                  fact,
                  advice: demand.advice
                    ? {
                        en: ` ${demand.advice.en}`,
                        'zh-CN': demand.advice['zh-CN'],
                      }
                    : '',
                },
              },
              ...rest,
            });
          },
        };
        for (const [key, parameters] of Object.entries(demand.check))
          (CHECKS[key as keyof typeof CHECKS] as (hearing: Hearing, parameters: unknown) => void)(hearing, parameters);
      },
    };
  });
}

/** Whether a demand is made of this plan: by its methodology, and by its tailoring answers. */
function concerns(demand: Demand, schedule: Schedule): boolean {
  const { methodology, plan } = schedule.resolved;
  if (!methodology) return false;
  if (demand.methodologies && !demand.methodologies.includes(methodology.id)) return false;
  return demand.when === undefined || meets(plan.data.project.methodology?.answers ?? {}, demand.when);
}
