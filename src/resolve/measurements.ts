import type { Measurement } from '../model/index.ts';
import { insidePath, readMeasurements } from '../read/index.ts';
import type { ContentFiles } from './contents.ts';
import type { Draft } from './draft.ts';
import { logMissing, logOutside, logUnknownTarget, logUnreadable } from './findings/index.ts';

/** Asked for each time: what findings say is loaded with the first of them. */
const problems = () => ({ missing: logMissing, outside: logOutside, unreadable: logUnreadable }) as const;

/** What was measured of the use of the system: the file that `adoption.log` names, without lines that measure nothing known. */
export function measurementsOf(draft: Draft, files: ContentFiles): readonly Measurement[] {
  const { adoption } = draft.data;
  const path = adoption?.log;
  if (adoption === undefined || path === undefined) return [];
  const normal = insidePath(path);
  const found = normal === undefined ? 'outside' : files(normal);
  if (typeof found === 'string') {
    draft.report(problems()[found](draft.places.at(adoption, 'log'), 'plan', { path }));
    return [];
  }
  for (const diagnostic of found.diagnostics) draft.report(diagnostic);
  if (!found.value) return [];
  const { value = [], diagnostics } = readMeasurements(found.value);
  for (const diagnostic of diagnostics) draft.report(diagnostic);
  const targets = new Map((adoption.targets ?? []).map((target) => [target.id, target]));
  const told = new Set<string>();
  return value.filter(({ target, place }) => {
    if (targets.has(target)) return true;
    // One slip of a name makes many lines: the first tells it.
    if (!told.has(target) && !draft.mayLack('targets', target))
      draft.report(logUnknownTarget(place, 'plan', { target, hint: draft.hint(target, targets, place).hint }));
    told.add(target);
    return false;
  });
}
