import { LOCALES, type Place } from '../diagnostics/index.ts';
import type { Places } from '../model/index.ts';
import { actingMarkup } from '../text/index.ts';
import { actingWords, brokenChinese, controlCharacters, directive, markup } from './findings/index.ts';
import type { Report } from './pack-draft.ts';

/** One text of a pack, and where it stands. */
export interface PackText {
  readonly subject: string;
  /** As messages name it. */
  readonly path: string;
  readonly text: string;
  /** A name stands in tables and headings, where markup has no business. */
  readonly isName: boolean;
  readonly chinese: boolean;
  readonly place: () => Place;
}

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
const HTML = /<(?:[a-zA-Z/!?])[^<>]{0,40}>?/;
const DIRECTIVE = /crm-plan-(?:disable|enable)[\w-]*|yaml-language-server/i;
/** A space between Chinese characters, or after Chinese punctuation. */
const CHINESE_GAP = /[\u3400-\u9fff\u3001-\u3011\uff08-\uff1f] +[\u3400-\u9fff\u3001-\u3011\uff08-\uff1f]/;

/** Words of strangers become plans, comments and documents: what could do harm there is told. */
export function checkText({ subject, path, text, isName, chinese, place }: PackText, report: Report): void {
  const control = CONTROL.exec(text);
  if (control)
    report(
      controlCharacters(place(), subject, {
        path,
        code: `U+${control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
      }),
    );
  const html = isName ? HTML.exec(text) : null;
  if (html) report(markup(place(), subject, { path, found: html[0] }));
  const told = DIRECTIVE.exec(text);
  if (told) report(directive(place(), subject, { path, found: told[0] }));
  const gap = chinese ? CHINESE_GAP.exec(text) : null;
  if (gap) report(brokenChinese(place(), subject, { path, found: gap[0] }));
}

interface TextFile {
  readonly subject: string;
  readonly data: object;
  readonly places: Places;
}

/** How the texts of a file are used. */
interface TextUse {
  readonly chinese: boolean;
  /** Sections whose texts are names; the text under `name` is one everywhere. */
  readonly names?: ReadonlySet<string>;
  /** The section whose texts become Markdown as they are. */
  readonly markdown?: string;
}

/** The same for the two files of words of a pack, in the order of {@link LOCALES}. */
export function checkLanguages(
  subject: string,
  languages: readonly Omit<TextFile, 'subject'>[],
  use: Omit<TextUse, 'chinese'>,
  report: Report,
): void {
  languages.forEach((file, index) =>
    checkTexts({ subject, ...file }, { ...use, chinese: LOCALES[index] === 'zh-CN' }, report),
  );
}

/** Every text of a file of words. */
export function checkTexts({ subject, data, places }: TextFile, use: TextUse, report: Report): void {
  const walk = (node: object, path: readonly string[]): void => {
    for (const [key, value] of Object.entries(node) as [string, unknown][]) {
      const here = [...path, key];
      if (typeof value === 'object' && value !== null) walk(value, here);
      if (typeof value !== 'string') continue;
      const section = here[0] ?? '';
      const place = (): Place => places.at(node, Array.isArray(node) ? Number(key) : key);
      const text = {
        subject,
        path: here.join('.'),
        text: value,
        isName: key === 'name' || (use.names?.has(section) ?? false),
        chinese: use.chinese || here.includes('zh-CN'),
        place,
      };
      checkText(text, report);
      const acting = section === use.markdown ? actingMarkup(value) : undefined;
      if (acting !== undefined) report(actingWords(place(), subject, { path: text.path, found: acting }));
    }
  };
  walk(data, []);
}
