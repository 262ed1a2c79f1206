import type { Place, Text } from '../../../diagnostics/index.ts';
import type { Content, FilledForm, Gap, ResolvedPlan } from '../../../model/index.ts';
import { filled } from '../../filled.ts';
import { rule } from '../../rule.ts';

/** Says what a form still lacks: a hint while its deliverable is in the making, a warning once that is handed over. */
export const formNotFilled = rule({
  id: 'progress/form-not-filled',
  reads: 'plan',
  severity: 'warning',
  why: {
    en: 'A deliverable that is handed over with gaps is finished on paper only: what its form asks for is needed by those who work on. While it is in the making the gaps are a hint.',
    'zh-CN': '带着空缺移交的交付物只是纸面完成：表单所要求的内容正是后续工作所需。编制期间仅作提示。',
  },
  says: {
    en: '“{deliverable}” is still to be filled in: {gaps}. Write them before it is handed over.',
    'zh-CN': '“{deliverable}”尚待填写：{gaps}。请在移交前补齐。',
  },
  check(plan, report) {
    for (const form of plan.contents) {
      const severity = isHandedOver(plan, form) ? 'warning' : 'info';
      for (const { place, gaps } of openPlaces(form))
        report(form, undefined, { deliverable: form.deliverable.data.name, gaps }, { severity, place });
    }
  },
});

/** What a content file still lacks: once for the whole, once for each row. */
export function openPlaces(content: Content): readonly { readonly place: Place; readonly gaps: readonly Text[] }[] {
  const { document, gaps } = content;
  const whole = gaps.filter(({ row }) => row === undefined);
  const rows = new Set(gaps.flatMap(({ row, node }) => (row === undefined ? [] : [node])));
  return [
    ...(whole.length === 0
      ? []
      : [{ place: document.places.at(document.data, 'form'), gaps: whole.map((gap) => ofForm(content, gap)) }]),
    ...[...rows].map((node) => ({
      place: document.places.at(node),
      gaps: [
        ofRow(
          content,
          gaps.filter((gap) => gap.node === node && gap.row !== undefined),
        ),
      ],
    })),
  ];
}

/** Accepted, or everything that brings it forth is finished. */
function isHandedOver(plan: ResolvedPlan, { deliverable }: FilledForm): boolean {
  if (deliverable.data.accepted !== undefined) return true;
  const makers = plan.tasks.filter((task) => task.deliverables.includes(deliverable));
  return makers.length > 0 && makers.every((task) => task.actual.finish !== undefined);
}

const ROW = { en: '{list}, row {number}: {columns}', 'zh-CN': '{list}第 {number} 行：{columns}' } as const;
const TOO_FEW = {
  en: '{list} ({there} of at least {least} {least:row|rows})',
  'zh-CN': '{list}（现有 {there} 行，至少 {least} 行）',
} as const;

function label({ form }: Content, path: string): Text {
  const of = (locale: 'en' | 'zh-CN'): string => form.words[locale].fields[path]?.label ?? path;
  return { en: of('en'), 'zh-CN': of('zh-CN') };
}

function ofForm(form: Content, { field, rows }: Gap): Text {
  const name = label(form, field);
  return rows ? filled(TOO_FEW, { list: name, ...rows }) : name;
}

function ofRow(form: Content, gaps: readonly Gap[]): Text {
  const [first] = gaps;
  const [list = ''] = first?.field.split('.') ?? [];
  return filled(ROW, {
    list: label(form, list),
    number: first?.row ?? 0,
    columns: gaps.map(({ field }) => label(form, field)),
  });
}
