import { expect, test } from 'vitest';
import { buildPlainDoc, spanOf } from '../../../../test/support/build-doc.ts';
import type { QuantityMention } from '../../../document/index.ts';
import { countsAnybody } from './turnout.ts';

test.each([
  ['We were 2000 on the bridge .', true],
  ['I have 2000 in the bank .', false],
  ['They paid 2000 for it .', false],
  ['We were 40 on the bridge .', false],
])('%s', (sentence, expected) => {
  const doc = buildPlainDoc(sentence);
  const number = sentence.includes('2000') ? '2000' : '40';
  const mention = {
    ...spanOf(doc, number),
    type: 'count',
    value: Number(number),
  } as unknown as QuantityMention;
  expect(countsAnybody(doc, mention)).toBe(expected);
});
