import type { Packs } from '../../model/index.ts';
import type { Session } from '../command.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { brokenPacks, brokenText } from '../own-packs/broken.ts';
import { bold, dim, toJson } from '../screen.ts';
import { wrap } from '../../text/index.ts';

/** Every methodology with one sentence on when to choose it. */
export async function listMethodologies(session: Session, packs: Packs, json: boolean): Promise<ExitStatus> {
  const { out, locale } = session;
  const broken = await brokenPacks(session, packs, 'methodology');
  const entries = packs.methodologies().filter(({ id }) => !broken.some((one) => one.id === id));
  if (json) {
    const methodologies = entries.map(({ id, version, name, chooseWhen }) => ({ id, version, name, chooseWhen }));
    session.world.stdout.write(`${toJson({ version: 1, methodologies, broken })}\n`);
    return EXIT.done;
  }
  entries.forEach(({ id, version, name, chooseWhen }, index) => {
    if (index > 0) out.line();
    out.line([bold(id), '  ', name[locale], '  ', dim(version)]);
    for (const line of wrap(chooseWhen[locale], out.columns - 2)) out.line(`  ${line}`);
  });
  if (broken.length > 0) out.write([entries.length > 0 ? '\n' : '', brokenText(session, broken)]);
  return EXIT.done;
}
