import type { CalendarPack, Outcome } from '../../model/index.ts';
import { readDocument } from '../../read/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { checkTexts } from '../check-text.ts';
import { compiledPart, lazyDocumentPlaces, partOf } from '../compiled.ts';
import { isId, packFile, packNames, type PackLocation } from '../pack-files.ts';
import type { Reach } from './reach.ts';

/** A calendar of the first folder that has it. */
export function openCalendar(reach: Reach, id: string): Outcome<CalendarPack> {
  if (!isId(id)) return { diagnostics: [] };
  for (const folder of reach.folders) {
    const location: PackLocation = { kind: 'calendar', folder, id, path: 'calendars/' };
    const read = (): Outcome<CalendarPack> => {
      const { value: file, diagnostics } = packFile(location, `${id}.yaml`);
      if (!file) return { diagnostics };
      const { value, diagnostics: found } = readDocument('calendar', file);
      const texts: Diagnostic[] = [];
      if (value) checkTexts({ subject: `calendar:${id}`, ...value }, { chinese: false }, (one) => void texts.push(one));
      return { ...(value && { value }), diagnostics: [...found, ...texts] };
    };
    const data = compiledPart<CalendarPack['data']>(folder, partOf.calendar(id));
    if (data)
      return {
        value: {
          data,
          files: [],
          comments: [],
          leftOut: new Map(),
          places: lazyDocumentPlaces(data, () => read().value),
        },
        diagnostics: [],
      };
    if (!reach.index(folder) && packNames(folder, 'calendar').includes(id)) return read();
  }
  return { diagnostics: [] };
}
