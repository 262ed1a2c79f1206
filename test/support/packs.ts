import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CalendarPack, Checklist, Methodology, Outcome, PackEntry, Packs } from '../../src/model/index.ts';
import { readDocument } from '../../src/read/index.ts';
import { SourceFile } from '../../src/text/index.ts';

interface Contents {
  /** Calendar files by id, beside those that come with the program. */
  readonly calendars?: Readonly<Record<string, string>>;
  /** `id@version`. */
  readonly methodologies?: readonly string[];
  /** Opened when it is asked for. */
  readonly open?: (id: string) => Methodology;
  /** Items by checklist. */
  readonly checklists?: Readonly<Record<string, readonly string[]>>;
}

const BUILT_IN = ['cn', 'six-day', 'weekdays'];
const templates = (path: string): string => fileURLToPath(new URL(`../../templates/${path}`, import.meta.url));

/** Packs as a test needs them: the calendars that come with the program, and whatever else the test names. */
export function packsOf(contents: Contents = {}): Packs {
  const read = new Map<string, Outcome<CalendarPack>>();
  const calendarText = (id: string): string | undefined =>
    contents.calendars?.[id] ??
    (BUILT_IN.includes(id) ? readFileSync(templates(`calendars/${id}.yaml`), 'utf8') : undefined);
  return {
    methodologies: () =>
      (contents.methodologies ?? []).map((entry): PackEntry => {
        const [id = '', version = ''] = entry.split('@');
        const words = { en: id, 'zh-CN': id };
        return { id, version, name: words, chooseWhen: words };
      }),
    methodology: (id) => {
      const value = contents.open?.(id);
      return value ? { value, diagnostics: [] } : { diagnostics: [] };
    },
    topics: () => [],
    calendarIds: () => [...BUILT_IN, ...Object.keys(contents.calendars ?? {})],
    calendar(id) {
      const known = read.get(id);
      if (known) return known;
      const text = calendarText(id);
      const outcome = text === undefined ? { diagnostics: [] } : calendarFrom(text, `${id}.yaml`);
      read.set(id, outcome);
      return outcome;
    },
    demands: () => ({ value: [], diagnostics: [] }),
    sharedFindings: () => [],
    formIds: () => [],
    form: () => ({ diagnostics: [] }),
    assessmentIds: () => [],
    assessment: () => ({ diagnostics: [] }),
    checklistIds: () => Object.keys(contents.checklists ?? {}),
    checklist(id) {
      const items = contents.checklists?.[id];
      if (!items) return { diagnostics: [] };
      const groups = [{ id: 'all', items: items.map((item) => ({ id: item })) }];
      const words = { format: 'crm-plan-checklist-words/1', name: id, groups: {}, items: {} } as const;
      const value: Checklist = {
        id,
        data: { format: 'crm-plan-checklist/1', id, groups },
        words: { en: words, 'zh-CN': words },
      };
      return { value, diagnostics: [] };
    },
  };
}

/** A calendar file by its text. */
export function calendarFrom(text: string, path = 'calendar.yaml'): Outcome<CalendarPack> {
  return readDocument('calendar', new SourceFile(path, text));
}
