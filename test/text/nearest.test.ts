import { expect, test } from '@jest/globals';
import { nearest } from '../../src/text/index.ts';

test.each([
  ['desing', ['build', 'design', 'test'], 'design'],
  ['Design', ['design'], 'design'],
  ['depend-on', ['duration', 'dependsOn'], 'dependsOn'],
  ['pilot', ['pilots', 'pilot-1'], 'pilots'],
  ['uat', ['uta', 'test'], undefined],
  ['id', ['ik', 'name'], 'ik'],
  ['kick-off', ['go-live', 'cutover'], undefined],
  ['', ['a'], undefined],
  ['一期上线', ['二期上线'], '二期上线'],
  ['x'.repeat(101), ['x'.repeat(101)], undefined],
  ['a', [], undefined],
])('%j among %j means %j', (word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant);
});
