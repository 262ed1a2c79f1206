// Words that people write for what the format calls otherwise: other tools, other habits, other languages.

/** Units of time, by the words for them. */
export const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    m: ['m', 'min', 'mins', 'minute', 'minutes', '分', '分钟'],
    h: ['h', 'hr', 'hrs', 'hour', 'hours', '时', '小时', '工时'],
    d: ['d', 'day', 'days', '天', '日', '工作日', '人天', '人日'],
    w: ['w', 'wk', 'wks', 'week', 'weeks', '周', '星期', '个星期'],
  }).flatMap(([unit, words]) => words.map((word) => [word, unit] as const)),
);

/** Words for yes and no. */
export const FLAGS: ReadonlyMap<string, boolean> = new Map(
  Object.entries({
    yes: true,
    y: true,
    on: true,
    true: true,
    是: true,
    no: false,
    n: false,
    off: false,
    false: false,
    否: false,
  }),
);

/** Other words for keys, as other tools and languages have them. */
export const OTHER_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    name: ['title', 'label', 'summary', 'task', '名称', '标题', '任务名称'],
    title: ['name', 'summary', '名称', '标题'],
    how: ['description', 'details', 'notes', '说明', '描述'],
    why: ['reason', 'goal', 'purpose', '目的'],
    owner: ['assignee', 'accountable', 'responsible', 'lead', 'manager', '负责人', '责任人'],
    responsible: ['assignees', 'resources', 'resource', 'people', 'team', '执行人'],
    dependsOn: [
      'depends',
      'dependencies',
      'dependency',
      'predecessors',
      'predecessor',
      'after',
      'requires',
      '前置任务',
      '依赖',
    ],
    deadline: ['due', 'dueDate', '截止日期'],
    due: ['deadline', 'dueDate', '截止日期', '到期日'],
    duration: ['length', 'days', '工期'],
    effort: ['work', 'workload', '工作量'],
    progress: ['percent', 'percentComplete', 'complete', 'completion', 'status', '进度', '完成率'],
    tasks: ['subtasks', 'children', 'activities', '任务', '子任务'],
    finish: ['end', 'endDate', 'finishDate', '完成', '结束'],
    start: ['begin', 'startDate', '开始'],
    people: ['team', 'members', 'persons', 'resources', '人员', '成员'],
    phases: ['stages', 'steps', '阶段'],
    organisation: ['organization', 'company', 'department', '单位', '部门'],
    email: ['mail', 'e-mail', '邮箱'],
    leave: ['vacation', 'vacations', 'holidays', 'absences', '请假'],
    to: ['until', 'end', 'finish', 'till', '至', '到'],
    from: ['start', 'begin', 'since', '自', '从'],
    milestone: ['isMilestone', '里程碑'],
    asOf: ['statusDate', 'dataDate', 'reportDate', '数据日期'],
    risks: ['风险'],
    issues: ['问题'],
    goals: ['目标'],
    deliverables: ['交付物'],
  }),
);
