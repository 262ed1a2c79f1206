import type { Text } from '../../diagnostics/index.ts';

export const validate = {
  about: {
    en: 'Reports everything in one run: schema, ids, references, cycles, dates that contradict. Errors only; lint asks whether the plan is good as well.',
    'zh-CN': '一次报告全部问题：格式、标识、引用、循环、相互矛盾的日期。只报告错误；计划质量请用 lint 检查。',
  },
  nearest: { en: 'The nearest plan.yaml upward.', 'zh-CN': '检查上级目录中最近的 plan.yaml。' },
  folder: { en: 'Every plan below a folder, for a program.', 'zh-CN': '检查文件夹下全部计划，输出供程序读取。' },
  stdin: { en: 'From stdin, as an editor would.', 'zh-CN': '从标准输入读取，如编辑器所用。' },
  stdinName: { en: 'What a plan from stdin is called in messages.', 'zh-CN': '标准输入的计划在消息中的文件名。' },
} satisfies Record<string, Text>;
