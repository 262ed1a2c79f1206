import { finding, type Text } from '../../diagnostics/index.ts';

// What is wrong with a file before anybody asks what it says.

export const notUtf8 = finding({
  rule: 'correctness/not-utf8',
  severity: 'error',
  why: {
    en: 'A file in another encoding shows wrong letters to everybody else, and git cannot compare it.',
    'zh-CN': '采用其他编码的文件，在别人那里会显示乱码，git 也无法比较差异。',
  },
  says: {
    en: 'The file is not UTF-8: it looks like {encoding}. Save it as UTF-8 and run again.',
    'zh-CN': '文件不是 UTF-8 编码，看起来是 {encoding}。请另存为 UTF-8 后重试。',
  },
});

export const syntax = finding({
  rule: 'correctness/yaml-syntax',
  severity: 'error',
  why: {
    en: 'What is not YAML cannot be read, so nothing else in the file can be checked.',
    'zh-CN': '不符合 YAML 语法的文件无法读取，其余内容也就无从检查。',
  },
  says: { en: '{what}', 'zh-CN': '{what}' },
});

/** What the reader stumbled over, by what most likely happened. */
export const STUMBLES = {
  colonInText: {
    en: 'This value has a second “: ” in it, which begins a map. Put the value in quotes if it is a text.',
    'zh-CN': '值中又出现了“: ”，会被当成新的键值对。如果这是一段文字，请加引号。',
  },
  deeperThanItsKey: {
    en: 'The key above this already has a value, yet more keys stand below it. Remove the value, or indent the lines below less.',
    'zh-CN': '上面的键已经有值，下面却又缩进写了新的键。请删去该值，或减少下面各行的缩进。',
  },
  listAsKey: {
    en: 'The dashes of a list have to stand in one column, below their key or further right. Line them up.',
    'zh-CN': '同一列表的短横线须上下对齐，位置不能比所属的键更靠左。请对齐。',
  },
  openBracket: {
    en: 'A “{bracket}” before this is not closed. Close it on its own line, or indent the lines that belong to it.',
    'zh-CN': '前面的“{bracket}”没有闭合。请在同一行闭合，或将其后续各行缩进。',
  },
  openQuote: {
    en: 'The text that begins here with a quote has no closing one. Close it, or leave the quotes away.',
    'zh-CN': '此处以引号开头的文字没有结束引号。请补上结束引号，或去掉引号。',
  },
  reservedStart: {
    en: 'A value cannot begin with “{character}”, which YAML keeps for itself. Put the value in quotes.',
    'zh-CN': '值不能以“{character}”开头，这是 YAML 的保留字符。请给值加上引号。',
  },
  unaligned: {
    en: 'This line is indented neither like the keys above it nor as part of one. Line it up with the keys that it belongs to.',
    'zh-CN': '这一行的缩进与上面的键不一致，也不属于其中任何一个。请与同级的键对齐。',
  },
  noColon: {
    en: 'This is no “key: value” and continues nothing above it. Put a colon and a space behind the key, or remove the line.',
    'zh-CN': '这一行不是“键: 值”，也不是上文的延续。请在键后写冒号和空格，或删去这一行。',
  },
  behindValue: {
    en: 'Something follows a value that is already complete. Put the whole value in one pair of quotes, or begin a new line.',
    'zh-CN': '值已经结束，后面又出现了内容。请把整个值放进一对引号，或另起一行。',
  },
  badEscape: {
    en: '“{escape}” has no meaning between double quotes. Write “\\\\” for a backslash, or use single quotes.',
    'zh-CN': '双引号内的“{escape}”没有含义。反斜杠请写成“\\\\”，或改用单引号。',
  },
  listOnKeyLine: {
    en: 'A list cannot begin on the line of its key. Put the dash on the next line, or write [a, b].',
    'zh-CN': '列表不能与键写在同一行。请把短横线移到下一行，或写成 [a, b]。',
  },
  emptyItem: {
    en: 'There is nothing between two commas here. Remove one of them.',
    'zh-CN': '两个逗号之间没有内容。请删去一个逗号。',
  },
  tooNested: {
    en: 'Brackets stand inside each other deeper than can be read. Take some of them away.',
    'zh-CN': '括号嵌套过深，无法读取。请减少嵌套层数。',
  },
  unexpected: {
    en: 'This cannot stand here. Look for a quote, bracket or dash too many or too few on this line and the one above.',
    'zh-CN': '此处不应出现这一内容。请检查本行和上一行的引号、括号或短横线是否多写或漏写。',
  },
  unknownTag: {
    en: '“{tag}” is a YAML tag, and tags mean nothing here. Remove it; if the text really begins with “!”, put it in quotes.',
    'zh-CN': '“{tag}”是 YAML 标签，在这里没有含义。请删去；如果文字本身以“!”开头，请加引号。',
  },
  directive: {
    en: 'Lines that begin with “%” give orders to a YAML reader, and this one is not understood. Remove it.',
    'zh-CN': '以“%”开头的行是给 YAML 程序的指令，这一行无法识别。请删去。',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const tabIndentation = finding({
  rule: 'correctness/tab-indentation',
  severity: 'error',
  why: {
    en: 'How far a tab goes is not defined in YAML, so it cannot say what belongs to what.',
    'zh-CN': 'YAML 没有规定制表符的宽度，因此无法据此判断层级。',
  },
  says: {
    en: 'This line is indented with a tab. Use spaces; editors can be told to put two for each tab.',
    'zh-CN': '这一行用制表符缩进。请改用空格；可在编辑器中设置用两个空格代替制表符。',
  },
});

export const secondDocument = finding({
  rule: 'correctness/second-document',
  severity: 'error',
  why: {
    en: 'A file holds one document: a second one would be left out without anybody noticing.',
    'zh-CN': '一个文件只容纳一份文档，第二份会在无人察觉的情况下被忽略。',
  },
  says: {
    en: 'A second document begins here. Remove the line “---”, or move what follows to a file of its own.',
    'zh-CN': '此处开始了第二份文档。请删去“---”这一行，或把后面的内容移到另一个文件。',
  },
});

export const controlCharacter = finding({
  rule: 'correctness/control-character',
  severity: 'error',
  fixes: 'safe',
  why: {
    en: 'Control characters are invisible, and may change what a terminal or another program shows.',
    'zh-CN': '控制字符不可见，还可能改变终端或其他程序的显示。',
  },
  says: {
    en: 'An invisible control character ({code}) stands here. Delete it.',
    'zh-CN': '此处有不可见的控制字符（{code}）。请删除。',
  },
});

export const halfCharacter = finding({
  rule: 'correctness/control-character',
  severity: 'error',
  fixes: 'safe',
  why: controlCharacter.why,
  says: {
    en: 'An escape in this text makes half a character. Write the character itself.',
    'zh-CN': '这段文字中的转义只构成半个字符。请直接写出该字符。',
  },
});

export const aliasUnknown = finding({
  rule: 'correctness/unknown-alias',
  severity: 'error',
  why: {
    en: 'An alias stands for what an anchor before it named; without the anchor it stands for nothing.',
    'zh-CN': '别名指代前面锚点所标记的内容，没有锚点就无所指。',
  },
  says: {
    en: '“*{name}” repeats something that is not named “&{name}” before it. Put a text that begins with “*” in quotes.',
    'zh-CN': '“*{name}”引用的内容在前面没有用“&{name}”标记。如果文字本身以“*”开头，请加引号。',
  },
});

export const aliasExpansion = finding({
  rule: 'correctness/alias-expansion',
  severity: 'error',
  why: {
    en: 'Aliases that repeat aliases can turn a short file into one that fills the memory of any machine.',
    'zh-CN': '别名层层引用别名，会让很短的文件膨胀到耗尽内存。',
  },
  says: {
    en: 'The aliases up to “*{name}” stand for more than {most} values. Write out what is meant.',
    'zh-CN': '到“*{name}”为止，别名展开后超过 {most} 个值。请直接写出内容。',
  },
});

export const tooDeep = finding({
  rule: 'correctness/too-deep',
  severity: 'error',
  why: {
    en: 'No reader can follow such nesting, and a program may run out of memory over it.',
    'zh-CN': '如此深的嵌套无人能读懂，程序也可能因此耗尽内存。',
  },
  says: {
    en: 'This stands more than {most} levels deep. Nest less.',
    'zh-CN': '此处嵌套超过 {most} 层。请减少嵌套。',
  },
});

export const tooLarge = finding({
  rule: 'correctness/too-large',
  severity: 'error',
  why: {
    en: 'A text of this size that is not written plainly would keep the program busy for minutes, and fill its memory.',
    'zh-CN': '如此大又非普通写法的文本，会让程序运行数分钟并占满内存。',
  },
  says: {
    en: 'There is more in this file than can be read: reading stopped in line {line}. Move lists to files under `include`, and leave out anchors, aliases and tags.',
    'zh-CN': '文件内容过多，读到第 {line} 行为止。请用 `include` 把列表移到其他文件，并去掉锚点、别名和标签。',
  },
});

const emptyWhy: Text = {
  en: 'There is nothing to check in an empty file.',
  'zh-CN': '空文件没有可检查的内容。',
};
export const empty = finding({
  rule: 'correctness/empty-document',
  severity: 'error',
  why: emptyWhy,
  says: {
    en: 'The file is empty. Write into it what it is for, or remove it and what names it.',
    'zh-CN': '文件是空的。请写入应有的内容，或删除该文件及对它的引用。',
  },
});
export const emptyPlan = finding({
  rule: 'correctness/empty-document',
  severity: 'error',
  why: emptyWhy,
  says: {
    en: 'The file is empty. A plan begins with “format: crm-plan/1”; `crm-plan init` writes one.',
    'zh-CN': '文件是空的。计划以“format: crm-plan/1”开头；可用 `crm-plan init` 生成。',
  },
});

export const loneReturn = finding({
  rule: 'correctness/control-character',
  severity: 'error',
  why: {
    en: 'Editors and readers of YAML do not agree on whether a lone carriage return ends a line, so they see another plan.',
    'zh-CN': '单独的回车符（CR）是否换行，各种编辑器和 YAML 程序的理解不一，读到的计划也就不同。',
  },
  says: {
    en: 'The lines end in a lone carriage return (CR), as on old Macs. Save the file with line endings of LF or CRLF.',
    'zh-CN': '各行以单独的回车符（CR，旧式 Mac 换行）结尾。请将文件换行保存为 LF 或 CRLF。',
  },
});
