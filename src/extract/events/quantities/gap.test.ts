import { expect, it } from 'vitest';
import { buildPlainDoc, spanOf } from '../../../../test/support/build-doc.ts';
import type { QuantityMention } from '../../../document/index.ts';
import { isInGap } from './gap.ts';
import type { FramedEvent, Tied } from './tie-quantities.ts';

/** Whether the second number of a sentence is of another one than its subject. */
function isSo(sentence: string, verb: string, first: string, second: string): boolean {
  const doc = buildPlainDoc(sentence);
  const source = spanOf(doc, sentence.split(' ')[0]!);
  const framed = [{ frame: { trigger: spanOf(doc, verb), source: [source] } }] as unknown as FramedEvent[];
  const mention = (words: string) =>
    ({ ...spanOf(doc, words), sentence: 0, type: 'count' }) as unknown as QuantityMention;
  const last = { mention: mention(first), tie: { kind: 'displaced', event: 0 } } as Tied;
  return isInGap(doc, mention(second), last, framed);
}

it('is the number that stands behind another name as the first behind its own', () => {
  expect(isSo('Norland sheltered 900, Sylvania 700.', 'sheltered', '900', '700')).toBe(true);
  expect(isSo('Norland sheltered 900 and Sylvania 700.', 'sheltered', '900', '700')).toBe(true);
  expect(isSo('Norland sheltered 900, later 700.', 'sheltered', '900', '700')).toBe(false);
  expect(isSo('Soldiers killed 900, then Sylvania 700.', 'killed', '900', '700')).toBe(false);
});
