import { finding, type Sentence } from '../../diagnostics/index.ts';

/** Names the next step of a circle, at the link that leads there. */
export const waitsFor = (task: string, other: string): Sentence => ({
  says: { en: '“{task}” waits for “{other}”', 'zh-CN': '“{task}”等待“{other}”' },
  holes: { task, other },
});

export const contains = (task: string, other: string): Sentence => ({
  says: { en: '“{other}” is part of “{task}”', 'zh-CN': '“{other}”属于“{task}”' },
  holes: { task, other },
});

export const dependencyCycle = finding({
  rule: 'correctness/dependency-cycle',
  severity: 'error',
  why: {
    en: 'Tasks that wait for each other in a circle can never start.',
    'zh-CN': '任务相互等待形成闭环，谁也无法开始。',
  },
  says: {
    en: 'These wait for each other in a circle, so none of them can start: {path}. Remove one of the links.',
    'zh-CN': '以下任务相互等待，形成闭环，都无法开始：{path}。请去掉其中一个依赖。',
  },
});

export const moreCycles = finding({
  rule: 'correctness/dependency-cycle',
  severity: 'error',
  why: dependencyCycle.why,
  says: {
    en: 'Beside the circles shown there {circles:is|are} at least {circles} more. Break those shown first, then check again.',
    'zh-CN': '除已列出的以外，至少还有 {circles} 个闭环。请先解开已列出的，再重新检查。',
  },
});

export const waitsForItself = finding({
  rule: 'correctness/waits-for-itself',
  severity: 'error',
  fixes: 'unsafe',
  why: { en: 'A task that waits for itself can never start.', 'zh-CN': '任务等待自身，永远无法开始。' },
  says: {
    en: '“{task}” waits for itself, so it can never start. Remove the link, or name the task that was meant.',
    'zh-CN': '“{task}”的前置是它自己，永远无法开始。请去掉该依赖，或改为真正的前置任务。',
  },
});

export const waitsForItsParent = finding({
  rule: 'correctness/waits-for-own-parent',
  severity: 'error',
  fixes: 'unsafe',
  why: {
    en: 'A parent task or phase has the dates of what it contains, so what it contains cannot wait for it.',
    'zh-CN': '父任务或阶段的日期由其内容决定，其内容不能反过来等待它。',
  },
  says: {
    en: '“{task}” waits for “{other}”, which it is part of and whose dates depend on it. Wait for a task inside “{other}” instead.',
    'zh-CN': '“{task}”等待“{other}”，但它本身属于“{other}”，后者的日期由它决定。请改为等待“{other}”中的某个任务。',
  },
});

export const waitsForItsChild = finding({
  rule: 'correctness/waits-for-own-child',
  severity: 'error',
  fixes: 'unsafe',
  why: {
    en: 'What a parent task or phase waits for holds for everything in it, also for the task that it waits for.',
    'zh-CN': '父任务或阶段的前置适用于其全部内容，也包括它所等待的那个子任务。',
  },
  says: {
    en: '“{task}” waits for “{other}”, which is part of it and would wait for itself. Put the link on the tasks inside “{task}” that really wait.',
    'zh-CN': '“{task}”等待“{other}”，而后者就在其中，等于等待自己。请把依赖写到“{task}”中真正需要等待的任务上。',
  },
});

export const linkTwice = finding({
  rule: 'correctness/link-twice',
  severity: 'warning',
  fixes: 'safe',
  why: {
    en: 'Of two links of one kind between the same two tasks only the stricter one counts, and nobody sees which.',
    'zh-CN': '同两个任务之间有两条同类型的依赖时，只有较严的一条起作用，读者却看不出是哪一条。',
  },
  says: {
    en: '“{task}” waits for “{other}” twice with the same kind of link ({type}). Keep one of the two.',
    'zh-CN': '“{task}”对“{other}”写了两条同类型（{type}）的依赖。请只保留一条。',
  },
});

export const lagTooLong = finding({
  rule: 'correctness/impossible-duration',
  severity: 'error',
  why: {
    en: 'An amount of time beyond a human life is a slip of the keyboard or of the unit.',
    'zh-CN': '超过百年的时间多半是数字或单位写错了。',
  },
  says: {
    en: 'The lag “{lag}” cannot be used: it is longer than a hundred years. Check the number and the unit, and write a lag such as `2d`.',
    'zh-CN': '无法使用间隔“{lag}”：它超过一百年。请核对数字和单位，写成 `2d` 这样的间隔。',
  },
});
