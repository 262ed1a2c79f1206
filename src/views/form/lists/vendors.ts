import type { Analysis, FormList } from '../../../model/index.ts';
import { plain, type Cells } from '../cell.ts';

/** The comparison of vendors. */
export const VENDORS_LISTS = {
  'vendors.criteria': ({ schedule: { resolved: plan } }) =>
    (plan.plan.data.vendors?.criteria ?? []).map((data) => ({
      id: plain(data.id),
      name: plain(data.name),
      weight: plain(data.weight),
    })),
  'vendors.candidates': ({ schedule: { resolved: plan } }) => {
    const { criteria = [], candidates = [], chosen } = plan.plan.data.vendors ?? {};
    const label = (id: string): string => criteria.find((one) => one.id === id)?.name ?? id;
    return candidates.map(({ id, name, scores = {}, evidence = {} }) => ({
      id: plain(id),
      name: plain(name),
      chosen: plain(chosen === undefined ? undefined : chosen === id),
      scores: plain(
        Object.entries(scores).map(([criterion, score]) => {
          const basis = Object.hasOwn(evidence, criterion) ? ` – ${evidence[criterion] ?? ''}` : '';
          return `${label(criterion)} ${score}${basis}`;
        }),
      ),
    }));
  },
} satisfies { readonly [List in FormList]?: (analysis: Analysis) => readonly Cells[] };
