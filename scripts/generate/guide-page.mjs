import { WORDS } from './guide-words.mjs';

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;
export const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row), ''];
const bullets = (lines) => (lines.length === 0 ? [] : [...lines.map((line) => `- ${line}`), '']);
const section = (title, lines) => (lines.length === 0 ? [] : [`## ${title}`, '', ...lines]);

/** A guide to one methodology in one language, from what `methodology show --json` prints and the names of what it points to. */
export function guidePage({ sheet, timetable, long, names, labels }, locale) {
  return new Guide(sheet, names, labels, locale).lines(timetable, long).join('\n').trimEnd() + '\n';
}

class Guide {
  constructor(sheet, names, labels, locale) {
    this.sheet = sheet;
    this.names = names;
    this.labels = labels[locale];
    this.locale = locale;
    this.say = WORDS[locale];
    this.roles = new Map(sheet.roles.map((role) => [role.id, this.text(role.name)]));
    this.phases = new Map(sheet.phases.map((phase) => [phase.id, this.text(phase.name)]));
    this.deliverables = new Map((sheet.deliverables ?? []).map((one) => [one.id, one]));
    this.questions = new Map(
      sheet.questions.map((question, index) => [question.id, { number: this.say.numbered(index + 1), question }]),
    );
  }

  lines(timetable, long) {
    const { say, sheet } = this;
    const { methodology: facts } = sheet;
    const cyclic = sheet.phases.some(({ once }) => once);
    return [
      `# ${this.text(facts.name)}`,
      '',
      this.text(sheet.summary) + this.about({ source: sheet.source }),
      '',
      ...section(say.choose, [this.text(facts.chooseWhen), '']),
      ...section(say.glance, [
        ...bullets([say.counts(facts), say.weeks(facts.weeks), ...(cyclic ? [say.cyclic] : []), say.marks]),
        ...table(
          say.glanceColumns,
          sheet.phases.map((phase, at) => this.glance(phase, at + 1)),
        ),
      ]),
      ...section(say.timetable, [long ? say.longBars : say.bars, '', '```mermaid', timetable, '```', '']),
      ...section(say.start, this.start(facts.id)),
      ...section(say.principles, this.items(sheet.principles)),
      ...section(
        say.phases,
        sheet.phases.flatMap((phase, at) => this.phase(phase, at + 1)),
      ),
      ...section(say.questions, [
        say.questionsSay,
        '',
        ...table(
          say.question,
          sheet.questions.map((question) => this.question(question)),
        ),
      ]),
      ...section(say.roles, [...sheet.roles.map((role) => `- ${this.role(role).join('\n')}`), '']),
      ...section(
        say.deliverables,
        sheet.deliverables
          ? table(
              say.deliverable,
              sheet.deliverables.map((one) => this.deliverable(one)),
            )
          : [],
      ),
      ...section(say.risks, bullets((sheet.risks ?? []).map((risk) => this.risk(risk)))),
      ...section(say.demands, sheet.demands ? this.demands(sheet.demands) : []),
    ];
  }

  text(words) {
    return words[this.locale];
  }

  list(texts) {
    return texts.join(this.say.comma);
  }

  roleName(id) {
    return this.roles.get(id) ?? id;
  }

  start(id) {
    const lines = [`crm-plan init --methodology ${id}`, `crm-plan init --methodology ${id} --yes`, 'crm-plan lint'];
    const widest = Math.max(...lines.map((line) => line.length));
    return ['```sh', ...lines.map((line, at) => `${line.padEnd(widest)}  # ${this.say.startSays[at]}`), '```', ''];
  }

  /** Marks and the entries that something encodes, behind its words. */
  about({ source, derived, reconstructed }) {
    const marks = [
      ...(reconstructed ? [`*${this.say.reconstructed}*`] : []),
      ...(derived ? [`*${this.say.derived}*`] : []),
      ...(source ?? []),
    ];
    return marks.length === 0 ? '' : ` <sub>${marks.join(' · ')}</sub>`;
  }

  only({ when }) {
    return when ? this.say.aside(this.say.only(this.condition(when))) : '';
  }

  condition(when) {
    const { say } = this;
    return Object.entries(when)
      .map(([key, wanted]) => {
        if (key === 'any') return wanted.map((part) => this.condition(part)).join(say.or);
        if (key === 'all') return wanted.map((part) => this.condition(part)).join(say.and);
        if (key === 'not') return say.not(this.condition(wanted));
        return this.clause(key, wanted);
      })
      .join(say.and);
  }

