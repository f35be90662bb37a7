import { describe, expect, it } from 'vitest';
import {
  type BuiltDoc,
  buildDoc,
  frameOf,
  spanOf,
  type WordRow,
} from '../../../../test/support/build-doc.ts';
import { codeDated as code, timeOf as day } from '../../../../test/support/code-dated.ts';
import type { EventDate, Frame, Time } from '../../../document/index.ts';
import { inheritDates } from './inherit-dates.ts';

const ASSAULT = { value: 'ASSAULT', confidence: 0.9 } as const;
const PROTEST = { value: 'PROTEST', confidence: 0.9 } as const;
const published = { value: '2017-07-31', precision: 'day', basis: 'metadata' } as const;

async function firstDate(
  rows: readonly WordRow[],
  trigger: string,
  times: (doc: BuiltDoc) => readonly Time[],
  span?: string,
  type: Frame['type'] = ASSAULT,
): Promise<EventDate | undefined> {
  const doc = buildDoc(rows);
  const time = span === undefined ? [] : [{ ...spanOf(doc, span), confidence: 0.9 }];
  const [event] = await code(doc, [frameOf(doc, trigger, { type, time })], times(doc));
  return event!.date[0];
}

const toll: readonly WordRow[] = [
  ['The', 'DET', 2, 'det'],
  ['toll', 'NOUN', 3, 'nsubj', 'toll'],
  ['rose', 'VERB', 0, 'root', 'rise'],
  ['on', 'ADP', 5, 'case'],
  ['Sunday', 'PROPN', 3, 'obl'],
  ['a', 'DET', 7, 'det'],
  ['day', 'NOUN', 11, 'obl:tmod'],
  ['after', 'SCONJ', 11, 'mark', 'after'],
  ['a', 'DET', 10, 'det'],
  ['bomb', 'NOUN', 11, 'nsubj'],
  ['hit', 'VERB', 3, 'advcl', 'hit'],
  ['Adre', 'PROPN', 11, 'obj'],
];

describe('a date counted from another day', () => {
  it('is so many days from the day of the clause above, whatever span the model gives', async () => {
    const times = (doc: BuiltDoc) => [
      day(doc, 'Sunday', '2017-07-30'),
      day(doc, 'a day', 'P1D', { type: 'DURATION' }),
    ];
    for (const trigger of ['hit', 'bomb'])
      expect(await firstDate(toll, trigger, times, 'Sunday')).toMatchObject({
        from: '2017-07-29',
        to: '2017-07-29',
        text: 'a day after',
        rule: 'days-apart',
      });
  });

  it('is a month where months are counted', async () => {
    const rows = toll.map((row) =>
      row[0] === 'day' ? (['month', ...row.slice(1)] as unknown as WordRow) : row,
    );
    const times = (doc: BuiltDoc) => [
      day(doc, 'Sunday', '2017-07-30'),
      day(doc, 'a month', 'P1M', { type: 'DURATION' }),
    ];
    expect(await firstDate(rows, 'bomb', times)).toMatchObject({
      from: '2017-06-01',
      to: '2017-06-30',
      precision: 'month',
    });
  });

  it('is some days of a week where weeks are counted: nine days are a week too', async () => {
    const times = (doc: BuiltDoc) => [
      day(doc, 'Sunday', '2017-07-30'),
      day(doc, 'a day', 'P1W', { type: 'DURATION' }),
    ];
    expect(await firstDate(toll, 'bomb', times)).toMatchObject({
      from: '2017-07-21',
      to: '2017-07-25',
      precision: 'week',
    });
  });

  it('is so many days from a day told with "by", and from the report where no day is told', async () => {
    const count = (doc: BuiltDoc) => day(doc, 'a day', 'P1D', { type: 'DURATION' });
    const by = (doc: BuiltDoc) => [day(doc, 'Sunday', '2017-07-30', { signal: 'by' }), count(doc)];
    expect(await firstDate(toll, 'bomb', by)).toMatchObject({ from: '2017-07-29', to: '2017-07-29' });
    expect(await firstDate(toll, 'bomb', (doc) => [count(doc)])).toMatchObject({
      from: '2017-07-29',
      to: '2017-07-30',
      rule: 'days-apart',
    });
  });

  it('is none where the count leads out of the calendar', async () => {
    const counted = async (value: string, sunday = '2017-07-30') =>
      (
        await firstDate(toll, 'bomb', (doc) => [
          day(doc, 'Sunday', sunday),
          day(doc, 'a day', value, { type: 'DURATION' }),
        ])
      )?.text;
    for (const value of ['P900000000M', 'P300000000D', 'P5000Y', 'P90000000W'])
      expect(await counted(value)).not.toBe('a day after');
    for (const value of ['P30Y', 'P2D', 'P2M', 'P240M']) {
      expect(await counted(value)).toBe('a day after');
      expect(await counted(value, '0001-01-01')).not.toBe('a day after');
    }
  });
});

