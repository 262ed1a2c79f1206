// templates/calendars/cn.yaml from the data of the npm package chinese-days, which follows the State Council's notices.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Days that follow each other, with every name that occurs among them, in order. */
function runs(days) {
  const found = [];
  for (const { date, names } of days) {
    const last = found.at(-1);
    if (last && dayBefore(date) === last.to) {
      last.to = date;
      if (!last.names.some((known) => known[1] === names[1])) last.names.push(names);
    } else found.push({ from: date, to: date, names: [names] });
  }
  return found;
}

const dayBefore = (date) => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
const isWeekend = (date) => [0, 6].includes(new Date(date).getUTCDay());

/** Names as the notices have them, where the package shortens them. */
const NAMES = new Map([
  ['清明', ['Qingming Festival', '清明节']],
  ['端午', ['Dragon Boat Festival', '端午节']],
  ['中秋', ['Mid-Autumn Festival', '中秋节']],
  [
    '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日',
    ['70th anniversary of victory in the War of Resistance', '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日'],
  ],
]);

/** `2026-10-01` → `National Day,国庆节,3` as the package has it. */
const entries = (table) =>
  Object.entries(table)
    .map(([date, text]) => {
      const [english, chinese] = text.split(',');
      return { date, names: NAMES.get(chinese) ?? [english, chinese] };
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1));

const label = (names) =>
  JSON.stringify(`${names.map(([, zh]) => zh).join('、')} ${names.map(([en]) => en).join(', ')}`);

export const calendars = {
  name: 'calendars',
  outputs() {
    const { version } = require('chinese-days/package.json');
    const { holidays, workdays } = require('chinese-days/dist/chinese-days.json');
    const off = runs(entries(holidays));
    const made = entries(workdays);
    const odd = made.filter(({ date }) => !isWeekend(date) || Object.hasOwn(holidays, date));
    if (odd.length > 0) throw new Error(`make-up workdays that are none: ${odd.map(({ date }) => date).join(', ')}`);
    const years = [...Object.keys(holidays), ...Object.keys(workdays)].map((date) => Number(date.slice(0, 4)));
    const lines = [
      '# Written by `npm run generate` from the package chinese-days: change scripts/generate/calendars.mjs, not this file.',
      'format: crm-plan-calendar/1',
      'id: cn',
      'name: { en: "China: public holidays and make-up workdays", zh-CN: 中国法定节假日与调休 }',
      'extends: weekdays',
      `covered: { from: ${Math.min(...years)}-01-01, to: ${Math.max(...years)}-12-31 }`,
      'source:',
      '  - 国务院办公厅关于部分节假日安排的通知（逐年）',
      "  - General Office of the State Council, each year's notice on the arrangement of public holidays",
      `  - npm package chinese-days ${version}`,
      'holidays:',
      ...off.map(({ from, to, names }) =>
        from === to
          ? `  - { date: ${from}, name: ${label(names)} }`
          : `  - { from: ${from}, to: ${to}, name: ${label(names)} }`,
      ),
      'workdays:',
      ...made.map(({ date, names }) => `  - { date: ${date}, name: ${label([names])} }`),
    ];
    return new Map([['templates/calendars/cn.yaml', `${lines.join('\n')}\n`]]);
  },
};