  clause(id, wanted) {
    const { say } = this;
    const { number, question } = this.questions.get(id) ?? { number: id };
    const answer = (value) => this.answer(question, value);
    if (Array.isArray(wanted)) return say.equals(number, wanted.map(answer).join(say.or));
    if (typeof wanted !== 'object') return say.equals(number, answer(wanted));
    return Object.entries(wanted)
      .map(([sign, value]) => {
        if (sign === 'atLeast') return `${number} ≥ ${value}`;
        if (sign === 'atMost') return `${number} ≤ ${value}`;
        return say.equals(number, [value].flat().map(answer).join(say.or));
      })
      .join(say.and);
  }

  answer(question, value) {
    if (typeof value === 'boolean') return value ? this.say.yes : this.say.no;
    const option = question?.options?.find(({ id }) => id === String(value));
    return option ? this.text(option.label) : String(value);
  }

  items(list = []) {
    return bullets(list.map((item) => this.item(item)));
  }

  item(item) {
    const target = item.target ? this.say.target(this.text(item.target)) : '';
    return `${this.text(item.text)}${target}${this.only(item)}${this.about(item)}`;
  }

  labelled(title, list = []) {
    return list.length === 0 ? [] : [`**${title}**`, '', ...this.items(list)];
  }

  glance(phase, number) {
    return [
      String(number),
      `${this.text(phase.name)}${phase.reconstructed ? ` *${this.say.reconstructed}*` : ''}`,
      phase.weeks ? this.say.shortSpan(phase.weeks) : '',
      phase.owner ? this.roleName(phase.owner) : '',
      phase.gate ? this.roleName(phase.gate.decider) : '',
    ];
  }

  phase(phase, number) {
    const { say } = this;
    const cyclic = this.sheet.phases.some(({ once }) => once) && !phase.once;
    const facts = [
      ...(phase.weeks ? [say.span(phase.weeks) + (cyclic ? say.aside(say.firstCycle) : '')] : []),
      ...(phase.once ? [say.once] : []),
      ...(phase.workstream ? [this.text(phase.workstream)] : []),
      ...(phase.owner ? [say.answersFor(this.roleName(phase.owner))] : []),
      ...(phase.when ? [say.only(this.condition(phase.when))] : []),
    ];
    const forms = [...new Set(phase.tasks.flatMap((task) => this.formsOf(task)))];
    return [
      `### ${number}. ${this.text(phase.name)}`,
      '',
      `*${facts.join(' · ')}*${this.about(phase)}`,
      '',
      ...(phase.reconstructed ? [`> **${say.lostTitle}** ${say.lost}`, ''] : []),
      ...(phase.purpose ? [this.text(phase.purpose), ''] : []),
      ...this.labelled(say.entry, phase.entry),
      ...table(say.work, this.tasks(phase.tasks)),
      ...this.labelled(say.guidance, phase.guidance),
      ...this.labelled(say.metrics, phase.metrics),
      ...(phase.gate ? this.gate(phase) : []),
      ...bullets(
        (phase.loopsBack ?? []).map((item) => `${say.back(this.phases.get(item.to) ?? item.to)}${this.item(item)}`),
      ),
      ...this.pointers(say.checklists, phase.checklists ?? [], (id) => {
        const { name, items } = this.names.checklists[id];
        return `\`crm-plan checklist ${id}\`${this.locale === 'en' ? ': ' : '：'}${this.text(name)}${say.aside(say.ticked(items))}`;
      }),
      ...this.pointers(
        say.forms,
        forms,
        (id) => `\`crm-plan form new ${id}\`${this.locale === 'en' ? ': ' : '：'}${this.text(this.names.forms[id])}`,
      ),
    ];
  }

  pointers(title, ids, tell) {
    return ids.length === 0 ? [] : [`**${title}**`, '', ...bullets(ids.map(tell))];
  }

  formsOf(task) {
    const own = (task.deliverables ?? []).flatMap((id) => this.deliverables.get(id)?.form ?? []);
    return [...own, ...(task.tasks ?? []).flatMap((child) => this.formsOf(child))];
  }

  /** Sub-tasks below what holds them, behind a sign per level. */
  tasks(list, level = 0) {
    return list.flatMap((task) => [this.task(task, level), ...this.tasks(task.tasks ?? [], level + 1)]);
  }

  task(task, level) {
    const { say } = this;
    const remarks = [
      ...(task.forEach ? [say.perOption(this.questions.get(task.forEach)?.number ?? task.forEach)] : []),
      ...(task.when ? [say.only(this.condition(task.when))] : []),
    ];
    const name = this.named(this.text(task.name), task.forEach);
    const brings = (task.deliverables ?? []).map((id) => {
      const known = this.deliverables.get(id);
      return known ? this.text(known.text) : id;
    });
    const because = [task.why, task.how].filter(Boolean).map((words) => this.named(this.text(words), task.forEach));
    const cautions = (task.cautions ?? []).map((item) => `⚠ ${this.item(item)}`);
    return [
      `${'↳ '.repeat(level)}${name}${remarks.length > 0 ? say.aside(remarks.join(say.comma)) : ''}${this.about(task)}`,
      task.owner ? this.roleName(task.owner) : '',
      this.takes(task),
      [because.join(say.space), ...cautions].filter((text) => text !== '').join('<br>'),
      this.list(brings),
    ];
  }

