import type { Analysis, Form, FormColumn, FormField, ViewValue } from '../../model/index.ts';
import { who } from '../week.ts';
import { role } from './cell.ts';

/** How the values of a content file are shown: references by name, options by label. */
export class ContentValues {
  private readonly form: Form;
  private readonly analysis: Analysis | undefined;

  constructor(form: Form, analysis: Analysis | undefined) {
    this.form = form;
    this.analysis = analysis;
  }

  /** Null where nothing is written. */
  shown({ type }: FormField | FormColumn, path: string, value: unknown): ViewValue {
    if (value === undefined || value === null) return null;
    if (Array.isArray(value)) return value.length === 0 ? null : value.map((one) => this.one(type, path, one));
    return this.one(type, path, value);
  }

  /** The label of an option in every language; the option itself where it has none. */
  option(path: string, option: string): ViewValue {
    const of = (locale: 'en' | 'zh-CN'): string => {
      const labels = this.form.words[locale].options?.[path] ?? {};
      return (Object.hasOwn(labels, option) ? labels[option] : undefined) ?? option;
    };
    return { en: of('en'), 'zh-CN': of('zh-CN') };
  }

  private one(type: FormField['type'], path: string, value: unknown): ViewValue {
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    if (typeof value !== 'string') return null;
    if (value.trim() === '') return null;
    const plan = this.analysis?.schedule.resolved;
    switch (type) {
      case 'choice':
      case 'choices':
        return this.option(path, value);
      case 'person':
      case 'people':
        return (plan && who(plan, plan.person(value))) ?? value;
      case 'role':
      case 'roles':
        return plan ? role(plan, value) : value;
      case 'task':
      case 'tasks':
        return plan?.task(value)?.name ?? value;
      case 'phase':
      case 'phases':
        return plan?.phase(value)?.name ?? value;
      case 'goal':
      case 'goals':
        return plan?.goals.find(({ id }) => id === value)?.data.statement ?? value;
      case 'deliverable':
      case 'deliverables':
        return plan?.deliverables.find(({ id }) => id === value)?.data.name ?? value;
      default:
        return value;
    }
  }
}
