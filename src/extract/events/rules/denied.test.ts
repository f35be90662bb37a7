import { describe, expect, it } from 'vitest';
import { buildDoc, frameOf, spanOf } from '../../../../test/support/build-doc.ts';
import type { EventType } from '../../../document/index.ts';
import { clauseDenied } from './denied.ts';

/** "Chad denied that troops shelled it and blamed rebels": what is taken of "blamed". */
const statusOf = (type: EventType, source: string) => {
  const doc = buildDoc([
    ['Chad', 'PROPN', 2, 'nsubj'],
    ['denied', 'VERB', 0, 'root', 'deny'],
    ['that', 'SCONJ', 5, 'mark'],
    ['troops', 'NOUN', 5, 'nsubj'],
    ['shelled', 'VERB', 2, 'ccomp', 'shell'],
    ['it', 'PRON', 5, 'obj'],
    ['and', 'CCONJ', 8, 'cc'],
    ['blamed', 'VERB', 5, 'conj', 'blame'],
    ['rebels', 'NOUN', 8, 'obj'],
  ]);
  const frame = frameOf(doc, 'blamed', {
    type: { value: type, confidence: 0.9 },
    source: [{ ...spanOf(doc, source), confidence: 0.9 }],
  });
  return clauseDenied({ doc, frame, root: 7 })?.status;
};

describe('clauseDenied', () => {
  it('leaves what is said to the denier only where he says it', () => {
    expect(statusOf('ACCUSE', 'Chad')).toBeUndefined();
    expect(statusOf('ACCUSE', 'troops')).toBe('negated');
    expect(statusOf('ASSAULT', 'Chad')).toBe('negated');
  });
});