/** "Workers, detained on Sunday, were beaten". */
function aside(comma: string, verb: string, relation: string): readonly WordRow[] {
  return [
    ['Workers', 'NOUN', 7, 'nsubj:pass'],
    [comma, 'PUNCT', 3, 'punct'],
    [verb, 'VERB', 1, relation],
    ['on', 'ADP', 5, 'case'],
    ['Sunday', 'PROPN', 3, 'obl'],
    ['were', 'AUX', 7, 'aux:pass'],
    ['beaten', 'VERB', 0, 'root', 'beat'],
  ];
}

describe('times of something else', () => {
  it('are not those of what a toll counts', async () => {
    const rows: readonly WordRow[] = [
      ['The', 'DET', 2, 'det'],
      ['toll', 'NOUN', 5, 'nsubj', 'toll'],
      ['of', 'ADP', 4, 'case'],
      ['shelling', 'NOUN', 2, 'nmod'],
      ['rose', 'VERB', 0, 'root', 'rise'],
      ['on', 'ADP', 7, 'case'],
      ['Sunday', 'PROPN', 5, 'obl'],
    ];
    const date = await firstDate(rows, 'shelling', (doc) => [day(doc, 'Sunday', '2017-07-30')], 'Sunday');
    expect(date).toMatchObject({ rule: 'publication' });
  });

  it.each([
    ['died', 'die', 'burns', 'publication'],
    ['died', 'die', 'blast', 'clause'],
    ['buried', 'bury', 'kin', 'publication'],
    ['mourned', 'mourn', 'kin', 'clause'],
  ])('are not those of what followed: %s %s %s', async (form, lemma, noun, rule) => {
    const rows: readonly WordRow[] = [
      ['Two', 'NUM', 2, 'nsubj'],
      [form, 'VERB', 0, 'root', lemma],
      ['of', 'ADP', 4, 'case'],
      [noun, 'NOUN', 2, 'obl'],
      ['on', 'ADP', 6, 'case'],
      ['Sunday', 'PROPN', 2, 'obl'],
      ['where', 'SCONJ', 9, 'mark'],
      ['bombs', 'NOUN', 9, 'nsubj'],
      ['exploded', 'VERB', 2, 'advcl', 'explode'],
    ];
    const date = await firstDate(rows, 'exploded', (doc) => [day(doc, 'Sunday', '2017-07-30')], 'Sunday');
    expect(date?.rule ?? 'clause').toBe(rule);
  });

  it('are not those of a participle on the subject', async () => {
    const times = (doc: BuiltDoc) => [day(doc, 'Sunday', '2017-07-30')];
    const rows = aside(',', 'detained', 'acl');
    expect(await firstDate(rows, 'beaten', times, 'Sunday')).toMatchObject({ rule: 'publication' });
    expect(await firstDate(rows, 'detained', times, 'Sunday')).toMatchObject({ from: '2017-07-30' });
  });

  it.each([
    ['a participle without a comma', '-', 'detained', 'acl'],
    ['a participle in -ing', ',', 'gathering', 'acl'],
    ['a clause', ',', 'gathered', 'acl:relcl'],
  ])('are those of %s on the subject', async (_, ...clause) => {
    const times = (doc: BuiltDoc) => [day(doc, 'Sunday', '2017-07-30')];
    expect(await firstDate(aside(...clause), 'beaten', times, 'Sunday')).toMatchObject({
      from: '2017-07-30',
    });
  });
});

