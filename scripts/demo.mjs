// npm run demo: the main job on real input. A new plan, its check, a weekly report and a checklist, in `demo/`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const program = join(root, 'bin', 'crm-plan.js');
process.chdir(root);
rmSync('demo', { recursive: true, force: true });
mkdirSync('demo');

function crmPlan(...words) {
  console.log(`\n$ crm-plan ${words.join(' ')}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  if (status !== 0) {
    console.error(`exit status ${status}`);
    process.exit(status ?? 1);
  }
}

crmPlan(
  'init',
  'demo/north-bank',
  '--methodology',
  'eight-step',
  '--client',
  'North Bank',
  '--start',
  '2027-01-11',
  '--locale',
  'en',
  '--yes',
);
crmPlan('validate', 'demo/north-bank/plan.yaml', 'examples/insurer-pilot/plan.yaml', 'examples/fund-crm/plan.yaml');
crmPlan('report', 'weekly', 'examples/insurer-pilot/plan.yaml', '--output', 'demo/weekly-report.md');
crmPlan('report', 'weekly', 'examples/fund-crm/plan.yaml', '--output', 'demo/weekly-report.zh-CN.md');
crmPlan('checklist', 'cutover-readiness', 'examples/insurer-pilot/plan.yaml', '--output', 'demo/cutover-readiness.md');

console.log('\nThe documents are in demo/. The report begins:\n');
console.log(readFileSync('demo/weekly-report.md', 'utf8').split('\n').slice(0, 32).join('\n'));
