import { MEASURE_NAMES, QUALITY_MISSING } from '../findings/index.ts';
import {
  HARD,
  amountOf,
  baselineExecution,
  criticalPathLength,
  criticalPathTest,
  invalidDates,
  linkShare,
  linksWhere,
  missedTasks,
  missingLogic,
  shareOf,
} from './dcma-counts.ts';
import type { MeasureDefinition } from './measure.ts';

/** The DCMA 14-point assessment, with its own thresholds. */
export const DCMA: readonly MeasureDefinition[] = [
  {
    id: 'dcma-1',
    name: MEASURE_NAMES.logic,
    unit: 'share',
    good: 'at-most',
    threshold: '5%',
    least: '2',
    rule: 'schedule/missing-logic',
    count: missingLogic,
  },
  {
    id: 'dcma-2',
    name: MEASURE_NAMES.leads,
    unit: 'count',
    good: 'at-most',
    threshold: '0',
    rule: 'schedule/lead',
    count(population) {
      if (population.links.length === 0) return { missing: QUALITY_MISSING.links };
      const links = linksWhere(population, (link) => amountOf(link) < 0);
      return {
        numerator: links.length,
        denominator: population.links.length,
        value: links.length,
        offenders: links.map(({ task }) => task),
        links,
      };
    },
  },
  {
    id: 'dcma-3',
    name: MEASURE_NAMES.lags,
    unit: 'share',
    good: 'at-most',
    threshold: '5%',
    least: '2',
    rule: 'schedule/lag',
    count: (population) => linkShare(population, (link) => amountOf(link) > 0),
  },
  {
    id: 'dcma-4',
    name: MEASURE_NAMES.linkTypes,
    unit: 'share',
    good: 'at-least',
    threshold: '90%',
    least: '2',
    rule: 'schedule/link-types',
    count(population) {
      if (population.links.length === 0) return { missing: QUALITY_MISSING.links };
      const others = linksWhere(population, ({ link }) => link.type !== 'FS');
      return {
        numerator: population.links.length - others.length,
        denominator: population.links.length,
        offenders: others.map(({ task }) => task),
        links: others,
      };
    },
  },
  {
    id: 'dcma-5',
    name: MEASURE_NAMES.hardConstraints,
    unit: 'share',
    good: 'at-most',
    threshold: '5%',
    least: '2',
    rule: 'schedule/hard-constraints',
    count: ({ incomplete }) => shareOf(incomplete, ({ task }) => HARD.has(task.constraint?.type ?? '')),
  },
  {
    id: 'dcma-6',
    name: MEASURE_NAMES.highFloat,
    unit: 'share',
    good: 'at-most',
    threshold: '5%',
    limit: '44d',
    least: '2',
    rule: 'schedule/high-float',
    count: (population, limit) =>
      shareOf(population.incomplete, ({ task, timing }) => timing.totalFloat > population.inOwnTime(limit, task)),
  },
  {
    id: 'dcma-7',
    name: MEASURE_NAMES.negativeFloat,
    unit: 'count',
    good: 'at-most',
    threshold: '0',
    rule: 'schedule/negative-float',
    count({ incomplete }) {
      const share = shareOf(incomplete, ({ timing }) => timing.totalFloat < 0);
      return 'missing' in share ? share : { ...share, value: share.numerator ?? 0 };
    },
  },
  {
    id: 'dcma-8',
    name: MEASURE_NAMES.highDuration,
    unit: 'share',
    good: 'at-most',
    threshold: '5%',
    limit: '44d',
    least: '2',
    rule: 'schedule/high-duration',
    count: (population, limit) =>
      shareOf(population.incomplete, ({ task, timing }) => {
        const stated = population.planned.of(task)?.duration ?? task.duration;
        return stated === undefined ? timing.duration > population.inOwnTime(limit, task) : stated > limit;
      }),
  },
  {
    id: 'dcma-9',
    name: MEASURE_NAMES.invalidDates,
    unit: 'count',
    good: 'at-most',
    threshold: '0',
    rule: 'schedule/date-before-data-date',
    count: invalidDates,
  },
  {
    id: 'dcma-10',
    name: MEASURE_NAMES.unresourced,
    unit: 'share',
    good: 'at-most',
    rule: 'schedule/unresourced-work',
    count: ({ incomplete, dayMinutes }) =>
      shareOf(
        incomplete.filter(({ task, timing }) => (task.duration ?? timing.duration) >= dayMinutes),
        ({ task }) => !task.owner && task.responsible.length === 0 && task.data.cost?.planned === undefined,
      ),
  },
  {
    id: 'dcma-11',
    name: MEASURE_NAMES.missed,
    unit: 'share',
    good: 'at-most',
    threshold: '5%',
    least: '2',
    rule: 'progress/missed-tasks',
    count: missedTasks,
  },
  {
    id: 'dcma-12',
    name: MEASURE_NAMES.criticalPathTest,
    unit: 'test',
    rule: 'schedule/critical-path-broken',
    count: criticalPathTest,
  },
  {
    id: 'dcma-13',
    name: MEASURE_NAMES.cpli,
    unit: 'index',
    good: 'at-least',
    threshold: '0.95',
    rule: 'schedule/low-cpli',
    count: criticalPathLength,
  },
  {
    id: 'dcma-14',
    name: MEASURE_NAMES.bei,
    unit: 'index',
    good: 'at-least',
    threshold: '0.95',
    rule: 'progress/low-bei',
    count: baselineExecution,
  },
];
