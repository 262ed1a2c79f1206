import type { Methodology, Packs } from '../../model/index.ts';
import { nearest } from '../../text/index.ts';
import type { Session } from '../command.ts';
import { init as words } from '../phrases/init.ts';
import { refuse } from '../say.ts';
import { showFindings } from '../show-findings.ts';

/** The methodology, whole. Throws a Refusal where there is none or where it has errors, which are told. */
export function methodologyOf(session: Session, packs: Packs, id: string): Methodology {
  const { value, diagnostics } = packs.methodology(id);
  if (value) return value;
  if (diagnostics.length > 0) {
    showFindings(session, diagnostics);
    throw refuse(words.brokenMethodology, { id });
  }
  const known = packs.methodologies().map((entry) => entry.id);
  const near = nearest(id, known);
  throw near === undefined
    ? refuse(words.unknownMethodology, { id, known })
    : refuse(words.unknownMethodologyNear, { id, near, known });
}
