import { describe, expect, it } from 'vitest';
import type { Event, EventPlace } from '../../../document/index.ts';
import {
  type BuiltDoc,
  buildDoc,
  spanOf,
  withLayers,
  type WordRow,
} from '../../../../test/support/build-doc.ts';
import { eventIn, placeIn } from '../../../../test/support/place-doc.ts';
import { travelPlace } from './travel-place.ts';

const LOME = { toponym: 'Lomé', lat: 6.13, lon: 1.22, country: 'TGO' } as const;

const by = (doc: BuiltDoc, words: string): Event['source'] => {
  const { start, end } = spanOf(doc, words);
  return [{ actor: words, span: { start, end }, text: words }];
};

/** Where the last of some acts is, of which the first has its own place where `at` says so. */
function placeOf(rows: readonly WordRow[], acts: (doc: BuiltDoc) => readonly Event[], home?: string) {
  const built = buildDoc(rows);
  const doc = withLayers(built, {
    places: rows.some(([word]) => word === 'Lome') ? [placeIn(built, 'Lome', LOME)] : [],
  });
  const events = acts(doc);
  return travelPlace(doc, events.at(-1)!, events, () => home);
}

const AT_LOME: EventPlace[] = [{ name: 'Lome', country: 'TGO', precision: 'city', basis: 'resolved' }];

describe('travelPlace', () => {
  const coordinated: readonly WordRow[] = [
    ['Traders', 'NOUN', 2, 'nsubj', 'trader'],
    ['blocked', 'VERB', 0, 'root', 'block'],
    ['the', 'DET', 4, 'det'],
    ['bridge', 'NOUN', 2, 'obj'],
    ['and', 'CCONJ', 7, 'cc'],
    ['police', 'NOUN', 7, 'nsubj'],
    ['arrested', 'VERB', 2, 'conj', 'arrest'],
    ['six', 'NUM', 7, 'obj'],
  ];

  it('takes the place of the deed that it is told with', () => {
    const acts = (source: Event['source']) => (doc: BuiltDoc) => [
      eventIn(doc, 'blocked', 'PROTEST', { place: AT_LOME }),
      eventIn(doc, 'arrested', 'COERCE', { source }),
    ];
    expect(placeOf(coordinated, acts([]))).toMatchObject({ country: 'TGO', rule: 'sister-clause' });
    expect(placeOf(coordinated, (doc) => acts(by(doc, 'police'))(doc), 'FRA')).toBeUndefined();
  });

  it('puts the words of others nowhere by it', () => {
    const acts = (doc: BuiltDoc) => [
      eventIn(doc, 'blocked', 'PROTEST', { place: AT_LOME }),
      eventIn(doc, 'arrested', 'ACCUSE', { source: by(doc, 'police') }),
    ];
    expect(placeOf(coordinated, acts)).toBeUndefined();
  });

  it('takes what "where" stands for', () => {
    const rows: readonly WordRow[] = [
      ['He', 'PRON', 2, 'nsubj'],
      ['returned', 'VERB', 0, 'root', 'return'],
      ['from', 'ADP', 4, 'case'],
      ['Lome', 'PROPN', 2, 'obl'],
      [',', 'PUNCT', 8, 'punct'],
      ['where', 'ADV', 8, 'advmod'],
      ['he', 'PRON', 8, 'nsubj'],
      ['sought', 'VERB', 4, 'acl:relcl', 'seek'],
      ['help', 'NOUN', 8, 'obj'],
    ];
    expect(placeOf(rows, (doc) => [eventIn(doc, 'sought', 'REQUEST')])).toMatchObject({
      name: 'Lome',
      rule: 'where',
    });
  });

  const met = (aux: readonly WordRow[]): readonly WordRow[] => {
    const n = aux.length;
    return [
      ['Leaders', 'NOUN', 6 + n, 'nsubj', 'leader'],
      ['who', 'PRON', 3 + n, 'nsubj'],
      ...aux,
      ['met', 'VERB', 1, 'acl:relcl', 'meet'],
      ['in', 'ADP', 5 + n, 'case'],
      ['Lome', 'PROPN', 3 + n, 'obl'],
      ['promised', 'VERB', 0, 'root', 'promise'],
      ['help', 'NOUN', 6 + n, 'obj'],
    ];
  };

  it('takes where those have met who promise, but not where they had met once', () => {
    const acts = (doc: BuiltDoc) => [eventIn(doc, 'promised', 'AGREE', { source: by(doc, 'Leaders') })];
    expect(placeOf(met([]), acts)).toMatchObject({ name: 'Lome', rule: 'meeting' });
    expect(placeOf(met([['had', 'AUX', 4, 'aux', 'have']]), acts)).toBeUndefined();
  });

  const actors = (link: string): readonly WordRow[] => [
    ['Teachers', 'NOUN', 4, 'nsubj', 'teacher'],
    [link, 'ADP', 3, 'case'],
    ['Lome', 'PROPN', 1, 'nmod'],
    ['accused', 'VERB', 0, 'root', 'accuse'],
    ['him', 'PRON', 4, 'obj'],
  ];

  it('takes where those are who speak, but not where they are from', () => {
    const acts = (doc: BuiltDoc) => [eventIn(doc, 'accused', 'ACCUSE', { source: by(doc, 'Teachers') })];
    expect(placeOf(actors('in'), acts)).toMatchObject({ name: 'Lome', rule: 'of-actor' });
    expect(placeOf(actors('from'), acts)).toBeUndefined();
  });

  it('takes a meeting that words are spoken at, not a town that they are of', () => {
    const rows = (noun: string, link = 'in'): readonly WordRow[] => [
      ['Ministers', 'NOUN', 2, 'nsubj', 'minister'],
      ['agreed', 'VERB', 0, 'root', 'agree'],
      ['at', 'ADP', 5, 'case'],
      ['a', 'DET', 5, 'det'],
      [noun, 'NOUN', 2, 'obl', noun],
      [link, 'ADP', 7, 'case'],
      ['Lome', 'PROPN', 5, 'nmod'],
    ];
    const acts = (doc: BuiltDoc) => [eventIn(doc, 'agreed', 'AGREE')];
    expect(placeOf(rows('meeting'), acts)).toMatchObject({ name: 'Lome', rule: 'meeting' });
    expect(placeOf(rows('price'), acts)).toBeUndefined();
    expect(placeOf(rows('talk', 'on'), acts)).toBeUndefined();
  });
});
