import type { SourceFile } from '../text/index.ts';
import { problemsIn } from './check.ts';
import { Aside } from './ordinary/aside.ts';
import { readOrdinary } from './ordinary/reader.ts';
import type { Format } from './schema.ts';
import { SchemaBook } from './shape.ts';
import type { Examined } from './tree.ts';
import { examineByAuthority, examineTree } from './trouble.ts';

const books = new WeakMap<Format, SchemaBook>();

function bookOf(format: Format): SchemaBook {
  let book = books.get(format);
  if (!book) {
    book = new SchemaBook(format.schema());
    books.set(format, book);
  }
  return book;
}

/** Longer texts with findings are not read a second time: the authority takes a second for each million characters. */
const MOST_READ_TWICE = 500_000;

/**
 * Reads a file and holds it against its format; everything that is wrong with it comes in one list, in order. An ordinary
 * file without findings is read by the fast reader alone; in all other cases the authority has the last word.
 */
export function examine(file: SourceFile, format: Format): Examined {
  const book = bookOf(format);
  const tree = readOrdinary(file);
  if (tree instanceof Aside) return examineByAuthority(file, format, book);
  const problems = problemsIn(book, tree.root);
  if (problems.length === 0)
    return { tree, leftOut: new Map(), lostEntries: new Map(), moved: new Map(), diagnostics: [] };
  if (file.text.length > MOST_READ_TWICE) return examineTree(tree, format, book);
  return examineByAuthority(file, format, book);
}
