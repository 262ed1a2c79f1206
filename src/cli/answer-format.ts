import { common } from './phrases/frame.ts';

/** The options of every command that answers a question. */
export const ANSWER_FORMATS = {
  '--format <format>': { says: common.format, choices: ['pretty', 'json'] },
  '--json': common.json,
} as const;

export const wantsJson = ({ json, format }: { readonly json: boolean; readonly format: string | undefined }): boolean =>
  json || format === 'json';
