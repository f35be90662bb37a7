import { expect, it } from 'vitest';
import { buildDoc, frameOf } from '../../../../test/support/build-doc.ts';
import { REFERS_BACK, toldBefore } from './told-before.ts';

it('says that what takes up an act told as done was done', () => {
  const doc = buildDoc([
    ['Families', 'NOUN', 3, 'nsubj'],
    ['may', 'AUX', 3, 'aux'],
    ['condemn', 'VERB', 0, 'root'],
    ['the', 'DET', 5, 'det'],
    ['exchange', 'NOUN', 3, 'obj'],
  ]);
  const frame = frameOf(doc, 'exchange', { type: { value: 'RETREAT', confidence: 0.9 } });
  expect(toldBefore({ doc, frame, root: 4 })).toBeUndefined();
  const taken = { ...frame, pattern: REFERS_BACK };
  expect(toldBefore({ doc, frame: taken, root: 4 })?.status).toBe('actual');
});
