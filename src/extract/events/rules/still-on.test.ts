import { expect, it } from 'vitest';
import { buildDoc, frameOf, type WordRow } from '../../../../test/support/build-doc.ts';
import { stillOn } from './still-on.ts';

const statusOf = (rows: readonly WordRow[], noun: string, root: number) => {
  const doc = buildDoc([...rows]);
  const status = { value: 'negated', confidence: 0.9 } as const;
  return stillOn({
    doc,
    frame: frameOf(doc, noun, { type: { value: 'PROTEST', confidence: 0.9 }, status }),
    root,
  })?.status;
};

it('says that what is not ended goes on', () => {
  const rows = (particle: string): WordRow[] => [
    ['Nurses', 'NOUN', 2, 'nsubj', 'nurse'],
    ['ruled', 'VERB', 0, 'root', 'rule'],
    [particle, 'ADP', 2, 'compound:prt'],
    ['ending', 'VERB', 2, 'xcomp', 'end'],
    ['the', 'DET', 6, 'det'],
    ['strike', 'NOUN', 4, 'obj'],
  ];
  expect(statusOf(rows('out'), 'strike', 5)).toBe('actual');
  expect(statusOf(rows('on'), 'strike', 5)).toBeUndefined();
});

it('says that what nobody owned up to was done', () => {
  const rows = (not: string): WordRow[] => [
    ['Chad', 'PROPN', 4, 'nsubj'],
    ['has', 'AUX', 4, 'aux', 'have'],
    [not, 'ADV', 4, 'advmod'],
    ['confirmed', 'VERB', 0, 'root', 'confirm'],
    ['the', 'DET', 6, 'det'],
    ['expulsion', 'NOUN', 4, 'obj'],
  ];
  expect(statusOf(rows('never'), 'expulsion', 5)).toBe('actual');
  expect(statusOf(rows('not'), 'expulsion', 5)).toBeUndefined();
});
