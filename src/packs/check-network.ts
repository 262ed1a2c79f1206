import { adjacency, cycles } from '../graph/index.ts';
import type { MethodologyTaskData } from '../model/index.ts';
import { nearest } from '../text/index.ts';
import {
  AMOUNT_REASONS,
  amountUnused,
  circle,
  didYouMean,
  finishRange,
  noAmount,
  previousWithoutCycles,
  unknownPredecessor,
} from './findings/index.ts';
import type { PackDraft, Report } from './pack-draft.ts';

interface PackLink {
  readonly list: readonly unknown[];
  readonly index: number;
  readonly from: string;
  readonly to: string;
  readonly type: string;
}

/** Every link leads to a task or phase of the pack, and nothing waits for itself. */
export function checkNetwork(draft: PackDraft, report: Report): void {
  const { data, tasks } = draft;
  const ids = new Map<string, number>();
  const phases = new Set<object>(data.phases);
  const links: PackLink[] = [];
  const holders = [...data.phases, ...tasks.map((task) => task.data)];
  for (const { id } of holders) if (!ids.has(id)) ids.set(id, ids.size);
  const turned = new Set(turnedIds(draft));
  for (const holder of holders)
    holder.dependsOn?.forEach((link, index) => {
      const list = holder.dependsOn ?? [];
      const { task: to, type = 'FS', when, cycle } = typeof link === 'string' ? { task: link } : link;
      const subject = `${phases.has(holder) ? 'phase' : 'task'}:${holder.id}`;
      if (!ids.has(to)) {
        report(
          unknownPredecessor(
            draft.at(list, index),
            subject,
            { task: holder.id, wanted: to },
            didYouMean(nearest(to, ids.keys())),
          ),
        );
      } else if (cycle !== undefined && !turned.has(to)) {
        report(previousWithoutCycles(draft.at(list, index), subject, { task: holder.id, wanted: to }));
      } else if (cycle === undefined && when === undefined) links.push({ list, index, from: holder.id, to, type });
    });
  checkCircles(draft, ids, links, report);
}

/** Ids of what a cyclic method does in every cycle. */
function turnedIds({ data, tasks }: PackDraft): string[] {
  if (!data.cycles) return [];
  return [
    ...data.phases.filter((phase) => phase.once !== true).map((phase) => phase.id),
    ...tasks.filter(({ phase }) => phase.once !== true).map((task) => task.data.id),
  ];
}

/**
 * Circles over starts and finishes: a phase or parent starts before its parts and finishes after them. Links under a
 * condition are left to the combinations of answers, as two that exclude each other make no circle.
 */
function checkCircles(
  draft: PackDraft,
  ids: ReadonlyMap<string, number>,
  links: readonly PackLink[],
  report: Report,
): void {
  const names = [...ids.keys()];
  const before: number[] = [];
  const after: number[] = [];
  const linkOf: (PackLink | undefined)[] = [];
  const start = (id: string): number => (ids.get(id) ?? 0) * 2;
  const finish = (id: string): number => start(id) + 1;
  const edge = (from: number, to: number, link?: PackLink): void => {
    before.push(from);
    after.push(to);
    linkOf.push(link);
  };
  for (const id of names) edge(start(id), finish(id));
  for (const { data, phase, parent } of draft.tasks) {
    const holder = parent?.data.id ?? phase.id;
    edge(start(holder), start(data.id));
    edge(finish(data.id), finish(holder));
  }
  for (const link of links)
    edge(
      link.type === 'FS' || link.type === 'FF' ? finish(link.to) : start(link.to),
      link.type === 'FS' || link.type === 'SS' ? start(link.from) : finish(link.from),
      link,
    );
  const ownFile = draft.at(draft.data, 'id').span.file;
  for (const found of cycles(adjacency(names.length * 2, before, after))) {
    const onIt = found.edges.map((index) => linkOf[index]).filter((link) => link !== undefined);
    // In an overlay the link that it adds itself is the one to take out.
    const link = onIt.find(({ list, index }) => draft.at(list, index).span.file === ownFile) ?? onIt[0];
    if (!link) continue;
    const chain = found.nodes
      .map((node) => names[node >> 1] ?? '')
      .filter((id, index, all) => index === 0 || id !== all[index - 1]);
    report(
      circle(draft.at(link.list, link.index), `task:${link.from}`, { chain: [...chain, chain[0] ?? ''].join(' → ') }),
    );
  }
}

/** Every task has one length that counts, and the range of the whole is not empty. */
export function checkAmounts(draft: PackDraft, report: Report): void {
  for (const { data: task } of draft.tasks) {
    const unused = (key: keyof MethodologyTaskData, reason: keyof typeof AMOUNT_REASONS): void => {
      if (task[key] !== undefined)
        report(
          amountUnused(draft.at(task, key), `task:${task.id}`, { task: task.id, key, reason: AMOUNT_REASONS[reason] }),
        );
    };
    if (task.tasks && task.tasks.length > 0) {
      for (const key of ['duration', 'effort', 'scale', 'milestone', 'recur'] as const) unused(key, 'parent');
    } else if (task.milestone === true) {
      for (const key of ['duration', 'effort', 'scale', 'recur'] as const) unused(key, 'milestone');
    } else if (task.effort !== undefined) unused('duration', 'effort');
    else if (task.duration === undefined) {
      if (task.recur === undefined) report(noAmount(draft.at(task), `task:${task.id}`, { task: task.id }));
      else unused('scale', 'unscaled');
    }
  }
  const range = draft.data.finishRange;
  const weeks = (text: string): number => Number.parseInt(text, 10);
  const [least, most, anyLeast, anyMost] = [range.least, range.most, range.anyLeast, range.anyMost].map(weeks);
  if (least === undefined || most === undefined || anyLeast === undefined || anyMost === undefined) return;
  if (least > most || anyLeast > anyMost || least < anyLeast || most > anyMost)
    report(finishRange(draft.at(range), `pack:${draft.id}`, { least, most, anyLeast, anyMost }));
}
