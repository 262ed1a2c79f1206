import { finding, type Text } from '../../diagnostics/index.ts';

// Files that a plan includes, and findings that are too many to be shown.

const why: Text = {
  en: 'What an included file holds is part of the plan: without it lists are missing.',
  'zh-CN': '被包含文件的内容是计划的一部分，缺了它列表就不完整。',
};

export const includeMissing = finding({
  rule: 'correctness/include',
  severity: 'error',
  why,
  says: {
    en: '“{path}” is not there. Check the path: it counts from the folder of the plan.',
    'zh-CN': '找不到“{path}”。请检查路径：以计划所在文件夹为起点。',
  },
});
export const includeUnreadable = finding({
  rule: 'correctness/include',
  severity: 'error',
  why,
  says: {
    en: '“{path}” cannot be read. It has to be a file that you may read.',
    'zh-CN': '无法读取“{path}”。请确认它是文件并且有读取权限。',
  },
});
export const includeOutside = finding({
  rule: 'correctness/include',
  severity: 'error',
  why: {
    en: 'A plan from somebody else must not be able to read your other files.',
    'zh-CN': '来自他人的计划不应能读取您的其他文件。',
  },
  says: {
    en: '“{path}” lies outside the folder of the plan. Move it inside, and write the path from there with forward slashes.',
    'zh-CN': '“{path}”在计划文件夹之外。请移到文件夹内，并以该文件夹为起点用正斜杠写路径。',
  },
});
export const includeTwice = finding({
  rule: 'correctness/include',
  severity: 'error',
  why: {
    en: 'A file that is read twice gives everything in it twice.',
    'zh-CN': '文件读两次，其内容就会重复。',
  },
  says: {
    en: '“{path}” is read already. Name each file once.',
    'zh-CN': '“{path}”已经包含过。每个文件只写一次。',
  },
});
export const includeNested = finding({
  rule: 'correctness/include',
  severity: 'error',
  why: {
    en: 'Files that include each other can go in circles, and nobody sees any more what belongs to a plan.',
    'zh-CN': '文件互相包含可能形成循环，也无法看清计划由哪些文件组成。',
  },
  says: {
    en: 'An included file may not include others. Name them all in the plan itself.',
    'zh-CN': '被包含的文件不能再包含其他文件。请全部写在计划的 include 中。',
  },
});

export const contentComputed = finding({
  rule: 'correctness/content-computed',
  severity: 'error',
  why: {
    en: 'What the plan says already is shown from there: a copy in another file would be out of date tomorrow.',
    'zh-CN': '计划中已有的内容直接取自计划；另存一份，明天就会过时。',
  },
  says: {
    en: '“{field}” is filled from the plan (`{from}`), so it is not written here. Take it out, and change it in the plan.',
    'zh-CN': '“{field}”由计划（`{from}`）填充，不写在这里。请删去，并在计划中修改。',
  },
});

export const moreOfThis = {
  en: '{count} more findings of this kind are not shown. Mend those above and run again.',
  'zh-CN': '还有 {count} 个同类问题未显示。请先处理以上问题再运行。',
} as const satisfies Text;
