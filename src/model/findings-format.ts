import type { Static } from 'typebox';
import { Type, closed, list, oneOf, opt, says } from './schema-parts.ts';

// What `validate --json` and `lint --json` print.

const count = (en: string, zh: string) => Type.Integer({ ...says(en, zh), minimum: 0 });
const place = (en: string, zh: string) => Type.Integer({ ...says(en, zh), minimum: 1 });

const Edit = Type.Object(
  {
    path: Type.String(says('The file that changes.', '要修改的文件。')),
    line: place('Line where the replaced text begins, from 1.', '被替换文字的起始行，从 1 起。'),
    column: place('Its column, from 1, in UTF-16 units.', '起始列，从 1 起，按 UTF-16 单元计。'),
    endLine: place('Line of its end.', '结束行。'),
    endColumn: place('Column after its last unit.', '结束列（不含）。'),
    text: Type.String(says('What stands there afterwards; empty where it goes.', '替换后的文字；空表示删除。')),
  },
  { ...closed, ...says('A range and the text that takes its place.', '一个范围及其替换文字。') },
);

const Fix = Type.Object(
  {
    safe: Type.Boolean(
      says('Whether `lint --fix` applies it without `--unsafe-fixes`.', '`lint --fix` 是否直接应用。'),
    ),
    title: Type.String(says('What it does, for a menu.', '修复内容，供菜单显示。')),
    edits: list(Edit, 'All of them, or none.', '须全部应用，或全不应用。'),
  },
  { ...closed, ...says('A change that mends the finding.', '可修复该问题的改动。') },
);

const Label = Type.Object(
  {
    path: Type.String(says('The file where it stands.', '所在文件。')),
    line: place('Line of its beginning, from 1.', '起始行，从 1 起。'),
    column: place('Its column, from 1, in UTF-16 units.', '起始列，从 1 起，按 UTF-16 单元计。'),
    endLine: place('Line of its end.', '结束行。'),
    endColumn: place('Column after its last unit.', '结束列（不含）。'),
    message: Type.String(says('What it has to do with the finding.', '与该发现的关系。')),
  },
  { ...closed, ...says('Another place that the finding speaks of.', '该发现涉及的另一处位置。') },
);

const Finding = Type.Object(
  {
    rule: Type.String({
      ...says('Which rule found it: category/name.', '规则：类别/名称。'),
      pattern: '^[a-z]+/[a-z0-9-]+$',
    }),
    severity: oneOf(['error', 'warning', 'info'], 'How grave it is.', '严重程度。'),
    message: Type.String(says('The sentence for people, in the language asked for.', '给人看的说明，按所选语言。')),
    line: place('Line of its beginning, from 1.', '起始行，从 1 起。'),
    column: place('Column of its beginning, from 1, in UTF-16 units.', '起始列，从 1 起，按 UTF-16 单元计。'),
    endLine: place('Line of its end.', '结束行。'),
    endColumn: place('Column after its last unit.', '结束列（不含）。'),
    at: Type.String(says('JSON Pointer to the value in the plan.', '所指值在计划中的 JSON Pointer。')),
    subject: Type.String(
      says('Kind and id of what it is about, as in `task:pilot`.', '对象的类别与标识，如 `task:pilot`。'),
    ),
    fixable: Type.Boolean(says('Whether `lint --fix` mends it.', '`lint --fix` 能否自动修复。')),
    fix: opt(Fix),
    labels: opt(
      list(
        Label,
        'Other places that it speaks of, all of them: every task that a ratio counts, every link of a circle.',
        '该发现涉及的其他全部位置：比率计入的每项任务、循环中的每个依赖等。',
      ),
    ),
    help: opt(Type.String(says('One more sentence: the next step.', '补充说明：下一步。'))),
  },
  { ...closed, ...says('One finding.', '一条发现。') },
);

export const FindingsFormat = {
  Findings: Type.Object(
    {
      version: Type.Literal(1, says('Version of this format.', '本格式的版本。')),
      files: list(
        Type.Object(
          {
            path: Type.String(says('The file, as it was named.', '文件路径，按输入时的写法。')),
            diagnostics: list(Finding, 'What was found, by place.', '发现，按位置排列。'),
          },
          closed,
        ),
        'Every file that was looked at.',
        '已检查的各文件。',
      ),
      summary: Type.Object(
        {
          files: count('Files looked at.', '检查的文件数。'),
          errors: count('Findings of severity error.', '错误数。'),
          warnings: count('Findings of severity warning.', '警告数。'),
          infos: count('Findings of severity info.', '提示数。'),
          fixable: count('Findings that `lint --fix` mends.', '可自动修复数。'),
        },
        { ...closed, ...says('Counts over all files.', '合计。') },
      ),
    },
    { ...closed, ...says('Findings of crm-plan, format 1.', 'crm-plan 检查结果，格式 1。') },
  ),
};

export type FindingsDocument = Static<typeof FindingsFormat.Findings>;
