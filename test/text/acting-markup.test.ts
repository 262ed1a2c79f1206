import { expect, test } from '@jest/globals';
import { actingMarkup } from '../../src/text/index.ts';

test.each<[string, string | undefined]>([
  ['plain **bold** [a](https://x.org/y) [b](notes/a.md) [c](#top) <br> a < b, 3 <4', undefined],
  ['<details open><summary>x</summary></details>', undefined],
  ['[mail](mailto:a@b.cn) ![chart](chart.svg) [root](/x)', undefined],
  ['x <script>alert(1)</script>', '<script>'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['<br onload=x>', '<br onload=x>'],
  ['<!-- hidden -->', '<!-- hidden -->'],
  ['<{tag}>', '<{tag}>'],
  ['opened <', '<'],
  ['[x](javascript:alert(1))', '](javascript:alert(1'],
  ['![x](  data:text/html,x)', '](  data:text/html,x'],
  ['[x](<javascript:alert(1)>)', '<javascript:alert(1)>'],
  ['[x]({url})', ']({url}'],
  ['[x](', ']('],
  ['[x]: vbscript:x', '[x]: vbscript:x'],
])('%s', (markdown, acting) => {
  expect(actingMarkup(markdown)).toBe(acting);
});
