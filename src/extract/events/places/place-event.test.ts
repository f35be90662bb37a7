import { describe, expect, it } from 'vitest';
import type { EventType, Frame, Place } from '../../../document/index.ts';
import { EventPlace } from '../../../document/index.ts';
import {
  type BuiltDoc,
  buildDoc,
  frameOf,
  spanOf,
  withLayers,
  type WordRow,
} from '../../../../test/support/build-doc.ts';
import { placeIn } from '../../../../test/support/place-doc.ts';
import { placesOfEvent } from './place-event.ts';
import { rootOf } from '../syntax.ts';

/** "Rebels shelled Kodi market near Ndele while talks went on in Bangui": Ndele in the clause, Bangui in another. */
const shelling: readonly WordRow[] = [
  ['Rebels', 'NOUN', 2, 'nsubj', 'rebel'],
  ['shelled', 'VERB', 0, 'root', 'shell'],
  ['a', 'DET', 4, 'det'],
  ['market', 'NOUN', 2, 'obj'],
  ['near', 'ADP', 6, 'case'],
  ['Ndele', 'PROPN', 2, 'obl'],
  ['while', 'SCONJ', 9, 'mark'],
  ['talks', 'NOUN', 9, 'nsubj', 'talk'],
  ['went', 'VERB', 2, 'advcl', 'go'],
  ['on', 'ADV', 9, 'advmod'],
  ['in', 'ADP', 12, 'case'],
  ['Bangui', 'PROPN', 9, 'obl'],
];

const NDELE = { toponym: 'Ndélé', lat: 8.41, lon: 20.65, country: 'CAF', geonamesId: 1 };
const BANGUI = { toponym: 'Bangui', lat: 4.36, lon: 18.55, country: 'CAF', geonamesId: 2 };

function placesFor(doc: BuiltDoc, places: readonly Place[], frame: Partial<Frame> = {}) {
  const type = { value: 'ASSAULT', confidence: 0.9 } as const;
  const full = frameOf(doc, 'shelled', { type, ...frame });
  const read = withLayers(doc, { places });
  return placesOfEvent(read, full, rootOf(read, full.trigger)).map((one) => EventPlace.parse(one));
}

const at = (doc: BuiltDoc, words: string, confidence = 0.8) => ({ ...spanOf(doc, words), confidence });

