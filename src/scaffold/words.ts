import { fill, type Locale, type Text } from '../diagnostics/index.ts';
import type { Methodology, WordSection } from '../model/index.ts';
import { AREA_SEPARATOR } from './phrases.ts';
import type { Copy } from './tailored.ts';

/** Words of a methodology in the language of the plan, holes filled. */
export interface Words {
  /** Undefined where the methodology has none. */
  of(section: WordSection, id: string, field?: string, copy?: Copy): string | undefined;
  say(text: Text, holes?: Readonly<Record<string, string | number>>): string;
}

export function wordsIn(methodology: Methodology, locale: Locale): Words {
  const label = (question: string, option: string): string =>
    methodology.word('questions', question, `options.${option}`)?.[locale] ?? option;
  const areaLabels = (areas: readonly string[]): string => {
    const question = methodology.data.cycles?.areas;
    return areas.map((area) => (question === undefined ? area : label(question, area))).join(AREA_SEPARATOR[locale]);
  };
  const fillHoles = (text: string, copy: Copy): string =>
    text.replace(/\{(option|cycle|areas)\}/g, (braces, hole: string) => {
      if (hole === 'cycle') return copy.cycle === undefined ? braces : String(copy.cycle);
      if (hole === 'areas') return copy.areas === undefined ? braces : areaLabels(copy.areas);
      const last = [...copy.options].at(-1);
      return last ? label(...last) : braces;
    });
  return {
    of(section, id, field, copy) {
      const text = methodology.word(section, id, field)?.[locale];
      return text === undefined || copy === undefined ? text : fillHoles(text, copy);
    },
    say: (says, holes = {}) => fill({ says, holes }, locale),
  };
}
