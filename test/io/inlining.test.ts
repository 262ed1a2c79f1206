import { describe, expect, it } from '@jest/globals';
import { cachedDataVersionTag } from 'node:v8';
import { inlineLess } from '../../src/io/index.ts';

describe('inlining less', () => {
  it('changes what V8 would accept of kept code only until it is put back', async () => {
    const before = cachedDataVersionTag();
    const putBack = await inlineLess();
    const between = cachedDataVersionTag();
    putBack();
    expect(between).not.toBe(before);
    expect(cachedDataVersionTag()).toBe(before);
  });
});
