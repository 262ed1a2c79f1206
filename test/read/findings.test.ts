import { describe, expect, test } from '@jest/globals';
import { fill, message, type Diagnostic } from '../../src/diagnostics/index.ts';
import { readFindings, readPlan } from '../../src/read/index.ts';
import { applyEdits, SourceFile } from '../../src/text/index.ts';
import { golden } from '../support/golden.ts';
import { BROKEN_PLANS } from './broken-plans.ts';

const HEAD = 'format: crm-plan/1\nproject: { id: bank, name: Bank }\n';
const withHead = ({ yaml, whole }: { yaml: string; whole?: boolean }): string => (whole ? yaml : HEAD + yaml);
const read = (text: string) => readPlan(new SourceFile('plan.yaml', text));

/** A finding as a person sees it: where, rule, both sentences, and the fix. */
function shown(found: Diagnostic): string {
  const { file, start, end } = found.place.span;
  const from = file.position(start);
  const to = file.position(end);
  const lines = [
    `  ${from.line}:${from.column}-${to.line === from.line ? '' : `${to.line}:`}${to.column} ${found.place.pointer || '/'} ` +
      `(${found.subject}) ${found.severity} ${found.rule}`,
    `    ${message(found, 'en')}`,
    `    ${message(found, 'zh-CN')}`,
  ];
  for (const label of found.labels ?? []) {
    const at = file.position(label.span.start);
    lines.push(`    label ${at.line}:${at.column} ${fill(label.sentence, 'en')} / ${fill(label.sentence, 'zh-CN')}`);
  }
  if (found.fix) {
    lines.push(
      `    ${found.fix.safe ? 'safe' : 'unsafe'} fix: ${fill(found.fix.title, 'en')} / ${fill(found.fix.title, 'zh-CN')}`,
    );
  }
  return lines.join('\n');
}

describe('what bad input gets', () => {
  test.each(Object.keys(BROKEN_PLANS))('%s', (topic) => {
    const texts = (BROKEN_PLANS[topic] ?? []).map((broken) => {
      const { diagnostics } = read(withHead(broken));
      const input = broken.yaml.length > 400 ? `${broken.yaml.slice(0, 60)}…` : broken.yaml.replace(/\n$/, '');
      return `${JSON.stringify(input).replaceAll('\\n', '\n').slice(1, -1)}\n${diagnostics.map(shown).join('\n')}\n`;
    });
    golden(import.meta.url, `${topic}.txt`, texts.join('\n---\n'));
  });

  test('each kind of finding is made by one of the cases', () => {
    const made = new Set<unknown>();
    for (const broken of Object.values(BROKEN_PLANS).flat()) {
      for (const found of read(withHead(broken)).diagnostics) made.add(found.sentence.says);
    }
    const withEmptyPart = new SourceFile('plan.yaml', `${HEAD}include: [a.yaml]\n`);
    for (const found of readPlan(withEmptyPart, () => new SourceFile('a.yaml', '# nothing yet\n')).diagnostics)
      made.add(found.sentence.says);
    // Those of files that are no plan text at all have tests of their own.
    const elsewhere = /not-utf8|include|too-large|content-computed|adoption-log/;
    const never = readFindings.filter(({ rule, says }) => !elsewhere.test(rule) && !made.has(says));
    expect(never.map(({ rule, says }) => `${rule}: ${says.en}`)).toEqual([]);
  });

  test('a safe fix mends what it is about, and mending twice is mending once', () => {
    for (const broken of Object.values(BROKEN_PLANS).flat()) {
      const text = withHead(broken);
      const safe = read(text).diagnostics.filter(({ fix }) => fix?.safe);
      if (safe.length === 0) continue;
      const once = applyEdits(
        text,
        safe.flatMap(({ fix }) => fix?.edits ?? []),
      ).text;
      const left = read(once).diagnostics;
      expect({ once, left: left.filter(({ fix }) => fix?.safe).map((found) => message(found, 'en')) }).toEqual({
        once,
        left: [],
      });
      expect({ once, left: left.length }).toEqual({ once, left: read(text).diagnostics.length - safe.length });
    }
  });

  test('what is left fits the format: no stage after this one meets a value of another kind', () => {
    for (const broken of Object.values(BROKEN_PLANS).flat()) {
      const { value, diagnostics } = read(withHead(broken));
      if (!value) continue;
      const again = read(JSON.stringify(value.data));
      expect(again.diagnostics.map((found) => message(found, 'en'))).toEqual([]);
      // Findings without a place in the document are about its text, and cost no value.
      if (diagnostics.some(({ place }) => !['', '/format'].includes(place.pointer)))
        expect(value.leftOut.size).toBeGreaterThan(0);
    }
  });
});

describe('a plan that lost something', () => {
  const { value } = read(
    `${HEAD}phases:
  - id: pilot
    name: Pilot
    tasks:
      - { id: one, duration: 5 }
      - { id: two, name: Two, duraton: 5d, dependsOn: [one, 7] }
      - nothing
      - { id: three, name: Three, tasks: [{ name: No id }, { id: four, name: Four, from: x y }] }
`,
  );
  const tasks = value?.data.phases?.[0]?.tasks ?? [];

  test('keeps what can be relied on, and an entry without its name goes by its id', () => {
    expect(tasks).toEqual([
      { id: 'one', name: 'one' },
      { id: 'two', name: 'Two', dependsOn: ['one'] },
      { id: 'three', name: 'Three', tasks: [{ id: 'four', name: 'Four' }] },
    ]);
  });

  test('says under which keys something is missing, on the way down to it', () => {
    const lost = (node: object | undefined) => [...(value?.leftOut.get(node ?? {}) ?? [])].sort();
    expect(lost(value?.data)).toEqual(['phases']);
    expect(lost(value?.data.phases?.[0])).toEqual(['tasks']);
    expect(tasks.map(lost)).toEqual([['duration', 'name'], ['dependsOn', 'duration'], ['tasks']]);
    expect(lost(tasks[2]?.tasks?.[0])).toEqual(['from']);
  });

  test('still knows where everything stands in the file', () => {
    const last = tasks[2];
    if (!value || !last?.tasks) throw new Error('the task is gone');
    expect(value.places.at(tasks, 2).pointer).toBe('/phases/0/tasks/3');
    expect(value.places.at(last, 'name').pointer).toBe('/phases/0/tasks/3/name');
    expect(value.places.at(last.tasks, 0).pointer).toBe('/phases/0/tasks/3/tasks/1');
  });
});

test('a hundred findings of a kind are shown, and how many more there are', () => {
  const entries = Array.from({ length: 1234 }, (_, i) => `  - { id: r${i}, title: R, zzz: 1 }\n`);
  const { diagnostics } = read(`${HEAD}risks:\n${entries.join('')}`);
  expect(diagnostics).toHaveLength(101);
  const last = diagnostics.at(-1);
  expect(last && message(last, 'en')).toMatch(/^1134 more findings of this kind/);
});
