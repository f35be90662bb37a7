import { describe, expect, it } from 'vitest';
import { buildDoc, type WordRow } from '../../../../test/support/build-doc.ts';
import { textAt } from '../syntax.ts';
import { bearsName, doersOf, ownerOf } from './carried.ts';

const praise = (
  verb: string,
  lemma: string,
  preposition: string,
  more: readonly WordRow[] = [],
): readonly WordRow[] => [
  ['Praise', 'NOUN', 2, 'nsubj', 'praise'],
  [verb, 'VERB', 0, 'root', lemma],
  [preposition, 'ADP', 4, 'case'],
  ['Oslo', 'PROPN', 2, 'obl'],
  ...more,
];
const doers = (rows: readonly WordRow[]) => {
  const doc = buildDoc(rows);
  return doersOf(doc, 0).map((i) => textAt(doc, i));
};

describe('the doer of an act noun', () => {
  it('stands with the verb that carries it', () => {
    expect(doers(praise('came', 'come', 'from'))).toEqual(['Oslo']);
    expect(doers(praise('voiced', 'voice', 'by'))).toEqual(['Oslo']);
  });

  it('does not stand with other verbs, prepositions or what is only possible', () => {
    expect(doers(praise('angered', 'anger', 'by'))).toEqual([]);
    expect(doers(praise('came', 'come', 'after'))).toEqual([]);
    expect(doers(praise('come', 'come', 'from', [['could', 'AUX', 2, 'aux']]))).toEqual([]);
    expect(doers(praise('came', 'come', 'from', [['No', 'DET', 1, 'det']]))).toEqual([]);
  });

  it('also stands behind a participle, or behind "by" at the noun', () => {
    const denial: readonly WordRow[] = [
      ['denial', 'NOUN', 0, 'root'],
      ['issued', 'VERB', 1, 'acl', 'issue'],
      ['by', 'ADP', 4, 'case'],
      ['Lima', 'PROPN', 2, 'obl:agent'],
    ];
    expect(doers(denial)).toEqual(['Lima']);
    expect(doers([denial[0]!, ['by', 'ADP', 3, 'case'], ['Lima', 'PROPN', 1, 'nmod']])).toEqual(['Lima']);
  });
});

describe('names of a role', () => {
  const doc = buildDoc([
    ['handling', 'NOUN', 0, 'root'],
    ['Kenya', 'PROPN', 1, 'nmod:poss'],
    ['film', 'NOUN', 1, 'nmod'],
  ]);

  it("are those in its words, and a deed is its doer's", () => {
    expect([bearsName(doc, 0), bearsName(doc, 2)]).toEqual([true, false]);
    expect([ownerOf(doc, 0), ownerOf(doc, 2)]).toEqual([1, 2]);
  });
});
