import { expect, it } from 'vitest';
import type { Belonging } from '../../document/index.ts';
import { type BuiltDoc, buildDoc, spanOf, withLayers } from '../../../test/support/build-doc.ts';
import { linksTo } from './country-links.ts';
import type { CountryMention } from './index.ts';

const plain = buildDoc([
  ['Mali', 'PROPN', 2, 'nsubj'],
  ['buried', 'VERB', 0, 'root'],
  ['the', 'DET', 4, 'det'],
  ['soldiers', 'NOUN', 2, 'obj'],
  ['of', 'ADP', 7, 'case'],
  ['the', 'DET', 7, 'det'],
  ['mission', 'NOUN', 4, 'nmod'],
  ['in', 'ADP', 9, 'case'],
  ['Chad', 'PROPN', 2, 'obl'],
]);

/** The same with what the model says of some of its words. */
function reading(said: Readonly<Record<string, Belonging>>): BuiltDoc {
  const { tokens, words } = plain.layers;
  const text = (i: number) => plain.document.text.slice(tokens[i]!.start, tokens[i]!.end);
  return withLayers(plain, {
    words: words.map((word, i) => {
      const belonging = said[text(i)];
      return belonging === undefined ? word : { ...word, belonging };
    }),
  });
}

const named = ['Mali', 'Chad'].map((name) => spanOf(plain, name) as unknown as CountryMention);
const phrase = spanOf(plain, 'the soldiers of the mission');

it('multiplies what the head of the phrase and the names of countries say', () => {
  const doc = reading({
    soldiers: { actor: [0.5, -1, 1, 2] },
    Mali: { actor: [], country: [1, 3, 4] },
    Chad: { actor: [], country: [-2, 0, 1] },
  });
  expect(linksTo(named, phrase, doc)).toEqual({ none: 0.5, beyond: -1, named: [12, 0] });
});

it('says nothing of a country or a phrase that the model has not read', () => {
  expect(linksTo(named, phrase, reading({ soldiers: { actor: [0, 0, 1, 1] } }))?.named).toEqual([0, 0]);
  expect(linksTo(named, phrase, plain)).toBeUndefined();
});
