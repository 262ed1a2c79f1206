import type { Form, Packs } from '../../model/index.ts';
import { nearest } from '../../text/index.ts';
import type { Session } from '../command.ts';
import { formWords as words } from '../phrases/form.ts';
import { refuse } from '../say.ts';
import { showFindings } from '../show-findings.ts';

/** A form by its name; refused where there is none, or one with errors, which are told. */
export function formNamed(session: Session, packs: Packs, name: string): Form {
  const known = packs.formIds();
  if (!known.includes(name)) {
    const near = nearest(name, known);
    throw near === undefined
      ? refuse(words.unknown, { name, known: shortened(known) })
      : refuse(words.unknownNear, { name, near });
  }
  const { value, diagnostics } = packs.form(name);
  showFindings(session, diagnostics);
  if (!value) throw refuse(words.broken, { name });
  return value;
}

/** A list that is too long for a message. */
export const shortened = (ids: readonly string[]): readonly string[] =>
  ids.length > SHOWN ? [...ids.slice(0, SHOWN), '…'] : ids;
const SHOWN = 12;
