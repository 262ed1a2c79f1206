import type { Static } from 'typebox';
import { Type, closed, list, says } from './schema-parts.ts';

// The file of `--suppressions`: what is known today and no longer told.

export const KnownFindingsFormat = {
  KnownFindings: Type.Object(
    {
      version: Type.Literal(1, says('Version of this format.', '本格式的版本。')),
      findings: list(
        Type.Object(
          {
            path: Type.String(says('The plan, from the folder of this file.', '计划文件，相对本文件所在文件夹。')),
            rule: Type.String(says('The rule.', '规则。')),
            subject: Type.String(says('What it is about, as in `task:pilot`.', '对象，如 `task:pilot`。')),
            count: Type.Integer({
              ...says('How many findings of the rule about it.', '该规则对该对象的发现数。'),
              minimum: 1,
            }),
          },
          closed,
        ),
        'Findings known, by plan, rule and subject: never by line.',
        '已知发现，按计划、规则与对象记录，不按行号。',
      ),
    },
    { ...closed, ...says('Findings that are known and not told again.', '已知且不再报告的发现。') },
  ),
};

export type KnownFindingsDocument = Static<typeof KnownFindingsFormat.KnownFindings>;
