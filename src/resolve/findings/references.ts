import { finding, type Sentence, type Text } from '../../diagnostics/index.ts';

/** A question for the reader where something near was meant; nothing where nothing is near. */
export const didYouMean = (near: string | undefined): Text =>
  near === undefined ? { en: '', 'zh-CN': '' } : { en: ` Did you mean “${near}”?`, 'zh-CN': `是否想写“${near}”？` };

/** What there is, where nothing near was meant and the list is short enough to read. */
export const thereIs = (known: readonly string[]): Text =>
  known.length === 0 || known.length > 12
    ? { en: '', 'zh-CN': '' }
    : { en: ` There is ${known.join(', ')}.`, 'zh-CN': `现有：${known.join('、')}。` };

export const write = (text: string): Sentence => ({
  says: { en: 'Write “{text}”', 'zh-CN': '改为“{text}”' },
  holes: { text },
});

export const remove = (text: string): Sentence => ({
  says: { en: 'Remove “{text}”', 'zh-CN': '删除“{text}”' },
  holes: { text },
});

export const firstUsedHere: Sentence = { says: { en: 'first used here', 'zh-CN': '首次出现在此处' }, holes: {} };

export const unknownTask = finding({
  rule: 'correctness/unknown-task',
  severity: 'error',
  fixes: 'unsafe',
  why: {
    en: 'A task that waits for something that does not exist cannot be dated, and neither can what waits for it.',
    'zh-CN': '前置任务不存在，该任务及其后续任务都无法排期。',
  },
  says: {
    en: '“{task}” waits for “{id}”, but no task or phase has that id.{hint}',
    'zh-CN': '“{task}”的前置任务写的是“{id}”，但没有任务或阶段使用这个 id。{hint}',
  },
});

export const unknownPerson = finding({
  rule: 'correctness/unknown-person',
  severity: 'error',
  fixes: 'unsafe',
  why: {
    en: 'A name that is not in `people` has no calendar, no capacity and nobody who answers.',
    'zh-CN': '`people` 中没有的人没有日历、没有投入比例，也无人负责。',
  },
  says: {
    en: '`{field}` names “{id}”, but nobody in `people` has that id.{hint} Correct the id, or add the person to `people`.',
    'zh-CN': '`{field}` 写的是“{id}”，但 `people` 中没有这个 id。{hint}请更正 id，或在 `people` 中补充此人。',
  },
});

export const unknownGoal = finding({
  rule: 'correctness/unknown-goal',
  severity: 'error',
  fixes: 'unsafe',
  why: {
    en: 'Work that serves a goal nobody wrote down cannot be traced to what the business wants.',
    'zh-CN': '任务指向的目标没有写出来，就无法追溯到业务诉求。',
  },
  says: {
    en: '`goal` names “{id}”, but no entry of `goals` has that id.{hint}',
    'zh-CN': '`goal` 写的是“{id}”，但 `goals` 中没有这个 id。{hint}',
  },
});

export const unknownDeliverable = finding({
  rule: 'correctness/unknown-deliverable',
  severity: 'error',
  fixes: 'unsafe',
  why: {
    en: 'What a task brings forth is accepted through its entry in `deliverables`; without one nobody can accept it.',
    'zh-CN': '交付物要通过 `deliverables` 中的条目验收；没有条目就无法验收。',
  },
  says: {
    en: '“{task}” brings forth “{id}”, but no entry of `deliverables` has that id.{hint}',
    'zh-CN': '“{task}”的交付物写的是“{id}”，但 `deliverables` 中没有这个 id。{hint}',
  },
});

export const unknownPhase = finding({
  rule: 'correctness/unknown-phase',
  severity: 'error',
  fixes: 'unsafe',
  why: {
    en: 'What is written down about a phase is shown with that phase; it is lost where the phase does not exist.',
    'zh-CN': '关于某阶段的记录随该阶段显示；阶段不存在，记录就找不到归属。',
  },
  says: {
    en: '`{field}` names “{id}”, but no phase has that id.{hint}',
    'zh-CN': '`{field}` 写的是“{id}”，但没有阶段使用这个 id。{hint}',
  },
});

