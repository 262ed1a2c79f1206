import type { Static } from 'typebox';
import { GLOB_PATTERN, THRESHOLD_PATTERN } from './patterns.ts';
import { Type, closed, list, oneOf, opt, own, record, says } from './schema-parts.ts';

// `crm-plan.config.yaml`: what a team wants of the rules, and where its own packs are.

const SEVERITY_WORDS = ['off', 'info', 'warn', 'warning', 'error'] as const;
const RULE_KEY = '^[a-z]+/[a-z0-9-]+$';

const rules = () =>
  record(
    oneOf(SEVERITY_WORDS, 'Severity, or `off`.', '严重程度，或 `off` 关闭。'),
    says('Severity by rule, as in `schedule/high-float: off`.', '按规则设定严重程度，如 `schedule/high-float: off`。'),
    RULE_KEY,
  );

const thresholds = () =>
  record(
    Type.Union([Type.Number(), Type.String({ pattern: THRESHOLD_PATTERN })]),
    says(
      'Threshold by rule, or `rule.name` where it has several: `5%`, `44d`, `2`.',
      '按规则设定阈值；有多个时写 `规则.名称`：`5%`、`44d`、`2`。',
    ),
    '^[a-z]+/[a-z0-9-]+(\\.[a-z-]+)?$',
  );

export const ConfigFormat = Type.Module({
  Config: Type.Object(
    {
      extends: opt(
        Type.Union(
          [Type.String(), Type.Array(Type.String())],
          says(
            'Presets (`recommended`, `strict`, `dcma`, `gao`, `none`) or other configuration files (`./team.yaml`); later ones win.',
            '预设（`recommended`、`strict`、`dcma`、`gao`、`none`）或其他配置文件（`./team.yaml`）；后者优先。',
          ),
        ),
      ),
      rules: opt(rules()),
      thresholds: opt(thresholds()),
      overrides: opt(
        list(
          Type.Object(
            {
              files: opt(
                list(
                  Type.String({ pattern: GLOB_PATTERN }),
                  'Globs of plan files, from the folder of this file.',
                  '计划文件的通配模式，相对本文件所在文件夹。',
                ),
              ),
              subjects: opt(
                list(Type.String(), 'What findings are about, as in `task:pilot-*`.', '检查对象，如 `task:pilot-*`。'),
              ),
              rules: opt(rules()),
              thresholds: opt(thresholds()),
            },
            closed,
          ),
          'Other settings for some plans or subjects; later ones win.',
          '针对部分计划或对象的设置；后者优先。',
        ),
      ),
      packs: opt(
        list(
          Type.String(),
          'Folders with packs of your own, from the folder of this file.',
          '自有包所在文件夹，相对本文件所在文件夹。',
        ),
      ),
      health: opt(
        Type.Object(
          {
            preset: opt(oneOf(['default', 'chinese-office'], 'Thresholds of the traffic light.', '红黄绿灯阈值。')),
            green: opt(
              Type.Number({ ...says('Green from this SPI on.', '绿灯的 SPI 下限。'), minimum: 0, maximum: 2 }),
            ),
            amber: opt(
              Type.Number({
                ...says('Amber from this SPI on, red below.', '黄灯的 SPI 下限，低于此为红灯。'),
                minimum: 0,
                maximum: 2,
              }),
            ),
          },
          { ...closed, ...says('When a project is green, amber or red.', '项目何时为绿、黄、红。') },
        ),
      ),
      labels: opt(
        record(
          record(Type.String()),
          says(
            'Your own words for vocabulary values, as in `issueStatus: { waiting: Backlog }`.',
            '词汇值的自定义名称，如 `issueStatus: { waiting: 待办 }`。',
          ),
        ),
      ),
    },
    { ...own, ...says('Configuration of crm-plan.', 'crm-plan 配置。') },
  ),
});

export type ConfigDocument = Static<typeof ConfigFormat.Config>;