describe('placesOfEvent', () => {
  it('never takes where somebody speaks', () => {
    const rows: readonly WordRow[] = [
      ['Envoys', 'NOUN', 6, 'nsubj', 'envoy'],
      [',', 'PUNCT', 3, 'punct'],
      ['reached', 'VERB', 1, 'acl', 'reach'],
      ['in', 'ADP', 5, 'case'],
      ['Bangui', 'PROPN', 3, 'obl'],
      ['said', 'VERB', 0, 'root', 'say'],
      ['rebels', 'NOUN', 8, 'nsubj', 'rebel'],
      ['shelled', 'VERB', 6, 'ccomp', 'shell'],
      ['a', 'DET', 10, 'det'],
      ['market', 'NOUN', 8, 'obj'],
    ];
    const doc = buildDoc(rows);
    expect(placesFor(doc, [placeIn(doc, 'Bangui', BANGUI)])).toEqual([]);
  });

  it('is not at the seat of a ministry that tells of it', () => {
    const rows: readonly WordRow[] = [
      ['Rebels', 'NOUN', 2, 'nsubj', 'rebel'],
      ['shelled', 'VERB', 9, 'ccomp', 'shell'],
      ['markets', 'NOUN', 2, 'obj', 'market'],
      [',', 'PUNCT', 9, 'punct'],
      ['the', 'DET', 6, 'det'],
      ['ministry', 'NOUN', 9, 'nsubj'],
      ['in', 'ADP', 8, 'case'],
      ['Bangui', 'PROPN', 6, 'nmod'],
      ['said', 'VERB', 0, 'root', 'say'],
    ];
    const doc = buildDoc(rows);
    const places = [placeIn(doc, 'Bangui', BANGUI)];
    expect(placesFor(doc, places, { attribution: [at(doc, 'ministry in Bangui')] })).toEqual([]);
    expect(placesFor(doc, places)).toMatchObject([{ name: 'Bangui' }]);
  });

  it('is not where somebody says what was done, nor where those came from who did it', () => {
    const rows: readonly WordRow[] = [
      ['Rebels', 'NOUN', 6, 'nsubj', 'rebel'],
      ['who', 'PRON', 3, 'nsubj'],
      ['came', 'VERB', 1, 'acl:relcl', 'come'],
      ['from', 'ADP', 5, 'case'],
      ['Ndele', 'PROPN', 3, 'obl'],
      ['shelled', 'VERB', 9, 'ccomp', 'shell'],
      ['markets', 'NOUN', 6, 'obj'],
      ['envoys', 'NOUN', 9, 'nsubj'],
      ['said', 'VERB', 0, 'root', 'say'],
      ['in', 'ADP', 11, 'case'],
      ['Bangui', 'PROPN', 9, 'obl'],
    ];
    const doc = buildDoc(rows);
    const places = [placeIn(doc, 'Ndele', NDELE), placeIn(doc, 'Bangui', BANGUI)];
    expect(placesFor(doc, places, { place: [at(doc, 'Ndele')] })).toEqual([]);
  });

  it.each([
    [['40', 'km', 'north', 'of'], ['Ndele']],
    [
      ['and', 'not', 'in', 'old'],
      ['Ndele', 'Bangui'],
    ],
  ])('is no town that another is so far from: %s', (words, names) => {
    const doc = buildDoc([
      ['Rebels', 'NOUN', 2, 'nsubj', 'rebel'],
      ['shelled', 'VERB', 0, 'root', 'shell'],
      ['Ndele', 'PROPN', 2, 'obj'],
      [',', 'PUNCT', 3, 'punct'],
      ...words.map((word): WordRow => [word, 'ADP', 9, 'case']),
      ['Bangui', 'PROPN', 3, 'nmod'],
    ]);
    const places = [placeIn(doc, 'Ndele', NDELE), placeIn(doc, 'Bangui', BANGUI)];
    const found = placesFor(doc, places, { place: [at(doc, 'Ndele'), at(doc, 'Bangui')] });
    expect(found.map(({ name }) => name)).toEqual(names);
  });

  it('is no mere "the": the noun is with it', () => {
    const doc = buildDoc([
      ['Rebels', 'NOUN', 2, 'nsubj', 'rebel'],
      ['shelled', 'VERB', 0, 'root', 'shell'],
      ['the', 'DET', 4, 'det'],
      ['port', 'NOUN', 2, 'obj'],
    ]);
    expect(placesFor(doc, [], { place: [at(doc, 'the')] })).toMatchObject([{ name: 'the port' }]);
  });

  it('has no point of a town when its name is in no list', () => {
    const doc = buildDoc(
      shelling.map((row) => (row[0] === 'market' ? (['Kodi', 'PROPN', 2, 'obj'] as const) : row)),
    );
    const unknown = placeIn(doc, 'Kodi', { kind: 'unknown', precision: 'unknown' });
    const [found] = placesFor(doc, [unknown, placeIn(doc, 'Ndele', NDELE)], { place: [at(doc, 'Kodi')] });
    expect(found).toMatchObject({ name: 'Kodi', country: 'CAF', precision: 'country' });
    expect(found).not.toHaveProperty('lat');
  });

  it('never takes where its victims are taken', () => {
    const rows: readonly WordRow[] = [
      ['Rebels', 'NOUN', 2, 'nsubj', 'rebel'],
      ['shelled', 'VERB', 0, 'root', 'shell'],
      ['men', 'NOUN', 2, 'obj', 'man'],
      ['taken', 'VERB', 3, 'acl', 'take'],
      ['to', 'ADP', 7, 'case'],
      ['a', 'DET', 7, 'det'],
      ['hospital', 'NOUN', 4, 'obl'],
      ['in', 'ADP', 9, 'case'],
      ['Bangui', 'PROPN', 7, 'nmod'],
    ];
    const doc = buildDoc(rows);
    const places = [placeIn(doc, 'Bangui', BANGUI)];
    expect(placesFor(doc, places, { place: [at(doc, 'Bangui')] })).toEqual([]);
  });

  it('never takes where somebody goes, or what is on its way there', () => {
    const ships: readonly WordRow[] = [
      ['Ships', 'NOUN', 2, 'nsubj', 'ship'],
      ['sailed', 'VERB', 0, 'root', 'sail'],
      ['to', 'ADP', 4, 'case'],
      ['Bangui', 'PROPN', 2, 'obl'],
      ['after', 'SCONJ', 7, 'mark'],
      ['rebels', 'NOUN', 7, 'nsubj', 'rebel'],
      ['shelled', 'VERB', 2, 'advcl', 'shell'],
      ['Ndele', 'PROPN', 7, 'obj'],
    ];
    const convoy: readonly WordRow[] = [
      ['Rebels', 'NOUN', 2, 'nsubj', 'rebel'],
      ['shelled', 'VERB', 0, 'root', 'shell'],
      ['the', 'DET', 5, 'det'],
      ['Bangui', 'PROPN', 5, 'compound'],
      ['convoy', 'NOUN', 2, 'obj'],
    ];
    for (const [rows, words] of [
      [ships, 'Bangui'],
      [ships, 'to Bangui'],
      [convoy, 'the Bangui convoy'],
    ] as const) {
      const doc = buildDoc(rows);
      const places = [placeIn(doc, 'Bangui', BANGUI)];
      expect(placesFor(doc, places, { place: [at(doc, words)] })).toEqual([]);
    }
  });

  it('takes where marchers go', () => {
    const doc = buildDoc([
      ['Farmers', 'NOUN', 2, 'nsubj', 'farmer'],
      ['drove', 'VERB', 0, 'root', 'drive'],
      ['to', 'ADP', 4, 'case'],
      ['Bangui', 'PROPN', 2, 'obl'],
      ['and', 'CCONJ', 6, 'cc'],
      ['shelled', 'VERB', 2, 'conj', 'protest'],
    ]);
    const found = (value: 'PROTEST' | 'ASSAULT') =>
      placesFor(doc, [placeIn(doc, 'Bangui', BANGUI)], {
        type: { value, confidence: 0.9 },
        place: [at(doc, 'Bangui')],
      });
    expect(found('PROTEST')).toMatchObject([{ name: 'Bangui', rule: 'place-span' }]);
    expect(found('ASSAULT')).toEqual([]);
  });

  it('takes nobody who is talked to for a place', () => {
    const doc = buildDoc([
      ['Rebels', 'NOUN', 2, 'nsubj', 'rebel'],
      ['shelled', 'VERB', 0, 'root', 'shell'],
      ['Ndele', 'PROPN', 2, 'obj'],
      ['in', 'ADP', 5, 'case'],
      ['talks', 'NOUN', 2, 'obl', 'talk'],
      ['with', 'ADP', 7, 'case'],
      ['Bangui', 'PROPN', 5, 'nmod'],
    ]);
    expect(placesFor(doc, [placeIn(doc, 'Bangui', BANGUI)])).toEqual([]);
  });

  it('takes the words that the model gives, with what is known of them', () => {
    const doc = buildDoc(shelling);
    const [first] = placesFor(doc, [placeIn(doc, 'Ndele', NDELE)], { place: [at(doc, 'near Ndele')] });
    expect(first).toMatchObject({
      name: 'near Ndele',
      lat: 8.41,
      country: 'CAF',
      precision: 'city',
      basis: 'resolved',
    });
    expect(first!.rule).toBe('place-span');
  });

  it('looks into its own clause, not into the next', () => {
    const doc = buildDoc(shelling);
    const places = [placeIn(doc, 'Ndele', NDELE), placeIn(doc, 'Bangui', BANGUI)];
    expect(placesFor(doc, places)).toMatchObject([{ name: 'Ndele', basis: 'inferred', rule: 'clause' }]);
  });

  it('takes no words of how: "in reprisal"', () => {
    const doc = buildDoc([
      ['Rebels', 'NOUN', 2, 'nsubj', 'rebel'],
      ['shelled', 'VERB', 0, 'root', 'shell'],
      ['it', 'PRON', 2, 'obj'],
      ['in', 'ADP', 5, 'case'],
      ['reprisal', 'NOUN', 2, 'obl'],
    ]);
    expect(placesFor(doc, [], { place: [at(doc, 'reprisal')] })).toEqual([]);
  });

  it('keeps words that are on no map, and takes the map from around them', () => {
    const doc = buildDoc(shelling);
    const found = placesFor(doc, [placeIn(doc, 'Ndele', NDELE)], { place: [at(doc, 'a market')] });
    expect(found).toMatchObject([{ name: 'a market', toponym: 'Ndélé', basis: 'inferred' }]);
  });

  it('passes no middle off as a point', () => {
    const doc = buildDoc(shelling);
    const state = {
      toponym: 'Chad',
      lat: 15,
      lon: 19,
      middle: true,
      country: 'TCD',
      kind: 'country',
      precision: 'country',
    } as const;
    const [first] = placesFor(doc, [placeIn(doc, 'Ndele', state)], { place: [at(doc, 'Ndele')] });
    expect(first).toMatchObject({ precision: 'country', middle: { lat: 15, lon: 19 } });
    expect(first!.lat).toBeUndefined();
  });

  it('gives a village in no list no more than its country', () => {
    const doc = buildDoc(shelling);
    const lost = placeIn(doc, 'Ndele', {
      kind: 'unknown',
      precision: 'unknown',
      basis: 'stated',
      near: BANGUI,
    });
    const [first] = placesFor(doc, [lost], { place: [at(doc, 'Ndele')] });
    expect(first).toMatchObject({ name: 'Ndele', country: 'CAF', precision: 'country' });
    expect(first!.lat).toBeUndefined();
  });

  it('takes the spot before the area that the model gives', () => {
    const doc = buildDoc([
      ['Rebels', 'NOUN', 2, 'nsubj', 'rebel'],
      ['shelled', 'VERB', 0, 'root', 'shell'],
      ['the', 'DET', 4, 'det'],
      ['town', 'NOUN', 2, 'obj'],
      ['of', 'ADP', 6, 'case'],
      ['Ndele', 'PROPN', 4, 'nmod'],
      [',', 'PUNCT', 9, 'punct'],
      ['in', 'ADP', 9, 'case'],
      ['Bamingui', 'PROPN', 2, 'obl'],
    ]);
    const area = {
      toponym: 'Bamingui',
      kind: 'division',
      precision: 'division',
      country: 'CAF',
      admin1: 'Bamingui',
    } as const;
    const places = (country: string) => [
      placeIn(doc, 'Ndele', { ...NDELE, country, admin1: 'Bamingui' }),
      placeIn(doc, 'Bamingui', area),
    ];
    const stated = { place: [at(doc, 'Bamingui')] };
    expect(placesFor(doc, places('CAF'), stated)).toMatchObject([{ name: 'Ndele', rule: 'in-area' }]);
    // A list of places is none: the town must lie there.
    expect(placesFor(doc, places('TCD'), stated)).toMatchObject([{ name: 'Bamingui', rule: 'place-span' }]);
  });

  it('looks for what is said neither in the clause nor at the target', () => {
    const doc = buildDoc(shelling);
    const type = { value: 'REQUEST', confidence: 0.9 } as const;
    expect(placesFor(doc, [placeIn(doc, 'Ndele', NDELE)], { type })).toEqual([]);
  });

  it('puts a measure at the seat that takes it', () => {
    const doc = buildDoc([
      ['Bangui', 'PROPN', 2, 'nsubj'],
      ['shelled', 'VERB', 0, 'root', 'sanction'],
      ['four', 'NUM', 4, 'nummod'],
      ['generals', 'NOUN', 2, 'obj', 'general'],
    ]);
    const source = [at(doc, 'Bangui')];
    const found = (value: 'SANCTION' | 'ASSAULT') =>
      placesFor(doc, [placeIn(doc, 'Bangui', BANGUI)], { type: { value, confidence: 0.9 }, source });
    expect(found('SANCTION')).toMatchObject([{ name: 'Bangui', rule: 'seat' }]);
    expect(found('ASSAULT')).toEqual([]);
  });

  it('puts a withdrawal where it starts', () => {
    const doc = buildDoc([
      ['Troops', 'NOUN', 2, 'nsubj', 'troop'],
      ['shelled', 'VERB', 0, 'root', 'withdraw'],
      ['from', 'ADP', 4, 'case'],
      ['Ndele', 'PROPN', 2, 'obl'],
    ]);
    const found = (mode: string) =>
      placesFor(doc, [placeIn(doc, 'Ndele', NDELE)], {
        type: { value: 'RETREAT', confidence: 0.9 },
        mode: { value: mode, confidence: 0.9 },
      });
    expect(found('withdraw')).toMatchObject([{ name: 'Ndele', rule: 'clause' }]);
    expect(found('resign')).toEqual([]);
  });

  it('takes the country of a people in the words where there is no more', () => {
    const doc = buildDoc(shelling);
    const people = placeIn(doc, 'Ndele', { kind: 'people', country: 'CAF', precision: 'country' });
    const [first] = placesFor(doc, [people], { place: [at(doc, 'near Ndele')] });
    expect(first).toMatchObject({ name: 'near Ndele', country: 'CAF', precision: 'country' });
  });

  it('is in no country that it is only near', () => {
    const near = (...rows: readonly WordRow[]): BuiltDoc =>
      buildDoc([
        ['Rebels', 'NOUN', 2, 'nsubj', 'rebel'],
        ['shelled', 'VERB', 0, 'root', 'shell'],
        ['posts', 'NOUN', 2, 'obj', 'post'],
        ...rows,
      ]);
    const border = near(
      ['near', 'ADP', 6, 'case'],
      ['the', 'DET', 6, 'det'],
      ['border', 'NOUN', 2, 'obl'],
      ['with', 'ADP', 8, 'case'],
      ['Chad', 'PROPN', 6, 'nmod'],
    );
    const chad = { kind: 'country', precision: 'country', country: 'TCD' } as const;
    const [first] = placesFor(border, [placeIn(border, 'Chad', chad)], { place: [at(border, 'Chad')] });
    expect(first).toEqual({
      span: { start: spanOf(border, 'the border').start, end: spanOf(border, 'Chad').end },
      name: 'the border with Chad',
      precision: 'unknown',
      basis: 'stated',
    });
    const far = near(
      ['hundreds', 'NOUN', 2, 'obl'],
      ['of', 'ADP', 6, 'case'],
      ['kilometres', 'NOUN', 4, 'nmod'],
      ['from', 'ADP', 8, 'case'],
      ['Bangui', 'PROPN', 6, 'nmod'],
    );
    expect(placesFor(far, [placeIn(far, 'Bangui', BANGUI)], { place: [at(far, 'Bangui')] })).toEqual([]);
  });

  it('is where another place is measured from only where nothing else is named', () => {
    const doc = buildDoc([
      ['Rebels', 'NOUN', 2, 'nsubj', 'rebel'],
      ['shelled', 'VERB', 0, 'root', 'shell'],
      ['Ndele', 'PROPN', 2, 'obj'],
      [',', 'PUNCT', 5, 'punct'],
      ['north', 'NOUN', 3, 'appos'],
      ['of', 'ADP', 7, 'case'],
      ['Bangui', 'PROPN', 5, 'nmod'],
    ]);
    const both = [placeIn(doc, 'Ndele', NDELE), placeIn(doc, 'Bangui', BANGUI)];
    const spans = [at(doc, 'Ndele', 0.5), at(doc, 'Bangui', 0.9)];
    expect(placesFor(doc, both, { place: spans })[0]).toMatchObject({ name: 'Ndele' });
    expect(placesFor(doc, both.slice(1), { place: spans.slice(1) })[0]).toMatchObject({ name: 'Bangui' });
  });

  it('is not where those are from who take part, what moves leaves, nor where an accord was reached', () => {
    const workers = buildDoc([
      ['Police', 'NOUN', 2, 'nsubj'],
      ['shelled', 'VERB', 0, 'root', 'end'],
      ['a', 'DET', 4, 'det'],
      ['rally', 'NOUN', 2, 'obj'],
      ['by', 'ADP', 6, 'case'],
      ['workers', 'NOUN', 4, 'nmod', 'worker'],
      ['from', 'ADP', 8, 'case'],
      ['Ndele', 'PROPN', 6, 'nmod'],
    ]);
    const type = (value: EventType) => ({ type: { value, confidence: 0.9 } });
    const ndele = (doc: BuiltDoc) => [placeIn(doc, 'Ndele', NDELE)];
    const own = { ...type('PROTEST'), place: [at(workers, 'Ndele')] };
    expect(placesFor(workers, ndele(workers), own)).toEqual([]);
    const moved = buildDoc([
      ['Troops', 'NOUN', 2, 'nsubj', 'troop'],
      ['shelled', 'VERB', 0, 'root', 'move'],
      ['from', 'ADP', 4, 'case'],
      ['Ndele', 'PROPN', 2, 'obl'],
      ['to', 'ADP', 6, 'case'],
      ['Bangui', 'PROPN', 2, 'obl'],
    ]);
    const both = [...ndele(moved), placeIn(moved, 'Bangui', BANGUI)];
    const way = { ...type('MOBILIZE'), place: [at(moved, 'Ndele', 0.9), at(moved, 'Bangui', 0.5)] };
    expect(placesFor(moved, both, way)).toMatchObject([{ name: 'Bangui' }]);
    const accord = buildDoc([
      ['The', 'DET', 2, 'det'],
      ['accord', 'NOUN', 6, 'nsubj:pass'],
      ['reached', 'VERB', 2, 'acl', 'reach'],
      ['in', 'ADP', 5, 'case'],
      ['Ndele', 'PROPN', 3, 'obl'],
      ['shelled', 'VERB', 0, 'root', 'ratify'],
    ]);
    expect(placesFor(accord, ndele(accord), { ...type('SUPPORT'), place: [at(accord, 'Ndele')] })).toEqual(
      [],
    );
  });

  it('has no place where the text has none', () => {
    expect(placesFor(buildDoc(shelling), [])).toEqual([]);
  });
});
