import { describe, expect, test } from 'vitest';
import type { Sector } from '../../document/index.ts';
import { makeChance, write } from '../test-articles.ts';
import { compareReports } from './compare-reports.ts';
import { type Report, reportsOf, type ToldActor, type ToldEvent } from './report.ts';
import { Vocabulary } from '../stories/vocabulary.ts';

const [ARTICLE] = [...Array(20).keys()]
  .map((seed) => write(`d${seed}`, makeChance(seed), 9))
  .filter(({ events }) => events.length > 0);
const [REPORT] = reportsOf(ARTICLE!, new Vocabulary());

const actor = (name: string, country?: string, ...sectors: Sector[]): ToldActor => ({
  ...{ id: name, name, sectors },
  ...(country !== undefined && { country }),
});

/** A report of whom, and of what; its day and town are those of publication and dateline. */
function told(by: ToldActor | undefined, event: Partial<ToldEvent>): Report {
  const own: ToldEvent = {
    ...{ ...REPORT!.event, status: 'actual', quantities: [] },
    date: [{ from: '2024-05-03', to: '2024-05-03', precision: 'day', basis: 'metadata' }],
    place: [{ name: 'Orvane', precision: 'city', basis: 'inferred', rule: 'dateline' }],
    ...event,
  };
  const words = { terms: new Uint32Array(), weights: new Float64Array(), total: 0 };
  const days = { from: 5, to: 5, vague: true, untold: true as const };
  return {
    ...{ event: own, article: REPORT!.article, actors: REPORT!.actors, trigger: [], words, days, target: [] },
    source: by === undefined ? [] : [by],
  };
}
const reasons = (a: Report, b: Report) => compareReports(a, b).reasons.join('; ');
const share = (a: Report, b: Report) => compareReports(a, b).share;

const SAID = { type: 'ACCUSE', mode: 'disapprove', quad: 'verbal-conflict' } as const;
const ASKED = { type: 'REQUEST', quad: 'verbal-conflict' } as const;
const BISHOP = actor('the bishop of Orvane', 'GHA', 'REL');
const EMBASSY = actor('The Danish embassy', 'DNK', 'GOV');

