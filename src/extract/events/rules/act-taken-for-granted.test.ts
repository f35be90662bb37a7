import { describe, expect, it } from 'vitest';
import { buildDoc, frameOf, type WordRow } from '../../../../test/support/build-doc.ts';
import { takenForGranted } from './act-taken-for-granted.ts';

const read = (rows: readonly WordRow[], word: string) => {
  const doc = buildDoc([...rows]);
  const root = rows.findIndex(([form]) => form === word);
  const frame = frameOf(doc, word, { type: { value: 'PROTEST', confidence: 0.9 } });
  return takenForGranted({ doc, root, frame: { ...frame, status: { value: 'negated', confidence: 0.9 } } })
    ?.status;
};

describe('takenForGranted', () => {
  const march = (article: string, verb: string, auxiliary = 'did') =>
    read(
      [
        [article, 'DET', 2, 'det'],
        ['march', 'NOUN', 5, 'nsubj'],
        [auxiliary, 'AUX', 5, 'aux', 'do'],
        ['not', 'PART', 5, 'advmod'],
        [verb, 'VERB', 0, 'root'],
        ['ministers', 'NOUN', 5, 'obj', 'minister'],
      ],
      'march',
    );

  it('is an act that did not do something to somebody', () => {
    expect(march('The', 'impress')).toBe('actual');
  });

  it('is none that did not come about or that there is none of', () => {
    expect(march('The', 'take')).toBeUndefined();
    expect(march('The', 'win')).toBeUndefined();
    expect(march('No', 'impress')).toBeUndefined();
    expect(march('The', 'impress', 'would')).toBeUndefined();
  });

  const notice = (of: string, article: string) =>
    read(
      [
        ['gave', 'VERB', 0, 'root', 'give'],
        ['no', 'DET', 3, 'det'],
        [of, 'NOUN', 1, 'obj'],
        ['of', 'ADP', 6, 'case'],
        [article, 'DET', 6, 'det'],
        ['strike', 'NOUN', 3, 'nmod'],
      ],
      'strike',
    );

  it('is an act that nobody was told of', () => {
    expect(notice('notice', 'the')).toBe('actual');
    expect(notice('notice', 'a')).toBeUndefined();
    expect(notice('sign', 'the')).toBeUndefined();
  });
});
