import type { Static } from 'typebox';
import { methodologyParts } from './methodology-format.ts';
import { Type, closed, id, list, opt, says } from './schema-parts.ts';

// An overlay: a methodology pack that `extends` another one. It has the keys of a methodology, says only what differs,
// and places what is new with `after`.

const parts = methodologyParts;
const after = () =>
  opt(
    id(
      'Something new stands after this one of the same list; last, where absent.',
      '新增条目排在此条目之后；未写则排在最后。',
    ),
  );

export const OverlayFormat = Type.Module({
  ...parts,

  OverlayQuestion: Type.Object(
    { ...Type.Partial(parts.Question).properties, id: parts.Question.properties.id, after: after() },
    { ...closed, ...says('A tailoring question, changed or new.', '修改或新增的裁剪问题。') },
  ),

  OverlayTask: Type.Object(
    {
      ...parts.Task.properties,
      tasks: opt(list(Type.Ref('OverlayTask'), 'Sub-tasks, changed or new.', '修改或新增的子任务。')),
      after: after(),
    },
    { ...closed, ...says('A task, changed or new.', '修改或新增的任务。') },
  ),

  OverlayGate: Type.Object(Type.Partial(parts.Gate).properties, {
    ...closed,
    ...says('A gate, changed or new.', '修改或新增的关口。'),
  }),

  OverlayPhase: Type.Object(
    {
      ...parts.Phase.properties,
      tasks: opt(list(Type.Ref('OverlayTask'), 'Work, changed or new.', '修改或新增的任务。')),
      gate: opt(Type.Ref('OverlayGate')),
      after: after(),
    },
    { ...closed, ...says('A phase, changed or new.', '修改或新增的阶段。') },
  ),

  Overlay: Type.Object(
    {
      ...parts.Methodology.properties,
      extends: id('The pack that this one overlays.', '所扩展的包。'),
      off: opt(
        list(
          Type.String(),
          'Ids of the extended pack that are left out: phases, tasks, roles, questions, goals, deliverables, risks, items or measures. Rules have an `off` of their own, in rules.yaml.',
          '从所扩展的包中去掉的 id：阶段、任务、角色、问题、目标、交付物、风险、条目或指标。规则在 rules.yaml 中另有 `off`。',
        ),
      ),
      finishRange: opt(parts.Methodology.properties.finishRange),
      questions: opt(list(Type.Ref('OverlayQuestion'), 'Questions, changed or new.', '修改或新增的问题。')),
      roles: opt(list(Type.Ref('Role'), 'Roles, changed or new.', '修改或新增的角色。')),
      phases: opt(list(Type.Ref('OverlayPhase'), 'Phases, changed or new.', '修改或新增的阶段。')),
    },
    {
      ...closed,
      ...says('A methodology that changes another one, without words.', '在另一方法论之上修改而成的方法论，不含文字。'),
    },
  ),
});

export type OverlayDocument = Static<typeof OverlayFormat.Overlay>;
