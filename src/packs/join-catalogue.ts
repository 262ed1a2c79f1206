import type { Locale } from '../diagnostics/index.ts';
import type { MethodologyData } from '../model/index.ts';
import type { CatalogueSection } from './catalogue.ts';
import type { Located } from './overlay.ts';
import type { PackDraft, WordsData } from './pack-draft.ts';

/** Words of a pack with what the catalogue gives: kinds of work have theirs only there. */
export type JoinedWords = WordsData & { readonly kinds?: Readonly<Record<string, string>> };

/** A pack that needs no catalogue any more: every role, deliverable, goal, kind and unit that it names is in it. */
export interface WholePack extends Located {
  readonly data: MethodologyData;
  readonly words: Readonly<Record<Locale, JoinedWords>>;
}

/** Takes from the catalogue what the pack names without saying more. */
export function joinCatalogue(draft: PackDraft): WholePack {
  const { data, catalogue } = draft;
  const named = namedIds(draft);
  const sources = new WeakMap<object, readonly object[]>();

  const complete = <Entry extends { readonly id: string }>(
    section: Exclude<CatalogueSection, 'kinds'>,
    entries: readonly Entry[],
    ids: ReadonlySet<string>,
  ): readonly Entry[] => {
    const own = new Set(entries.map(({ id }) => id));
    const all: readonly { readonly id: string }[] = [
      ...entries,
      ...[...ids].filter((id) => !own.has(id)).map((id) => ({ id })),
    ];
    return all.map((entry) => {
      const shared = catalogue.find(section, entry.id);
      if (!shared) return entry as Entry;
      const { source: _source, ...facts } = shared;
      const joined = { ...facts, ...entry };
      sources.set(joined, [entry, shared]);
      return joined as unknown as Entry;
    });
  };

  const joined: MethodologyData = {
    ...data,
    roles: complete('roles', data.roles, named.roles),
    deliverables: complete('deliverables', data.deliverables ?? [], named.deliverables),
    goals: complete('goals', data.goals ?? [], new Set()),
  };
  sources.set(joined, [data]);
  return {
    data: joined,
    words: {
      en: joinWords(draft, joined, named, 'en'),
      'zh-CN': joinWords(draft, joined, named, 'zh-CN'),
    },
    at(node, key) {
      const parts = sources.get(node);
      if (!parts) return draft.at(node, key);
      const [own, shared] = parts;
      if (
        own &&
        shared &&
        (key === undefined ? !isWritten(draft, own) : !Object.hasOwn(own, key) || !isWritten(draft, own))
      )
        return catalogue.at(shared, key) ?? draft.at(data);
      return draft.at(own ?? data, key);
    },
  };
}

/** Whether the pack itself has the entry: one that is only named has none. */
const isWritten = ({ data }: PackDraft, entry: object): boolean =>
  [...data.roles, ...(data.deliverables ?? []), ...(data.goals ?? [])].some((one) => one === entry);

interface Named {
  readonly roles: Set<string>;
  readonly deliverables: Set<string>;
  readonly kinds: Set<string>;
  readonly units: Set<string>;
}

function namedIds({ data, tasks }: PackDraft): Named {
  const named: Named = { roles: new Set(), deliverables: new Set(), kinds: new Set(), units: new Set() };
  const add = (set: Set<string>, ...ids: readonly (string | undefined)[]): void => {
    for (const id of ids) if (id !== undefined) set.add(id);
  };
  for (const phase of data.phases) {
    add(named.roles, phase.owner, phase.gate?.decider, ...(phase.gate?.advisers ?? []));
    for (const metric of phase.metrics ?? []) add(named.units, metric.unit);
  }
  for (const { data: task } of tasks) {
    add(named.roles, task.owner, ...(task.responsible ?? []), ...(task.consulted ?? []), ...(task.informed ?? []));
    add(named.deliverables, ...(task.deliverables ?? []));
    add(named.kinds, task.kind);
  }
  for (const risk of data.risks ?? []) add(named.roles, risk.owner);
  for (const { owner, acceptedBy } of data.deliverables ?? []) add(named.roles, owner, acceptedBy);
  return named;
}

function joinWords(draft: PackDraft, data: MethodologyData, named: Named, locale: Locale): JoinedWords {
  const { catalogue } = draft;
  const own = draft.words[locale].data;
  const label = (section: CatalogueSection, id: string): string | undefined => {
    const words = catalogue.words(section, id, locale);
    return section === 'goals' ? (words?.about ?? words?.name) : words?.name;
  };
  const labels = (
    section: CatalogueSection,
    ids: Iterable<string>,
    written: Readonly<Record<string, string>> = {},
  ): Record<string, string> => {
    const found: Record<string, string> = { ...written };
    for (const id of ids) {
      const text = Object.hasOwn(found, id) ? undefined : label(section, id);
      if (text !== undefined) found[id] = text;
    }
    return found;
  };
  const roles: Record<string, NonNullable<WordsData['roles']>[string]> = { ...own.roles };
  for (const { id } of data.roles) {
    const words = catalogue.words('roles', id, locale);
    if (!words) continue;
    const { name, does, mayNot } = words;
    const shared = { name, ...(does && { does }), ...(mayNot && { mayNot }) };
    roles[id] = Object.hasOwn(roles, id) ? { ...shared, ...roles[id] } : shared;
  }
  const units: Record<string, string> = { ...own.units };
  for (const unit of named.units) {
    const text = Object.hasOwn(units, unit) ? undefined : catalogue.unit(unit, locale);
    if (text !== undefined) units[unit] = text;
  }
  return {
    ...own,
    roles,
    deliverables: labels(
      'deliverables',
      (data.deliverables ?? []).map(({ id }) => id),
      own.deliverables,
    ),
    goals: labels(
      'goals',
      (data.goals ?? []).map(({ id }) => id),
      own.goals,
    ),
    units,
    kinds: labels('kinds', named.kinds),
  };
}