describe('times of the clause', () => {
  const fled: readonly WordRow[] = [
    ['Families', 'NOUN', 2, 'nsubj'],
    ['fled', 'VERB', 0, 'root', 'flee'],
    ['on', 'ADP', 4, 'case'],
    ['Friday', 'PROPN', 2, 'obl'],
    ['after', 'SCONJ', 7, 'mark', 'after'],
    ['troops', 'NOUN', 7, 'nsubj'],
    ['shelled', 'VERB', 2, 'advcl', 'shell'],
    ['Adre', 'PROPN', 7, 'obj'],
  ];

  it('reach the clause with "after", for the day and the one before', async () => {
    const times = (doc: BuiltDoc) => [day(doc, 'Friday', '2017-07-21')];
    expect(await firstDate(fled, 'shelled', times)).toMatchObject({
      from: '2017-07-20',
      to: '2017-07-21',
      rule: 'main-clause',
    });
    const when = fled.map((row) => (row[0] === 'after' ? (['when', 'SCONJ', 7, 'mark'] as const) : row));
    expect((await firstDate(when, 'shelled', times))?.rule).not.toBe('main-clause');
  });

  it('begin with what has been "since" then', async () => {
    const rows: readonly WordRow[] = [
      ['Police', 'NOUN', 3, 'nsubj'],
      ['have', 'AUX', 3, 'aux'],
      ['beaten', 'VERB', 0, 'root', 'beat'],
      ['many', 'ADJ', 3, 'obj'],
      ['since', 'SCONJ', 7, 'mark', 'since'],
      ['riots', 'NOUN', 7, 'nsubj'],
      ['began', 'VERB', 3, 'advcl', 'begin'],
      ['on', 'ADP', 9, 'case'],
      ['Friday', 'PROPN', 7, 'obl'],
    ];
    const times = (doc: BuiltDoc) => [day(doc, 'Friday', '2017-07-21')];
    expect(await firstDate(rows, 'beaten', times, 'on Friday')).toMatchObject({
      from: '2017-07-21',
      to: '2017-07-31',
    });
  });

  it.each([
    ['taken', 'publication'],
    ['gathered', undefined],
  ])('are not those of people who had been %s before', async (form, rule) => {
    const rows: readonly WordRow[] = [
      ['Rebels', 'NOUN', 2, 'nsubj'],
      ['shot', 'VERB', 0, 'root', 'shoot'],
      ['people', 'NOUN', 2, 'obj'],
      [form, 'VERB', 3, 'acl'],
      ['on', 'ADP', 6, 'case'],
      ['Friday', 'PROPN', 4, 'obl'],
    ];
    const times = (doc: BuiltDoc) => [day(doc, 'Friday', '2017-07-21')];
    expect((await firstDate(rows, 'shot', times, 'on Friday'))?.rule).toBe(rule);
  });

  it.each([
    ['have', 'publication'],
    ['now', undefined],
  ])('are not those of who has done more since: %s', async (aux, rule) => {
    const rows: readonly WordRow[] = [
      ['Men', 'NOUN', 7, 'nsubj'],
      ['who', 'PRON', 3, 'nsubj'],
      ['raided', 'VERB', 1, 'acl:relcl', 'raid'],
      ['Adre', 'PROPN', 3, 'obj'],
      ['Friday', 'PROPN', 3, 'obl:tmod'],
      [aux, 'AUX', 7, 'aux'],
      ['shot', 'VERB', 0, 'root', 'shoot'],
      ['nine', 'NUM', 7, 'obj'],
    ];
    const times = (doc: BuiltDoc) => [day(doc, 'Friday', '2017-07-21')];
    expect((await firstDate(rows, 'shot', times, 'Friday'))?.rule).toBe(rule);
  });

  it('are also those of what the act was done in', async () => {
    const rows: readonly WordRow[] = [
      ['Men', 'NOUN', 3, 'nsubj:pass'],
      ['were', 'AUX', 3, 'aux:pass'],
      ['beaten', 'VERB', 0, 'root', 'beat'],
      ['during', 'ADP', 7, 'case', 'during'],
      ['the', 'DET', 7, 'det'],
      ['March', 'PROPN', 7, 'compound'],
      ['strike', 'NOUN', 3, 'obl'],
    ];
    const month = { from: '2017-03-01', to: '2017-03-31', precision: 'month' } as const;
    const times = (doc: BuiltDoc) => [day(doc, 'March', '2017-03', month)];
    expect(await firstDate(rows, 'beaten', times)).toMatchObject({ from: '2017-03-01', rule: 'clause' });
  });

  it.each([
    ['announced', 'announce', 'clause'],
    ['set', 'set', 'clause'],
    ['scheduled', 'schedule', 'clause'],
    ['planned', 'plan', 'clause'],
    ['blamed', 'blame', 'publication'],
  ])('are those that an act is set for: %s', async (form, lemma, rule) => {
    const rows: readonly WordRow[] = [
      ['Students', 'NOUN', 2, 'nsubj'],
      [form, 'VERB', 0, 'root', lemma],
      ['a', 'DET', 4, 'det'],
      ['blockade', 'NOUN', 2, 'obj'],
      ['for', 'ADP', 6, 'case'],
      ['Friday', 'PROPN', 4, 'nmod'],
    ];
    const times = (doc: BuiltDoc) => [day(doc, 'Friday', '2017-08-04', { signal: 'for' })];
    const date = await firstDate(rows, 'blockade', times, undefined, PROTEST);
    expect(date).toMatchObject({ rule, ...(rule === 'clause' && { from: '2017-08-04' }) });
  });

  it('are no span since then where a clause tells what was then', async () => {
    const rows: readonly WordRow[] = [
      ['Calm', 'NOUN', 2, 'nsubj'],
      ['held', 'VERB', 0, 'root', 'hold'],
      ['since', 'ADP', 4, 'case'],
      ['March', 'PROPN', 2, 'obl'],
      [',', 'PUNCT', 8, 'punct'],
      ['when', 'SCONJ', 8, 'mark', 'when'],
      ['troops', 'NOUN', 8, 'nsubj'],
      ['shelled', 'VERB', 4, 'acl:relcl', 'shell'],
      ['Adre', 'PROPN', 8, 'obj'],
    ];
    const march = { from: '2017-03-01', to: '2017-03-31', precision: 'month', signal: 'since' } as const;
    const times = (doc: BuiltDoc) => [day(doc, 'March', '2017-03', march)];
    expect(await firstDate(rows, 'shelled', times, 'March')).toMatchObject({ to: '2017-03-31' });
  });
});

