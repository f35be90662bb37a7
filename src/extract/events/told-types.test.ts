import { expect, test } from 'vitest';
import { buildDoc, frameOf } from '../../../test/support/build-doc.ts';
import { toldTypes } from './told-types.ts';

const doc = buildDoc([
  ['Gunmen', 'NOUN', 2, 'nsubj', 'gunman'],
  ['raided', 'VERB', 0, 'root', 'raid'],
  ['and', 'CCONJ', 4, 'cc'],
  ['burned', 'VERB', 2, 'conj', 'burn'],
  ['it', 'PRON', 4, 'obj'],
]);
const frame = (trigger: string, value: 'ASSAULT' | 'COERCE', confidence: number) =>
  frameOf(doc, trigger, { type: { value, confidence }, mode: { value: 'none', confidence } });

test('a document tells a type in other words than a lemma', () => {
  const told = toldTypes(doc, [frame('raided', 'ASSAULT', 0.9)]);
  expect(told(['ASSAULT'], 'burn')).toBe(true);
  expect(told(['ASSAULT'], 'raid')).toBe(false);
  expect(told(['ASSAULT/none'], 'burn')).toBe(true);
  expect(told(['COERCE', 'AID'], 'burn')).toBe(false);
});

test('what the model is not sure of tells nothing', () => {
  expect(toldTypes(doc, [frame('raided', 'ASSAULT', 0.5)])(['ASSAULT'], 'burn')).toBe(false);
});
