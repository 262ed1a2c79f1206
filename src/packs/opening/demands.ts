import type { DemandData, Outcome } from '../../model/index.ts';
import { ruleNames, type RuleNames } from '../check-rules.ts';
import { compiledPart, partOf } from '../compiled.ts';
import { locationOf, packNames, type PackLocation } from '../pack-files.ts';
import { readStructure } from '../read-methodology.ts';
import { joinDemands, readRules, type RuleSource } from '../read-rules.ts';
import type { Methodologies } from './methodologies.ts';
import { once } from './once.ts';
import type { Reach } from './reach.ts';

type FormNames = Pick<RuleNames, 'formIds' | 'form'>;

/** What methodologies demand of a plan: rule packs that all share, each pack's own, and those of what it extends. */
export class Demands {
  private readonly reach: Reach;
  private readonly methodologies: Methodologies;
  private readonly forms: FormNames;
  private shared: readonly RuleSource[] | undefined;
  private readonly demanded = new Map<string, Outcome<readonly DemandData[]>>();

  constructor(reach: Reach, methodologies: Methodologies, forms: FormNames) {
    this.reach = reach;
    this.methodologies = methodologies;
    this.forms = forms;
  }

  of(methodology: string): Outcome<readonly DemandData[]> {
    return once(this.demanded, methodology, () => {
      const found = this.reach.locate(methodology, 0);
      if (!found) return { diagnostics: [] };
      return joinDemands(methodology, [...this.sharedRules(), ...this.ownRules(found, [])]);
    });
  }

  /** The demands of a pack's folder and, below it, of what it extends. */
  private ownRules(pack: PackLocation, chain: readonly string[]): readonly RuleSource[] {
    const compiled = compiledPart<RuleSource>(pack.folder, partOf.rules(pack.id));
    if (compiled) return [compiled];
    const structure = readStructure(pack).value;
    const base = structure?.kind === 'overlay' ? structure.data.extends : undefined;
    const key = this.reach.keyOf(pack);
    const below =
      base === undefined || chain.includes(key)
        ? undefined
        : this.reach.locate(base, base === pack.id ? this.reach.after(pack) : 0);
    const own = pack.folder.list(pack.path.replace(/\/$/, '')).includes('rules.yaml')
      ? [
          readRules(
            pack,
            base ?? pack.id,
            this.namesIn(() => [pack]),
          ),
        ]
      : [];
    return [
      ...(below
        ? this.ownRules(below, [...chain, key]).map((one) => ({
            ...one,
            serves: [...one.serves, pack.id],
          }))
        : []),
      ...own,
    ];
  }

  /** The own demands of every methodology, for the build; of an overlay with those below it joined. */
  rulesByMethodology(): ReadonlyMap<string, RuleSource> {
    const found = new Map<string, RuleSource>();
    for (const { id } of this.methodologies.list()) {
      const pack = this.reach.locate(id, 0);
      const sources = pack ? this.ownRules(pack, []) : [];
      const { value = [], diagnostics } = joinDemands(id, sources);
      found.set(id, {
        serves: [...new Set([id, ...sources.flatMap(({ serves }) => serves)])],
        rules: value,
        off: sources.flatMap(({ off }) => off),
        diagnostics,
      });
    }
    return found;
  }

  /** Rule packs that several methodologies share. */
  sharedRules(): readonly RuleSource[] {
    return (this.shared ??= this.readShared());
  }

  private readShared(): readonly RuleSource[] {
    return this.reach.folders.flatMap((folder) => {
      const compiled = compiledPart<readonly RuleSource[]>(folder, partOf.sharedRules);
      if (compiled) return compiled;
      if (this.reach.index(folder)) return [];
      const names = this.namesIn(() => this.reach.folders.flatMap((one) => this.reach.locations(one)));
      return packNames(folder, 'rules').map((id) => readRules(locationOf(folder, 'rules', id), undefined, names));
    });
  }

  /** What demands may name: everything in the catalogue and in these packs. */
  private namesIn(packs: () => readonly PackLocation[]): RuleNames {
    return ruleNames(
      () => this.methodologies.catalogue(),
      () => packs().map((pack) => this.methodologies.open(pack).value?.data),
      this.forms,
    );
  }
}
