import { expect, test } from 'vitest';
import { buildPlainDoc, spanOf } from '../../../../test/support/build-doc.ts';
import type { QuantityKind, QuantityMention } from '../../../document/index.ts';
import { withPlainKind } from './plain-kind.ts';

test.each([
  ['Of the drones 34 were shot down .', '34', undefined, 'killed', 'weapons'],
  ['In the raid 34 soldiers were shot down .', '34', 'soldiers', 'killed', 'killed'],
  ['From the town 90 visitors were brought out by train .', '90', 'visitors', 'expelled', 'other'],
  ['The 90 envoys left , and visitors were evacuated .', '90', 'envoys', 'expelled', 'expelled'],
  ['The 90 envoys were flown out .', '90', 'envoys', 'expelled', 'expelled'],
  ['From the town 90 visitors were sent home .', '90', 'visitors', 'expelled', 'expelled'],
] as const)('%s', (sentence, number, unit, kind: QuantityKind, expected) => {
  const doc = buildPlainDoc(sentence);
  const mention = { ...spanOf(doc, number), kind: 'other', unit, sentence: 0 } as unknown as QuantityMention;
  expect(withPlainKind(doc, mention, { event: 0, kind })).toEqual({ event: 0, kind: expected });
});
