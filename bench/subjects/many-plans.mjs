import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { mistaken, ordinaryPlan } from '../plans.mjs';

export function measure({ compare, verify, crmPlan, nothing, schemaChecks, write, forPeers, folder, quick }) {
  const count = quick ? 100 : 1000;
  const plans = join(folder, 'plans');
  const wrong = join(folder, 'wrong');
  for (const each of [plans, wrong]) mkdirSync(each);
  const peerFiles = Array.from({ length: count }, (_, index) => {
    const text = ordinaryPlan(index + 1);
    write(join('plans', `p${index}.plan.yaml`), text);
    return write(`p${index}.peer.yaml`, forPeers(text));
  });
  const { 'ajv-cli': byAjv, ...others } = schemaChecks(peerFiles, { but: ['spectral'] });

  // Each of them finds one mistaken plan among sound ones.
  const fault = mistaken(ordinaryPlan(1));
  write(join('wrong', 'a.plan.yaml'), ordinaryPlan(2));
  write(join('wrong', 'b.plan.yaml'), fault);
  verify({
    'crm-plan validate': { ...crmPlan('validate', wrong), expect: 1 },
    ...schemaChecks([peerFiles[1], write('fault.peer.yaml', forPeers(fault))], { faulty: true, but: ['spectral'] }),
  });

  const times = quick ? 1 : 3;
  compare(
    `${count} such plans`,
    {
      ...(byAjv && { 'ajv-cli': byAjv }),
      'crm-plan validate': crmPlan('validate', plans),
      'crm-plan lint': crmPlan('lint', plans, '--no-config', '--quiet'),
      ...others,
    },
    times,
  );

  const cached = crmPlan(
    'lint',
    plans,
    '--no-config',
    '--quiet',
    '--cache',
    '--cache-location',
    join(folder, 'cache.json'),
  );
  verify({ 'crm-plan lint': cached });
  compare('the same again, from the cache', { ...nothing, 'crm-plan lint --cache': cached }, times);

  // Spectral needs half a minute for a thousand: a tenth of them tells as much.
  const some = peerFiles.slice(0, count / 10);
  const { spectral } = schemaChecks(some);
  if (spectral) {
    const tenth = join(folder, 'tenth');
    mkdirSync(tenth);
    for (const index of some.keys()) write(join('tenth', `p${index}.plan.yaml`), ordinaryPlan(index + 1));
    compare(`${some.length} such plans`, { 'crm-plan validate': crmPlan('validate', tenth), spectral }, 1);
  }
}
