import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { changesBetween } from '../../src/analyse/index.ts';
import { LOCALES } from '../../src/diagnostics/index.ts';
import { folderOfPacks, processWorld } from '../../src/io/index.ts';
import type { Analysis, Packs, View } from '../../src/model/index.ts';
import { openPacks } from '../../src/packs/index.ts';
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

/** The packs of an example's own go before those that come with the program. */
function packsOf(name: string): Packs {
  if (!existsSync(join(examples, name, 'packs'))) return builtInPacks();
  const folder = (path: string) => folderOfPacks(processWorld(), path);
  return openPacks([folder(join(examples, name, 'packs')), folder(join(examples, '..', 'templates'))]);
}

/** The filled forms of an example, by path. */
function artefactsOf(name: string): Readonly<Record<string, string>> {
  const folder = join(examples, name, 'artefacts');
  const paths = existsSync(folder) ? readdirSync(folder).map((file) => `artefacts/${file}`) : [];
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(examples, name, path), 'utf8')]));
}

function inBothLanguages(name: string, report: Report, view: View): void {
  for (const locale of LOCALES) {
    const text = render(report, view, locale);
    wellFormed(text);
    // No hole of the words was left open.
    expect(text).not.toMatch(/\{\w+\}/);
    golden(import.meta.url, `${name}.${locale}.md`, text);
  }
}

describe.each(readdirSync(examples))('%s', (name) => {
  const yaml = readFileSync(join(examples, name, 'plan.yaml'), 'utf8');
  const packs = packsOf(name);
  const files = artefactsOf(name);
  let made: Analysis | undefined;
  const analysis = (): Analysis => (made ??= analysisFrom(yaml, { packs, files }));

  test('weekly report', () => inBothLanguages(`${name}.weekly`, weeklyReport, weekly(analysis(), { packs })));
  test('weekly report with appendix and what changed', () => {
    const earlier = analysisFrom(
      yaml.replace(/remaining: (\d+)d/, (_, days: string) => `remaining: ${Number(days) - 3}d`),
      { packs, files },
    );
    const since = { changes: changesBetween(earlier, analysis(), 'v1'), analysis: earlier };
    inBothLanguages(
      `${name}.weekly-appendix`,
      weeklyReport,
      weekly(analysis(), { packs, since, appendix: true, revision: 'abc1234+' }),
    );
  });
  for (const file of Object.keys(files))
    test(`filled form ${file}`, () => {
      const content = analysis().schedule.resolved.contents.find(({ deliverable }) => deliverable.data.file === file);
      if (!content) throw new Error('no deliverable of the example names this file');
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

const CYCLES = `format: crm-plan/1
project: { id: p, name: Two turns, start: 2026-11-02, asOf: 2026-12-04, methodology: { id: one-plus-five-cycle } }
phases:
  - id: vision
    name: Vision
    from: one-plus-five-cycle/vision
    tasks: [{ id: vision-set, name: Set the vision, workstream: long-term-planning, duration: 5d, actual: { start: 2026-11-02, finish: 2026-11-06 } }]
    gate: { criteria: [{ id: whole, text: The vision is whole, met: 2026-11-06, evidence: v.pdf }], decision: { outcome: proceed, on: 2026-11-06 } }
  - id: c1-sales
    name: Sales, first turn
    cycle: 1
    workstream: system-integration
    tasks:
      - { id: overdue, name: Overdue, duration: 10d, dependsOn: [vision-set], actual: { start: 2026-11-09 }, progress: 50% }
      - { id: silent, name: Silent on its progress, workstream: own-stream, duration: 40d, dependsOn: [vision-set], actual: { start: 2026-11-09 } }
      - { id: on-time, name: On time, workstream: open-operation, duration: 40d, dependsOn: [vision-set], actual: { start: 2026-11-09 }, progress: 50% }
  - id: c2-sales
    name: Sales, second turn
    cycle: 2
    workstream: system-integration
    tasks: [{ id: later, name: Later, duration: 10d, constraint: { type: SNET, date: 2027-03-01 } }]
`;

test('workstream by cycle stands in the weekly report of a cyclic plan', () => {
  const analysis = analysisFrom(CYCLES, { packs: builtInPacks() });
  inBothLanguages('cycles.weekly', weeklyReport, weekly(analysis, { packs: builtInPacks() }));
});

test('the checklists of the phases at hand are counted as the plan ticks them, each once', () => {
  const packs = builtInPacks();
  const bound = (yaml: string) => {
    const { gates } = weekly(analysisFrom(yaml, { packs }), { packs });
    return gates.checklists.map(({ id, phases, done, open, total }) => ({ id, phases, done, open, total }));
  };
  const phase = (id: string, from: string) =>
    `  - id: ${id}\n    name: ${id}\n    from: one-plus-five-cycle/${from}\n    tasks: [{ id: in-${id}, name: T, duration: 30d, actual: { start: 2026-11-02 }, progress: 10% }]\n`;
  const head = `format: crm-plan/1\nproject: { id: p, name: P, start: 2026-11-02, asOf: 2026-11-13, methodology: { id: one-plus-five-cycle } }\nphases:\n`;
  const total = packs.checklist('vision-and-stages').value?.data.groups.flatMap(({ items }) => items).length ?? 0;
  const [first = ''] =
    packs.checklist('vision-and-stages').value?.data.groups.flatMap(({ items }) => items.map(({ id }) => id)) ?? [];
  const ticks = `checklists: [{ id: vision-and-stages, items: [{ id: ${first}, done: 2026-11-10 }] }]\n`;
  expect(bound(head + phase('one', 'vision') + phase('two', 'vision') + ticks)).toContainEqual({
    id: 'vision-and-stages',
    phases: ['one', 'two'],
    done: 1,
    open: total - 1,
    total,
  });
  // Not begun and without a gate: nobody has to look at its checklists yet.
  expect(bound(head + phase('one', 'vision').replace(', actual: { start: 2026-11-02 }, progress: 10%', ''))).toEqual(
    [],
  );
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
