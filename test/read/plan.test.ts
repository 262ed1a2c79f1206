import { describe, expect, test } from '@jest/globals';
import { planFrom } from '../support/plan.ts';

const PLAN = `format: crm-plan/1
project: { id: north-bank, name: North Bank }
phases:
  - id: pilot
    name: Pilot
    tasks:
      - id: go-live
        name: Go live # when all is well
        duration: 5d
        dependsOn: [ready, { task: kick-off, type: SS, lag: 2d }]
      # crm-plan-disable-next-line schedule/high-float -- agreed with the client
      - id: ready
        name: >-
          Ready
`;

describe('a plan without findings', () => {
  const plan = planFrom(PLAN);
  const task = plan.data.phases?.[0]?.tasks?.[0];
  const written = (place: { span: { start: number; end: number } }): string =>
    PLAN.slice(place.span.start, place.span.end);

  test('comes as plain data', () => {
    expect(task).toEqual({
      id: 'go-live',
      name: 'Go live',
      duration: '5d',
      dependsOn: ['ready', { task: 'kick-off', type: 'SS', lag: '2d' }],
    });
    expect([...plan.leftOut]).toEqual([]);
  });

  test('knows where every value, key, map and list stands', () => {
    const { places } = plan;
    if (!task?.dependsOn) throw new Error('the task was not read');
    expect(places.at(task, 'duration')).toMatchObject({ pointer: '/phases/0/tasks/0/duration' });
    expect(written(places.at(task, 'duration'))).toBe('5d');
    expect(written(places.keyAt(task, 'duration'))).toBe('duration');
    expect(written(places.at(task.dependsOn, 1))).toBe('{ task: kick-off, type: SS, lag: 2d }');
    expect(places.at(task.dependsOn, 1).pointer).toBe('/phases/0/tasks/0/dependsOn/1');
    expect(written(places.at(task, 'dependsOn'))).toBe('[ready, { task: kick-off, type: SS, lag: 2d }]');
    expect(written(places.at(task)).startsWith('id: go-live')).toBe(true);
    expect(written(places.at(task)).endsWith('lag: 2d }]')).toBe(true);
    // A field that is not there: the map that lacks it.
    expect(places.at(task, 'deadline')).toEqual(places.at(task));
  });

  test('keeps the comments that speak to the program', () => {
    expect(plan.comments.map(({ start, end }) => PLAN.slice(start, end))).toEqual([
      '# crm-plan-disable-next-line schedule/high-float -- agreed with the client',
    ]);
  });
});
