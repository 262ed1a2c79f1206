import type { Methodology, Packs } from '../../model/index.ts';
import { nearest } from '../../text/index.ts';
import type { Session } from '../command.ts';
import { init as words } from '../phrases/init.ts';
import { pretty } from '../printers/pretty.ts';
import { byFile } from '../printers/report.ts';
import { refuse } from '../say.ts';

/** The methodology, whole. Throws a Refusal where there is none or where it has errors, which are told. */
export function methodologyOf({ err, locale }: Session, packs: Packs, id: string): Methodology {
  const { value, diagnostics } = packs.methodology(id);
  if (value) return value;
  if (diagnostics.length > 0) {
    err.write(pretty(byFile([], diagnostics), { locale, ...(err.terminal && { columns: err.columns }) }));
    throw refuse(words.brokenMethodology, { id });
  }
  const known = packs.methodologies().map((entry) => entry.id);
  const near = nearest(id, known);
  throw near === undefined
    ? refuse(words.unknownMethodology, { id, known })
    : refuse(words.unknownMethodologyNear, { id, near, known });
}
