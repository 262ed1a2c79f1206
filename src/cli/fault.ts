import { fill, type Locale } from '../diagnostics/index.ts';
import type { World } from '../io/index.ts';
import { fault } from './phrases/frame.ts';
import { VERSION } from './version.ts';

/** What a report of a fault of ours should hold, and where to send it, line by line; equal errors are told once. */
export function faultReport(
  world: World,
  locale: Locale,
  command: string,
  errors: readonly unknown[],
): readonly string[] {
  const holes = { version: VERSION, node: process.version, platform: world.platform };
  const traces = errors.map((error) => (error instanceof Error ? (error.stack ?? error.message) : String(error)));
  return [fault.report[locale], '', `${fill({ says: fault.details, holes }, locale)} (${command})`, ...new Set(traces)];
}
