import type { Static } from 'typebox';
import { Facts, PhaseWeeks } from './methodology-output-format.ts';
import { both, count, text, texts, version } from './output-parts.ts';
import { Type, closed, list, opt, says } from './schema-parts.ts';

// What `methodology compare --json` prints. Words stand in both languages.

const phasesOfTopic = (en: string, zh: string) =>
  list(
    Type.Object(
      { phase: text('Id of the phase.', '阶段标识。'), tasks: count('Number of such tasks.', '此类任务数。') },
      closed,
    ),
    en,
    zh,
  );

export const ComparisonFormat = Type.Module({
  Comparison: Type.Object(
    {
      version: version(),
      left: Facts,
      right: Facts,
      topics: list(
        Type.Object(
          {
            topic: opt(
              text('Id of the topic; without one: work of no topic.', '主题标识；未列者为不属任何主题的工作。'),
            ),
            name: opt(both('Name.', '名称。')),
            left: phasesOfTopic('Phases of the first one that have such work.', '前者中含此类工作的阶段。'),
            right: phasesOfTopic('Phases of the second one that have such work.', '后者中含此类工作的阶段。'),
          },
          closed,
        ),
        'Where each does its work, topic by topic.',
        '按主题对照各自在哪些阶段开展工作。',
      ),
      rows: list(
        Type.Object(
          {
            left: list(Type.String(), 'Phases of the first one.', '前者的阶段。'),
            right: list(
              Type.String(),
              'Phases of the second one that do the same kinds of work.',
              '后者中工作类别相同的阶段。',
            ),
            kinds: texts('Kinds of work that both sides share here.', '双方在此共有的工作类别。'),
            elsewhere: list(
              Type.Object(
                {
                  phase: text('A phase of the other one.', '另一方法的阶段。'),
                  kinds: texts('Kinds of work.', '工作类别。'),
                },
                closed,
              ),
              'Where the other one does what remains of this row.',
              '本行其余工作在另一方法中所处的阶段。',
            ),
          },
          closed,
        ),
        'Phases side by side.',
        '各阶段对照。',
      ),
      leftWeeks: list(PhaseWeeks, 'When the phases of the first one run.', '前者各阶段的起止周次。'),
      rightWeeks: list(PhaseWeeks, 'When the phases of the second one run.', '后者各阶段的起止周次。'),
      onlyLeft: texts('Kinds of work that only the first one has.', '仅前者有的工作类别。'),
      onlyRight: texts('Kinds of work that only the second one has.', '仅后者有的工作类别。'),
    },
    { ...closed, ...says('Two methodologies side by side.', '两种方法论对照。') },
  ),
});

export type ComparisonDocument = Static<typeof ComparisonFormat.Comparison>;
