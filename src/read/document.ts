import type { Deep, Outcome, SourcedDocument } from '../model/index.ts';
import type { SourceFile } from '../text/index.ts';
import { examine } from './examine.ts';
import { formatNamed, type Formats } from './formats.ts';
import { TreePlaces } from './places.ts';

/**
 * Reads a file of one of our formats other than a plan. What does not fit the schema is a finding and left out of the data,
 * which therefore always fit.
 */
export function readDocument<Name extends keyof Formats>(
  format: Name,
  source: SourceFile,
): Outcome<SourcedDocument<Deep<Formats[Name]>>> {
  const { tree, leftOut, moved, diagnostics } = examine(source, formatNamed(format));
  if (!tree) return { diagnostics };
  return {
    value: {
      data: tree.root as Deep<Formats[Name]>,
      places: new TreePlaces([tree], moved),
      files: [source],
      comments: tree.comments,
      leftOut,
    },
    diagnostics,
  };
}
