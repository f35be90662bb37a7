import { expect, test } from 'vitest';
import { buildPlainDoc, spanOf } from '../../../../test/support/build-doc.ts';
import type { QuantityMention } from '../../../document/index.ts';
import type { ActorIndex } from '../../../document/refs.ts';
import { giversOf } from './givers.ts';

/** Who gives the number of "Nine died, according to …". */
function giverOf(words: string): readonly string[] {
  const plain = buildPlainDoc(`Nine died , according to ${words} .`);
  const doc = { ...plain, layers: { ...plain.layers, times: [], quotations: [], quantities: [] } };
  const mention = {
    ...spanOf(plain, 'Nine'),
    sentence: 0,
    giver: spanOf(plain, words),
  } as unknown as QuantityMention;
  const actors = { refFor: (span: object) => ({ actor: 'a', span, text: words }) } as unknown as ActorIndex;
  return giversOf(mention, undefined, doc as unknown as Parameters<typeof giversOf>[2], actors).map(
    ({ text }) => text,
  );
}

test.each([
  ['official figures', []],
  ['the latest statistics released on Monday', []],
  ['police figures', ['police figures']],
  ['UN figures', ['UN figures']],
  ['government statistics', ['government statistics']],
  ['the largest group', ['the largest group']],
])('%s', (words, expected) => {
  expect(giverOf(words)).toEqual(expected);
});
