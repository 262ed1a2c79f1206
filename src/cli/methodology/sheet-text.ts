import type { Text } from '../../diagnostics/index.ts';
import type { Methodology, MethodologySheetDocument } from '../../model/index.ts';
import type { Session } from '../command.ts';
import { methodology as words } from '../phrases/methodology.ts';
import { bold, dim, widthOf, type Styled } from '../screen.ts';
import { wrap } from '../../text/index.ts';
import { factLines, withWeeks } from './fact-lines.ts';
import { conditionText } from './condition-text.ts';

type Sheet = MethodologySheetDocument;
type Task = Sheet['phases'][number]['tasks'][number];
type Item = NonNullable<Sheet['principles']>[number];

/** Lines wider than this are hard to read, whatever the terminal has. */
const WIDEST = 110;

/** A methodology for people, in one language. With `details` everything that it says, else what shows its shape. */
export class SheetText {
  private readonly rows: Styled[] = [];
  private readonly session: Session;
  private readonly methodology: Methodology;
  private readonly details: boolean;
  /** Labels of the options, by question. */
  private options: ReadonlyMap<string, readonly Text[]> = new Map();

  constructor(session: Session, methodology: Methodology, details: boolean) {
    this.session = session;
    this.methodology = methodology;
    this.details = details;
  }

  write(sheet: Sheet): Styled {
    const { methodology: facts } = sheet;
    this.line([bold(this.text(facts.name)), dim(`  ${facts.id} ${facts.version}`)]);
    if (sheet.extends !== undefined) this.line(dim(this.say('extendsLine', { base: sheet.extends })));
    this.prose(this.text(sheet.summary), 0);
    this.line('');
    this.prose(this.text(facts.chooseWhen), 0);
    this.options = new Map(sheet.questions.map(({ id, options }) => [id, (options ?? []).map(({ label }) => label)]));
    this.line('');
    for (const line of factLines(this.session, facts, this.methodology)) if (line !== '') this.prose(line, 0);

    this.section('principles', sheet.principles, (item) => this.item(item, 1));
    this.section('phases', sheet.phases, (phase) => this.phase(phase, sheet.phases.indexOf(phase) + 1));
    this.section('questions', sheet.questions, (question) => this.question(question));
    this.section('roles', sheet.roles, (role) => this.role(role));
    this.section('goals', sheet.goals, (item) => this.item(item, 1));
    this.section('deliverables', sheet.deliverables, (item) => this.item(item, 1));
    this.section('risks', sheet.risks, (item) => this.item(item, 1));
    this.section('demands', sheet.demands, ({ id, severity, statement, source }) => {
      this.prose(this.text(statement), 1, dim(`  ${id} ${severity}${this.sources(source)}`));
    });
    return this.rows;
  }

  private phase(phase: Sheet['phases'][number], number: number): void {
    this.line('');
    const marks = [
      ...(phase.once === true ? [this.say('once')] : []),
      ...(phase.workstream ? [this.text(phase.workstream)] : []),
    ];
    this.prose(
      `${number}. ${withWeeks(this.session, phase.name, phase.weeks)}`,
      1,
      dim([`  ${phase.id}`, ...marks].join(' · ') + this.about(phase)),
      bold,
    );
    if (phase.purpose) this.prose(this.text(phase.purpose), 2);
    for (const item of phase.entry ?? []) this.labelled('entry', this.text(item.text), 2, this.about(item));
    if (this.details)
      for (const item of phase.guidance ?? []) this.labelled('guidance', this.text(item.text), 2, this.about(item));
    for (const task of phase.tasks) this.task(task, 2);
    for (const item of phase.metrics ?? []) {
      const { text, target } = item;
      const told = target ? this.session.say(words.target, { text, target }) : this.text(text);
      this.labelled('metrics', told, 2, this.about(item));
    }
    const { gate } = phase;
    if (gate) {
      const names = { decider: this.roleName(gate.decider) };
      const advisers = gate.advisers?.map((id) => this.roleName(id)) ?? [];
      const decider =
        advisers.length === 0
          ? this.session.say(words.gateDecider, names)
          : this.session.say(words.gateAdvised, { ...names, advisers });
      const space = this.session.locale === 'en' ? ' ' : '';
      this.labelled('gate', gate.decides ? `${this.text(gate.decides)}${space}${decider}` : decider, 2);
      for (const item of gate.criteria) this.prose(`☐ ${this.text(item.text)}`, 3, dim(this.about(item)));
      if (gate.onFail && this.details) this.labelled('onFail', this.text(gate.onFail), 3);
    }
    if (phase.checklists) this.prose(this.session.say(words.checklists, { ids: phase.checklists }), 2);
    for (const item of phase.loopsBack ?? []) {
      const to = this.methodology.word('phases', item.to ?? '')?.[this.session.locale] ?? item.to ?? '';
      this.prose(`↩ ${this.session.say(words.loop, { phase: to })}: ${this.text(item.text)}`, 2, dim(this.about(item)));
    }
  }