describe('the same act told with its date', () => {
  const rows: readonly WordRow[] = [
    ['Troops', 'NOUN', 2, 'nsubj'],
    ['shelled', 'VERB', 0, 'root', 'shell'],
    ['Adre', 'PROPN', 2, 'obj'],
    ['on', 'ADP', 5, 'case'],
    ['Friday', 'PROPN', 2, 'obl'],
    ['and', 'CCONJ', 8, 'cc'],
    ['gunmen', 'NOUN', 8, 'nsubj'],
    ['raided', 'VERB', 2, 'conj', 'raid'],
    ['Gao', 'PROPN', 8, 'obj'],
  ];

  async function ruleOf(
    other: { source: string; target: string },
    apart: number,
  ): Promise<string | undefined> {
    const doc = buildDoc(rows);
    const frames = [frameOf(doc, 'shelled', { type: ASSAULT }), frameOf(doc, 'raided', { type: ASSAULT })];
    const [one, two] = await code(doc, frames, []);
    const ref = (actor: string) => [{ actor, text: actor, span: { start: 0, end: 1 } }];
    const friday = { from: '2017-07-28', to: '2017-07-28', precision: 'day', basis: 'resolved' } as const;
    const told = { ...one!, date: [friday], source: ref('a'), target: ref('b') };
    const sentence = { ...two!.sentence, index: one!.sentence.index + apart };
    const event = { ...two!, date: [], sentence, source: ref(other.source), target: ref(other.target) };
    const ordered = { events: [told, event], gaps: [], past: new Map() };
    return inheritDates(ordered, { ...doc, document: { ...doc.document, published } })[1]!.date[0]!.rule;
  }

  it('is not one of others upon others, unless told right before', async () => {
    expect(await ruleOf({ source: 'c', target: 'd' }, 3)).toBe('publication');
    expect(await ruleOf({ source: 'c', target: 'd' }, 1)).toBe('same-act');
    expect(await ruleOf({ source: 'a', target: 'd' }, 3)).toBe('same-act');
    expect(await ruleOf({ source: 'c', target: 'b' }, 3)).toBe('same-act');
  });

  it.each([
    ['first time in years that gunmen raided Gao', 'raided', 'publication'],
    ['first time in years that gunmen have raided Gao', 'raided', 'publication'],
    ['third time in years that gunmen have raided Gao', 'raided', 'until-publication'],
    ['third time in years that Gao has been raided', 'raided', 'until-publication'],
    ['third time in years that gunmen raided Gao', 'raided', 'publication'],
  ])('is not asked for what happened so many times in a span: the %s', async (words, trigger, rule) => {
    const doc = buildDoc(words.split(' ').map((word): WordRow => [word, 'VERB', 0, 'root']));
    const [event] = await code(doc, [frameOf(doc, trigger, { type: ASSAULT })], []);
    expect(event!.date[0]).toMatchObject({ rule });
  });

  it('is not asked for what goes on over a span', async () => {
    const doc = buildDoc(rows);
    const [event] = await code(doc, [frameOf(doc, 'raided', { type: ASSAULT })], []);
    const since = { text: 'since the vote', precision: 'unknown', basis: 'stated' } as const;
    const ordered = { events: [{ ...event!, date: [since] }], gaps: [], past: new Map() };
    const [dated] = inheritDates(ordered, { ...doc, document: { ...doc.document, published } });
    expect(dated!.date[0]).toMatchObject({ to: '2017-07-31', rule: 'until-publication' });
    expect(dated!.date[0]!.from).toBeUndefined();
  });
});