describe('what is said', () => {
  test('by two is two, though told in one town on one day', () => {
    expect(share(told(BISHOP, ASKED), told(EMBASSY, ASKED))).toBeLessThan(0.5);
    expect(reasons(told(BISHOP, ASKED), told(EMBASSY, ASKED))).toContain(
      '-2.0 the bishop of Orvane speaks, and The Danish embassy',
    );
  });

  test('of no one speaker, to nobody in common and in other words is two', () => {
    const because = 'of no one speaker and no one matter';
    const worded = (report: Report, trigger: string, term: number): Report => ({
      ...report,
      event: { ...report.event, trigger: { ...report.event.trigger, text: trigger } },
      words: { terms: new Uint32Array([term]), weights: new Float64Array([1]), total: 1 },
    });
    const condemned = worded(told(BISHOP, SAID), 'condemned', 1);
    const [editor, crowd] = [actor('an editor', 'GHA', 'JRN'), actor('marchers', 'GHA', 'CVL')];
    const criticised = worded(told(editor, SAID), 'criticised', 2);
    expect(reasons(condemned, criticised)).toContain(because);
    expect(reasons(condemned, worded(told(BISHOP, SAID), 'criticised', 2))).not.toContain(because);
    expect(reasons(condemned, worded(told(editor, SAID), 'criticised', 1))).not.toContain(because);
    expect(reasons(condemned, worded(told(editor, SAID), 'condemned', 2))).not.toContain(because);
    const of = { target: [crowd] };
    expect(reasons({ ...condemned, ...of }, { ...criticised, ...of })).not.toContain(because);
  });

  test('the town of a dateline and the day of publication say nothing of it', () => {
    expect(reasons(told(BISHOP, SAID), told(BISHOP, SAID))).not.toMatch(/both in|dates/);
    const march = { type: 'PROTEST', mode: 'demo', quad: 'material-conflict' } as const;
    expect(reasons(told(undefined, march), told(undefined, march))).toMatch(/dates that agree; .*both in/);
  });

  test.each<[string, ToldActor, ToldActor]>([
    ['one of one name', actor('Kallas', 'EST', 'GOV'), actor('Kaja Kallas', 'EST', 'ELI')],
    ['an office and who holds it', actor('the president', 'EST', 'GOV'), actor('Toomas Ilves', 'EST', 'GOV')],
    ['a state and its minister', actor('Estonia', 'EST', 'GOV'), actor('Kaja Kallas', 'EST', 'GOV')],
    ['one of whom nothing is known', actor('a source'), BISHOP],
    [
      'a ministry and who heads it',
      actor('Interior Ministry', 'EST', 'GOV'),
      actor('Lauri Saks', 'EST', 'GOV'),
    ],
    ['a seat and who sits there', actor('White House', 'USA', 'GOV'), actor('Joe Biden', 'USA', 'GOV')],
    ['a short name', actor('Xi', 'CHN', 'GOV'), actor('Xi Jinping', 'CHN', 'GOV')],
  ])('may be by one: %s', (_, x, y) => {
    expect(reasons(told(x, SAID), told(y, SAID))).not.toContain('speaks');
  });

  test('two full names are two', () => {
    const [x, y] = [actor('Kaja Kallas', 'EST', 'GOV'), actor('Toomas Ilves', 'EST', 'GOV')];
    expect(reasons(told(x, SAID), told(y, SAID))).toContain('Kaja Kallas speaks, and Toomas Ilves');
  });

  test('one office of two states is two', () => {
    const [x, y] = [actor('Foreign Ministry', 'RUS', 'GOV'), actor('Foreign Ministry', 'IRN', 'GOV')];
    expect(reasons(told(x, SAID), told({ ...y, id: 'other' }, SAID))).toContain('speaks');
    const [a, b] = [
      actor('Defence Minister Oleh Moroz', 'UKR', 'GOV'),
      actor('Defence Minister Ali Kaya', 'TUR', 'GOV'),
    ];
    expect(reasons(told(a, SAID), told(b, SAID))).toContain('speaks');
  });

  test('of talks and of a pact told in two reports each may name another party', () => {
    const talks = { type: 'CONSULT', quad: 'verbal-cooperation' } as const;
    const pact = { type: 'AGREE', quad: 'verbal-cooperation' } as const;
    expect(reasons(told(BISHOP, talks), told(EMBASSY, talks))).not.toContain('speaks');
    expect(reasons(told(BISHOP, pact), told(EMBASSY, { ...pact, document: 'other' }))).not.toContain(
      'speaks',
    );
    expect(reasons(told(BISHOP, pact), told(EMBASSY, pact))).toContain('speaks');
  });

  test('is no deed', () => {
    const closed = { type: 'COERCE', mode: 'restrict', quad: 'material-conflict' } as const;
    expect(reasons(told(undefined, closed), told(undefined, SAID))).toContain('-5.0 COERCE is seldom ACCUSE');
  });
});

describe('an order', () => {
  const COERCED = { type: 'COERCE', quad: 'material-conflict' } as const;
  const CURFEW = told(undefined, { ...COERCED, mode: 'curfew' });
  const SHOTS = { type: 'ASSAULT', mode: 'firearms', quad: 'material-conflict' } as const;
  const TROOPS = { type: 'MOBILIZE', mode: 'troops', quad: 'material-conflict' } as const;
  const ARRESTS = { ...COERCED, mode: 'arrest' } as const;

  test('is neither the blow before it nor the troops behind it', () => {
    expect(reasons(told(undefined, SHOTS), CURFEW)).toContain(
      '-3.0 ASSAULT/firearms is seldom COERCE/curfew',
    );
    expect(reasons(CURFEW, told(undefined, { ...TROOPS, document: 'other' }))).toContain('-3.0 ');
    expect(reasons(told(undefined, SHOTS), told(undefined, { ...COERCED, mode: 'deport' }))).toContain(
      'is seldom',
    );
  });

  test('and arrests that one report tells of are two; two reports may have two words for one', () => {
    expect(reasons(CURFEW, told(undefined, ARRESTS))).toContain('-3.0 both COERCE, curfew and arrest');
    expect(reasons(CURFEW, told(undefined, { ...ARRESTS, document: 'other' }))).toContain('-1.0 both COERCE');
  });

  test('may be told as another order, and arrests as a raid', () => {
    expect(reasons(CURFEW, told(undefined, { ...COERCED, mode: 'restrict' }))).toContain('0.3 both COERCE');
    expect(reasons(told(undefined, SHOTS), told(undefined, ARRESTS))).not.toContain('seldom');
    expect(
      reasons(
        told(undefined, { ...COERCED, mode: 'deport' }),
        told(undefined, { ...SHOTS, mode: 'destroy' }),
      ),
    ).not.toContain('seldom');
  });
});