/** Any other list: steps of a cut-over, candidates and criteria of a choice of vendor. */
export const unknownEntry = finding({
  rule: 'correctness/unknown-entry',
  severity: 'error',
  fixes: 'unsafe',
  why: {
    en: 'A reference that leads nowhere is lost in every document that follows it.',
    'zh-CN': '引用找不到对象，后续文档中就会缺失这一项。',
  },
  says: {
    en: '“{id}” is not among `{list}`.{hint}',
    'zh-CN': '`{list}` 中没有“{id}”。{hint}',
  },
});

export const unknownMethodology = finding({
  rule: 'correctness/unknown-methodology',
  severity: 'error',
  why: {
    en: 'Kinds of work, roles and the rules of the method come from its pack; without it they are not checked.',
    'zh-CN': '工作类别、角色与方法规则均来自方法论包；找不到包就无法检查。',
  },
  says: {
    en: 'The plan follows the methodology “{id}”, but no pack has that id.{hint}',
    'zh-CN': '计划所用的方法论是“{id}”，但没有这个方法论包。{hint}',
  },
});

export const otherVersion = finding({
  rule: 'correctness/methodology-version',
  severity: 'warning',
  why: {
    en: 'A pack may change its tasks and rules from one version to the next, so the plan is checked against something else than it was made from.',
    'zh-CN': '方法论包的任务与规则可能随版本变化，计划将按另一个版本检查。',
  },
  says: {
    en: 'The plan was made from version {version} of “{id}”, but the pack found is version {found}. Run `crm-plan upgrade` to take it up, or point `--packs` at the older one.',
    'zh-CN':
      '计划依据“{id}”的 {version} 版生成，而现有的是 {found} 版。请运行 `crm-plan upgrade` 升级，或用 `--packs` 指定旧版。',
  },
});

export const unknownChecklist = finding({
  rule: 'correctness/unknown-checklist',
  severity: 'error',
  why: {
    en: 'Ticks belong to the items of a checklist; where the checklist does not exist they prove nothing.',
    'zh-CN': '勾选记录对应检查表的条目；检查表不存在，记录就没有意义。',
  },
  says: {
    en: 'Ticks are recorded for the checklist “{id}”, but no pack has one of that id.{hint}',
    'zh-CN': '勾选记录所属的检查表是“{id}”，但没有这个检查表。{hint}',
  },
});

export const unknownChecklistItem = finding({
  rule: 'correctness/unknown-checklist-item',
  severity: 'error',
  fixes: 'unsafe',
  why: {
    en: 'A tick for an item that does not exist proves nothing, and the item that was meant stays open.',
    'zh-CN': '勾选了不存在的条目，真正的条目仍算未完成。',
  },
  says: {
    en: '“{id}” is ticked, but the checklist “{checklist}” has no item of that id.{hint}',
    'zh-CN': '勾选了“{id}”，但检查表“{checklist}”没有这个条目。{hint}',
  },
});

export const duplicateId = finding({
  rule: 'correctness/duplicate-id',
  severity: 'error',
  why: {
    en: 'A reference to an id that two entries share could mean either.',
    'zh-CN': '两个条目共用同一个 id，引用时无法判断指的是哪一个。',
  },
  says: {
    en: 'The id “{id}” is used twice in `{list}`. Give one of the two another id.',
    'zh-CN': '`{list}` 中重复使用了 id“{id}”。请给其中一个换一个 id。',
  },
});

export const phaseTaskClash = finding({
  rule: 'correctness/duplicate-id',
  severity: 'error',
  why: duplicateId.why,
  says: {
    en: 'The id “{id}” names a {kind} here and a {other} elsewhere. Both can be waited for, so they share one set of ids: give one of the two another id.',
    'zh-CN': 'id“{id}”在此处是{kind}，在别处是{other}。两者都可作为前置，共用一套 id：请给其中一个换一个 id。',
  },
});

export const TASK_WORD: Text = { en: 'task', 'zh-CN': '任务' };
export const PHASE_WORD: Text = { en: 'phase', 'zh-CN': '阶段' };

export const namedTwice = finding({
  rule: 'correctness/named-twice',
  severity: 'error',
  fixes: 'safe',
  why: {
    en: 'Somebody who is listed twice would be counted twice.',
    'zh-CN': '同一人重复列出会被重复计算。',
  },
  says: {
    en: '`{field}` of “{task}” lists “{id}” twice. Remove one.',
    'zh-CN': '“{task}”的 `{field}` 中“{id}”出现了两次。请删除一处。',
  },
});
