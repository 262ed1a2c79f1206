import { mistaken, ordinaryPlan } from '../plans.mjs';

export function measure({ compare, crmPlan, nothing, schemaChecks, write, forPeers }) {
  const text = ordinaryPlan(1);
  const plan = write('one.yaml', text);
  compare(`one plan of ${text.split('\n').length} lines`, {
    ...nothing,
    'crm-plan validate': crmPlan('validate', plan),
    'crm-plan lint': crmPlan('lint', plan, '--no-config'),
    ...schemaChecks([write('one.peer.yaml', forPeers(text))]),
  });

  const wrong = mistaken(text);
  compare('the same with a mistake, told by each', {
    ...nothing,
    'crm-plan validate': { ...crmPlan('validate', write('mistaken.yaml', wrong)), expect: 1 },
    ...schemaChecks([write('mistaken.peer.yaml', forPeers(wrong))], { faulty: true }),
  });
}
