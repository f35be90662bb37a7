import { describe, expect, test } from 'vitest';
import type { Actor, Event, EventType, Quantity, QuantityKind, Status } from '../../document/index.ts';
import { Vocabulary } from '../stories/vocabulary.ts';
import { isBeside } from '../../document/is-beside.ts';
import { compareReports, crowdStep } from './compare-reports.ts';
import { findIncidents } from './find-incidents.ts';
import { type CodedArticle, type Report, reportsOf } from './report.ts';

interface Told {
  readonly id: string;
  readonly outlet: string;
  readonly published: string;
  readonly text: string;
  readonly type?: EventType;
  readonly mode?: string;
  readonly status?: Status;
  readonly day?: string;
  readonly place?: string;
  readonly killed?: number;
  readonly by?: string;
}

/** A document with one event whose sentence is its text. */
function told({
  id,
  outlet,
  published,
  text,
  type = 'ASSAULT',
  mode = 'explosives',
  ...more
}: Told): CodedArticle {
  const { status = 'actual', day = published, place, killed, by } = more;
  const span = { start: 0, end: text.length };
  const actors: Actor[] =
    by === undefined
      ? []
      : [
          {
            record: 'actor',
            version: 1,
            id: `${id}-by`,
            document: id,
            name: by,
            country: 'NGA',
            sectors: [by === 'police' ? 'COP' : 'CVL'],
            mentions: [],
            why: [],
          },
        ];
  const ref = actors.map(({ id: actor, name }) => ({ actor, span, text: name }));
  const quantities: Quantity[] =
    killed === undefined
      ? []
      : [{ kind: 'killed', span, text: String(killed), value: killed, low: killed, high: killed, by: ref }];
  const event: Event = {
    record: 'event',
    version: 1,
    id: `${id}-event`,
    document: id,
    trigger: { ...span, text },
    type,
    mode,
    cameo: '183',
    quad: 'material-conflict',
    intensity: {},
    contexts: [],
    source: [],
    target: [],
    status,
    date: [{ from: day, to: day, precision: 'day', basis: 'resolved' }],
    place: place === undefined ? [] : [{ name: place, country: 'NGA', precision: 'city', basis: 'stated' }],
    quantities,
    attribution: ref,
    sentence: { ...span, index: 0 },
    confidence: 0.9,
    confidences: { trigger: 0.9, type: 0.9, status: 0.9 },
    codedBy: { stage: 'test', program: 'dragoman 0', model: 'm', codebook: 'c' },
    why: [],
  };
  return {
    document: { id, outlet, text, published: { value: published, precision: 'day', basis: 'metadata' } },
    actors,
    events: [event],
  };
}

const BOMB = [
  told({
    id: 'a',
    outlet: 'Gulf Wire',
    published: '2024-05-03',
    text: 'A bomb killed six traders at the market of Damkoli in Borno',
    place: 'Damkoli',
    killed: 6,
    by: 'police',
  }),
  told({
    id: 'b',
    outlet: 'Coast Post',
    published: '2024-05-04',
    day: '2024-05-03',
    text: 'Nine dead after a bomb at the market of Damkoli, traders in Borno say',
    place: 'Damkoli',
    killed: 9,
    by: 'traders',
  }),
];
const LATER = told({
  id: 'c',
  outlet: 'Gulf Wire',
  published: '2024-05-12',
  text: 'A bomb killed two traders at the market of Damkoli in Borno',
  place: 'Damkoli',
  killed: 2,
});
const ELSEWHERE = told({
  id: 'd',
  outlet: 'Gulf Wire',
  published: '2024-05-03',
  text: 'Gunmen shot four farmers dead on a road near Zorin',
  mode: 'firearms',
  place: 'Zorin',
  killed: 4,
});
const documentsOf = (articles: readonly CodedArticle[]) =>
  findIncidents(articles).map(({ reports }) => reports.map(({ document }) => document));