describe('a measure', () => {
  it('is not the time of the act that is the first since', async () => {
    const rows: readonly WordRow[] = [
      ['The', 'DET', 2, 'det'],
      ['walkout', 'NOUN', 5, 'nsubj'],
      ['is', 'AUX', 5, 'cop'],
      ['the', 'DET', 5, 'det'],
      ['first', 'ADJ', 0, 'root'],
      ['since', 'ADP', 7, 'case'],
      ['2011', 'NUM', 5, 'nmod'],
    ];
    const year = { from: '2011-01-01', to: '2011-12-31', precision: 'year', signal: 'since' } as const;
    const times = (doc: BuiltDoc) => [day(doc, '2011', '2011', year)];
    expect(await firstDate(rows, 'walkout', times, 'since 2011', PROTEST)).toMatchObject({
      rule: 'publication',
    });
  });
});

describe('a day of another clause', () => {
  const freed: readonly WordRow[] = [
    ['Police', 'NOUN', 4, 'nsubj'],
    ['on', 'ADP', 3, 'case'],
    ['Sunday', 'PROPN', 4, 'obl'],
    ['freed', 'VERB', 0, 'root', 'free'],
    ['pupils', 'NOUN', 4, 'obj'],
    ['whom', 'PRON', 9, 'obj'],
    ['gangs', 'NOUN', 9, 'nsubj'],
    ['had', 'AUX', 9, 'aux', 'have'],
    ['snatched', 'VERB', 4, 'advcl', 'snatch'],
  ];
  const sunday = (doc: BuiltDoc) => [day(doc, 'Sunday', '2017-07-30')];

  it('bounds what had been done before', async () => {
    const date = await firstDate(freed, 'snatched', sunday);
    expect(date).toMatchObject({ to: '2017-07-30', rule: 'beforehand' });
    expect(date!.from).toBeUndefined();
    expect(await firstDate(freed, 'freed', sunday)).toMatchObject({ from: '2017-07-30', rule: 'clause' });
  });

  it.each([
    ['has', 'publication'],
    ['then', 'clause'],
  ])('is not shared with what another has done since: %s', async (word, rule) => {
    const rows: readonly WordRow[] = [
      ['Ghana', 'PROPN', 4, 'nsubj'],
      ['on', 'ADP', 3, 'case'],
      ['Sunday', 'PROPN', 4, 'obl'],
      ['cut', 'VERB', 0, 'root', 'cut'],
      ['aid', 'NOUN', 4, 'obj'],
      ['and', 'CCONJ', 8, 'cc'],
      ['Togo', 'PROPN', 9, 'nsubj'],
      [word, word === 'has' ? 'AUX' : 'ADV', 9, word === 'has' ? 'aux' : 'advmod', 'have'],
      ['urged', 'VERB', 4, 'conj', 'urge'],
    ];
    expect(await firstDate(rows, 'urged', sunday)).toMatchObject({ rule });
  });

  it.each([
    ['REQUEST', 'urged', 'publication'],
    ['ASSAULT', 'urged', undefined],
  ] as const)('is that of a relative clause where a speaker acts: %s', async (type, trigger, rule) => {
    const rows: readonly WordRow[] = [
      ['Mahama', 'PROPN', 8, 'nsubj'],
      [',', 'PUNCT', 1, 'punct'],
      ['who', 'PRON', 4, 'nsubj'],
      ['spoke', 'VERB', 1, 'acl:relcl', 'speak'],
      ['on', 'ADP', 6, 'case'],
      ['Sunday', 'PROPN', 4, 'obl'],
      [',', 'PUNCT', 1, 'punct'],
      [trigger, 'VERB', 0, 'root', 'urge'],
      ['restraint', 'NOUN', 8, 'obj'],
    ];
    const date = await firstDate(rows, trigger, sunday, 'Sunday', { value: type, confidence: 0.9 });
    expect(date?.rule).toBe(rule);
  });

  it('is that of a relative clause on what is acted on, and no crowd that gathers', async () => {
    const dated = async (verb: string) => {
      const rows: readonly WordRow[] = [
        ['Banks', 'NOUN', 2, 'nsubj'],
        ['punished', 'VERB', 0, 'root', 'punish'],
        ['traders', 'NOUN', 2, 'obj'],
        ['who', 'PRON', 5, 'nsubj'],
        [verb, 'VERB', 3, 'acl:relcl'],
        ['on', 'ADP', 7, 'case'],
        ['Sunday', 'PROPN', 5, 'obl'],
      ];
      return (await firstDate(rows, 'punished', sunday, 'Sunday'))?.rule;
    };
    expect(await dated('cheated')).toBe('publication');
    expect(await dated('gathered')).toBeUndefined();
  });

  it('is not that of a death for what led to it', async () => {
    const rows: readonly WordRow[] = [
      ['Boys', 'NOUN', 4, 'nsubj'],
      ['shot', 'VERB', 1, 'acl', 'shoot'],
      ['twice', 'ADV', 2, 'advmod'],
      ['died', 'VERB', 0, 'root', 'die'],
      ['on', 'ADP', 6, 'case'],
      ['Sunday', 'PROPN', 4, 'obl'],
    ];
    expect(await firstDate(rows, 'shot', sunday, 'Sunday')).toMatchObject({ rule: 'publication' });
  });

  it("is bare where the act is its noun: after Sunday's raid", async () => {
    const rows: readonly WordRow[] = [
      ['Boys', 'NOUN', 2, 'nsubj'],
      ['fled', 'VERB', 0, 'root', 'flee'],
      ['after', 'ADP', 6, 'case'],
      ['Sunday', 'PROPN', 6, 'nmod:poss'],
      ["'s", 'PART', 4, 'case'],
      ['raid', 'NOUN', 2, 'obl'],
    ];
    const after = (doc: BuiltDoc) => [day(doc, 'Sunday', '2017-07-30', { signal: 'after' })];
    expect(await firstDate(rows, 'raid', after, 'Sunday')).toMatchObject({ to: '2017-07-30' });
  });
});

