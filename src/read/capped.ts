import type { Diagnostic } from '../diagnostics/index.ts';
import { moreOfThis } from './findings/index.ts';

/** More of one kind help nobody, and a hostile file could have millions. */
const MOST_OF_A_KIND = 100;

/** Findings by kind: the first hundred of each, then one that says how many more there are. */
export class CappedFindings {
  private readonly kinds = new Map<
    string,
    { count: number; made: Diagnostic[]; next: (() => Diagnostic) | undefined }
  >();

  /** `make` is called for those alone that are shown. */
  add(kind: string, make: () => Diagnostic): void {
    let group = this.kinds.get(kind);
    if (!group) {
      group = { count: 0, made: [], next: undefined };
      this.kinds.set(kind, group);
    }
    group.count++;
    if (group.count <= MOST_OF_A_KIND) group.made.push(make());
    else group.next ??= make;
  }

  all(): Diagnostic[] {
    const result: Diagnostic[] = [];
    for (const { count, made, next } of this.kinds.values()) {
      for (const diagnostic of made) result.push(diagnostic);
      const { fix: _fix, labels: _labels, ...last } = next?.() ?? { fix: undefined, labels: undefined };
      if ('rule' in last) {
        result.push({ ...last, sentence: { says: moreOfThis, holes: { count: count - made.length } } });
      }
    }
    return result;
  }
}
