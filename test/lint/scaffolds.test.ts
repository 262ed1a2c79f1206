import { describe, expect, test } from '@jest/globals';
import { message } from '../../src/diagnostics/index.ts';
import { RULES, demandRules } from '../../src/lint/index.ts';
import { lintText } from '../support/lint.ts';
import { builtInPacks, methodologyOf, scaffoldText } from '../scaffold/stand.ts';

// A fresh plan of any pack asks for what comes next, and blames nobody for what cannot be known yet.

const methods = builtInPacks.methodologies().map(({ id }) => id);

describe.each(methods)('a fresh plan of %s', (id) => {
  const demands = builtInPacks.demands(id);

  test('is held against demands that are sound', () => {
    expect(demands.diagnostics.map((one) => message(one, 'en'))).toEqual([]);
    expect(demands.value?.length).toBeGreaterThan(10);
  });

  test.each(['en', 'zh-CN'] as const)('raises nothing above a hint (%s)', (locale) => {
    const text = scaffoldText(
      methodologyOf(builtInPacks, id),
      locale,
      {},
      { calendar: locale === 'en' ? 'weekdays' : 'cn' },
    );
    const result = lintText(text, [...RULES, ...demandRules(demands.value ?? [])]);
    expect(result.crashes).toEqual([]);
    // That the holidays of later years are not published yet is told, and no fault of the plan.
    const grave = result.diagnostics.filter(
      ({ severity, rule }) => severity !== 'info' && rule !== 'schedule/calendar-runs-out',
    );
    expect(grave.map((one) => `${one.rule} ${message(one, locale)}`)).toEqual([]);
  });

  test('meets the demands on its tasks as it stands', () => {
    const text = scaffoldText(methodologyOf(builtInPacks, id), 'en', {}, { calendar: 'weekdays' });
    const result = lintText(text, demandRules(demands.value ?? []));
    const about = /order|linked|required|follows|cadence|gates|takesPart|phases|never/;
    const structural = new Set(
      (demands.value ?? [])
        .filter(({ check }) => about.test(Object.keys(check)[0] ?? ''))
        .map((one) => `method/${one.id}`),
    );
    expect(result.diagnostics.filter(({ rule }) => structural.has(rule)).map((one) => message(one, 'en'))).toEqual([]);
  });
});
