import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { dataAfter, editsFor, sameData, written, type Change, type Value } from '../../src/edits/index.ts';
import { KEY_ORDERS } from '../../src/edits/key-order.ts';
import type { PlanData } from '../../src/model/index.ts';
import { readPlan } from '../../src/read/index.ts';
import { SourceFile, applyEdits } from '../../src/text/index.ts';

// Plans in any style that people write: braces or blocks at every level, dashes under their key or right of it, comments
// anywhere, quotes, CRLF. An edit says what was meant and leaves every other line and every comment alone.

interface Style {
  readonly step: number;
  readonly dash: number;
  readonly eol: '\n' | '\r\n';
  /** Decides, one by one, what is written in braces and where a comment stands. */
  readonly choices: readonly number[];
}

class Writer {
  private at = 0;
  private comments = 0;
  private readonly style: Style;
  constructor(style: Style) {
    this.style = style;
  }

  document(data: Readonly<Record<string, unknown>>): string {
    return `${this.map(data, 0).join(this.style.eol)}${this.choose(4) === 0 ? '' : this.style.eol}`;
  }

  private choose(of: number): number {
    const { choices } = this.style;
    return (choices[this.at++ % choices.length] ?? 0) % of;
  }

  private comment(): string {
    return `# remark ${++this.comments}`;
  }

  /** Lines of a block map, the first without indentation where `lead` is given. */
  private map(data: Readonly<Record<string, unknown>>, indent: number): string[] {
    const pad = ' '.repeat(indent);
    return Object.entries(data).flatMap(([key, value]) => {
      const above = this.choose(7) === 0 ? [`${pad}${this.comment()}`] : [];
      const behind = this.choose(5) === 0 ? `   ${this.comment()}` : '';
      if (typeof value !== 'object' || value === null) {
        const text = this.scalar(value);
        // Behind the text of a block scalar a remark would be a part of it.
        return [...above, `${pad}${key}: ${text}${text.startsWith('|') ? '' : behind}`];
      }
      if (this.choose(3) === 0 || isEmpty(value)) return [...above, `${pad}${key}: ${this.flow(value)}${behind}`];
      if (Array.isArray(value))
        return [...above, `${pad}${key}:${behind}`, ...this.list(value, indent + this.style.dash)];
      return [
        ...above,
        `${pad}${key}:${behind}`,
        ...this.map(value as Record<string, unknown>, indent + this.style.step),
      ];
    });
  }

  private list(values: readonly unknown[], indent: number): string[] {
    const pad = ' '.repeat(indent);
    return values.flatMap((value) => {
      const between = this.choose(6) === 0 ? ['', `${pad}${this.comment()}`] : [];
      if (typeof value !== 'object' || value === null) return [...between, `${pad}- ${this.scalar(value)}`];
      if (this.choose(3) === 0 || isEmpty(value)) return [...between, `${pad}- ${this.flow(value)}`];
      const lines = this.map(value as Record<string, unknown>, indent + 2);
      // The dash takes the place of the first line's indentation; a comment above the first key stays above the dash.
      const first = lines.findIndex((line) => !line.trimStart().startsWith('#'));
      return [...between, ...lines.map((line, at) => (at === first ? `${pad}- ${line.slice(indent + 2)}` : line))];
    });
  }

  private flow(value: unknown): string {
    if (Array.isArray(value)) return `[${value.map((each) => this.flow(each)).join(', ')}]`;
    if (typeof value !== 'object' || value === null) return this.scalar(value, true);
    const entries = Object.entries(value).map(([key, each]) => `${key}: ${this.flow(each)}`);
    const space = this.choose(2) === 0 ? '' : ' ';
    return entries.length === 0 ? '{}' : `{${space}${entries.join(', ')}${space}}`;
  }

  private scalar(value: unknown, inFlow = false): string {
    if (typeof value !== 'string') return String(value);
    const plain = /^[\p{L}\d][\p{L}\d %.-]*$/u.test(value);
    const way = this.choose(inFlow ? 3 : 4);
    if (plain && way === 0) return value;
    if (way === 3) return `|-${this.style.eol}${' '.repeat(40)}${value}`;
    return way === 1 ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
  }
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

const style: fc.Arbitrary<Style> = fc.record({
  step: fc.constantFrom(2, 4),
  dash: fc.constantFrom(0, 2),
  eol: fc.constantFrom('\n', '\r\n'),
  choices: fc.array(fc.nat(1000), { minLength: 7, maxLength: 60 }),
});

const words = fc.constantFrom(
  'One',
  '说明业务需求',
  'a: b',
  'x # y',
  '“引号”',
  "it's",
  'yes',
  '- no',
  '{curly}',
  '100',
);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const date = fc.constantFrom('2026-12-01', '2026-12-18');
const task = fc.record(
  {
    name: words,
    why: optional(words),
    owner: optional(fc.constant('lin')),
    duration: fc.constantFrom('5d', '2w'),
    progress: optional(fc.constantFrom('10%', '60%')),
    actual: optional(fc.record({ start: date }, { requiredKeys: [] })),
    late: optional(words),
    checklist: optional(fc.array(fc.record({ text: words }), { maxLength: 2 })),
    tags: optional(fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 })),
  },
  { noNullPrototype: true },
);
const plan = fc.record({
  tasks: fc.array(task, { minLength: 1, maxLength: 4 }),
  risks: optional(fc.array(fc.record({ title: words }), { maxLength: 2 })),
  journal: optional(fc.array(fc.record({ on: date, summary: words }), { maxLength: 2 })),
});

const compact = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

type Content = typeof plan extends fc.Arbitrary<infer Made> ? Made : never;

