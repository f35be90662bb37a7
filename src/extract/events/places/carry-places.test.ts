import { describe, expect, it } from 'vitest';
import type { Actor, Event, EventPlace, EventType, Place } from '../../../document/index.ts';
import { EventPlace as EventPlaceSchema } from '../../../document/index.ts';
import {
  type BuiltDoc,
  buildDoc,
  spanOf,
  withLayers,
  type WordRow,
} from '../../../../test/support/build-doc.ts';
import { eventIn, placeIn } from '../../../../test/support/place-doc.ts';
import { carryPlaces } from './carry-places.ts';

const title: readonly WordRow[] = [
  ['Raid', 'NOUN', 2, 'nsubj'],
  ['kills', 'VERB', 0, 'root', 'kill'],
  ['six', 'NUM', 2, 'obj'],
  ['in', 'ADP', 5, 'case'],
  ['Borno', 'PROPN', 2, 'obl'],
];
const lede: readonly WordRow[] = [
  ['Gunmen', 'NOUN', 2, 'nsubj', 'gunman'],
  ['raided', 'VERB', 0, 'root', 'raid'],
  ['a', 'DET', 4, 'det'],
  ['market', 'NOUN', 2, 'obj'],
  ['in', 'ADP', 6, 'case'],
  ['Damkoli', 'PROPN', 4, 'nmod'],
];
const later: readonly WordRow[] = [
  ['Soldiers', 'NOUN', 2, 'nsubj', 'soldier'],
  ['arrested', 'VERB', 0, 'root', 'arrest'],
  ['nine', 'NUM', 2, 'obj'],
  [',', 'PUNCT', 5, 'punct'],
  ['condemned', 'VERB', 2, 'conj', 'condemn'],
  ['near', 'ADP', 7, 'case'],
  ['Abuja', 'PROPN', 5, 'obl'],
];

const BORNO = { kind: 'division', precision: 'division', toponym: 'Borno', admin1: 'Borno' } as const;
const VILLAGE = { kind: 'unknown', precision: 'unknown' } as const;

const place = (doc: BuiltDoc, words: string, fields: Partial<Place>): Place =>
  placeIn(doc, words, { country: 'NGA', ...fields });

function rangeOf(doc: BuiltDoc, words: string): { start: number; end: number } {
  const { start, end } = spanOf(doc, words);
  return { start, end };
}

/** A report about Damkoli, sent from Abuja where `from` says so. */
function report({ from = false } = {}): BuiltDoc {
  const doc = buildDoc(title, lede, later);
  const placeSpan = rangeOf(doc, 'Abuja');
  const dateline = { place: 'Abuja', placeSpan, span: placeSpan };
  const [first, ...rest] = doc.layers.sentences;
  return {
    document: { ...doc.document, ...(from && { dateline }) },
    layers: {
      ...doc.layers,
      sentences: [{ ...first!, part: 'title' }, ...rest],
      places: [
        place(doc, 'Borno', BORNO),
        place(doc, 'Damkoli', {
          ...VILLAGE,
          near: { toponym: 'Nigeria', country: 'NGA', lat: 9, lon: 8, middle: true },
        }),
        place(doc, 'Abuja', { toponym: 'Abuja', lat: 9.06, lon: 7.49 }),
      ],
    },
  };
}

const actor = (id: string): Event['source'] => [{ actor: id, span: { start: 0, end: 1 }, text: id }];
const stated = (doc: BuiltDoc, words: string, fields: Partial<EventPlace>): EventPlace[] => [
  { span: rangeOf(doc, words), name: words, basis: 'resolved', precision: 'city', ...fields },
];

function withActors({ document, layers }: BuiltDoc, actors: readonly Actor[] = []) {
  return { document, layers: { ...layers, actors } };
}

function carry(doc: BuiltDoc, events: readonly Event[], countries: Readonly<Record<string, string>> = {}) {
  return carryPlaces(withActors(doc), events, (id) => countries[id]).map(({ place: found }) =>
    found.map((one) => EventPlaceSchema.parse(one)),
  );
}

