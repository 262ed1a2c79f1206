import { fill, type Holes, type Locale, type Text } from '../diagnostics/index.ts';
import type { Form, FormColumn, FormField } from '../model/index.ts';
import { phrases } from './phrases.ts';
import { commentLines } from './yaml-lines.ts';

/** A content file to begin with: its header, and for everything that a person fills a comment that says what belongs there. */
export function scaffoldContent(form: Form, locale: Locale): string {
  return `${new ContentText(form, locale).lines().join('\n')}\n`;
}

/** The list of the plan that a reference is an id of. */
const LISTS: Readonly<Partial<Record<FormField['type'], string>>> = {
  person: 'people',
  people: 'people',
  task: 'tasks',
  tasks: 'tasks',
  phase: 'phases',
  phases: 'phases',
  goal: 'goals',
  goals: 'goals',
  deliverable: 'deliverables',
  deliverables: 'deliverables',
};

class ContentText {
  private readonly form: Form;
  private readonly locale: Locale;

  constructor(form: Form, locale: Locale) {
    this.form = form;
    this.locale = locale;
  }

  lines(): readonly string[] {
    const { data, words } = this.form;
    const { name, about } = words[this.locale];
    const computed = data.fields.filter(({ from }) => from !== undefined).map(({ id }) => this.label(id));
    return [
      ...commentLines([name, about], 0),
      '#',
      ...commentLines([this.say(phrases.contentHowTo, { form: data.id })], 0),
      ...(computed.length === 0 ? [] : commentLines([this.say(phrases.contentFromPlan, { fields: computed })], 0)),
      'format: crm-plan-artefact/1',
      `form: ${data.id}`,
      ...data.fields.filter(({ from }) => from === undefined).flatMap((field) => ['', ...this.field(field)]),
    ];
  }

  private field(field: FormField): readonly string[] {
    if (field.type !== 'rows') return [...this.guide(field, field.id, ''), `# ${field.id}:`];
    return [
      ...this.guide(field, field.id, ''),
      `# ${field.id}:`,
      ...(field.fields ?? []).flatMap((column, index) => [
        ...this.guide(column, `${field.id}.${column.id}`, index === 0 ? '  ' : '    '),
        `# ${index === 0 ? '  - ' : '    '}${column.id}:`,
      ]),
    ];
  }

  /** What belongs in a field. With the `#` of the lines taken away, it is a comment still. */
  private guide(field: FormField | FormColumn, path: string, indent: string): readonly string[] {
    const hint = this.form.words[this.locale].fields[path]?.hint ?? '';
    const holes = { label: this.label(path), hint };
    const text = this.say(field.required === true ? phrases.contentRequired : phrases.contentField, holes);
    const form = this.formOf(field, path);
    const least =
      'least' in field && field.least !== undefined ? this.say(phrases.contentRows, { least: field.least }) : '';
    const note = [text, form, least].filter((part) => part !== '').join(this.say(phrases.betweenSentences, {}));
    return commentLines([note], 0).map((line) => (indent === '' ? `#${line}` : `# ${indent}${line}`));
  }

  /** How it is written. */
  private formOf({ type, options = [] }: FormField | FormColumn, path: string): string {
    const list = LISTS[type];
    if (list !== undefined)
      return type === list ? this.say(phrases.typeIds, { list }) : this.say(phrases.typeId, { list });
    const labels = this.form.words[this.locale].options?.[path] ?? {};
    const shown = options.map((option) => this.say(phrases.contentOption, { option, label: labels[option] ?? option }));
    switch (type) {
      case 'choice':
        return this.say(phrases.typeOptions, { options: shown });
      case 'choices':
        return this.say(phrases.typeOptionsMany, { options: shown });
      case 'texts':
        return this.say(phrases.typeTexts, {});
      case 'number':
        return this.say(phrases.typeNumber, {});
      case 'money':
        return this.say(phrases.typeMoney, {});
      case 'percent':
        return this.say(phrases.typePercent, {});
      case 'duration':
        return this.say(phrases.typeDuration, {});
      case 'date':
        return this.say(phrases.typeDate, {});
      case 'flag':
        return this.say(phrases.typeFlag, {});
      case 'role':
        return this.say(phrases.typeRole, {});
      case 'roles':
        return this.say(phrases.typeRoles, {});
      default:
        return '';
    }
  }

  private label(path: string): string {
    return this.form.words[this.locale].fields[path]?.label ?? path;
  }

  private say<const S extends Text>(says: S, holes: Holes<S>): string {
    return fill({ says, holes }, this.locale);
  }
}
