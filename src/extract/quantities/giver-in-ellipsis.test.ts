import { describe, expect, it } from 'vitest';
import { buildDoc, type WordRow } from '../../../test/support/build-doc.ts';
import { giverInEllipsis } from './giver-in-ellipsis.ts';
import { quantitiesIn } from './quantities-in.ts';

/** Who gives the second number of a text, after somebody who gave the first. */
function giverOfSecond(rows: readonly WordRow[]): string | undefined {
  const doc = buildDoc(rows);
  const { text } = doc.document;
  const [last, figure] = quantitiesIn(text, { start: 0, end: text.length }, 0);
  const giver = giverInEllipsis(doc, last!, figure!);
  return giver && text.slice(giver.start, giver.end);
}

const SPOKE: readonly WordRow[] = [
  ['Nurses', 'NOUN', 2, 'nsubj'],
  ['spoke', 'VERB', 0, 'root', 'speak'],
  ['of', 'ADP', 4, 'case'],
  ['nine', 'NUM', 2, 'obl'],
  [',', 'PUNCT', 7, 'punct'],
];

describe('giverInEllipsis', () => {
  it('is who stands before a preposition that is said again', () => {
    const rest: readonly WordRow[] = [
      ['the', 'DET', 7, 'det'],
      ['imam', 'NOUN', 2, 'conj'],
      ['of', 'ADP', 9, 'case'],
      ['twenty', 'NUM', 7, 'nmod'],
    ];
    expect(giverOfSecond([...SPOKE, ...rest])).toBe('the imam');
  });

  it('is no village of so many', () => {
    const rest: readonly WordRow[] = [
      ['a', 'DET', 7, 'det'],
      ['hamlet', 'NOUN', 2, 'conj'],
      ['of', 'ADP', 9, 'case'],
      ['300', 'NUM', 7, 'nmod'],
    ];
    expect(giverOfSecond([...SPOKE, ...rest])).toBeUndefined();
  });

  it('is nobody of whom another verb tells', () => {
    const rest: readonly WordRow[] = [
      ['the', 'DET', 7, 'det'],
      ['mayor', 'NOUN', 8, 'nsubj'],
      ['died', 'VERB', 2, 'conj', 'die'],
      ['at', 'ADP', 10, 'case'],
      ['40', 'NUM', 8, 'obl'],
    ];
    expect(giverOfSecond([...SPOKE, ...rest])).toBeUndefined();
  });
});
