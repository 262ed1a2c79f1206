import { describe, expect, test } from '@jest/globals';
import { LOCALES, message } from '../../../src/diagnostics/index.ts';
import { demandRules } from '../../../src/lint/index.ts';
import { lintText } from '../../support/lint.ts';
import { builtInPacks, methodologyOf } from '../../scaffold/stand.ts';
import { plansFor } from './broken-scaffolds.ts';

// A demand that cannot fire is no demand: each one of every method is broken in a fresh plan, and has to say so.

/** What a fresh plan lacks until somebody has decided: these are open there already. */
const OPEN_AT_FIRST = /^(offers-|goals-of-every-kind$|measures-have-targets$|technical-staff)/;

describe.each(builtInPacks.methodologies().map(({ id }) => id))('%s', (id) => {
  const methodology = methodologyOf(builtInPacks, id);
  const demands = (builtInPacks.demands(id).value ?? []).filter(
    ({ check, methodologies }) => !check.form && (methodologies?.includes(id) ?? true),
  );

  const onWhole = new Map<string, ReturnType<typeof lintText>>();
  const linted = (text: string): ReturnType<typeof lintText> => {
    let result = onWhole.get(text);
    if (!result) onWhole.set(text, (result = lintText(text, demandRules(demands))));
    return result;
  };

  test.each(demands.map((demand) => [demand.id, demand] as const))('%s', (_, demand) => {
    const plans = plansFor(demand, methodology);
    const found = ({ diagnostics, crashes }: ReturnType<typeof lintText>) => {
      expect(crashes).toEqual([]);
      return diagnostics.filter(({ rule }) => rule === `method/${demand.id}`);
    };
    if (!OPEN_AT_FIRST.test(demand.id)) expect(found(linted(plans.whole)).map((one) => message(one, 'en'))).toEqual([]);
    const told = found(lintText(plans.broken, demandRules([demand])));
    expect(told.length).toBeGreaterThan(0);
    for (const one of told) for (const locale of LOCALES) expect(message(one, locale)).not.toMatch(/[{}]|undefined|“”/);
  });
});
