import type { Text } from '../diagnostics/index.ts';
import type { Schema } from './schema.ts';
import type { SchemaBook } from './shape.ts';
import { holderName } from './wording.ts';

/** Which parts of a document know a key: to tell somebody who put it in the wrong place. */
export class KeyHolders {
  private readonly book: SchemaBook;
  private readonly whole: Text;
  private found: Map<string, Text[]> | undefined;

  /** `whole` is what the document as such is called. */
  constructor(book: SchemaBook, whole: Text) {
    this.book = book;
    this.whole = whole;
  }

  /** At most two, those nearest to the top first; none where no part knows the key. */
  of(key: string): readonly Text[] {
    return (this.found ??= this.search()).get(key) ?? [];
  }

  private search(): Map<string, Text[]> {
    const found = new Map<string, Text[]>();
    const seen = new Set<Schema>();
    let level: { schema: Schema; holder: Text; key: string }[] = [
      { schema: this.book.root, holder: this.whole, key: '' },
    ];
    while (level.length > 0) {
      const next: typeof level = [];
      for (const { schema, holder, key } of level) {
        const followed = this.book.follow(schema);
        if (seen.has(followed)) continue;
        seen.add(followed);
        for (const choice of followed.anyOf ?? []) next.push({ schema: choice, holder, key });
        if (followed.items) next.push({ schema: followed.items, holder: holderName(key, true), key });
        for (const [name, property] of Object.entries(followed.properties ?? {})) {
          const holders = found.get(name) ?? [];
          if (holders.length < 2 && !holders.some((text) => text.en === holder.en)) holders.push(holder);
          found.set(name, holders);
          next.push({ schema: property, holder: holderName(name, false), key: name });
        }
      }
      level = next;
    }
    return found;
  }
}
