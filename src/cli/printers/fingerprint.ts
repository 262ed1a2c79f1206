import { createHash } from 'node:crypto';
import type { FindingsDocument } from '../../model/index.ts';

export type FoundFile = FindingsDocument['files'][number];
export type Finding = FoundFile['diagnostics'][number];

/**
 * A name for each finding that stays when lines move: file, rule and subject, and the how-manieth of those it is.
 * Hexadecimal, 32 digits.
 */
export function fingerprints(file: FoundFile): readonly string[] {
  const seen = new Map<string, number>();
  return file.diagnostics.map(({ rule, subject }) => {
    const key = `${file.path}\0${rule}\0${subject}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return createHash('sha256').update(`${key}\0${nth}`).digest('hex').slice(0, 32);
  });
}
