import { expect, test } from 'vitest';
import type { Event, QuantityMention } from '../../../document/index.ts';
import { fits } from './fits.ts';
import { fitBefore } from './nearest-fit.ts';
import type { FramedEvent, QuantityDoc } from './tie-quantities.ts';

const TEXT = 'Gunmen raided Pelham, where a post was hit before. Three guards died.';

function doc(): QuantityDoc {
  const sentences = [
    { start: 0, end: 50 },
    { start: 51, end: TEXT.length },
  ];
  return { document: { text: TEXT }, layers: { sentences, times: [] } } as unknown as QuantityDoc;
}

function act(words: string, day: string, basis: string): FramedEvent {
  const start = TEXT.indexOf(words);
  const event = {
    type: 'ASSAULT',
    status: 'actual',
    sentence: { index: 0 },
    trigger: { start, end: start + words.length },
    date: [{ from: day, to: day, basis }],
  };
  return { event: event as unknown as Event, frame: { sentence: 0 } as FramedEvent['frame'] };
}

const three = { start: TEXT.indexOf('Three'), end: 56, sentence: 1, kindBy: 'act' } as QuantityMention;

test.each([
  ['2024-05-02', 'resolved', 0],
  ['2024-05-20', 'resolved', 1],
  ['2024-05-02', 'metadata', 1],
])('of two acts of a sentence, the other of %s by %s', (day, basis, expected) => {
  const framed = [act('raided', '2024-05-20', 'resolved'), act('hit', day, basis)];
  expect(fitBefore(doc(), three, 'killed', framed, fits)).toBe(expected);
});
