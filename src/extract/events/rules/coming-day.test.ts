import { describe, expect, it } from 'vitest';
import { buildDoc, frameOf, spanOf, withLayers } from '../../../../test/support/build-doc.ts';
import type { Time } from '../../../document/index.ts';
import { comingDay } from './coming-day.ts';

describe('comingDay', () => {
  it.each([
    ['2017-08-04', 'future'],
    ['2017-07-31', undefined],
  ])('tells what is being done from what will be: %s', (day, status) => {
    const doc = buildDoc([
      ['Ghana', 'PROPN', 3, 'nsubj'],
      ['is', 'AUX', 3, 'aux', 'be'],
      ['sending', 'VERB', 0, 'root', 'send'],
      ['troops', 'NOUN', 3, 'obj', 'troop'],
      ['on', 'ADP', 6, 'case'],
      ['Friday', 'PROPN', 3, 'obl'],
    ]);
    const words = doc.layers.words.map((word, i) => ({ ...word, xpos: ['NNP', 'VBZ', 'VBG'][i] ?? '' }));
    const friday = spanOf(doc, 'Friday');
    const time = { start: friday.start, end: friday.end, type: 'DATE', value: day, from: day, to: day };
    const times = [{ ...time, precision: 'day', basis: 'resolved', rule: 'test' } as Time];
    const frame = frameOf(doc, 'sending', {
      type: { value: 'AID', confidence: 0.9 },
      time: [{ ...friday, confidence: 0.8 }],
    });
    const published = { value: '2017-07-31', precision: 'day', basis: 'metadata' } as const;
    const read = withLayers({ ...doc, document: { ...doc.document, published } }, { words, times });
    const actual = { ...frame, status: { value: 'actual', confidence: 0.9 } as const };
    expect(comingDay({ doc: read, root: 2, frame: actual })?.status).toBe(status);
  });

  it.each([
    ['CONSULT', 'future'],
    ['SANCTION', undefined],
  ] as const)('knows what is on a programme: %s', (type, status) => {
    const doc = buildDoc([
      ['She', 'PRON', 2, 'nsubj'],
      ['meets', 'VERB', 0, 'root', 'meet'],
      ['envoys', 'NOUN', 2, 'obj', 'envoy'],
      ['tomorrow', 'NOUN', 2, 'obl'],
    ]);
    const words = doc.layers.words.map((word, i) => ({ ...word, xpos: i === 1 ? 'VBZ' : '' }));
    const span = spanOf(doc, 'tomorrow');
    const day = { type: 'DATE', value: '2017-08-01', from: '2017-08-01', to: '2017-08-01' } as const;
    const times: readonly Time[] = [{ ...span, ...day, precision: 'day', basis: 'resolved', rule: 'test' }];
    const published = { value: '2017-07-31', precision: 'day', basis: 'metadata' } as const;
    const read = withLayers({ ...doc, document: { ...doc.document, published } }, { words, times });
    const frame = frameOf(doc, 'meets', {
      type: { value: type, confidence: 0.9 },
      time: [{ ...span, confidence: 0.8 }],
      status: { value: 'actual', confidence: 0.9 },
    });
    expect(comingDay({ doc: read, root: 1, frame })?.status).toBe(status);
  });
});
