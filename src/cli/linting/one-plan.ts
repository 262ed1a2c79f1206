import type { Diagnostic } from '../../diagnostics/index.ts';
import { RULES, demandRules, lint, type LintResult, type Rule, type Settings } from '../../lint/index.ts';
import type { Packs } from '../../model/index.ts';
import { runPlan, type Run } from '../../pipeline.ts';
import type { Day } from '../../time/index.ts';
import type { Session } from '../command.ts';

/** What is the same for every plan of a run. */
export interface LintRequest {
  readonly settings: Settings;
  readonly packs: () => Promise<Packs>;
  readonly asOf?: Day;
  readonly stdinName?: string;
}

/** A plan and what the rules said of it. */
export interface Linted {
  readonly run: Run;
  readonly result: LintResult;
}

/** Takes a plan through all stages and holds it against our rules and the demands of its methodology. */
export async function lintPlan(session: Session, path: string, request: LintRequest): Promise<Linted> {
  const run = await runPlan(session.world, path, {
    upTo: 'analyse',
    packs: request.packs,
    ...(request.asOf !== undefined && { asOf: request.asOf }),
    ...(request.stdinName !== undefined && { stdinName: request.stdinName }),
  });
  const diagnostics: Diagnostic[] = [...run.diagnostics];
  const rules: Rule[] = [...RULES];
  const method = run.resolved?.plan.data.project.methodology?.id;
  if (method !== undefined) {
    const demands = (await request.packs()).demands(method);
    diagnostics.push(...demands.diagnostics);
    rules.push(...demandRules(demands.value ?? []));
  }
  const result = lint(
    {
      ...(run.resolved && { resolved: run.resolved }),
      ...(run.schedule && { schedule: run.schedule }),
      ...(run.analysis && { analysis: run.analysis }),
      diagnostics,
    },
    rules,
    request.settings,
  );
  return { run, result };
}
