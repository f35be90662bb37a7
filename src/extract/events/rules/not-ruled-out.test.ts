import { describe, expect, it } from 'vitest';
import { buildDoc, frameOf, type WordRow } from '../../../../test/support/build-doc.ts';
import { notRuledOut } from './not-ruled-out.ts';

const statusOf = (verb: string, relation: string, link?: WordRow) => {
  const doc = buildDoc([
    ['Chad', 'PROPN', 4, 'nsubj'],
    ['did', 'AUX', 4, 'aux', 'do'],
    ['not', 'PART', 4, 'advmod'],
    ['rule', 'VERB', 0, 'root'],
    ['out', 'ADP', 4, 'compound:prt'],
    [verb, 'VERB', 4, relation],
    ...(link === undefined ? [] : [link]),
  ]);
  const frame = frameOf(doc, verb, { type: { value: 'REQUEST', confidence: 0.9 } });
  return notRuledOut({ doc, frame, root: 5 })?.status;
};

describe('notRuledOut', () => {
  it('is what is left open', () => {
    expect(statusOf('asking', 'xcomp')).toBe('hypothetical');
    expect(statusOf('asking', 'advcl')).toBe('hypothetical');
  });

  it('is no clause that tells when, why or how', () => {
    expect(statusOf('shelled', 'advcl', ['because', 'SCONJ', 6, 'mark'])).toBeUndefined();
    expect(statusOf('shelled', 'advcl')).toBeUndefined();
    expect(statusOf('asking', 'advcl', ['by', 'SCONJ', 6, 'mark'])).toBeUndefined();
  });
});
