import { thresholdValue } from '../../threshold.ts';
import { rule } from '../../rule.ts';

export const cutoverWindowTooShort = rule({
  id: 'governance/cutover-window-too-short',
  reads: 'plan',
  severity: 'warning',
  why: {
    en: 'What took six hours in the rehearsal takes nine in the night itself; a window needs half as much again.',
    'zh-CN': '演练用了六小时，当晚往往要九小时；窗口须留出一半余量。',
  },
  says: {
    en: 'The cut-over window is {window} minutes long, less than one and a half times the longest rehearsal ({rehearsed} minutes). Widen it, or rehearse again.',
    'zh-CN': '切换窗口为 {window} 分钟，不到最长一次演练（{rehearsed} 分钟）的一点五倍。请延长窗口，或再次演练。',
  },
  check(plan, report) {
    const { places, data } = plan.plan;
    const window = data.cutover?.window;
    if (window?.start === undefined || window.finish === undefined) return;
    const minutes = (minuteOf(window.finish) - minuteOf(window.start)) / 60_000;
    const rehearsed = Math.max(
      0,
      ...(data.cutover?.rehearsals ?? []).map((one) => thresholdValue(one.duration ?? '0', 1440, 10_080) ?? 0),
    );
    if (rehearsed > 0 && minutes < 1.5 * rehearsed)
      report({ subject: 'plan', at: (field) => places.at(window, field) }, undefined, { window: minutes, rehearsed });
  },
});

const minuteOf = (moment: string): number => Date.parse(moment.includes('T') ? `${moment}:00Z` : `${moment}T00:00:00Z`);
