import { describe, expect, it } from 'vitest';
import { buildDoc, frameOf } from '../../../../test/support/build-doc.ts';
import { putOnHold } from './put-on-hold.ts';

const statusOf = (verb: string, last: string) => {
  const doc = buildDoc([
    ['Chad', 'PROPN', 2, 'nsubj'],
    [verb, 'VERB', 0, 'root', 'put'],
    ['the', 'DET', 4, 'det'],
    ['deployment', 'NOUN', 2, 'obj'],
    ['on', 'ADP', 6, 'case'],
    [last, 'NOUN', 2, 'obl'],
  ]);
  return putOnHold({
    doc,
    frame: frameOf(doc, 'deployment', { type: { value: 'MOBILIZE', confidence: 0.9 } }),
    root: 3,
  })?.status;
};

describe('putOnHold', () => {
  it('says that what waits was not done', () => {
    expect(statusOf('put', 'hold')).toBe('negated');
    expect(statusOf('puts', 'ice')).toBe('negated');
    expect(statusOf('put', 'display')).toBeUndefined();
  });
});