describe('an act that lasts', () => {
  const sunday = (doc: BuiltDoc) => [day(doc, 'Sunday', '2017-07-30')];

  it.each([
    ['entered its second week', '2017-07-23'],
    ['enters a third day', '2017-07-28'],
    ['entered the first day', undefined],
    ['ended its second round', undefined],
  ])('began before the day told: %s', async (words, from) => {
    const [verb, det, nth, unit] = words.split(' ') as [string, string, string, string];
    const rows: readonly WordRow[] = [
      ['Strikes', 'NOUN', 2, 'nsubj'],
      [verb, 'VERB', 0, 'root', 'enter'],
      [det, 'DET', 5, 'det'],
      [nth, 'ADJ', 5, 'amod'],
      [unit, 'NOUN', 2, 'obj'],
      ['on', 'ADP', 7, 'case'],
      ['Sunday', 'PROPN', 2, 'obl'],
    ];
    const date = await firstDate(rows, 'Strikes', sunday, 'Sunday', PROTEST);
    expect(date).toMatchObject({ from: from ?? '2017-07-30', to: '2017-07-30' });
    expect(date!.rule).toBe(from === undefined ? undefined : 'lasting');
  });

  it.each([
    ['ended', '2017-07-24'],
    ['began', '2017-07-30'],
  ])('began so many days before it ends: %s', async (verb, from) => {
    const rows: readonly WordRow[] = [
      ['Nurses', 'NOUN', 2, 'nsubj'],
      [verb, 'VERB', 0, 'root'],
      ['a', 'DET', 5, 'det'],
      ['six-day', 'ADJ', 5, 'amod'],
      ['strike', 'NOUN', 2, 'obj'],
      ['on', 'ADP', 7, 'case'],
      ['Sunday', 'PROPN', 2, 'obl'],
    ];
    const length = { type: 'DURATION', rule: 'hyphen-duration' } as const;
    const times = (doc: BuiltDoc) => [day(doc, 'six-day', 'P6D', length), ...sunday(doc)];
    expect(await firstDate(rows, 'strike', times, 'Sunday', PROTEST)).toMatchObject({
      from,
      to: '2017-07-30',
    });
  });

  it('was so many days long when it ended', async () => {
    const rows: readonly WordRow[] = [
      ['Gangs', 'NOUN', 2, 'nsubj'],
      ['freed', 'VERB', 0, 'root', 'free'],
      ['boys', 'NOUN', 2, 'obj'],
      ['on', 'ADP', 5, 'case'],
      ['Sunday', 'PROPN', 2, 'obl'],
      ['after', 'SCONJ', 7, 'mark'],
      ['holding', 'VERB', 2, 'advcl', 'hold'],
      ['them', 'PRON', 7, 'obj'],
      ['for', 'ADP', 10, 'case'],
      ['two nights', 'NOUN', 7, 'obl'],
    ];
    const length = { type: 'DURATION', signal: 'for' } as const;
    const times = (doc: BuiltDoc) => [...sunday(doc), day(doc, 'two nights', 'P2D', length)];
    expect(await firstDate(rows, 'holding', times)).toMatchObject({ from: '2017-07-28', to: '2017-07-30' });
  });
});

