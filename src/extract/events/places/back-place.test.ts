import { describe, expect, it } from 'vitest';
import type { EventPlace } from '../../../document/index.ts';
import { buildDoc, withLayers, type WordRow } from '../../../../test/support/build-doc.ts';
import { eventIn } from '../../../../test/support/place-doc.ts';
import { backPlace } from './back-place.ts';

const first: readonly WordRow[] = [
  ['Gunmen', 'NOUN', 2, 'nsubj', 'gunman'],
  ['murdered', 'VERB', 0, 'root', 'murder'],
  ['a', 'DET', 4, 'det'],
  ['priest', 'NOUN', 2, 'obj'],
];
const second = (det: string): readonly WordRow[] => [
  ['In', 'ADP', 2, 'case'],
  ['Lome', 'PROPN', 4, 'obl'],
  ['bishops', 'NOUN', 4, 'nsubj', 'bishop'],
  ['condemned', 'VERB', 0, 'root', 'condemn'],
  [det, 'DET', 6, 'det', det],
  ['killing', 'NOUN', 4, 'obj'],
];

const KARA: EventPlace = { name: 'Kara', country: 'TGO', precision: 'city', basis: 'resolved' };
const LOME: EventPlace = { ...KARA, name: 'Lome', basis: 'inferred' };

function placeOf(det: string, rule: string): EventPlace | undefined {
  const doc = withLayers(buildDoc(first, second(det)), { places: [] });
  const events = [
    eventIn(doc, 'murdered', 'ASSAULT', { place: [KARA] }),
    eventIn(doc, 'condemned', 'ACCUSE', { place: [] }),
    eventIn(doc, 'killing', 'ASSAULT', { place: [{ ...LOME, rule }] }),
  ];
  return backPlace(doc, events.at(-1)!, events);
}

describe('backPlace', () => {
  it('gives an act that is taken up again the place that it had', () => {
    expect(placeOf('the', 'sentence')).toMatchObject({ name: 'Kara', basis: 'inferred', rule: 'like-event' });
  });

  it('leaves a new act, and one of which its own words say where', () => {
    expect(placeOf('a', 'sentence')).toBeUndefined();
    expect(placeOf('the', 'clause')).toBeUndefined();
  });
});
