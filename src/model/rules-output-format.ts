import type { Static } from 'typebox';
import { text, texts, version } from './output-parts.ts';
import { Type, closed, flag, list, oneOf, opt, record, says } from './schema-parts.ts';

// What `explain --json` and `lint --print-config` print.

const severity = () => oneOf(['error', 'warning', 'info'], 'How grave it is.', '严重程度。');

export const RulesOutputFormat = {
  Explained: Type.Object(
    {
      version: version(),
      rules: list(
        Type.Object(
          {
            rule: text('Id of the rule.', '规则标识。'),
            severity: severity(),
            why: text('Why it matters.', '缘由。'),
            says: text('What it says, with its holes.', '消息，含空位。'),
            source: texts('Where it comes from.', '来源。'),
            thresholds: record(
              Type.String(),
              says('Thresholds by name, `` for the only one.', '阈值，按名称；唯一者名称为空。'),
            ),
            presets: texts('Presets that it belongs to.', '所属的预设。'),
            fixable: flag('`lint --fix` mends it.', '可由 `lint --fix` 自动修复。'),
            fixes: opt(oneOf(['safe', 'unsafe', 'both'], 'What its fixes are.', '修复的类别。')),
            fails: opt(text('A plan that it finds.', '会被查出的计划。')),
            fixed: opt(text('The same plan, mended.', '修复后的计划。')),
            passes: opt(text('A plan that passes.', '合格的计划。')),
          },
          closed,
        ),
        'The rules that were asked for, by id.',
        '所询问的规则，按标识排列。',
      ),
    },
    { ...closed, ...says('Rules and what they are about.', '规则及其说明。') },
  ),

  Settings: Type.Object(
    {
      version: version(),
      configuration: Type.Union(
        [Type.String(), Type.Null()],
        says('The configuration file in force; null: none.', '生效的配置文件；null 表示没有。'),
      ),
      plan: opt(text('The plan that it was asked for.', '所询问的计划。')),
      presets: texts('Presets in force.', '生效的预设。'),
      packs: texts('Folders of packs of one’s own.', '自有包文件夹。'),
      rules: record(
        oneOf(['off', 'error', 'warning', 'info'], 'Severity in force.', '生效的严重程度。'),
        says('Severity by rule.', '各规则的严重程度。'),
      ),
      thresholds: record(
        Type.Object(
          {
            value: Type.Union([Type.String(), Type.Number()], says('The threshold.', '阈值。')),
            origin: text('Where it was set.', '设定之处。'),
          },
          closed,
        ),
        says('Thresholds by rule and name.', '各规则的阈值。'),
      ),
    },
    { ...closed, ...says('What the linter goes by.', '检查所用的设置。') },
  ),
};

export type ExplainedDocument = Static<typeof RulesOutputFormat.Explained>;
export type SettingsDocument = Static<typeof RulesOutputFormat.Settings>;
