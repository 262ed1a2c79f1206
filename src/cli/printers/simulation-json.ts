import type { Simulation, SimulationDocument } from '../../model/index.ts';
import { formatDay, formatFinish } from '../../time/index.ts';
import { toJson } from '../screen.ts';

/** What the estimates mean for the finish, as one JSON document: `schemas/simulation.schema.json`. */
export function simulationAsJson({ schedule, runs, seed, estimated, finish, onTime, tasks }: Simulation): string {
  const { resolved } = schedule;
  const dated = (minute: number): string => formatFinish(minute, resolved.calendar);
  const varies = new Set(estimated);
  const document: SimulationDocument = {
    version: 1,
    asOf: resolved.asOf === undefined ? null : formatDay(resolved.asOf),
    runs,
    seed,
    planned: schedule.finish === undefined ? null : dated(schedule.finish),
    onTime: rounded(onTime),
    finish: {
      first: dated(finish.first),
      p50: dated(finish.p50),
      p80: dated(finish.p80),
      p95: dated(finish.p95),
      last: dated(finish.last),
    },
    tasks: tasks.map(({ task, criticality, sensitivity, deadlineMet }) => ({
      id: task.id,
      estimated: varies.has(task),
      criticality: rounded(criticality),
      sensitivity: varies.has(task) ? rounded(sensitivity) : null,
      ...(deadlineMet !== undefined && { deadlineMet: rounded(deadlineMet) }),
    })),
  };
  return `${toJson(document)}\n`;
}

/** Ten-thousandths: what ten thousand runs can tell. */
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