describe('two times', () => {
  it.each([
    ['Saturday', 'and', 'Sunday', '2017-07-29', '2017-07-30', '2017-07-30'],
    ['Saturday', 'into', 'Sunday', '2017-07-29', '2017-07-30', '2017-07-30'],
    ['Thursday', 'and', 'Sunday', '2017-07-27', '2017-07-30', '2017-07-27'],
  ])('are one stretch where the days follow: %s %s %s', async (first, word, second, from, next, to) => {
    const rows: readonly WordRow[] = [
      ['Shops', 'NOUN', 2, 'nsubj'],
      ['closed', 'VERB', 0, 'root', 'close'],
      ['on', 'ADP', 4, 'case'],
      [first, 'PROPN', 2, 'obl'],
      [word, 'CCONJ', 6, 'cc'],
      [second, 'PROPN', 4, 'conj'],
    ];
    const times = (doc: BuiltDoc) => [day(doc, first, from), day(doc, second, next)];
    expect(await firstDate(rows, 'closed', times, first, PROTEST)).toMatchObject({ from, to });
  });

  it('are the finer where it lies in the coarser', async () => {
    const rows: readonly WordRow[] = [
      ['Last year', 'NOUN', 3, 'obl'],
      ['gangs', 'NOUN', 3, 'nsubj'],
      ['struck', 'VERB', 0, 'root', 'strike'],
      ['on', 'ADP', 5, 'case'],
      ['Easter', 'PROPN', 3, 'obl'],
    ];
    const doc = buildDoc(rows);
    const spans = ['Last year', 'Easter'].map((words, i) => ({
      ...spanOf(doc, words),
      confidence: 0.9 - i / 10,
    }));
    const year = { from: '2016-01-01', to: '2016-12-31', precision: 'year' } as const;
    const times = [day(doc, 'Last year', '2016', year), day(doc, 'Easter', '2016-03-27')];
    const [event] = await code(doc, [frameOf(doc, 'struck', { type: ASSAULT, time: spans })], times);
    expect(event!.date.map(({ from }) => from)).toEqual(['2016-03-27']);
  });
});
