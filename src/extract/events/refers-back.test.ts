import { describe, expect, it } from 'vitest';
import { buildDoc, frameOf, type WordRow } from '../../../test/support/build-doc.ts';
import { refersBack } from './refers-back.ts';

/** What a second sentence takes up of "freed". */
const takenUp = (second: readonly WordRow[], told: 'actual' | 'future' = 'actual') => {
  const doc = buildDoc(
    [
      ['Chad', 'PROPN', 2, 'nsubj'],
      ['freed', 'VERB', 0, 'root', 'free'],
      ['90', 'NUM', 2, 'obj'],
    ],
    [...second],
  );
  const freed = frameOf(doc, 'freed', {
    type: { value: 'RETREAT', confidence: 0.9 },
    mode: { value: 'release', confidence: 0.9 },
    status: { value: told, confidence: 0.9 },
  });
  return refersBack(doc, [freed]).map(({ trigger, type, mode }) => [
    doc.document.text.slice(trigger.start, trigger.end),
    type.value,
    mode.value,
  ]);
};

const lasted = (article: string, noun: string, ...between: WordRow[]): WordRow[] => {
  const at = between.length + 2;
  return [
    [article, 'DET', at, 'det'],
    ...between,
    [noun, 'NOUN', at + 1, 'nsubj'],
    ['lasted', 'VERB', 0, 'root', 'last'],
    ['hours', 'NOUN', at + 1, 'obj', 'hour'],
  ];
};

describe('refersBack', () => {
  it('finds the act that a general word takes up', () => {
    expect(takenUp(lasted('The', 'swap'))).toEqual([['swap', 'RETREAT', 'release']]);
  });

  it('finds none where nothing of the kind was told as done', () => {
    expect(takenUp(lasted('The', 'verdict'))).toEqual([]);
    expect(takenUp(lasted('The', 'swap'), 'future')).toEqual([]);
  });

  it('leaves what may be another one', () => {
    expect(takenUp(lasted('A', 'swap'))).toEqual([]);
    expect(takenUp(lasted('The', 'swap', ['new', 'ADJ', 3, 'amod']))).toEqual([]);
  });

  it('leaves what is to be done', () => {
    const to = (verb: string): WordRow[] => [
      ['Chad', 'PROPN', 3, 'nsubj'],
      ['may', 'AUX', 3, 'aux'],
      [verb, 'VERB', 0, 'root'],
      ['the', 'DET', 5, 'det'],
      ['swap', 'NOUN', 3, 'obj'],
    ];
    expect(takenUp(to('repeat'))).toEqual([]);
    expect(takenUp(to('praise'))).toHaveLength(1);
    expect(takenUp(to('await'))).toEqual([]);
  });

  it('leaves what will follow or is awaited', () => {
    const will = (auxiliary: string, verb: string): WordRow[] => [
      ['The', 'DET', 2, 'det'],
      ['swap', 'NOUN', 4, 'nsubj'],
      [auxiliary, 'AUX', 4, 'aux'],
      [verb, 'VERB', 0, 'root'],
    ];
    expect(takenUp(will('will', 'follow'))).toEqual([]);
    expect(takenUp(will('is', 'due'))).toEqual([]);
    expect(takenUp(will('has', 'followed'))).toHaveLength(1);
  });
});
