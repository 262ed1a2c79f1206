import { message } from '../../src/diagnostics/index.ts';
import type { Plan, PlanData } from '../../src/model/index.ts';
import { readPlan } from '../../src/read/index.ts';
import { SourceFile } from '../../src/text/index.ts';

/**
 * A plan from its YAML, as the reading stage gives it. Throws, naming the findings, where the text has any: a test that is
 * about broken plans says so.
 */
export function planFrom(yaml: string, { broken = false, path = 'plan.yaml' } = {}): Plan {
  const { value, diagnostics } = readPlan(new SourceFile(path, yaml));
  if (diagnostics.length > 0 && !broken) {
    throw new Error(
      diagnostics
        .map((found) => {
          const { line, column } = found.place.span.file.position(found.place.span.start);
          return `${path}:${line}:${column} ${message(found, 'en')} ${found.rule}`;
        })
        .join('\n'),
    );
  }
  if (!value) throw new Error('nothing of the plan could be read');
  return value;
}

/** A plan from its data alone, for tests of many tasks: everything stands in the same place. */
export function planOf(data: PlanData): Plan {
  const file = new SourceFile('plan.yaml', '');
  const at = () => ({ span: file.span(0, 0), pointer: '' });
  return { data, places: { at, keyAt: at }, files: [file], comments: [], leftOut: new Map(), lostEntries: new Map() };
}