describe('findIncidents', () => {
  test('joins reports of one occurrence; another day and another town stay apart', () => {
    expect(documentsOf([...BOMB, LATER, ELSEWHERE])).toEqual([['a', 'b'], ['d'], ['c']]);
  });

  test('the order of arrival does not show', () => {
    expect(findIncidents([ELSEWHERE, LATER, ...BOMB].reverse())).toEqual(
      findIncidents([...BOMB, LATER, ELSEWHERE]),
    );
  });

  test('keeps every figure with who gives it; the best by a stated rule; disagreement shows', () => {
    const [bomb] = findIncidents(BOMB);
    expect(bomb!.figures.map(({ by, official, value }) => [by[0], official, value])).toEqual([
      ['police', true, 6],
      ['traders', false, 9],
    ]);
    expect(bomb!.sums).toEqual([
      { kind: 'killed', low: 6, best: 6, high: 9, rule: 'latest-official', disagree: true },
    ]);
    const [latest] = findIncidents(BOMB, { figures: 'latest' });
    expect(latest!.sums[0]).toMatchObject({ best: 9, rule: 'latest' });
  });

  test('a number that stands with two acts of one occurrence is one figure', () => {
    const [first] = BOMB;
    const [event] = first!.events;
    const twice = { ...first!, events: [event!, { ...event!, id: 'a-again' }] };
    const [bomb] = findIncidents([twice]);
    expect(bomb!.reports).toHaveLength(2);
    expect(bomb!.figures).toHaveLength(1);
    expect(bomb!.figures[0]).not.toHaveProperty('beside');
  });

  test('what a copy repeats is no later toll', () => {
    const text =
      'A bomb killed six traders at the market of Damkoli in Borno, police said, and the blast tore the roofs off the stalls beside the road to the old harbour';
    const wire = { outlet: 'Gulf Wire', text, place: 'Damkoli', killed: 6, by: 'police' };
    const first = told({ ...wire, id: 'wire', published: '2024-05-03' });
    const later = told({
      ...{ ...wire, id: 'later', outlet: 'Coast Post', published: '2024-05-04', day: '2024-05-03' },
      ...{ text: 'Police now count eight traders killed by the bomb at the market of Damkoli', killed: 8 },
    });
    const copy = told({
      ...wire,
      id: 'copy',
      outlet: 'Lake Mail',
      published: '2024-05-05',
      day: '2024-05-03',
    });
    const [bomb] = findIncidents([first, later, copy]);
    expect(bomb!.reports).toMatchObject([{}, {}, { copyOf: 'wire' }]);
    expect(bomb!.figures).toHaveLength(3);
    expect(bomb!.sums).toMatchObject([{ low: 6, best: 8, high: 8 }]);
  });

  test('numbers of no kind are figures, without a sum', () => {
    const [first] = BOMB;
    const [event] = first!.events;
    const [quantity] = event!.quantities;
    const carts = { ...event!, quantities: [{ ...quantity!, kind: 'other' as const, unit: 'carts' }] };
    const [bomb] = findIncidents([{ ...first!, events: [carts] }]);
    expect(bomb!.figures).toMatchObject([{ kind: 'other', value: 6 }]);
    expect(bomb!.sums).toEqual([]);
  });

  test('the country of an actor keeps apart less than one that the words name', () => {
    const place = (country: string, basis: 'stated' | 'inferred') =>
      ({ name: country, country, precision: 'country', basis }) as const;
    const share = (basis: 'stated' | 'inferred') => {
      const vocabulary = new Vocabulary();
      const [a, b] = [BOMB[0]!, BOMB[1]!].flatMap((one, i) => {
        const there = place(i === 0 ? 'NGA' : 'NER', basis);
        const events = one.events.map((event) => ({ ...event, place: [there] }));
        return reportsOf({ ...one, events }, vocabulary);
      });
      return compareReports(a!, b!).share;
    };
    expect(share('inferred')).toBeGreaterThan(share('stated'));
  });

  test('what went on for years is not the attack of one day', () => {
    const [event] = BOMB[0]!.events;
    const years = { from: '2017-01-01', to: '2024-05-03', precision: 'year', basis: 'resolved' } as const;
    const events = [event!, { ...event!, id: 'a-years', date: [years] }];
    const [day, season] = reportsOf({ ...BOMB[0]!, events }, new Vocabulary());
    expect(compareReports(day!, season!).share).toBe(0);
    const elsewhere = { ...season!, event: { ...season!.event, document: 'other' } };
    expect(compareReports(day!, elsewhere).reasons).toContain('-2.0 a season and a day');
    expect(compareReports(season!, season!).reasons.join()).not.toContain('a season and a day');
  });

  test('two tolls in one report speak for two acts, in two reports for one that grew', () => {
    const vocabulary = new Vocabulary();
    const [six] = reportsOf(BOMB[0]!, vocabulary);
    const [nine] = reportsOf(BOMB[1]!, vocabulary);
    const same = { ...nine!, event: { ...nine!.event, document: six!.event.document } };
    const grown = compareReports(six!, nine!).reasons.join('; ');
    expect(grown).toContain('+0.1 6 and 9 killed');
    expect(compareReports(six!, same).reasons.join('; ')).toContain('-1.0 6 and 9 killed in one report');
  });

  test('the same word for the act speaks for one occurrence', () => {
    const [report] = reportsOf(BOMB[0]!, new Vocabulary());
    const named = (word: number) => ({ ...report!, trigger: [word] });
    expect(compareReports(named(1), named(1)).share).toBeGreaterThan(
      compareReports(named(1), named(2)).share,
    );
  });

  test('a village in no list is known by its name, also in two spellings; two such villages are two', () => {
    const share = (x: string, y: string) => {
      const [a, b] = [x, y].flatMap((name, i) => {
        const one = BOMB[i]!;
        const there = {
          ...{ name, toponym: 'Nigeria', geonamesId: 1, country: 'NGA' },
          ...({ precision: 'country', basis: 'stated' } as const),
        };
        const events = one.events.map((event) => ({ ...event, place: [there] }));
        return reportsOf({ ...one, events }, new Vocabulary());
      });
      return compareReports(a!, b!).reasons.join();
    };
    expect(share('Damkoli', 'Damkolli')).toContain('+1.5 both in Damkoli');
    expect(share('Damkoli', 'Zorin')).not.toContain('both in');
    expect(share('Nigeria', 'Nigeria')).toContain('+0.5 both in Nigeria');
  });

  test('in a crowd, type, place and day ask for more', () => {
    const vocabulary = new Vocabulary();
    const [a, b] = BOMB.flatMap((one) => reportsOf(one, vocabulary));
    expect(compareReports(a!, b!, crowdStep(64)).share).toBeLessThan(compareReports(a!, b!).share);
    expect(compareReports(a!, b!, crowdStep(64)).reasons.join()).toContain(
      '-1.8 among 64 or more such reports',
    );
    expect(compareReports(a!, b!, crowdStep(8)).share).toBe(compareReports(a!, b!).share);
  });

  test('a bombing is no abduction, though both are ASSAULT', () => {
    const [report] = reportsOf(BOMB[0]!, new Vocabulary());
    const other = { ...report!, event: { ...report!.event, document: 'z', mode: 'abduct' } };
    expect(compareReports(report!, other).reasons.join()).toContain('-1.0 both ASSAULT');
  });

  test('a blow and the answer to it are two, and so are blows at two states', () => {
    const strike = (id: string, from: string, to: string) => {
      const one = told({
        ...{ id, outlet: 'Gulf Wire', published: '2024-05-03', type: 'ASSAULT', mode: 'aerial' },
        text: `${from} strikes ${to}`,
      });
      const actor = (name: string): Actor => ({
        ...{
          record: 'actor',
          version: 1,
          id: `a-${name}`,
          document: id,
          name,
          country: name.slice(0, 3).toUpperCase(),
        },
        ...{ sectors: ['GOV'], mentions: [], why: [] },
      });
      const ref = (name: string) => ({ actor: `a-${name}`, span: { start: 0, end: 1 }, text: name });
      const events = one.events.map((event) => ({
        ...event,
        ...{ quad: 'material-conflict' as const, source: [ref(from)], target: [ref(to)] },
      }));
      return reportsOf({ ...one, events, actors: [actor(from), actor(to)] }, new Vocabulary())[0]!;
    };
    const reasons = (a: Report, b: Report) => compareReports(a, b).reasons.join();
    const blow = strike('x', 'Sylvania', 'Orsinia');
    expect(reasons(blow, strike('y', 'Orsinia', 'Sylvania'))).toContain('-4.0 SYL on ORS, ORS on SYL');
    expect(reasons(blow, strike('y', 'Sylvania', 'Balnibarbi'))).toContain(
      'Orsinia of ORS, Balnibarbi of BAL',
    );
    expect(reasons(blow, strike('y', 'Sylvania', 'Orsinia'))).not.toMatch(/-[34]\.0/);
  });

  test('what a protest cost is in its ledger', () => {
    const march = told({
      ...{ id: 'm', outlet: 'Coast Post', published: '2024-05-08', type: 'PROTEST', mode: 'demo' },
      text: 'Police detained 47 at a march in Tema',
    });
    const [event] = march.events;
    const span = { start: 16, end: 18 };
    const detained: Event = {
      ...event!,
      ...{
        id: 'm-detained',
        type: 'COERCE',
        mode: 'arrest',
        trigger: { start: 7, end: 15, text: 'detained' },
      },
      quantities: [{ kind: 'arrested', span, text: '47', low: 47, high: 47, value: 47, by: [] }],
    };
    const ledger = (events: readonly Event[]) =>
      findIncidents([{ ...march, events }]).find(({ type }) => type === 'PROTEST')!.figures;
    expect(ledger([event!, detained])).toMatchObject([{ kind: 'arrested', value: 47, beside: true }]);
    expect(ledger([event!, { ...detained, status: 'hypothetical' }])).toEqual([]);
  });

  test('what taking a town cost is in its ledger, and no ransom of another day', () => {
    const taken = told({
      ...{ id: 't', outlet: 'Coast Post', published: '2024-05-08', type: 'COERCE', mode: 'seize' },
      text: 'Rebels took Tema and 47 soldiers died',
    });
    const [event] = taken.events;
    const span = { start: 21, end: 23 };
    const shot: Event = {
      ...event!,
      ...{ id: 't-died', type: 'ASSAULT', mode: 'abduct', trigger: { start: 33, end: 37, text: 'died' } },
      quantities: [{ kind: 'killed', span, text: '47', low: 47, high: 47, value: 47, by: [] }],
    };
    const ledger = (events: readonly Event[]) =>
      findIncidents([{ ...taken, events }]).find(({ type }) => type === 'COERCE')!.figures;
    expect(ledger([event!, shot])).toMatchObject([{ kind: 'killed', value: 47 }]);
    const before = { from: '2024-05-01', to: '2024-05-01', precision: 'day', basis: 'resolved' } as const;
    expect(ledger([event!, { ...shot, date: [before] }])).toEqual([]);
  });

  test('a deed that tells no country meets others in that of its document, and is asked for more', () => {
    const raid = { outlet: 'Gulf Wire', published: '2024-05-03', text: 'Raid on a farm' };
    const named = told({ ...raid, id: 'x', place: 'Damkoli' });
    const other = told({ ...raid, id: 'y', text: 'Grain prices rose; a raid shook the farm' });
    const elsewhere = (country: string): CodedArticle => ({
      ...other,
      events: [
        ...other.events,
        {
          ...other.events[0]!,
          ...{ id: 'y-talks', type: 'CONSULT', quad: 'verbal-cooperation' },
          place: [{ name: country, country, precision: 'country', basis: 'stated' }],
        },
      ],
    });
    const joined = (country: string) =>
      findIncidents([named, elsewhere(country)], { stories: [] }).find(({ reports }) => reports.length > 1);
    expect(joined('NGA')?.why[0]?.reasons).toContain('-1.5 one tells no country');
    expect(joined('TCD')).toBeUndefined();
  });

  describe('the cost of an occurrence', () => {
    const span = { start: 0, end: 4 };
    /** The ledger of what is told first, where another act of the text has a number. */
    const police: Quantity['by'] = [{ actor: 'a-police', span, text: 'Police' }];
    const incident = (
      first: Partial<Event>,
      other: Partial<Event>,
      kind: QuantityKind,
      text = 'A long tale',
      by: Quantity['by'] = [],
    ) => {
      const one = told({ id: 'x', outlet: 'Coast Post', published: '2024-05-08', text });
      const [event] = one.events;
      const sentence = { start: 0, end: text.length, index: 0 };
      const acts: Event[] = [
        { ...event!, trigger: { ...span, text: 'first' }, sentence: { ...sentence, end: 4 }, ...first },
        {
          ...event!,
          ...{ id: 'x-other', trigger: { start: text.length - 4, end: text.length, text: 'other' } },
          ...{ sentence: { ...sentence, index: 1 } },
          quantities: [{ kind, span, text: '47', low: 47, high: 47, value: 47, by }],
          ...other,
        },
      ];
      const incidents = findIncidents([{ ...one, events: acts }]);
      return incidents.find(({ reports }) => reports.some(({ event: id }) => id === event!.id))!;
    };
    const ledger = (...told: Parameters<typeof incident>) => incident(...told).figures;
    const march = { type: 'PROTEST', mode: 'demo' } as const;
    const arrests = { type: 'COERCE', mode: 'arrest' } as const;
    const fire = { type: 'ASSAULT', mode: 'firearms' } as const;
    const coup = { type: 'COERCE', mode: 'seize' } as const;
    const troops = { type: 'MOBILIZE', mode: 'troops' } as const;

    test.each([
      ['who had gathered where soldiers opened fire', fire, march, 'protesters'],
      ['tanks that took part where a town was taken', coup, { ...troops, mode: 'weapons' }, 'weapons'],
      ['those locked up in a coup', coup, arrests, 'arrested'],
      ['what going in cost', troops, fire, 'killed'],
      [
        'those put out who leave',
        { type: 'SANCTION', mode: 'expel' },
        { type: 'RETREAT', mode: 'withdraw' },
        'expelled',
      ],
    ] as const)('has %s', (_, first, other, kind) => {
      expect(ledger(first, other, kind)).toMatchObject([{ kind, value: 47 }]);
      // Not where it is told as another, or of another day.
      expect(ledger(first, other, kind, 'A tale. Elsewhere, in a separate case they did the like')).toEqual(
        [],
      );
      const before = { from: '2024-05-06', to: '2024-05-06', precision: 'day', basis: 'resolved' } as const;
      expect(ledger(first, { ...other, date: [before] }, kind)).toEqual([]);
    });

    test('is whatever somebody gives of other acts, where the document tells of the occurrence first', () => {
      const burnt = { type: 'ASSAULT', mode: 'destroy', quad: 'material-conflict' } as const;
      const given = (first: Partial<Event>, other: Partial<Event>) =>
        incident(first, other, 'killed', 'A long tale', police);
      expect(ledger(march, { ...burnt, type: 'SANCTION' }, 'killed')).toEqual([]);
      // Its sum is that of the other act.
      expect(given(march, { ...burnt, type: 'SANCTION' })).toMatchObject({
        figures: [{ value: 47 }],
        sums: [],
      });
      const said = { type: 'ACCUSE', quad: 'verbal-conflict', mode: undefined } as const;
      expect(given(said, burnt)).toMatchObject({ figures: [{ value: 47 }], sums: [] });
      // Nor is it the subject of a report that tells first what was done.
      const at = (start: number) => ({ trigger: { start, end: start + 1, text: 'x' } });
      expect(given({ ...said, ...at(2) }, { ...burnt, ...at(0) }).figures).toEqual([]);
      const years = { from: '2014-01-01', to: '2024-05-08', precision: 'year', basis: 'resolved' } as const;
      expect(given(said, { ...burnt, date: [years] }).figures).toEqual([]);
      const town = (name: string, lat: number) =>
        [{ name, lat, lon: 1, country: 'GHA', precision: 'city', basis: 'resolved' }] as const;
      const there = (lat: number) =>
        given({ ...coup, place: town('Tema', 5) }, { ...burnt, type: 'SANCTION', place: town('Wa', lat) })
          .figures;
      expect(there(5)).toHaveLength(1);
      expect(there(10)).toEqual([]);
    });

    test('is what somebody gives days later, where no day of it is told', () => {
      const on = (day: string, basis: 'resolved' | 'metadata') =>
        ({ date: [{ from: day, to: day, precision: 'day', basis }] }) as const;
      const given = (first: string, basis: 'resolved' | 'metadata') =>
        incident(
          { ...march, ...on(first, 'resolved') },
          { ...arrests, type: 'SANCTION', ...on('2024-05-08', basis) },
          'arrested',
          'A long tale',
          police,
        ).figures;
      expect(given('2024-05-05', 'metadata')).toHaveLength(1);
      expect(given('2024-05-05', 'resolved')).toEqual([]);
      expect(given('2024-05-01', 'metadata')).toEqual([]);
    });

    test('is none of what is only planned', () => {
      expect(ledger({ ...march, status: 'future' }, fire, 'killed')).toEqual([]);
      expect(ledger(march, fire, 'killed')).toHaveLength(1);
    });
  });

  test('an act that its words set apart is not the other of its document', () => {
    const share = (text: string) => {
      const one = told({ id: 'x', outlet: 'Coast Post', published: '2024-05-08', text: `${text} ambush` });
      const [event] = one.events;
      const sentence = (index: number) => ({ start: 0, end: text.length + 7, index });
      const trigger = { start: text.length + 1, end: text.length + 7, text: 'ambush' };
      const events: Event[] = [
        { ...event!, trigger: { start: 0, end: 2, text: 'ambush' }, sentence: { ...sentence(0), end: 2 } },
        { ...event!, id: 'x-2', trigger, sentence: sentence(1) },
      ];
      const [a, b] = reportsOf({ ...one, events }, new Vocabulary());
      return compareReports(a!, b!);
    };
    expect(share('Two died in a separate').reasons.join()).toContain('is told as another');
    expect(share('Elsewhere two died in an').reasons.join()).toContain('is told as another');
    expect(share('Two died in the').reasons.join()).not.toContain('is told as another');
    expect(share('Two died in a separate').share).toBeLessThan(share('Two died in the').share);
  });

  test('a deed told without a day, some days after, may be the same; what is said then is not', () => {
    const later = (quad: Event['quad'], basis: 'metadata' | 'resolved') => {
      const day = { from: '2024-05-07', to: '2024-05-08', precision: 'day', basis } as const;
      const [a, b] = BOMB.flatMap((one, i) =>
        reportsOf(
          {
            ...one,
            events: one.events.map((event) => ({ ...event, quad, ...(i === 1 && { date: [day] }) })),
          },
          new Vocabulary(),
        ),
      );
      return compareReports(a!, b!).reasons.join();
    };
    expect(later('material-conflict', 'metadata')).toContain('-1.5 published 4 days after');
    expect(later('verbal-conflict', 'metadata')).toBe('');
    expect(later('material-conflict', 'resolved')).toBe('');
  });

  test('a plan told on one day may be the deed of some days later, in another report', () => {
    const sent = (id: string, day: string, status: Status, published = day) =>
      told({
        ...{ id, outlet: 'Coast Post', published, day, status },
        ...{ text: 'Sweden sends troops to Damkoli', type: 'MOBILIZE', mode: 'troops', place: 'Damkoli' },
      });
    const reasons = (x: CodedArticle, y: CodedArticle) => {
      const [a, b] = [x, y].flatMap((one) => reportsOf(one, new Vocabulary()));
      return compareReports(a!, b!).reasons.join();
    };
    const plan = sent('plan', '2024-05-01', 'future');
    expect(reasons(plan, sent('deed', '2024-05-06', 'actual'))).toContain('5 days after the plan');
    expect(reasons(plan, sent('deed', '2024-05-19', 'actual'))).toBe('');
    expect(reasons(sent('deed', '2024-05-01', 'actual'), sent('plan', '2024-05-06', 'future'))).toBe('');
    // Troops go in over days.
    expect(reasons(sent('a', '2024-05-01', 'actual'), sent('b', '2024-05-04', 'actual'))).toContain(
      '-0.5 3 days apart',
    );
  });

  test('those expelled in answer are of another country', () => {
    const [x, y] = ['SVK', 'BLR'].map((country) => {
      const expelled = told({
        ...{ id: country, outlet: 'Gulf Wire', published: '2024-05-03', text: 'Three envoys are expelled' },
        ...{ type: 'SANCTION', mode: 'expel', by: 'envoys' },
      });
      return {
        ...expelled,
        actors: expelled.actors.map((actor) => ({ ...actor, country })),
        events: expelled.events.map((event) => ({ ...event, target: event.attribution })),
      };
    });
    const vocabulary = new Vocabulary();
    const [a, b] = [x!, y!].flatMap((article) => reportsOf(article, vocabulary));
    expect(compareReports(a!, b!).reasons).toContain('-3.0 envoys of SVK, envoys of BLR');
  });

  test('officials who are put out are not those of the government that puts them out', () => {
    const [x, y] = ['SVK', 'BLR'].map((country) => {
      const expelled = told({
        ...{
          id: country,
          outlet: 'Gulf Wire',
          published: '2024-05-03',
          text: 'Slovakia sends officials away',
        },
        ...{ type: 'SANCTION', mode: 'expel', by: 'officials' },
      });
      const government = { ...expelled.actors[0]!, id: `${country}-gov`, name: 'Slovakia', country: 'SVK' };
      const source = expelled.events[0]!.attribution.map((ref) => ({ ...ref, actor: government.id }));
      return {
        ...expelled,
        actors: [government, ...expelled.actors.map((actor) => ({ ...actor, country }))],
        events: expelled.events.map((event) => ({ ...event, source, target: event.attribution })),
      };
    });
    const vocabulary = new Vocabulary();
    const [a, b] = [x!, y!].flatMap((article) => reportsOf(article, vocabulary));
    expect(compareReports(a!, b!).reasons.some((reason) => reason.startsWith('-3.0'))).toBe(false);
  });

  test.each([
    ['sent from there', 'Zorin', 'dateline', '+1.0 both in Zorin'],
    ['sent from another town', 'Pelham', 'dateline', '-1.0 Pelham is 334 km from Zorin'],
    ['sent from a capital', 'Pelham', 'desk', '-0.3 Pelham is 334 km from Zorin'],
  ])('where a report was sent from is a guess at where it happened: %s', (_, from, rule, reason) => {
    const vocabulary = new Vocabulary();
    const [a, b] = [from, 'Zorin'].map((name, i) => {
      const article = told({ id: name, outlet: 'A', published: '2024-05-03', text: 'A bomb', place: name });
      const point = { lat: name === 'Zorin' ? 0 : 3, lon: 0, ...(i === 0 && { rule }) };
      const [event] = article.events;
      const placed = { ...event!, id: `${i}`, document: `${i}`, place: [{ ...event!.place[0]!, ...point }] };
      return reportsOf({ ...article, events: [placed] }, vocabulary)[0]!;
    });
    expect(compareReports(a!, b!).reasons).toContain(reason);
  });

  test('two kinds of act in one sentence share its words for nothing', () => {
    const [event] = BOMB[0]!.events;
    const closed: Event = { ...event!, id: 'closed', type: 'COERCE', mode: 'restrict' };
    const [a, b] = reportsOf({ ...BOMB[0]!, events: [event!, closed] }, new Vocabulary());
    expect(compareReports(a!, b!).reasons.some((reason) => reason.includes('of the words'))).toBe(false);
  });

  /** Why two events of one document, or of two, are likely one. */
  const reasons = (a: Partial<Event>, b: Partial<Event>, other = false): string => {
    const [event] = BOMB[0]!.events;
    const of = (id: string, more: Partial<Event>): Event => ({ ...event!, id, ...more });
    const vocabulary = new Vocabulary();
    const article = (events: readonly Event[]) => reportsOf({ ...BOMB[0]!, events }, vocabulary);
    const document = other ? 'elsewhere' : event!.document;
    const [x, y] = article([of('x', a), of('y', { ...b, document })]);
    return compareReports(x!, y!).reasons.join('; ');
  };

  test('nor do two acts of one type in one sentence', () => {
    const march = { type: 'PROTEST', mode: 'demo' } as const;
    expect(reasons(march, march)).not.toContain('of the words');
  });

  test('two days of one document are two acts, of two documents they may be one', () => {
    const on = (day: string, basis: 'resolved' | 'metadata' = 'resolved'): Event['date'] => [
      { from: day, to: day, precision: 'day', basis },
    ];
    const [before, after] = [{ date: on('2024-05-02') }, { date: on('2024-05-03') }];
    expect(reasons(before, after)).toContain('-2.5 a day apart');
    expect(reasons(before, { date: on('2024-05-03', 'metadata') })).toContain('-0.7 a day apart');
    expect(reasons(before, after, true)).toContain('+0.2 a day apart');
    const strike = { type: 'PROTEST', mode: 'strike' } as const;
    expect(reasons({ ...before, ...strike }, { ...after, ...strike })).toContain('-0.5 a day apart');
  });

  test.each<[string, Partial<Event>, Partial<Event>, boolean, string]>([
    ['stormed, attacked', { type: 'PROTEST', mode: 'riot' }, { mode: 'destroy' }, true, '0.0 PROTEST and'],
    ['in one document', { type: 'PROTEST', mode: 'riot' }, { mode: 'destroy' }, false, '-0.7 PROTEST and'],
    ['taken, held', { type: 'COERCE', mode: 'arrest' }, { mode: 'abduct' }, true, '0.0 COERCE and ASSAULT'],
    ['arrests after it', { type: 'COERCE', mode: 'arrest' }, {}, true, '-1.5 COERCE and ASSAULT'],
    ['in one document', { type: 'COERCE', mode: 'arrest' }, {}, false, '-2.2 COERCE and ASSAULT'],
    ['a curfew after it', { type: 'COERCE', mode: 'curfew' }, {}, true, '-3.0 COERCE/curfew is seldom'],
    ['a march, a bomb', { type: 'PROTEST', mode: 'demo' }, {}, true, ''],
    ['soldiers sent after it', { type: 'MOBILIZE', mode: 'troops' }, {}, true, ''],
  ])('what reports take for one another, and what they do not: %s', (_, a, b, other, reason) => {
    const all = reasons(a, b, other);
    if (reason === '') expect(all).toBe('');
    else expect(all).toContain(reason);
  });

  test('a march that blocks a road is a march', () => {
    const march = { type: 'PROTEST', mode: 'demo' } as const;
    expect(reasons(march, { ...march, mode: 'obstruct' })).toContain('+0.8 both PROTEST');
  });

  test('a place that one act has from another of its document says less', () => {
    const place = [{ name: 'Tema', country: 'GHA', precision: 'city', basis: 'stated' }] as const;
    const guessed = [{ ...place[0], basis: 'inferred' }] as const;
    expect(reasons({ place: [...place] }, { place: [...place] })).toContain('+1.5 both in Tema');
    expect(reasons({ place: [...place] }, { place: [...guessed] })).toContain('+1.0 both in Tema');
    expect(reasons({ place: [...place] }, { place: [...guessed] }, true)).toContain('+1.5 both in Tema');
  });

  test('weeks and a day of one document are two, in two documents they may be one', () => {
    const date = (from: string, to: string): Event['date'] => [
      { from, to, precision: 'day', basis: 'resolved' },
    ];
    const [since, day] = [date('2024-04-20', '2024-05-03'), date('2024-05-03', '2024-05-03')];
    expect(reasons({ date: since }, { date: day })).toContain('-5.0 weeks and a day');
    expect(reasons({ date: since }, { date: day }, true)).toContain('the same day');
  });

  test('sums of another height are other pledges, the more so in one document', () => {
    const sum = (value: number): Event['quantities'] => [
      { kind: 'money', span: { start: 0, end: 2 }, text: String(value), value, by: [] },
    ];
    expect(reasons({ quantities: sum(700) }, { quantities: sum(65) })).toContain('-3.0 700 and 65 money');
    expect(reasons({ quantities: sum(700) }, { quantities: sum(640) })).toContain('-1.0 700 and 640 money');
    expect(reasons({ quantities: sum(700) }, { quantities: sum(65) }, true)).toContain('-2.0 700 and 65');
    expect(reasons({ quantities: sum(700) }, { quantities: sum(640) }, true)).toContain('0.1 700 and 640');
  });

  test('an envoy who is put out does not put out', () => {
    const expelled = told({
      ...{ id: 'envoy', outlet: 'Gulf Wire', published: '2024-05-03', text: 'Third envoy told to go' },
      ...{ type: 'SANCTION', mode: 'expel', by: 'envoy' },
    });
    const [event] = expelled.events;
    const target = event!.attribution;
    const events = [
      { ...event!, target, source: target },
      { ...event!, id: 'other', document: 'other', target, source: target },
    ];
    const [a, b] = reportsOf({ ...expelled, events }, new Vocabulary());
    expect(compareReports(a!, b!).reasons).toContain('+1.2 envoy in both');
  });

  test('a plan to do it again is another', () => {
    const text = 'They will march again';
    const [plan] = told({ id: 'p', outlet: 'Coast Post', published: '2024-05-08', text }).events;
    const trigger = { start: 10, end: 15, text: 'march' };
    const sentence = { start: 0, end: text.length, index: 0 };
    expect(isBeside(text, { trigger, sentence, status: 'future' })).toBe(true);
    expect(isBeside(text, { trigger, sentence, status: 'actual' })).toBe(false);
    expect(isBeside('They will march', { ...plan!, trigger, sentence, status: 'future' })).toBe(false);
  });

  test('planned, then done: one incident with its history', () => {
    const strike = {
      outlet: 'Coast Post',
      type: 'PROTEST',
      mode: 'strike',
      place: 'Tema',
      day: '2024-05-08',
    } as const;
    const incidents = findIncidents([
      told({
        ...strike,
        id: 'plan',
        published: '2024-05-06',
        status: 'future',
        text: 'Dock workers of Tema will strike over wages',
      }),
      told({
        ...strike,
        id: 'deed',
        published: '2024-05-08',
        text: 'Dock workers of Tema strike over wages',
      }),
    ]);
    expect(incidents).toHaveLength(1);
    expect(incidents[0]).toMatchObject({ status: 'actual' });
    expect(incidents[0]!.history.map(({ status }) => status)).toEqual(['future', 'actual']);
  });

  test('that nobody was arrested one day says nothing of who was on another', () => {
    const [held, none] = [{ mode: 'arrest' } as const, { mode: 'arrest', status: 'negated' } as const];
    expect(reasons(held, none)).toContain('-2.5 actual and negated');
    expect(reasons({}, { status: 'negated' })).toContain('-0.7 actual and negated');
  });

  test('a raid that is feared is seldom the one that was', () => {
    expect(reasons({}, { status: 'hypothetical' }, true)).toContain('-1.7 actual and hypothetical');
  });

  test('who accuses those that it puts out does two things', () => {
    const accused = { type: 'ACCUSE', mode: 'allege', quad: 'verbal-conflict' } as const;
    expect(reasons({ type: 'SANCTION', mode: 'expel' }, accused)).toContain('-5.0 SANCTION is seldom ACCUSE');
  });

  test.each<[string, readonly Status[], Status]>([
    ['one denial among many', ['actual', 'actual', 'negated'], 'actual'],
    ['a plan that most tell, then its deed', ['future', 'future', 'future', 'actual'], 'actual'],
    ['a plan called off', ['future', 'future', 'negated'], 'negated'],
    ['a plan that is doubted', ['future', 'future', 'hypothetical'], 'future'],
    ['another plan behind the deed', ['actual', 'actual', 'future'], 'actual'],
    ['a plan alone', ['future', 'future'], 'future'],
    ['one against one: the later', ['actual', 'negated'], 'negated'],
  ])('the status is that of most documents: %s', (_, statuses, status) => {
    const reports = statuses.map((one, i) =>
      told({
        ...{ id: `s${i}`, outlet: `Outlet ${i}`, published: `2024-05-0${i + 4}`, day: '2024-05-08' },
        ...{ text: 'Dock workers of Tema strike over wages', type: 'PROTEST', mode: 'strike', place: 'Tema' },
        status: one,
      }),
    );
    expect(findIncidents(reports)).toMatchObject([{ status }]);
  });

  test('the mode is that of most reports', () => {
    const [first, second] = BOMB;
    const third = told({
      ...{ id: 'e', outlet: 'Lake Mail', published: '2024-05-04', day: '2024-05-03', mode: 'aerial' },
      ...{ text: 'Market of Damkoli in Borno was bombed, traders say', place: 'Damkoli', killed: 9 },
    });
    const [event] = third.events;
    const sure = { ...third, events: [{ ...event!, confidence: 1 }] };
    expect(findIncidents([first!, second!, sure])).toMatchObject([{ mode: 'explosives' }]);
  });

  test('says why reports were joined', () => {
    expect(findIncidents(BOMB)[0]!.why[0]!.reasons.join('; ')).toContain('both in Damkoli');
  });
});