function documentOf({ tasks, risks, journal }: Content): Record<string, unknown> {
  const numbered = tasks.map((each, index) => ({
    id: `t-${index}`,
    ...each,
    checklist: each.checklist?.map((item, at) => ({ id: `c-${at}`, ...item })),
  }));
  return compact({
    format: 'crm-plan/1',
    project: { id: 'p', name: 'P' },
    people: [{ id: 'lin' }],
    phases: [{ id: 'one', name: 'One', tasks: numbered }],
    risks: risks?.map((risk, index) => ({ id: `r-${index}`, ...risk })),
    journal,
  }) as Record<string, unknown>;
}

const value = fc.oneof(
  words,
  words.map(written).filter(({ written: text }) => /^[A-Z]\w+$/.test(text)),
);

/** A few changes that fit the plan, chosen by numbers. */
function changesOf(data: PlanData, picks: readonly number[], texts: readonly Value[]): Change[] {
  const changes: Change[] = [];
  const tasks = data.phases?.[0]?.tasks ?? [];
  const seen = new Set<string>();
  for (const [index, pick] of picks.entries()) {
    const chosen = tasks[pick % tasks.length];
    const text = texts[index % texts.length] ?? 'x';
    if (!chosen) continue;
    const kind = pick % 7;
    const mark = kind < 4 ? `${kind}/${chosen.id}` : String(kind);
    if (seen.has(mark)) continue;
    seen.add(mark);
    if (kind === 0) changes.push({ kind: 'set', map: chosen, as: 'Task', key: 'late', value: text });
    else if (kind === 1) changes.push({ kind: 'set', map: chosen, as: 'Task', key: 'progress', value: written('70%') });
    else if (kind === 2) {
      if (chosen.actual)
        changes.push({ kind: 'set', map: chosen.actual, as: 'Actual', key: 'finish', value: written('2026-12-20') });
      else
        changes.push({ kind: 'set', map: chosen, as: 'Task', key: 'actual', value: { start: written('2026-12-02') } });
    } else if (kind === 3) {
      const item = chosen.checklist?.[0];
      if (item)
        changes.push({ kind: 'set', map: item, as: 'ChecklistItem', key: 'done', value: written('2026-12-03') });
    } else if (kind === 4) {
      const entry = { id: written('r-9'), title: text };
      changes.push(
        data.risks
          ? { kind: 'append', list: data.risks, value: entry }
          : { kind: 'set', map: data, as: 'Plan', key: 'risks', value: [entry] },
      );
    } else if (kind === 5) {
      const entry = { on: written('2026-12-04'), summary: text, done: [text, 'b'] };
      changes.push(
        data.journal
          ? { kind: 'append', list: data.journal, value: entry }
          : { kind: 'set', map: data, as: 'Plan', key: 'journal', value: [entry] },
      );
    } else if (data.risks && data.risks.length > 0) {
      // Alone: an item that goes takes the place of neighbours along, and no fact needs both at once.
      return [{ kind: 'remove', list: data.risks, index: pick % data.risks.length }];
    }
  }
  return changes;
}

const commentsOf = (text: string): string[] => (text.match(/# remark \d+/g) ?? []).sort();

describe('whatever the style', () => {
  test('the edited text says what was meant, and nothing else moved', () => {
    fc.assert(
      fc.property(
        plan,
        style,
        fc.array(fc.nat(10_000), { minLength: 1, maxLength: 5 }),
        fc.array(value, { minLength: 1, maxLength: 3 }),
        (content, manner, picks, texts) => {
          const text = new Writer(manner).document(documentOf(content));
          const before = readPlan(new SourceFile('plan.yaml', text));
          if (!before.value) throw new Error(`the writer of this test wrote no plan:\n${text}`);
          const changes = changesOf(before.value.data, picks, texts);
          const { text: after, skipped } = applyEdits(text, editsFor(before.value, changes));
          const now = readPlan(new SourceFile('plan.yaml', after));
          const meant = dataAfter(before.value.data, changes);
          expect({ skipped, after, same: now.value && sameData(now.value.data, meant) }).toEqual({
            skipped: [],
            after,
            same: true,
          });
          // What was taken out takes the remarks inside it along; nothing else loses one.
          if (!changes.some(({ kind }) => kind === 'remove')) expect(commentsOf(after)).toEqual(commentsOf(text));
          if (manner.eol === '\r\n') expect(after.replaceAll('\r\n', '')).not.toContain('\n');
          const kept = new Set(after.split(/\r?\n/));
          const lost = text.split(/\r?\n/).filter((line) => !kept.has(line));
          // A line is lost only to a value that was replaced or extended in it, or to an item taken out with its lines.
          const most = changes.reduce((sum, change) => sum + (change.kind === 'remove' ? 12 : 2), 0);
          expect(lost.length).toBeLessThanOrEqual(most);
        },
      ),
      { numRuns: 250, seed: 20_261_201 },
    );
  });
});

test('new keys stand in the order of the schema', () => {
  interface Node {
    readonly properties?: Readonly<Record<string, Node>>;
    readonly $defs?: Readonly<Record<string, Node>>;
  }
  const schema = JSON.parse(readFileSync(new URL('../../schemas/plan.schema.json', import.meta.url), 'utf8')) as Node;
  const definition = (name: string): Node | undefined => schema.$defs?.[name];
  const found: Record<string, Node | undefined> = {
    Plan: schema,
    Actual: definition('Task')?.properties?.['actual'],
    Recur: definition('Task')?.properties?.['recur'],
  };
  for (const [name, order] of Object.entries(KEY_ORDERS)) {
    const node = found[name] ?? definition(name);
    expect({ name, order }).toEqual({ name, order: Object.keys(node?.properties ?? {}) });
  }
});
