import type { Static } from 'typebox';
import { both, broken, number, text, texts, version } from './output-parts.ts';
import { Type, closed, flag, list, oneOf, opt, says } from './schema-parts.ts';
import { VALUE_TYPES } from './form-sources.ts';

// What `form list|show --json` print, and `report NAME --to json` of a form. Words stand in both languages.

/** The description stands at the union too, where editors look for it. */
const orNull = <T extends ReturnType<typeof text> | ReturnType<typeof both>>(value: T) =>
  Type.Union([value, Type.Null()], { description: (value as { description?: string }).description ?? '' });
/** A name as its author wrote it, or a label in every language. */
const wording = (en: string, zh: string) =>
  Type.Union([Type.String(), both('In every language.', '各语言。'), Type.Null()], says(en, zh));
const kind = () => oneOf(['data', 'document'], 'Data for rules, or prose for people.', '供规则检查的数据，或文档。');
const types = [...VALUE_TYPES, 'rows'] as const;
const source = () => opt(texts('Entries of the methodology inventory that it encodes.', '所编码的方法论清单条目。'));
const marks = {
  source: source(),
  derived: opt(flag('Follows from what a source states.', '由来源推得。')),
  reconstructed: opt(flag('Rebuilt where the source is missing.', '来源缺失，经重建。')),
};

const facts = {
  id: text('Id of the form.', '表单标识。'),
  kind: kind(),
  name: both('Name.', '名称。'),
  about: both('What it is for.', '用途。'),
  cadence: opt(text('How often it is made out.', '填写周期。')),
  ...marks,
};

export const FormListFormat = Type.Module({
  List: Type.Object(
    {
      version: version(),
      forms: list(Type.Object(facts, closed), 'The forms.', '各表单。'),
      broken: broken(),
    },
    { ...closed, ...says('The forms within reach.', '可用的表单。') },
  ),
});

const field = {
  id: text('Key in a content file.', '在内容文件中的键。'),
  label: both('Label.', '名称。'),
  hint: opt(both('What to write.', '填写说明。')),
  required: opt(flag('A form without it is not filled.', '未填则表单未完成。')),
  options: opt(
    list(
      Type.Object({ id: text('What is written.', '所填值。'), label: both('Label.', '名称。') }, closed),
      'What may be chosen.',
      '可选项。',
    ),
  ),
  from: opt(text('What of the plan fills it.', '由计划中的哪项内容填充。')),
  ...marks,
};

export const FormSheetFormat = Type.Module({
  Sheet: Type.Object(
    {
      version: version(),
      form: Type.Object(facts, { ...closed, ...says('The form.', '表单。') }),
      fields: list(
        Type.Object(
          {
            ...field,
            type: oneOf(types, 'What is written there.', '内容类型。'),
            least: opt(number('At least so many rows.', '至少几行。')),
            columns: opt(
              list(
                Type.Object({ ...field, type: oneOf(VALUE_TYPES, 'What is written there.', '内容类型。') }, closed),
                'Columns of a list.',
                '列表的各列。',
              ),
            ),
          },
          closed,
        ),
        'Fields, in the order of the document.',
        '字段，按文档次序。',
      ),
    },
    { ...closed, ...says('One form with its words.', '一个表单及其文字。') },
  ),
});

const shown = () =>
  Type.Unknown(
    says(
      'A text, a number, yes or no, a text in every language, or a list of these; null where nothing is known.',
      '文本、数字、是否、各语言文本或其列表；未知为 null。',
    ),
  );
const format = () =>
  text('`plain`, `date`, `duration`, `money`, or `label:` and a vocabulary.', '值的格式，或 `label:` 加词汇表名。');
const described = {
  id: text('Key of the field.', '字段的键。'),
  label: wording('Label.', '名称。'),
  hint: wording('What belongs there.', '应填内容。'),
  type: oneOf(types, 'What is written there.', '内容类型。'),
  format: format(),
  options: list(shown(), 'What may be chosen.', '可选项。'),
  open: flag('Whether a person still has to fill it.', '是否尚待填写。'),
};
const column = {
  ...described,
  tells: Type.Union(
    [Type.Literal('number'), Type.Literal('name'), Type.Null()],
    says(
      'What of the plan it tells of a row: its number there, or its name.',
      '该列表示的是行在计划中的编号还是名称。',
    ),
  ),
};

export const FormDocumentFormat = Type.Module({
  Document: Type.Object(
    {
      version: version(),
      report: text('The form, as it was asked for.', '所请求的表单。'),
      locale: oneOf(['en', 'zh-CN'], 'Language that the document would be in.', '文档语言。'),
      form: text('Id of the form.', '表单标识。'),
      kind: kind(),
      name: both('Name.', '名称。'),
      about: both('What it is for.', '用途。'),
      reconstructed: flag('Rebuilt where the source is missing.', '来源缺失，经重建。'),
      project: orNull(text('Name of the project; null without a plan.', '项目名称；无计划时为 null。')),
      client: orNull(text('The client.', '客户。')),
      currency: orNull(text('Currency of every amount.', '币种。')),
      asOf: orNull(text('The data date.', '数据日期。')),
      deliverable: Type.Union(
        [
          Type.Object(
            {
              id: text('Id.', '标识。'),
              name: text('Name.', '名称。'),
              owner: wording('Who makes it.', '责任人。'),
              acceptedBy: wording('Who accepts it.', '验收人。'),
              accepted: orNull(text('When it was accepted.', '验收日期。')),
              location: orNull(text('Where it is kept.', '存放位置。')),
            },
            closed,
          ),
          Type.Null(),
        ],
        says('The deliverable that it is the content of.', '所属交付物。'),
      ),
      file: orNull(text('The content file.', '内容文件。')),
      state: oneOf(
        ['blank', 'empty', 'in-work', 'complete', 'accepted'],
        'How far it is: what nobody accepted is no more than complete.',
        '完成状态：未经验收者至多为已填写完整。',
      ),
      gaps: number('How many places are still to be filled.', '尚待填写的处数。'),
      fields: list(
        Type.Object(
          {
            ...described,
            from: orNull(text('What of the plan fills it.', '由计划中的哪项内容填充。')),
            heading: wording('What stands over it and the short fields after it.', '本字段及其后短字段之上的标题。'),
            lacking: orNull(
              text(
                'Where in the plan the fact belongs that it is to be filled from and that the plan lacks.',
                '计划中尚缺、应写入何处的内容。',
              ),
            ),
            required: flag('A form without it is not filled.', '未填则表单未完成。'),
            rowsMissing: number('Rows that are missing.', '缺少的行数。'),
            value: shown(),
            columns: list(Type.Object(column, closed), 'Columns of a list.', '列表的各列。'),
            rows: list(
              Type.Object({}, { additionalProperties: true }),
              'Rows of a list: values by column.',
              '列表的各行：按列取值。',
            ),
          },
          closed,
        ),
        'Fields, in the order of the document.',
        '字段，按文档次序。',
      ),
    },
    { ...closed, ...says('A document of a form, as data.', '表单文档的数据形式。') },
  ),
});

export type FormListDocument = Static<typeof FormListFormat.List>;
export type FormSheetDocument = Static<typeof FormSheetFormat.Sheet>;