  /** Where a task is made once per chosen option, its words have a hole for it: every option that there is. */
  named(text, question) {
    if (!question) return text;
    const options = this.questions.get(question)?.question.options ?? [];
    return text.replaceAll('{option}', options.map(({ label }) => this.text(label)).join('/'));
  }

  takes(task) {
    const { say } = this;
    const amount = (text) => {
      const [, count, unit] = /^([\d.]+)([mhdw])$/.exec(text) ?? [];
      return unit ? say.unit(Number(count), unit) : text;
    };
    const recurs = /^(\d+)([dwm]) × (\d+)$/.exec(task.recurs ?? '');
    const parts = [
      ...(task.milestone ? [say.milestone] : []),
      ...[task.duration, task.effort].filter(Boolean).map(amount),
      ...(recurs ? [say.recurs(Number(recurs[1]), recurs[2], Number(recurs[3]))] : []),
    ];
    const numbers = (task.scaledBy ?? []).map((id) => this.questions.get(id)?.number ?? id);
    return this.list(parts) + (numbers.length > 0 ? say.aside(say.scaled(this.list(numbers))) : '');
  }

  gate({ gate }) {
    const { say } = this;
    const who = (ids) => this.list(ids.map((id) => this.roleName(id)));
    const told = [
      ...(gate.decides ? [this.text(gate.decides)] : []),
      say.decides(this.roleName(gate.decider)),
      ...(gate.mayDecide ? [say.mayDecide(who(gate.mayDecide))] : []),
      ...(gate.advisers ? [say.advised(who(gate.advisers))] : []),
    ];
    const outcomes = gate.outcomes.map(({ outcome, means }) => {
      const label = this.labels[`outcome.${outcome}`];
      return means ? `**${label}**${this.locale === 'en' ? ': ' : '：'}${this.text(means)}` : `**${label}**`;
    });
    const explained = gate.outcomes.some(({ means }) => means);
    return [
      `**${say.gate}**`,
      '',
      told.join(say.space),
      '',
      ...bullets(gate.criteria.map((item) => `[ ] ${this.item(item)}`)),
      ...(explained ? [say.outcomes.trim(), '', ...bullets(outcomes)] : [`${say.outcomes}${this.list(outcomes)}`, '']),
      ...(gate.onFail ? [`${say.onFail}${this.text(gate.onFail)}`, ''] : []),
    ];
  }

  question(question) {
    const { say } = this;
    const defaults = [question.default].flat().map((value) => this.answer(question, value));
    const standard = defaults.length === 0 ? say.none : this.list(defaults);
    const answers = question.options
      ? this.list(question.options.map(({ label }) => this.text(label)))
      : (say[question.type] ?? question.type);
    return [
      this.questions.get(question.id).number,
      `${this.text(question.ask)}${this.only(question)}${this.about(question)}`,
      `${answers}${say.aside(say.standard(standard))}`,
      question.help ? this.text(question.help) : '',
      `\`${question.id}\``,
    ];
  }

  role(role) {
    const { say } = this;
    const side = role.side ? say.aside(this.labels[`side.${role.side}`]) : '';
    return [
      `**${this.text(role.name)}**${side}${this.only(role)}${this.about(role)}`,
      ...(role.does ?? []).map((duty) => `  - ${this.text(duty)}`),
      ...(role.mayNot ?? []).map((limit) => `  - ${say.mayNot}${this.text(limit)}`),
    ];
  }

  deliverable(one) {
    return [
      `${this.text(one.text)}${this.only(one)}${this.about(one)}`,
      one.owner ? this.roleName(one.owner) : '',
      one.acceptedBy ? this.roleName(one.acceptedBy) : '',
      one.form ? `\`${one.form}\`` : '',
    ];
  }

  risk(risk) {
    const answer = risk.response ? `${this.locale === 'en' ? ' ' : ''}${this.text(risk.response)}` : '';
    return `**${this.text(risk.text)}**${this.locale === 'en' ? '.' : '。'}${answer}${this.only(risk)}${this.about(risk)}`;
  }

  demands(list) {
    const { say } = this;
    const rows = list.map(({ id, severity, statement, source }) => [
      `${this.text(statement)}${this.about({ source })}`,
      say.severity[severity],
      `\`${id}\``,
    ]);
    return [say.demandsSay, '', ...table(say.demand, rows)];
  }
}
