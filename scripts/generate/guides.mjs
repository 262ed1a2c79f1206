import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const FILES = { en: '.md', 'zh-CN': '.zh-CN.md' };
const WORDS = {
  en: {
    index: 'Methodologies',
    intro: 'Five ways to bring a CRM system into a company. Each guide is made from the pack that plans are made of.',
    unsure: 'Not sure? `crm-plan assess which-method` asks seven questions.',
    columns: ['Method', 'Choose it', 'Weeks', 'Phases', 'Tasks', 'Gates'],
    choose: 'When to choose it',
    glance: 'At a glance',
    weeks: (w) => `${w.least} to ${w.most} weeks with the default answers, ${w.anyLeast} to ${w.anyMost} with any`,
    counts: (f) => `${f.phases} phases, ${f.tasks} tasks, ${f.gates} gates, ${f.roles} roles`,
    start: 'Start a plan',
    principles: 'What it rests on',
    phases: 'Phases',
    entry: 'Before it begins',
    guidance: 'Advice',
    work: ['Task', 'Who', 'Takes', 'Why and how'],
    metrics: 'How success is measured',
    gate: 'Gate',
    decides: (who) => `Decided by: ${who}.`,
    onFail: 'Otherwise: ',
    back: (phase) => `Back to “${phase}”: `,
    questions: 'What the plan is fitted to',
    question: ['Question', 'Answers', 'What it changes'],
    standard: (answer) => `default ${answer}`,
    roles: 'Roles',
    mayNot: 'May not: ',
    deliverables: 'Deliverables',
    risks: 'Known dangers',
    demands: 'What it demands of a plan',
    reconstructed: 'reconstructed',
    milestone: 'milestone',
    number: 'a number',
    boolean: 'yes or no',
    only: 'not in every plan',
    perOption: 'once per chosen option',
    marks:
      'What is marked *reconstructed* was rebuilt from the rest, since its source is lost. Durations are estimates for the default answers.',
    aside: (text) => ` (${text})`,
    comma: ', ',
    space: ' ',
  },
  'zh-CN': {
    index: '实施方法',
    intro: '把 CRM 系统引入企业的五种方法。各指南由生成计划的方法包直接生成。',
    unsure: '拿不定主意？`crm-plan assess which-method` 会问七个问题。',
    columns: ['方法', '何时选用', '周数', '阶段', '任务', '关口'],
    choose: '何时选用',
    glance: '概览',
    weeks: (w) => `默认回答下 ${w.least} 至 ${w.most} 周，任何回答下 ${w.anyLeast} 至 ${w.anyMost} 周`,
    counts: (f) => `${f.phases} 个阶段、${f.tasks} 项任务、${f.gates} 个关口、${f.roles} 个角色`,
    start: '生成计划',
    principles: '基本原则',
    phases: '各阶段',
    entry: '进入条件',
    guidance: '建议',
    work: ['任务', '责任人', '工期', '缘由与做法'],
    metrics: '衡量指标',
    gate: '关口',
    decides: (who) => `由${who}决策。`,
    onFail: '未通过时：',
    back: (phase) => `返回“${phase}”：`,
    questions: '裁剪问题',
    question: ['问题', '回答', '影响'],
    standard: (answer) => `默认 ${answer}`,
    roles: '角色',
    mayNot: '不得：',
    deliverables: '交付物',
    risks: '常见风险',
    demands: '对计划的要求',
    reconstructed: '重建',
    milestone: '里程碑',
    number: '数字',
    boolean: '是或否',
    only: '视情况而定',
    perOption: '按所选项逐一进行',
    marks: '标有*重建*的部分来源缺失，系根据其余内容重建。工期为默认回答下的估计。',
    aside: (text) => `（${text}）`,
    comma: '、',
    space: '',
  },
};

/** A readable guide per methodology and language, and a page that compares them. */
export const guides = { name: 'guides', outputs };

async function outputs() {
  const sheets = await sheetsOf();
  const pages = new Map();
  for (const locale of Object.keys(FILES)) {
    for (const sheet of sheets)
      pages.set(`docs/methodologies/${sheet.methodology.id}${FILES[locale]}`, guide(sheet, locale));
    pages.set(`docs/methodologies/README${FILES[locale]}`, index(sheets, locale));
  }
  return pages;
}

/** What `methodology show --json` prints, from the program itself. */
async function sheetsOf() {
  const bundle = await build({
    stdin: {
      contents: `
        import { folderOfPacks, processWorld } from './src/io/index.ts';
        import { openPacks } from './src/packs/index.ts';
        import { sheetOf } from './src/cli/methodology/sheet.ts';
        const packs = openPacks([folderOfPacks(processWorld(), 'templates', 'templates')]);
        export const sheets = packs.methodologies().map(({ id }) => sheetOf(packs.methodology(id).value, packs));`,
      resolveDir: process.cwd(),
      sourcefile: 'sheets.ts',
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20.17',
    banner: {
      js: "import { createRequire as requirer } from 'node:module'; const require = requirer(import.meta.url);",
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'crm-plan-'));
  const file = join(folder, 'sheets.mjs');
  writeFileSync(file, bundle.outputFiles[0].contents);
  const { sheets } = await import(pathToFileURL(file).href);
  rmSync(folder, { recursive: true });
  return sheets;
}

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row), ''];
const bullets = (lines) => (lines.length === 0 ? [] : [...lines.map((line) => `- ${line}`), '']);

