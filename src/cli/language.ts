import { LOCALES, type Locale } from '../diagnostics/index.ts';
import type { World } from '../io/index.ts';

export const isLocale = (name: string): name is Locale => (LOCALES as readonly string[]).includes(name);

/** The language of the environment: `CRM_PLAN_LOCALE`, then what the system says; any Chinese is zh-CN, all else English. */
export function localeOf(world: World): Locale {
  const { env } = world;
  for (const name of [env['CRM_PLAN_LOCALE'], env['LC_ALL'], env['LC_MESSAGES'], env['LANG']]) {
    if (name !== undefined && name !== '') return languageOf(name);
  }
  // Windows has none of these variables; asking Intl costs a little, so only there.
  return world.platform === 'win32' ? languageOf(Intl.DateTimeFormat().resolvedOptions().locale) : 'en';
}

const languageOf = (name: string): Locale => (/^zh/i.test(name) ? 'zh-CN' : 'en');
