import type { Static } from 'typebox';
import { EVERY_PATTERN, Type, closed, flag, id, list, name, oneOf, opt, prose, record, says } from './schema-parts.ts';
import { FORM_LISTS } from './form-lists.ts';
import { FORM_FACTS, VALUE_TYPES } from './form-sources.ts';

// A form pack: `form.yaml` (the fields, without words), `en.yaml` and `zh-CN.yaml` (labels and hints by field). What a
// form is filled with stands beside a plan in a content file; its schema is made from the form, below its header here.

/** A key of the content file. */
export const FIELD_PATTERN = '^(?!(?:constructor|prototype)$)[a-z][A-Za-z0-9]*$';
/** A field, or a column of a list: `needs.askedBy`. */
const PATH_PATTERN = '^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)?$';
const OPTION_PATTERN = '^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$';

const sources = () =>
  opt(
    list(
      Type.String({ maxLength: 40 }),
      'Entries of the methodology inventory that this encodes.',
      '所编码的方法论清单条目。',
    ),
  );
const marks = {
  source: sources(),
  derived: opt(flag('Follows from what a source states.', '由来源推得。')),
  reconstructed: opt(flag('Rebuilt where the source is missing.', '来源缺失，经重建。')),
};
const fieldId = () =>
  Type.String({
    ...says('Key of the field in a content file.', '字段在内容文件中的键。'),
    pattern: FIELD_PATTERN,
    maxLength: 64,
  });
const required = () =>
  opt(
    flag(
      'A form without it is not filled; where the plan fills it, what the plan lacks is told as a gap.',
      '未填则视为表单未完成；由计划填充的，计划中缺失时标为空位。',
    ),
  );
const options = () =>
  opt(
    list(
      Type.String({ pattern: OPTION_PATTERN, maxLength: 64 }),
      'What may be chosen (`choice`, `choices`).',
      '可选项（`choice`、`choices`）。',
    ),
  );

export const FormFormat = Type.Module({
  Column: Type.Object(
    {
      id: fieldId(),
      type: oneOf(VALUE_TYPES, 'What is written there.', '所填内容的类型。'),
      required: required(),
      options: options(),
      from: opt(
        Type.String({
          ...says(
            'The column of the plan’s list that fills it. Without it, in a document, a gap for a person to fill.',
            '由计划列表的哪一列填充；不写则为文档中待人填写的空位。',
          ),
          maxLength: 64,
        }),
      ),
      ...marks,
    },
    { ...closed, ...says('A column of a list.', '列表的一列。') },
  ),
  Field: Type.Object(
    {
      id: fieldId(),
      type: oneOf([...VALUE_TYPES, 'rows'] as const, 'What is written there.', '所填内容的类型。'),
      required: required(),
      options: options(),
      from: opt(
        oneOf(
          [...Object.keys(FORM_FACTS), ...Object.keys(FORM_LISTS)],
          'What of the plan fills it: it is shown and never stored in a content file.',
          '由计划中的哪项内容填充：只显示，不存入内容文件。',
        ),
      ),
      where: opt(
        record(
          Type.Unknown(),
          says(
            'Which entries of the plan’s list are shown: columns with a value or a list of values; `true` means present, `false` absent.',
            '显示计划列表中的哪些条目：列名及其取值（或取值列表）；`true` 表示有值，`false` 表示无值。',
          ),
        ),
      ),
      least: opt(Type.Integer({ ...says('At least so many rows.', '至少几行。'), minimum: 0 })),
      fields: opt(list(Type.Ref('Column'), 'Columns of the list.', '列表的各列。')),
      ...marks,
    },
    { ...closed, ...says('A field of a form.', '表单的一个字段。') },
  ),
  Form: Type.Object(
    {
      format: Type.Literal('crm-plan-form/1', says('Format of this file.', '文件格式。')),
      id: id('Id of the form: the name of its folder.', '表单标识，即文件夹名。'),
      kind: oneOf(
        ['data', 'document'],
        'Data that rules can read, or prose for people.',
        '可供规则读取的数据，或供人阅读的文档。',
      ),
      cadence: opt(
        Type.String({
          ...says('How often it is made out, as in `1d` or `2w`.', '填写周期，如 `1d`、`2w`。'),
          pattern: EVERY_PATTERN,
        }),
      ),
      fields: list(Type.Ref('Field'), 'Fields, in the order of the document.', '字段，按文档次序。'),
      ...marks,
    },
    { ...closed, ...says('A form, without words.', '表单，不含文字。') },
  ),
  Words: Type.Object(
    {
      format: Type.Literal('crm-plan-form-words/1', says('Format of this file.', '文件格式。')),
      name: name('Name of the form.', '表单名称。'),
      about: prose('What it is for.', '用途。'),
      fields: record(
        Type.Object(
          {
            label: name('Label.', '名称。'),
            hint: opt(prose('What to write here.', '此处应写什么。')),
            heading: opt(
              name(
                'Heading over this field and the short ones after it, where they follow a long one.',
                '本字段及其后短字段之上的标题，用于它们跟在长字段之后时。',
              ),
            ),
          },
          closed,
        ),
        says('Words by field; `needs.askedBy` for a column.', '各字段的文字；列写作 `needs.askedBy`。'),
        PATH_PATTERN,
      ),
      options: opt(
        record(
          record(name('Label of the option.', '选项名称。'), {}, OPTION_PATTERN),
          says('Labels of options, by field.', '选项名称，按字段。'),
          PATH_PATTERN,
        ),
      ),
    },
    { ...closed, ...says('Words of a form.', '表单的文字。') },
  ),
});

/** What every content file begins with; the rest is what its form says. */
export const ContentFormat = Type.Module({
  Content: Type.Object(
    {
      format: Type.Literal('crm-plan-artefact/1', says('Format of this file.', '文件格式。')),
      form: id('The form that it fills.', '所填写的表单。'),
    },
    { additionalProperties: true, ...says('A filled form.', '已填写的表单。') },
  ),
});

export type FormDocument = Static<typeof FormFormat.Form>;
export type FormFieldDocument = Static<typeof FormFormat.Field>;
export type FormColumnDocument = Static<typeof FormFormat.Column>;
export type FormWords = Static<typeof FormFormat.Words>;
export type ContentDocument = Static<typeof ContentFormat.Content>;