function index(sheets, locale) {
  const say = WORDS[locale];
  const rows = sheets.map(({ methodology: { id, name, chooseWhen, weeks, phases, tasks, gates } }) => [
    `[${name[locale]}](${id}${FILES[locale]})`,
    chooseWhen[locale],
    `${weeks.least}–${weeks.most}`,
    String(phases),
    String(tasks),
    String(gates),
  ]);
  return [`# ${say.index}`, '', say.intro, '', ...table(say.columns, rows), say.unsure, ''].join('\n');
}

function guide(sheet, locale) {
  const say = WORDS[locale];
  const { methodology: facts } = sheet;
  const text = (words) => words[locale];
  const roles = new Map(sheet.roles.map((role) => [role.id, text(role.name)]));
  const role = (id) => roles.get(id) ?? id;
  const phases = new Map(sheet.phases.map((phase) => [phase.id, text(phase.name)]));
  const mark = (of) => (of.reconstructed ? ` *${say.reconstructed}*` : '');
  const items = (list = []) => bullets(list.map((item) => `${text(item.text)}${mark(item)}`));
  const section = (title, lines) => (lines.length === 0 ? [] : [`## ${title}`, '', ...lines]);
  const labelled = (title, list = []) => (list.length === 0 ? [] : [`**${title}**`, '', ...items(list)]);

  const tasks = (list) =>
    list.flatMap((task) => {
      const takes = [task.milestone ? say.milestone : undefined, task.duration, task.effort, task.recurs];
      const remarks = [task.forEach ? say.perOption : undefined, task.when ? say.only : undefined].filter(Boolean);
      return [
        [
          `${text(task.name)}${mark(task)}${remarks.length > 0 ? say.aside(remarks.join(say.comma)) : ''}`,
          task.owner ? role(task.owner) : '',
          takes.filter(Boolean).join(', '),
          [task.why, task.how].filter(Boolean).map(text).join(say.space),
        ],
        ...tasks(task.tasks ?? []),
      ];
    });

  const phase = (one, number) => {
    const { gate } = one;
    const back = (one.loopsBack ?? []).map((item) => `${say.back(phases.get(item.to) ?? item.to)}${text(item.text)}`);
    return [
      `### ${number}. ${text(one.name)}${mark(one)}`,
      '',
      ...(one.purpose ? [text(one.purpose), ''] : []),
      ...labelled(say.entry, one.entry),
      ...table(say.work, tasks(one.tasks)),
      ...labelled(say.guidance, one.guidance),
      ...labelled(say.metrics, one.metrics),
      ...(gate
        ? [
            `**${say.gate}**`,
            '',
            [gate.decides ? text(gate.decides) : '', say.decides(role(gate.decider))].filter(Boolean).join(say.space),
            '',
            ...bullets(gate.criteria.map((item) => `[ ] ${text(item.text)}${mark(item)}`)),
            ...(gate.onFail ? [`${say.onFail}${text(gate.onFail)}`, ''] : []),
          ]
        : []),
      ...bullets(back),
    ];
  };

  const question = (one) => {
    const options = new Map((one.options ?? []).map(({ id, label }) => [id, text(label)]));
    const label = (value) => options.get(String(value)) ?? String(value);
    const standard = (Array.isArray(one.default) ? one.default : [one.default]).map(label).join(say.comma);
    const answers = options.size > 0 ? [...options.values()].join(say.comma) : (say[one.type] ?? one.type);
    return [
      text(one.ask),
      `${answers}${say.aside(say.standard(standard === '' ? '–' : standard))}`,
      one.help ? text(one.help) : '',
    ];
  };

  const duties = (one) => [
    `**${text(one.name)}**${mark(one)}`,
    ...(one.does ?? []).map((duty) => `  - ${text(duty)}`),
    ...(one.mayNot ?? []).map((limit) => `  - ${say.mayNot}${text(limit)}`),
  ];

  return `${[
    `# ${text(facts.name)}`,
    '',
    text(sheet.summary),
    '',
    ...section(say.choose, [text(facts.chooseWhen), '']),
    ...section(say.glance, bullets([say.counts(facts), say.weeks(facts.weeks), say.marks])),
    ...section(say.start, ['```sh', `crm-plan init --methodology ${facts.id}`, '```', '']),
    ...section(say.principles, items(sheet.principles)),
    ...section(
      say.phases,
      sheet.phases.flatMap((one, at) => phase(one, at + 1)),
    ),
    ...section(say.questions, table(say.question, sheet.questions.map(question))),
    ...section(say.roles, [...sheet.roles.map((one) => `- ${duties(one).join('\n')}`), '']),
    ...section(say.deliverables, items(sheet.deliverables)),
    ...section(say.risks, items(sheet.risks)),
    ...section(say.demands, bullets((sheet.demands ?? []).map(({ statement }) => text(statement)))),
  ]
    .join('\n')
    .trimEnd()}\n`;
}
