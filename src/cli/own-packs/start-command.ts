import type { Text } from '../../diagnostics/index.ts';
import type { Packs } from '../../model/index.ts';
import { defineSubcommand, type Example, type Subcommand } from '../command.ts';
import { EXIT } from '../exit.ts';
import { openPacksOf } from '../packs.ts';
import { common } from '../phrases/frame.ts';
import { ownPacksWords as words, packKinds } from '../phrases/own-packs.ts';
import { refuse } from '../say.ts';
import { placeOf, startPack, type StarterKind } from './starter.ts';

/** What a kind of packs says of its own beginning. */
interface Start {
  readonly kind: Exclude<StarterKind, 'methodology' | 'overlay' | 'report'>;
  readonly summary: Text;
  readonly examples: readonly Example[];
  readonly names: (packs: Packs) => readonly string[];
}

/** The subcommand that starts a pack of one's own in a folder of packs. */
export const startCommand = ({ kind, summary, examples, names }: Start): Subcommand =>
  defineSubcommand({
    summary,
    about: summary,
    examples,
    arguments: { '<name>': words.newName, '[folder]': words.newFolder },
    options: { '--force': common.force },
    async run(session, { arguments: { name, folder }, options: { force } }) {
      const path = placeOf(kind, name, folder);
      if (!force && names(await openPacksOf(session)()).includes(name))
        throw refuse(words.taken, { kind: packKinds[kind][session.locale], name });
      await startPack(session, { kind, folder: path, force });
      session.err.line(session.say(words.started, { path }));
      return EXIT.done;
    },
  });
