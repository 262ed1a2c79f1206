import { describe, expect, test } from '@jest/globals';
import { message } from '../../src/diagnostics/index.ts';
import { readMeasurements } from '../../src/read/index.ts';
import { SourceFile } from '../../src/text/index.ts';
import { formatDay } from '../../src/time/index.ts';

/** `target day value` of each measurement, then `line: finding`. */
function read(text: string): readonly string[] {
  const source = new SourceFile('use.csv', text);
  const { value, diagnostics } = readMeasurements(source);
  return [
    ...(value ?? []).map((one) => `${one.target} ${formatDay(one.on)} ${one.value}`),
    ...diagnostics.map(
      (one) => `${source.position(one.place.span.start).line}: ${message(one, 'en').split(/[.:] /)[0]}`,
    ),
  ];
}

describe('measurements of use', () => {
  test.each([
    [
      'columns in any order, more than are needed',
      'who,value,on,target\nlin,61%,2026-03-06,users\n',
      ['users 2026-03-06 61'],
    ],
    ['as Windows programs save it', '\uFEFFtarget,on,value\r\nusers,2026-03-06,-1.5\r\n', ['users 2026-03-06 -1.5']],
    [
      'quotes, line breaks inside, empty lines',
      'target,on,value,note\n"users",2026-03-06,1,"a ""b""\nc"\n\n,,,\nusers,2026-03-07,2,\n',
      ['users 2026-03-06 1', 'users 2026-03-07 2'],
    ],
    ['only its head', 'target,on,value\n', []],
    ['nothing', '', ['1: The first line lacks target, on, value']],
    ['a column missing', 'target,day,value\nusers,2026-03-06,1\n', ['1: The first line lacks on']],
    ['no day', 'target,on,value\nusers,2026-02-30,1\nusers,,1\n', ['2: “2026-02-30” is no day', '3: “” is no day']],
    [
      'no number',
      'target,on,value\nusers,2026-03-06,"1,234"\nusers,2026-03-07,=1+1\nusers,2026-03-08,1e9\nusers,2026-03-09\n',
      ['2: “1,234” is no number', '3: “=1+1” is no number', '4: “1e9” is no number', '5: “” is no number'],
    ],
    ['a quote that is not closed', 'target,on,value\nusers,2026-03-06,"1\n', ['2: This line is not CSV']],
    ['a quote in the middle', 'target,on,value\nus"ers,2026-03-06,1\n', ['2: This line is not CSV']],
    ['names of a prototype', '__proto__,on,value,target\nx,2026-03-06,1,constructor\n', ['constructor 2026-03-06 1']],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));
});
