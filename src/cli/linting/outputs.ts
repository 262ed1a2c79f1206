import { writeWhole } from '../../io/index.ts';
import type { Session } from '../command.ts';
import { lintWords } from '../phrases/lint.ts';
import { refuse } from '../say.ts';

export const FORMATS = ['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

/** A format, and the file it goes to; stdout where there is none. */
export interface Output {
  readonly format: Format;
  readonly file?: string;
}

/** What `--format` and `--json` ask for; pretty on stdout where they ask for nothing. */
export function outputsOf(formats: readonly string[], json: boolean): readonly Output[] {
  const outputs = formats.map((value): Output => {
    const [name = '', ...file] = value.split('=');
    const format = FORMATS.find((one) => one === name);
    if (!format || (value.includes('=') && file.join('=') === ''))
      throw refuse(lintWords.badFormat, { value, known: FORMATS });
    return file.length === 0 ? { format } : { format, file: file.join('=') };
  });
  if (json) outputs.push({ format: 'json' });
  const onStdout = outputs.filter(({ file }) => file === undefined);
  const [, second] = onStdout;
  if (second && onStdout.some(({ format }) => format !== second.format))
    throw refuse(lintWords.twoOnStdout, { format: second.format });
  if (onStdout.length === 0 && outputs.length === 0) return [{ format: 'pretty' }];
  // What people look at first: a file that cannot be written must not keep it from them.
  return [...onStdout.slice(0, 1), ...outputs.filter(({ file }) => file !== undefined)];
}

/** Writes a document to its file, which may be there from the run before. */
export async function writeOutput(session: Session, file: string, text: string): Promise<void> {
  await writeWhole(session.world, file, text, { force: true });
}
