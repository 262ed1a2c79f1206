import { planText } from '../plans.mjs';
import { taskjugglerText } from '../taskjuggler.mjs';

export function measure({ compare, grow, crmPlan, find, write, folder, quick }) {
  const tj3 = find('tj3');
  const walls = { 'crm-plan schedule': {}, tj3: {} };
  for (const tasks of quick ? [100, 1000] : [100, 1000, 10_000, 100_000]) {
    // Beyond ten thousand tasks TaskJuggler needs minutes.
    const beside = tj3 && tasks <= 10_000;
    const text = planText({ tasks, people: Math.min(200, Math.ceil(tasks / 20)) });
    const options = ['--silent', '--no-reports', '--output-dir', folder];
    const found = compare(
      `the schedule of ${tasks} tasks`,
      {
        ...(beside && { tj3: { command: [tj3, ...options, write(`${tasks}.tjp`, taskjugglerText(text))] } }),
        'crm-plan schedule': crmPlan('schedule', write(`${tasks}.yaml`, text), '--json'),
      },
      tasks > 5000 ? 1 : 3,
    );
    for (const [name, wallOf] of Object.entries(walls)) if (found[name]) wallOf[tasks] = found[name].wall;
  }
  for (const [name, wallOf] of Object.entries(walls)) grow(name, wallOf);
}
