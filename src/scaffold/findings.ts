import type { Text } from '../diagnostics/index.ts';

// What can be wrong with an answer. It is told before anything is written, beside the flag or the file that gave it.

export const answerFaults = {
  unknownQuestion: {
    en: 'The method “{method}” does not ask “{key}”. It asks: {known}.',
    'zh-CN': '方法“{method}”没有“{key}”这个问题。可回答的有：{known}。',
  },
  unknownOption: {
    en: '“{value}” is no answer to “{key}”. Choose from: {options}.',
    'zh-CN': '“{value}”不是“{key}”的可选回答。请从中选择：{options}。',
  },
  optionTwice: {
    en: '“{key}” names “{value}” twice. Name each choice once.',
    'zh-CN': '“{key}”中“{value}”出现了两次。每个选项只写一次。',
  },
  notOne: {
    en: '“{key}” takes one choice, but several were given: {given}. Choose one of: {options}.',
    'zh-CN': '“{key}”只能选一项，却给出了多项：{given}。请选择其一：{options}。',
  },
  notANumber: {
    en: '“{key}” takes a number, but “{value}” was given.',
    'zh-CN': '“{key}”应为数字，给出的却是“{value}”。',
  },
  tooSmall: {
    en: '“{key}” is at least {limit}, but {value} was given.',
    'zh-CN': '“{key}”不小于 {limit}，给出的却是 {value}。',
  },
  tooLarge: {
    en: '“{key}” is at most {limit}, but {value} was given.',
    'zh-CN': '“{key}”不大于 {limit}，给出的却是 {value}。',
  },
  tooFew: {
    en: 'Choose at least {least} for “{key}”: {options}.',
    'zh-CN': '“{key}”至少选 {least} 项：{options}。',
  },
  notYesOrNo: {
    en: '“{key}” takes true or false (yes or no), but “{value}” was given.',
    'zh-CN': '“{key}”应为 true 或 false（是或否），给出的却是“{value}”。',
  },
} as const satisfies Record<string, Text>;

export const answerHelp = {
  didYouMean: { en: 'Did you mean “{near}”?', 'zh-CN': '是否想写“{near}”？' },
} as const satisfies Record<string, Text>;
