import { analyseFindings } from '../analyse/index.ts';
import type { Fixes, Severity, Text } from '../diagnostics/index.ts';
import { lintFindings } from '../lint/index.ts';
import { readFindings } from '../read/index.ts';
import { renderFindings } from '../render/index.ts';
import { resolveFindings } from '../resolve/index.ts';
import { scheduleFindings } from '../schedule/index.ts';

/** A kind of finding that a stage makes by itself, with the words that explain it. */
export interface StageFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly fixes?: Fixes;
  readonly why: Text;
  readonly says: Text;
}

let known: readonly StageFinding[] | undefined;

/** Every kind of finding that is no rule, each id once, by id. */
export function stageFindings(): readonly StageFinding[] {
  return (known ??= gather());
}

function gather(): readonly StageFinding[] {
  const byId = new Map<string, StageFinding>();
  for (const stage of [readFindings, resolveFindings, scheduleFindings, analyseFindings, lintFindings, renderFindings])
    for (const kind of Object.values(stage)) {
      if (!isFinding(kind)) continue;
      const first = byId.get(kind.rule);
      byId.set(kind.rule, first ? withFixesOf(first, kind) : kind);
    }
  return [...byId.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

/** Kinds that share an id share its page: it says what the fixes of any of them are. */
function withFixesOf(first: StageFinding, { fixes }: StageFinding): StageFinding {
  if (fixes === undefined || fixes === first.fixes) return first;
  const { rule, severity, why, says } = first;
  return { rule, severity, why, says, fixes: first.fixes === undefined ? fixes : 'both' };
}

const isFinding = (kind: unknown): kind is StageFinding =>
  (typeof kind === 'function' || (typeof kind === 'object' && kind !== null)) &&
  'rule' in kind &&
  'why' in kind &&
  'says' in kind;
