import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ruleExamples } from './rule-examples.mjs';

const CATEGORIES = {
  correctness: [
    'What keeps a plan from being computed: `validate` reports these.',
    '使计划无法计算的问题，`validate` 即报告这些。',
  ],
  schedule: ['The network and its dates.', '进度网络与日期。'],
  progress: ['Is the status honest?', '状态是否如实。'],
  governance: ['Roles, gates, decisions, risks and issues.', '角色、关口、决策、风险与问题。'],
  method: [
    'What a methodology demands; see `crm-plan explain --methodology ID`.',
    '方法论的要求；见 `crm-plan explain --methodology ID`。',
  ],
  hygiene: ['Texts, waivers, leftovers.', '文字、豁免与遗留。'],
};

/** Rules and findings of the stages, from the program itself. */
async function rules() {
  const bundle = await build({
    stdin: {
      contents:
        "export { RULES } from './src/lint/index.ts'; export { stageFindings } from './src/cli/stage-findings.ts';",
      resolveDir: process.cwd(),
      sourcefile: 'rules.ts',
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20.17',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  // A file of its own: CommonJS packages inside ask for a real address.
  const folder = mkdtempSync(join(tmpdir(), 'crm-plan-'));
  const file = join(folder, 'rules.mjs');
  writeFileSync(file, bundle.outputFiles[0].contents);
  const { RULES, stageFindings } = await import(pathToFileURL(file).href);
  rmSync(folder, { recursive: true });
  const own = RULES.map((rule) => ({ ...rule, rule: rule.id }));
  return [...own, ...stageFindings()].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

const FIXES = {
  safe: '`--fix`',
  unsafe: '`--fix --unsafe-fixes`',
  both: '`--fix`, some with `--unsafe-fixes`',
};

const line = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function page(category, all, examples) {
  const [en, zh] = CATEGORIES[category] ?? [category, category];
  const parts = [`# ${category}/*`, '', `${en} ${zh}`, ''];
  for (const { rule, severity, why, says, source = [], thresholds = {}, presets = [], fixes } of all) {
    parts.push(
      `## ${rule}`,
      '',
      why.en,
      '',
      why['zh-CN'],
      '',
      `> ${line(says.en)}`,
      '>',
      `> ${line(says['zh-CN'])}`,
      '',
    );
    const facts = [`severity \`${severity}\``];
    if (fixes) facts.push(FIXES[fixes]);
    if (presets.length > 0) facts.push(`presets ${presets.map((preset) => `\`${preset}\``).join(', ')}`);
    if (source.length > 0) facts.push(`source ${source.join(', ')}`);
    const limits = Object.entries(thresholds).map(
      ([name, value]) => `\`${name === '' ? rule : `${rule}.${name}`}\` = ${value}`,
    );
    if (limits.length > 0) facts.push(`thresholds ${limits.join(', ')}`);
    parts.push(facts.join(' · '), '');
    const { fails, fixed, passes } = examples[rule] ?? {};
    if (fails) parts.push('Breaks it · 违反：', '', '```yaml', fails.trimEnd(), '```', '');
    if (fixed) parts.push('Mended · 修复后：', '', '```yaml', fixed.trimEnd(), '```', '');
    if (passes) parts.push('Does not · 符合：', '', '```yaml', passes.trimEnd(), '```', '');
  }
  return `${parts.join('\n').trimEnd()}\n`;
}

/** `docs/rules/`: a page for each category, and the table of all rules. */
export const rulePages = {
  name: 'rule pages',
  async outputs() {
    const all = await rules();
    const [examplesText] = (await ruleExamples.outputs()).values();
    const examples = JSON.parse(/= (\{.*\});/s.exec(examplesText)[1].replace(/,\n\}$/, '\n}'));
    const outputs = new Map();
    const categories = [...new Set(all.map(({ rule }) => rule.split('/')[0]))];
    for (const category of categories) {
      const own = all.filter(({ rule }) => rule.startsWith(`${category}/`));
      outputs.set(`docs/rules/${category}.md`, page(category, own, examples));
    }
    const rows = all.map(({ rule, severity, why }) => {
      const [category, name] = rule.split('/');
      return `| [${rule}](${category}.md#${category}${name}) | ${severity} | ${line(why.en)} | ${line(why['zh-CN'])} |`;
    });
    outputs.set(
      'docs/rules/README.md',
      [
        '# Rules · 检查规则',
        '',
        `${all.length} rules beside the demands of the methodologies.`,
        '',
        '| rule | severity | why | 理由 |',
        '|---|---|---|---|',
        ...rows,
        '',
      ].join('\n'),
    );
    return outputs;
  },
};
