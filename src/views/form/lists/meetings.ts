import type { Analysis, FormList } from '../../../model/index.ts';
import { cell, named, peopleNamed, phase, plain, type Cells } from '../cell.ts';

/** What was said, decided and reported. */
export const MEETINGS_LISTS = {
  meetings: ({ schedule: { resolved: plan } }) =>
    plan.meetings.map((data) => ({
      id: plain(data.id),
      title: plain(data.title),
      on: plain(data.on),
      place: plain(data.place),
      chair: named(plan, data.chair),
      minutesBy: named(plan, data.minutesBy),
      present: peopleNamed(plan, data.present),
      absent: peopleNamed(plan, data.absent),
      topics: plain(data.topics),
      resolutions: plain(data.resolutions),
      open: plain(data.open),
      next: plain(data.next),
    })),
  'meetings.actions': ({ schedule: { resolved: plan } }) =>
    plan.meetings.flatMap((meeting) =>
      (meeting.actions ?? []).map((data) => ({
        meeting: cell(meeting.id, meeting.title ?? meeting.on),
        text: plain(data.text),
        owner: named(plan, data.owner),
        due: plain(data.due),
        accepted: plain(data.accepted),
      })),
    ),
  journal: ({ schedule: { resolved: plan } }) =>
    plan.journal.map((data) => ({
      on: plain(data.on),
      by: named(plan, data.by),
      kind: plain(data.kind ?? 'status'),
      phase: phase(data.phase === undefined ? undefined : plan.phase(data.phase)),
      health: plain(data.override?.health ?? data.health),
      summary: plain(data.summary),
      done: plain(data.done),
      next: plain(data.next),
      blockers: plain(data.blockers),
      help: plain(data.help),
      lessons: plain(data.lessons),
      closesCycle: plain(data.closesCycle),
    })),
} satisfies { readonly [List in FormList]?: (analysis: Analysis) => readonly Cells[] };
