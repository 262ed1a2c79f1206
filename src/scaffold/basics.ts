import type { Locale } from '../diagnostics/index.ts';
import type { Calendar, Day } from '../time/index.ts';

/** What every plan is told of its project, whatever its methodology. */
export interface Basics {
  readonly name: string;
  readonly client?: string;
  readonly locale: Locale;
  readonly start: Day;
  /** Id of a calendar, and the calendar itself. */
  readonly calendar: string;
  readonly workingTime: Calendar;
  readonly currency?: string;
}

const LONGEST_NAME = 500;
const NOT_IN_NAMES =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Why a text is no name of a project or client; undefined where it is one. */
export function nameProblem(text: string): 'empty' | 'too-long' | 'control-characters' | undefined {
  if (text.trim() === '') return 'empty';
  if (text.length > LONGEST_NAME) return 'too-long';
  return NOT_IN_NAMES.test(text) ? 'control-characters' : undefined;
}

const LONGEST_ID = 64;

/** An id from the first of these texts that has letters for one; Chinese has none, so there is a last resort. */
export function projectId(...texts: readonly (string | undefined)[]): string {
  for (const text of texts) {
    const slug = (text ?? '')
      .normalize('NFKD')
      .replace(/\p{Mark}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+/, '')
      .slice(0, LONGEST_ID)
      .replace(/-+$/, '');
    if (slug.length > 1 && slug !== 'constructor' && slug !== 'prototype') return slug;
  }
  return 'crm-project';
}
