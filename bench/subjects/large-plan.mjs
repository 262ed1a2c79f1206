import { mistaken, planText } from '../plans.mjs';

export function measure({ compare, verify, grow, crmPlan, schemaChecks, write, forPeers, quick }) {
  const walls = { 'crm-plan validate': {}, 'ajv-cli': {} };
  for (const tasks of quick ? [1000] : [1000, 10_000]) {
    const text = planText({ tasks, people: Math.ceil(tasks / 20) });
    const file = write(`${tasks}.yaml`, text);
    const wrong = mistaken(text);
    verify({
      'crm-plan validate': { ...crmPlan('validate', write('wrong.yaml', wrong)), expect: 1 },
      ...schemaChecks([write('wrong.peer.yaml', forPeers(wrong))], { faulty: true }),
    });
    const { 'ajv-cli': byAjv, ...others } = schemaChecks([write(`${tasks}.peer.yaml`, forPeers(text))]);
    const found = compare(
      `one plan of ${tasks} tasks`,
      {
        ...(byAjv && { 'ajv-cli': byAjv }),
        'crm-plan validate': crmPlan('validate', file),
        'crm-plan lint': crmPlan('lint', file, '--no-config', '--quiet'),
        ...others,
      },
      3,
    );
    for (const [name, wallOf] of Object.entries(walls)) if (found[name]) wallOf[tasks] = found[name].wall;
  }
  for (const [name, wallOf] of Object.entries(walls)) grow(name, wallOf);
}
