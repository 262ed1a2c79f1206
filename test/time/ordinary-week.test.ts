import { describe, expect, test } from '@jest/globals';
import { OFF, dayHours } from '../../src/time/day-hours.ts';
import { MINUTES_PER_WEEK, OrdinaryWeek } from '../../src/time/ordinary-week.ts';

const office = dayHours([
  [540, 720],
  [780, 1080],
]);

describe('the ordinary week', () => {
  test.each([
    ['five days', [office, office, office, office, office, OFF, OFF]],
    ['a week that begins with a day off', [OFF, office, OFF, office, OFF, office, OFF]],
    ['every minute', Array.from({ length: 7 }, () => dayHours([[0, 1440]]))],
    ['one minute', [OFF, OFF, OFF, dayHours([[1439, 1440]]), OFF, OFF, OFF]],
  ])('answers the same before and after it has made its tables: %s', (_, days) => {
    const tabled = new OrdinaryWeek(days);
    for (let question = 0; question < 300; question++) tabled.workBefore(0);
    // A new week for each question has asked too little to have tables.
    let differences = 0;
    for (let minute = 0; minute < MINUTES_PER_WEEK; minute += 7)
      if (tabled.workBefore(minute) !== new OrdinaryWeek(days).workBefore(minute)) differences++;
    for (let work = 0; work < tabled.total; work++) {
      if (tabled.startOf(work) !== new OrdinaryWeek(days).startOf(work)) differences++;
      if (tabled.finishOf(work + 1) !== new OrdinaryWeek(days).finishOf(work + 1)) differences++;
    }
    expect(differences).toBe(0);
    expect([tabled.workBefore(MINUTES_PER_WEEK - 1) >= tabled.total - 1, tabled.total > 0]).toEqual([true, true]);
  });
});
