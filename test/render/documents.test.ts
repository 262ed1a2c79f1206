import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { changesBetween } from '../../src/analyse/index.ts';
import { LOCALES } from '../../src/diagnostics/index.ts';
import type { Analysis, View } from '../../src/model/index.ts';
import { REPORTS, render, type Report } from '../../src/render/index.ts';
import { checklist, formDocument, formPage, gateCriteria, taskChecklist, weekly } from '../../src/views/index.ts';
import { analysisFrom } from '../support/analysis.ts';
import { builtInPacks } from '../support/built-in-packs.ts';
import { outside, wellFormed } from '../support/documents.ts';
import { golden } from '../support/golden.ts';
import { HOSTILE } from '../support/hostile.ts';

const examples = join(import.meta.dirname, '..', '..', 'examples');
const [weeklyReport, checklistReport, formReport] = await Promise.all([
  REPORTS.weekly.open(),
  REPORTS.checklist.open(),
  REPORTS.form.open(),
]);

function inBothLanguages(name: string, report: Report, view: View): void {
  for (const locale of LOCALES) {
    const text = render(report, view, locale);
    wellFormed(text);
    // No hole of the words was left open.
    expect(text).not.toMatch(/\{\w+\}/);
    golden(import.meta.url, `${name}.${locale}.md`, text);
  }
}

// A firm's own method is rendered with its packs in test/cli/firm-method.test.ts.
describe.each(readdirSync(examples).filter((name) => name !== 'firm-method'))('%s', (name) => {
  const yaml = readFileSync(join(examples, name, 'plan.yaml'), 'utf8');
  const packs = builtInPacks();
  const needs = 'artefacts/needs-list.yaml';
  const files = { [needs]: readFileSync(join(examples, name, needs), 'utf8') };
  let made: Analysis | undefined;
  const analysis = (): Analysis => (made ??= analysisFrom(yaml, { packs, files }));

  test('weekly report', () => inBothLanguages(`${name}.weekly`, weeklyReport, weekly(analysis())));
  test('weekly report with appendix and what changed', () => {
    const earlier = analysisFrom(
      yaml.replace(/remaining: (\d+)d/, (_, days: string) => `remaining: ${Number(days) - 3}d`),
      { packs, files },
    );
    const since = { changes: changesBetween(earlier, analysis(), 'v1'), analysis: earlier };
    inBothLanguages(
      `${name}.weekly-appendix`,
      weeklyReport,
      weekly(analysis(), { since, appendix: true, revision: 'abc1234+' }),
    );
  });
  test('filled forms', () => {
    const [content] = analysis().schedule.resolved.contents;
    if (!content) throw new Error('the example has lost its filled form');
    const { form, deliverable } = content;
    inBothLanguages(
      `${name}.${form.id}`,
      formReport,
      formPage(formDocument({ form, analysis: analysis(), deliverable, content })),
    );
  });
  test('checklists', () => {
    const plan = analysis().schedule.resolved;
    const pack = packs.checklist('cutover-readiness').value;
    const task = plan.tasks.find(({ data }) => data.checklist);
    const gate = plan.phases.findLast((phase) => phase.gate)?.gate;
    if (!pack || !task || !gate) throw new Error('the example has lost a checklist');
    inBothLanguages(`${name}.checklist-pack`, checklistReport, checklist(pack, plan));
    inBothLanguages(`${name}.checklist-task`, checklistReport, taskChecklist(task, plan));
    inBothLanguages(`${name}.checklist-gate`, checklistReport, gateCriteria(gate, plan));
  });
});

test('a plan with nothing in it is a report with an answer in every section', () => {
  const nothing = analysisFrom('format: crm-plan/1\nproject: { id: p, name: P, asOf: 2026-12-18 }\n');
  inBothLanguages('empty.weekly', weeklyReport, weekly(nothing, { appendix: true }));
});

test('what strangers write stays text', () => {
  const name = (text: string): string => JSON.stringify(text);
  const yaml = `format: crm-plan/1
project: { id: p, name: ${name('`P` | <b>P</b>')}, client: ${name('C | D')}, start: 2026-12-01, asOf: 2026-12-18, currency: EUR, budget: 10 }
people: [{ id: lin, name: ${name('Lin | <i>Wei</i>')} }]
phases:
  - id: a
    name: ${name('A | B')}
    tasks:
${HOSTILE.map((text, i) => `      - { id: t${i}, name: ${name(text)}, owner: lin, duration: ${(i % 4) + 1}d, late: ${name(`${text}\n\n- ${text}`)}${i % 3 === 0 ? ', milestone: true' : ''} }\n`.replace(/duration: \dd, (.*milestone)/, '$1')).join('')}risks:
${HOSTILE.map((text, i) => `  - { id: r${i}, title: ${name(text)}, response: ${name(text)}, probability: high, impact: high, owner: lin }\n`).join('')}issues:
${HOSTILE.map((text, i) => `  - { id: i${i}, title: ${name(text)}, action: ${name(`${text}\r\n${text}`)}, needs: ${name(text)}, longRunning: true, updates: [{ on: 2026-12-01, text: ${name(text)} }] }\n`).join('')}decisions:
${HOSTILE.map((text, i) => `  - { id: d${i}, title: ${name(text)}, consequence: ${name(text)} }\n`).join('')}journal:
  - { on: 2026-12-18, summary: ${name(HOSTILE.join(' '))}, done: [${HOSTILE.map(name).join(', ')}], help: [${HOSTILE.map(name).join(', ')}] }
`;
  const analysis = analysisFrom(yaml);
  for (const locale of LOCALES) {
    const text = render(weeklyReport, weekly(analysis, { appendix: true }), locale);
    wellFormed(text);
    const found = /.{0,20}(?:<script|<img|(?<!\\)\[link|[\u200e\u200f]).{0,20}/.exec(outside(text))?.[0];
    expect(found).toBeUndefined();
    // Only the one fence that belongs to the diagram opens or closes a block of code.
    expect(text.match(/^ {0,3}```/gm)).toEqual(['```', '```']);
  }
});