  private task(task: Task, level: number): void {
    const facts = [
      ...(task.milestone === true ? [this.say('milestone')] : []),
      ...[task.duration, task.effort, task.recurs].filter((amount) => amount !== undefined),
      ...(task.owner === undefined ? [] : [this.roleName(task.owner)]),
      ...(task.forEach === undefined ? [] : [this.say('perOption', { question: task.forEach })]),
    ];
    const sign = task.milestone === true ? '◆' : '•';
    this.prose(
      `${sign} ${this.named(this.text(task.name), task)}`,
      level,
      dim([`  ${task.id}`, ...facts].join(' · ') + this.about(task)),
    );
    if (this.details) {
      if (task.why) this.labelled('why', this.named(this.text(task.why), task), level + 1);
      if (task.how) this.labelled('how', this.named(this.text(task.how), task), level + 1);
      for (const item of task.entry ?? []) this.labelled('entry', this.text(item.text), level + 1, this.about(item));
      for (const item of task.cautions ?? [])
        this.labelled('cautions', this.text(item.text), level + 1, this.about(item));
      for (const item of task.checklist ?? [])
        this.prose(`☐ ${this.text(item.text)}`, level + 1, dim(this.about(item)));
    }
    for (const child of task.tasks ?? []) this.task(child, level + 1);
  }

  /** Where a task is made once per chosen option, its words have a hole for it: every option that there is. */
  private named(text: string, { forEach }: Task): string {
    const labels = forEach === undefined ? [] : (this.options.get(forEach) ?? []);
    return labels.length === 0 ? text : text.replaceAll('{option}', labels.map((label) => this.text(label)).join('/'));
  }

  private question(question: Sheet['questions'][number]): void {
    const standard = Array.isArray(question.default) ? question.default.join(', ') : String(question.default);
    const answer = standard === '' ? this.say('none') : standard;
    this.prose(
      this.text(question.ask),
      1,
      dim(`  ${question.id} · ${this.say('default', { answer })}${this.about(question)}`),
    );
    if (question.help && this.details) this.prose(this.text(question.help), 2);
    for (const { id, label } of question.options ?? []) this.prose(this.text(label), 2, dim(`  ${id}`));
  }

  private role(role: Sheet['roles'][number]): void {
    this.prose(
      this.text(role.name),
      1,
      dim(`  ${role.id}${role.side === undefined ? '' : ` · ${role.side}`}${this.about(role)}`),
    );
    if (!this.details) return;
    for (const duty of role.does ?? []) this.prose(`• ${this.text(duty)}`, 2);
    for (const limit of role.mayNot ?? []) this.prose(`• ${this.session.say(words.mayNot, { text: limit })}`, 2);
  }

  private item(item: Item, level: number): void {
    this.prose(this.text(item.text), level, dim(`${this.details ? `  ${item.id}` : ''}${this.about(item)}`));
  }

  /** Condition, marks and, with details, sources. */
  private about(of: Pick<Item, 'when' | 'source' | 'derived' | 'reconstructed'>): string {
    const marks = [
      ...(of.when ? [conditionText(of.when)] : []),
      ...(of.reconstructed === true ? [this.say('reconstructed')] : []),
      ...(of.derived === true && this.details ? [this.say('derived')] : []),
    ];
    return `${marks.length === 0 ? '' : `  [${marks.join('; ')}]`}${this.sources(of.source)}`;
  }

  private sources(source: readonly string[] | undefined): string {
    return this.details && source && source.length > 0 ? `  ${source.join(' ')}` : '';
  }

  private section<Entry>(
    title: SectionTitle,
    entries: readonly Entry[] | undefined,
    each: (entry: Entry) => void,
  ): void {
    if (!entries || entries.length === 0) return;
    this.line('');
    this.line(bold(this.say(title)));
    for (const entry of entries) each(entry);
  }

  private labelled(
    label: 'entry' | 'guidance' | 'cautions' | 'metrics' | 'gate' | 'onFail' | 'why' | 'how',
    text: string,
    level: number,
    about = '',
  ): void {
    const colon = this.session.locale === 'en' ? ': ' : '\uff1a';
    this.prose(`${this.say(label)}${colon}${text}`, level, dim(about));
  }

  /** A text broken to the width, with what follows it on the last line, or below where there is no room. */
  private prose(
    text: string,
    level: number,
    after: Styled = '',
    paint: (text: string) => Styled = (plain) => plain,
  ): void {
    const indent = '  '.repeat(level);
    const columns = Math.min(this.session.out.terminal ? this.session.out.columns : WIDEST, WIDEST) - indent.length;
    const lines = wrap(text, columns);
    lines.forEach((line, index) => {
      const last = index === lines.length - 1;
      const fits = widthOf(line) + widthOf(after) <= columns;
      this.line([indent, paint(line), last && fits ? after : '']);
      if (last && !fits) this.line([indent, after]);
    });
  }

  private line(styled: Styled): void {
    this.rows.push(styled, '\n');
  }

  private text(text: Text): string {
    return text[this.session.locale];
  }

  private roleName(id: string): string {
    return this.methodology.roleLabel(id, this.session.locale);
  }

  private say(key: keyof typeof words, holes: Readonly<Record<string, string>> = {}): string {
    return this.session.say<Text>(words[key], holes);
  }
}

type SectionTitle = 'principles' | 'phases' | 'questions' | 'roles' | 'goals' | 'deliverables' | 'risks' | 'demands';
