import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { guidePage, table } from './guide-page.mjs';
import { WORDS } from './guide-words.mjs';

const FILES = { en: '.md', 'zh-CN': '.zh-CN.md' };

/** A readable guide per methodology and language, and a page that lists them. */
export const guides = { name: 'guides', outputs };

async function outputs() {
  const { methods, names } = await collected();
  const labels = Object.fromEntries(
    Object.keys(FILES).map((locale) => [
      locale,
      parse(readFileSync(`templates/vocabulary/${locale}.yaml`, 'utf8')).labels,
    ]),
  );
  const pages = new Map();
  for (const [locale, ending] of Object.entries(FILES)) {
    for (const { sheet, timetables, long } of methods)
      pages.set(
        `docs/methodologies/${sheet.methodology.id}${ending}`,
        guidePage({ sheet, timetable: timetables[locale], long, names, labels }, locale),
      );
    pages.set(`docs/methodologies/README${ending}`, index(methods, locale));
  }
  return pages;
}

/** What `methodology show --json` prints, and a plan with the default answers as a diagram, from the program itself. */
async function collected() {
  const bundle = await build({
    stdin: {
      contents: `
        import { analyse } from './src/analyse/index.ts';
        import { folderOfPacks, processWorld } from './src/io/index.ts';
        import { openPacks } from './src/packs/index.ts';
        import { readAnswers } from './src/scaffold/index.ts';
        import { finishDay, parseDay, startDay } from './src/time/index.ts';
        import { timetable } from './src/views/index.ts';
        import { sheetOf } from './src/cli/methodology/sheet.ts';
        import { trialPlan } from './src/cli/methodology/trial-plan.ts';
        const packs = openPacks([folderOfPacks(processWorld(), 'templates', 'templates')]);
        // The first day of a year that is a Monday: weeks and years of the calendar are then those of the project.
        const start = parseDay('2001-01-01');
        export const methods = packs.methodologies().map(({ id }) => {
          const methodology = packs.methodology(id).value;
          const { answers } = readAnswers(methodology, []);
          const plans = ['en', 'zh-CN'].map((locale) => [locale, trialPlan(methodology, packs, answers, { locale, start }).schedule]);
          const [, first] = plans[0];
          return {
            sheet: sheetOf(methodology, packs),
            timetables: Object.fromEntries(plans.map(([locale, schedule]) => [locale, timetable(analyse(schedule))])),
            long: finishDay(first.finish) - startDay(first.start) >= 52 * 7,
          };
        });
        const each = (ids, of) => Object.fromEntries(ids.map((id) => [id, of(id)]));
        const both = (words) => ({ en: words.en.name, 'zh-CN': words['zh-CN'].name });
        export const names = {
          checklists: each(packs.checklistIds(), (id) => {
            const { words, data } = packs.checklist(id).value;
            return { name: both(words), items: data.groups.reduce((sum, group) => sum + group.items.length, 0) };
          }),
          forms: each(packs.formIds(), (id) => both(packs.form(id).value.words)),
        };`,
      resolveDir: process.cwd(),
      sourcefile: 'guides.ts',
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20.17',
    banner: {
      js: "import { createRequire as requirer } from 'node:module'; const require = requirer(import.meta.url);",
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'crm-plan-'));
  const file = join(folder, 'guides.mjs');
  writeFileSync(file, bundle.outputFiles[0].contents);
  const { methods, names } = await import(pathToFileURL(file).href);
  rmSync(folder, { recursive: true });
  return { methods, names };
}

function index(methods, locale) {
  const say = WORDS[locale];
  const rows = methods.map(({ sheet }) => {
    const { id, name, chooseWhen, weeks, phases, tasks, gates } = sheet.methodology;
    return [
      `[${name[locale]}](${id}${FILES[locale]})`,
      chooseWhen[locale],
      `${weeks.least}–${weeks.most}`,
      String(phases),
      String(tasks),
      String(gates),
    ];
  });
  return [`# ${say.index}`, '', say.intro, '', ...table(say.columns, rows), say.unsure, ''].join('\n');
}