describe('carryPlaces', () => {
  it('refines the area of a headline by the spot of the like event below, and keeps what was said', () => {
    const doc = report();
    const raid = eventIn(doc, 'raided', 'ASSAULT', {
      place: stated(doc, 'Damkoli', { country: 'NGA', precision: 'country' }),
    });
    const kills = eventIn(doc, 'kills', 'ASSAULT', {
      place: stated(doc, 'Borno', { country: 'NGA', admin1: 'Borno', precision: 'division' }),
    });
    expect(carry(doc, [kills, raid])[0]).toMatchObject([
      { name: 'Damkoli', basis: 'inferred', rule: 'like-event' },
      { name: 'Borno', precision: 'division' },
    ]);
  });

  it('does not refine where like events are at several spots, or on other days', () => {
    const doc = report();
    const area = eventIn(doc, 'arrested', 'ASSAULT', {
      place: stated(doc, 'Borno', { country: 'NGA', precision: 'division' }),
      date: [{ from: '2020-01-02', to: '2020-01-02', precision: 'day', basis: 'resolved' }],
    });
    const at = (trigger: string, words: string, day: string) =>
      eventIn(doc, trigger, 'ASSAULT', {
        place: stated(doc, words, { country: 'NGA' }),
        date: [{ from: day, to: day, precision: 'day', basis: 'resolved' }],
      });
    const same = [at('kills', 'Damkoli', '2020-01-02'), at('raided', 'Abuja', '2020-01-02')];
    expect(carry(doc, [area, ...same])[0]).toHaveLength(1);
    expect(carry(doc, [area, at('raided', 'Damkoli', '2020-01-05')])[0]).toHaveLength(1);
    expect(carry(doc, [area, at('raided', 'Damkoli', '2020-01-02')])[0]).toHaveLength(2);
  });

  it('puts what was done all over the country in no one town', () => {
    const rows = (...where: readonly string[]): readonly WordRow[] => [
      ['Gunmen', 'NOUN', 2, 'nsubj', 'gunman'],
      ['arrested', 'VERB', 0, 'root', 'arrest'],
      ['nine', 'NUM', 2, 'obj'],
      ...where.map((word): WordRow => [word, 'ADV', 2, 'advmod']),
    ];
    const placeOf = (...where: readonly string[]) => {
      const built = buildDoc(lede, rows(...where));
      const doc = { ...built, layers: { ...built.layers, places: [place(built, 'Damkoli', {})] } };
      const raid = eventIn(doc, 'raided', 'ASSAULT', { place: stated(doc, 'Damkoli', { country: 'NGA' }) });
      return carry(doc, [raid, eventIn(doc, 'arrested', 'ASSAULT')])[1]![0]?.name;
    };
    expect(placeOf('later')).toBe('Damkoli');
    expect(placeOf('nationwide')).toBeUndefined();
  });

  it('puts words where their speaker spoke them', () => {
    const doc = buildDoc([
      ['Okoro', 'PROPN', 2, 'nsubj'],
      ['said', 'VERB', 0, 'root', 'say'],
      ['in', 'ADP', 4, 'case'],
      ['Abuja', 'PROPN', 2, 'obl'],
      ['that', 'SCONJ', 7, 'mark'],
      ['Ghana', 'PROPN', 7, 'nsubj'],
      ['backs', 'VERB', 2, 'ccomp', 'back'],
      ['it', 'PRON', 7, 'obj'],
    ]);
    const abuja = place(doc, 'Abuja', { toponym: 'Abuja', lat: 9.06, lon: 7.49 });
    const read = withActors(withLayers(doc, { places: [abuja] }));
    const told = (speaker: string) =>
      eventIn(doc, 'backs', 'SUPPORT', {
        source: [{ actor: 'ghana', span: rangeOf(doc, 'Ghana'), text: 'Ghana' }],
        attribution: actor(speaker),
      });
    const carried = (speaker: string) =>
      carryPlaces(read, [told(speaker)], (id) => ({ ghana: 'GHA', okoro: 'GHA', smith: 'GBR' })[id])[0]!
        .place;
    expect(carried('okoro')).toMatchObject([{ name: 'Abuja', rule: 'spoken' }]);
    expect(carried('smith')).toMatchObject([{ name: 'GHA' }]);
  });

  it("puts nothing into the country of an embassy's owner", () => {
    const doc = report({ from: true });
    const target = [{ actor: 'fra', span: { start: 0, end: 1 }, text: 'the French embassy' }];
    const [found] = carry(doc, [eventIn(doc, 'condemned', 'PROTEST', { target })], { fra: 'FRA' });
    expect(found).toMatchObject([{ country: 'NGA' }]);
  });

  it('puts deeds without a place at the spot of the lede, not at the dateline', () => {
    const doc = report({ from: true });
    const [deed, word] = carry(doc, [
      eventIn(doc, 'arrested', 'COERCE'),
      eventIn(doc, 'condemned', 'ACCUSE'),
    ]);
    expect(deed).toMatchObject([{ name: 'Damkoli', country: 'NGA', rule: 'lede' }]);
    expect(word).toMatchObject([{ name: 'Abuja', rule: 'dateline' }]);
  });

  it('tells a desk from the town that a report is about', () => {
    const doc = report({ from: true });
    const places = doc.layers.places.map((one) =>
      one.name === 'Abuja' ? { ...one, desk: true as const } : one,
    );
    const [word] = carry(withLayers(doc, { places }), [eventIn(doc, 'condemned', 'ACCUSE')]);
    expect(word).toMatchObject([{ name: 'Abuja', rule: 'desk' }]);
  });

  it('puts no deed at a desk that tells of another land, unless somebody of the land of the desk acts', () => {
    const plain = buildDoc(title, later);
    const placeSpan = rangeOf(plain, 'Abuja');
    const borno = place(plain, 'Borno', { kind: 'division', precision: 'division' });
    const desk = place(plain, 'Abuja', { country: 'BEN', desk: true });
    const sentences = plain.layers.sentences.map((one, i) =>
      i === 0 ? { ...one, part: 'title' as const } : one,
    );
    const doc = withLayers(plain, { places: [borno, desk], sentences });
    const sent = {
      ...doc,
      document: { ...doc.document, dateline: { place: 'Abuja', placeSpan, span: placeSpan } },
    };
    const police = { id: 'police', country: 'BEN', sectors: ['COP'] } as unknown as Actor;
    const placeOf = (source: Event['source'], actors: readonly Actor[]) =>
      carryPlaces(
        withActors(sent, actors),
        [eventIn(doc, 'arrested', 'COERCE', { source })],
        () => undefined,
      )[0]!.place;
    expect(placeOf([], [])).toMatchObject([{ country: 'NGA', rule: 'story-abroad' }]);
    expect(placeOf(actor('police'), [police])).toMatchObject([{ country: 'BEN' }]);
  });

  it('takes no place from an act that is told as another', () => {
    const doc = buildDoc(lede, [
      ['Elsewhere', 'ADV', 3, 'advmod'],
      ['they', 'PRON', 3, 'nsubj'],
      ['arrested', 'VERB', 0, 'root', 'arrest'],
      ['nine', 'NUM', 3, 'obj'],
    ]);
    const placed = eventIn(doc, 'raided', 'COERCE', { place: stated(doc, 'Damkoli', { country: 'NGA' }) });
    const other = eventIn(doc, 'arrested', 'COERCE');
    const at = (one: Event, sentence: number) => {
      const { start, end } = doc.layers.sentences[sentence]!;
      return { ...one, sentence: { start, end, index: sentence } };
    };
    expect(carry(withLayers(doc, { places: [] }), [at(placed, 0), at(other, 1)])[1]).toEqual([]);
  });

  it('does not where all who take part are at home elsewhere', () => {
    const doc = report({ from: true });
    const fields = { source: actor('swede'), target: actor('dane') };
    const arrest = eventIn(doc, 'arrested', 'COERCE', fields);
    const abroad = { swede: 'SWE', dane: 'DNK' };
    expect(carry(doc, [arrest], abroad)[0]).toMatchObject([{ country: 'DNK', precision: 'country' }]);
    expect(carry(doc, [arrest], { ...abroad, dane: 'NGA' })[0]).toMatchObject([{ rule: 'lede' }]);
    expect(
      carry(doc, [eventIn(doc, 'arrested', 'COERCE', { target: actor('dane') })], abroad)[0],
    ).toMatchObject([{ rule: 'lede' }]);
  });

  it('takes who acts from a like event', () => {
    const doc = withLayers(report(), { places: [] });
    const ordered = eventIn(doc, 'raided', 'SANCTION', { source: actor('slovakia') });
    const later = eventIn(doc, 'arrested', 'SANCTION', { status: 'actual' });
    expect(carry(doc, [ordered, later], { slovakia: 'SVK' })[1]).toMatchObject([
      { country: 'SVK', precision: 'country', rule: 'country-of-actor' },
    ]);
  });

  it('puts nobody out of the own country', () => {
    const doc = withLayers(report(), { places: [] });
    const envoy = { target: actor('envoy'), source: actor('envoy') };
    const expelled = (fields: Partial<Event>) =>
      carry(doc, [eventIn(doc, 'arrested', 'SANCTION', { ...envoy, ...fields })], { envoy: 'SVK' })[0];
    expect(expelled({ mode: 'expel' })).toEqual([]);
    expect(expelled({ mode: 'withdraw' })).toMatchObject([{ country: 'SVK' }]);
  });

  it('puts the words of another state there, those of a body of states nowhere', () => {
    const built = report({ from: true });
    const words = spanOf(built, 'Soldiers');
    const span = { start: words.start, end: words.end };
    const said = (text: string, fields: object, type: EventType = 'ACCUSE', act = 'condemned') => {
      const actors = [{ id: 'a', sectors: ['GOV'], countryBasis: 'stated', ...fields }] as unknown as Actor[];
      const source = [{ actor: 'a', span, text }];
      const told = eventIn(built, act, type, { source });
      return carryPlaces(withActors(built, actors), [told], () => 'TGO')[0]!.place;
    };
    expect(said('the Togolese government', { country: 'TGO' })).toMatchObject([{ country: 'TGO' }]);
    expect(said('the Togolese government', { country: 'TGO' }, 'CONSULT')).toMatchObject([{ name: 'Abuja' }]);
    expect(said('Minister Kodjo', { country: 'TGO' })).toMatchObject([{ name: 'Abuja' }]);
    // A headline tells what was done where the report comes from.
    expect(said('the Togolese government', { country: 'TGO' }, 'ACCUSE', 'kills')).toMatchObject([
      { name: 'Abuja' },
    ]);
    expect(said('the African Union', { sectors: ['IGO'] })).toEqual([]);
    expect(said('the U.N. mission', { sectors: ['IGO'] })).toMatchObject([{ name: 'Abuja' }]);
  });

  it('puts what is done at sea into no country', () => {
    const doc = report({ from: true });
    const places = doc.layers.places.map((one) =>
      one.name === 'Borno' ? { ...one, kind: 'water' as const } : one,
    );
    const sea: EventPlace[] = [
      { name: 'Borno', span: rangeOf(doc, 'Borno'), basis: 'stated', precision: 'unknown' },
    ];
    const at = (type: EventType) =>
      carry(withLayers(doc, { places }), [eventIn(doc, 'condemned', type, { place: sea })])[0];
    expect(at('MOBILIZE')).toEqual(sea);
  });
});
