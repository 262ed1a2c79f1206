import { both, count, text, texts, version } from './output-parts.ts';
import { Type, closed, list, oneOf, record, says } from './schema-parts.ts';

// What `report NAME --json` prints of a report that is filled from the plan in its week, and `checklist NAME --json`.

const section = (en: string, zh: string) => record(Type.Unknown(), says(en, zh));
/** Words of a pack in both languages, a text of the plan, or nothing. */
const wording = (en: string, zh: string) =>
  Type.Union([Type.String(), both('In every language.', '各语言。'), Type.Null()], says(en, zh));
const locale = () => oneOf(['en', 'zh-CN'], 'Language of the document.', '文档语言。');
const orNull = (en: string, zh: string) => Type.Union([Type.String(), Type.Null()], says(en, zh));

export const ReportOutputFormat = {
  /** The fields of a section are those that templates name; they may become more. */
  Weekly: Type.Object(
    {
      version: version(),
      report: text('Name of the report.', '报告名称。'),
      locale: locale(),
      header: section('Project, period, data date, dates and progress.', '项目、周期、数据日期、起止与进度。'),
      status: section('The light, its reason, and what is missing for one.', '红黄绿灯、缘由，以及评估所缺。'),
      summary: section('The summary of the journal.', '日志中的摘要。'),
      done: section('What was finished in the period.', '本期完成的工作。'),
      inProgress: section('What is in progress.', '进行中的工作。'),
      notDone: section('What was due and is not done.', '到期未完成的工作。'),
      next: section('What starts or is due next.', '下期开始或到期的工作。'),
      milestones: section('Milestones.', '里程碑。'),
      schedule: section('Critical path, slips, indices of the schedule.', '关键路径、延误与进度指标。'),
      budget: section('Earned value and budget.', '挣值与预算。'),
      risks: section('Risks by exposure.', '风险，按暴露程度。'),
      issues: section('Issues by priority.', '问题，按优先级。'),
      decisions: section('Decisions that are needed, and those taken.', '待决与已作的决策。'),
      help: section('Help that is asked for.', '请求的支持。'),
      changes: section('Changes and their effect.', '变更及其影响。'),
      gates: section('Gates, their checklists and deliverables.', '关口及其检查表、交付物。'),
      supervisor: section('The opinion of the supervisor.', '监理意见。'),
      adoption: section('Use after go-live.', '上线后的使用情况。'),
      longRunning: section('Issues that stay open long.', '长期未决的问题。'),
      gantt: text('The chart, as Mermaid.', '甘特图（Mermaid）。'),
      closing: list(Type.Unknown(), 'Closing remarks.', '结语。'),
      appendix: Type.Union(
        [section('Full lists.', '完整清单。'), Type.Null()],
        says('Full lists; null: not asked for.', '完整清单；null 表示未要求。'),
      ),
    },
    { ...closed, ...says('The plan in its week.', '计划的一周情况。') },
  ),

  Checklist: Type.Object(
    {
      version: version(),
      report: text('Name of the report that renders it.', '用于输出的报告名称。'),
      locale: locale(),
      kind: oneOf(
        ['pack', 'task', 'gate'],
        'A checklist of the packs, of a task, or of a gate.',
        '包中的、任务的或关口的检查表。',
      ),
      id: text('Its name on the command line.', '命令行中的名称。'),
      name: wording('Its title.', '标题。'),
      about: wording('When to use it.', '用途。'),
      owner: wording('Who answers for it.', '责任人。'),
      due: orNull('When it is due.', '到期日。'),
      project: orNull('Name of the project.', '项目名称。'),
      groups: list(
        Type.Object(
          {
            name: wording('Name of the group.', '分组名称。'),
            items: list(
              Type.Object(
                {
                  id: text('Id of the item.', '条目标识。'),
                  text: wording('What has to hold.', '须满足的内容。'),
                  done: orNull('When it was ticked.', '勾选日期。'),
                  by: wording('Who ticked it.', '勾选人。'),
                  evidence: orNull('Where the proof is.', '证据所在。'),
                },
                closed,
              ),
              'Items.',
              '条目。',
            ),
            done: count('Items that are done.', '已完成条数。'),
            total: count('All items.', '总条数。'),
          },
          closed,
        ),
        'Groups of items.',
        '条目分组。',
      ),
      done: count('Items that are done.', '已完成条数。'),
      total: count('All items.', '总条数。'),
      unknown: texts('Ticks of the plan for items that there are not.', '计划中勾选了但不存在的条目。'),
    },
    { ...closed, ...says('A checklist with its ticks.', '检查表及勾选情况。') },
  ),
};