describe('a pact', () => {
  const SIGNED = { type: 'SUPPORT', cameo: '057', quad: 'verbal-cooperation' } as const;
  const PRAISED = { ...SIGNED, cameo: '051' } as const;

  test('that is signed is not the praise for it', () => {
    expect(reasons(told(BISHOP, SIGNED), told(undefined, PRAISED))).toContain('-5.0 one signs, one speaks');
    expect(reasons(told(BISHOP, SIGNED), told(undefined, { ...SIGNED, document: 'other' }))).toContain(
      '1.5 both SUPPORT',
    );
  });

  test('has several who sign; each who praises it does so alone', () => {
    const [other, praised] = [
      { ...SIGNED, document: 'other' },
      { ...PRAISED, document: 'other' },
    ];
    expect(reasons(told(BISHOP, SIGNED), told(EMBASSY, other))).not.toContain('speaks');
    expect(reasons(told(BISHOP, PRAISED), told(EMBASSY, praised))).toContain('speaks');
  });
});

describe('in one document', () => {
  const HIT = { type: 'ASSAULT', quad: 'material-conflict' } as const;
  const on = (day: number, report: Report): Report => ({
    ...report,
    days: { from: day, to: day, vague: true },
  });

  test('loose dates two days apart are two days', () => {
    const [x, y] = [on(5, told(undefined, HIT)), on(7, told(undefined, HIT))];
    expect(reasons(x, y)).toContain('-2.5 2 days apart');
    const other = on(7, told(undefined, { ...HIT, document: 'other' }));
    expect(reasons(x, other)).toContain('-1.0 2 days apart');
  });
});

describe('two acts of one report', () => {
  const raid = { type: 'ASSAULT', quad: 'material-conflict' } as const;
  const town = { name: 'Orvane', precision: 'city' } as const;
  const act = (place: ToldEvent['place'][number], rule?: string): Report => ({
    ...told(undefined, {
      ...raid,
      date: [
        {
          ...{ from: '2024-05-03', to: '2024-05-03', precision: 'day' },
          ...(rule === undefined ? { basis: 'resolved' } : { basis: 'inferred', rule }),
        },
      ],
      place: [place],
    }),
    days: { from: 5, to: 5, vague: false },
  });
  const stated = { ...town, basis: 'resolved', rule: 'place-span' } as const;
  const lent = { ...town, basis: 'inferred', rule: 'like-event' } as const;

  test('are less likely one where day and town are lent by one to the other', () => {
    expect(reasons(act(stated), act(stated))).toMatch(/\+1\.5 the same day; \+1\.5 both in Orvane/);
    expect(reasons(act(stated), act(lent, 'same-act'))).toMatch(
      /\+1\.0 the same day, lent by an act; \+0\.3 both in Orvane/,
    );
  });

  test('of two reports keep what each was lent', () => {
    const a = act(stated);
    const b = act(lent, 'same-act');
    const elsewhere = { ...b, event: { ...b.event, document: 'another' } };
    expect(reasons(a, elsewhere)).toMatch(/\+1\.5 the same day; \+1\.5 both in Orvane/);
  });
});
