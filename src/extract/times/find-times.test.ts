import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildDoc, type WordRow } from '../../../test/support/build-doc.ts';
import { findTimes, findTimesStage } from './index.ts';

interface Case {
  readonly text: string;
  readonly published?: string;
  readonly times: Readonly<Record<string, string | number>>;
}

const file = new URL('../../../test/cases/times/expressions.yaml', import.meta.url);
const cases = parse(readFileSync(file, 'utf8')) as readonly Case[];

describe('findTimes', () => {
  it.each(cases)('$text', ({ text, published, times }) => {
    const found = findTimes(text, published === undefined ? {} : { published });
    expect(found.map(({ start, end, value }) => [text.slice(start, end), value])).toEqual(
      Object.entries(times)
        .map(([words, value]) => [words, String(value)])
        .sort(([a], [b]) => text.indexOf(a!) - text.indexOf(b!)),
    );
  });

  it('tells stretch, precision, basis, signal and anchor', () => {
    const text = 'Nobody has been allowed in since last August.';
    expect(findTimes(text, { published: '2017-07-31T08:00:00Z' })).toEqual([
      {
        start: 33,
        end: 44,
        type: 'DATE',
        value: '2016-08',
        from: '2016-08-01',
        to: '2016-08-31',
        precision: 'month',
        basis: 'resolved',
        signal: 'since',
        anchor: { kind: 'published', value: '2017-07-31' },
        rule: 'deictic-name',
      },
    ]);
  });

  it('says where in the text the date stands that it was resolved against', () => {
    const text = 'Fighting began on 4 May 1912. By 9 June the port had fallen.';
    expect(findTimes(text)[1]).toMatchObject({
      basis: 'inferred',
      anchor: { kind: 'text', value: '1912-05-04', start: 18 },
    });
  });

  it('ends what was earlier this month at the day of publication', () => {
    const [time] = findTimes('He was held earlier this month.', { published: '2017-07-20' });
    expect(time).toMatchObject({ value: '2017-07', mod: 'BEFORE', from: '2017-07-01', to: '2017-07-20' });
  });

  it('is quick on hostile text', () => {
    const started = performance.now();
    for (const piece of [
      'about ',
      'the last two ',
      '1 ',
      'a few ',
      'one hundred and ',
      '1-',
      'Jan. ',
      "'",
      '. ',
    ])
      findTimes(piece.repeat(4000), { published: '2017-07-31' });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('findTimes', () => {
  it.each([
    ['The party called for a fresh march on Friday.', '2017-08-04'],
    ['The party called for calm after protests in Dabo on Friday.', '2017-07-28'],
    ['The party had called for a march on Friday.', '2017-07-28'],
    ['He was held for a rally on Friday.', '2017-07-28'],
    ['The party called on Friday for calm.', '2017-07-28'],
  ])('puts a rally that is called for ahead: %s', (text, value) => {
    expect(findTimes(text, { published: '2017-07-31' })).toMatchObject([{ value }]);
  });

  it.each([
    ['Seven roads were shut, up from three on Friday. Police came at dawn.', '2017-07-31'],
    ['Seven roads were shut on Friday. Police came at dawn.', '2017-07-28'],
  ])('gives a time of day no day that was only compared with: %s', (text, day) => {
    expect(findTimes(text, { published: '2017-07-31' }).at(-1)!.from?.slice(0, 10)).toBe(day);
  });
});

/** "The court meets the rebels on Friday", with the verb in a tense of its own. */
function sentence(...verb: readonly WordRow[]) {
  const head = verb.length + 2;
  const doc = buildDoc([
    ['The', 'DET', 2, 'det'],
    ['court', 'NOUN', head, 'nsubj'],
    ...verb,
    ['on', 'ADP', head + 2, 'case'],
    ['Friday', 'PROPN', head, 'obl'],
  ]);
  const published = { value: '2017-07-31', precision: 'day', basis: 'metadata' } as const;
  return { document: { ...doc.document, published }, layers: doc.layers };
}

describe('findTimesStage', () => {
  it.each([
    ['sat', '2017-07-28', [['sat', 'VERB', 0, 'root', 'sit']]],
    [
      'will sit',
      '2017-08-04',
      [
        ['will', 'AUX', 4, 'aux'],
        ['sit', 'VERB', 0, 'root'],
      ],
    ],
  ] as const)('reads the tense from the tree: %s', async (_, value, verb) => {
    const [layers] = await findTimesStage.run([sentence(...(verb as readonly WordRow[]))]);
    expect(layers!.times).toMatchObject([{ value }]);
  });

  it.each([
    ['raid', '2017-07-28'],
    ['vote', '2017-08-04'],
  ])("knows that a raid lies behind: Friday's %s", async (noun, value) => {
    const doc = buildDoc([
      ['He', 'PRON', 2, 'nsubj'],
      ['vows', 'VERB', 0, 'root', 'vow'],
      ['to', 'PART', 4, 'mark'],
      ['honour', 'VERB', 2, 'xcomp'],
      ['those', 'PRON', 4, 'obj'],
      ['of', 'ADP', 9, 'case'],
      ['Friday', 'PROPN', 9, 'nmod:poss'],
      ["'s", 'PART', 7, 'case'],
      [noun, 'NOUN', 5, 'nmod'],
    ]);
    const published = { value: '2017-07-31', precision: 'day', basis: 'metadata' } as const;
    const [layers] = await findTimesStage.run([
      { document: { ...doc.document, published }, layers: doc.layers },
    ]);
    expect(layers!.times).toMatchObject([{ value }]);
  });

  const monday = { value: '2017-07-31', precision: 'day', basis: 'metadata' } as const;

  it('does not follow an arc over the verb of saying: "will sit, it announced on Friday"', async () => {
    const doc = buildDoc([
      ['Courts', 'NOUN', 3, 'nsubj', 'court'],
      ['will', 'AUX', 3, 'aux'],
      ['sit', 'VERB', 5, 'ccomp'],
      ['judges', 'NOUN', 5, 'nsubj', 'judge'],
      ['announced', 'VERB', 0, 'root', 'announce'],
      ['on', 'ADP', 7, 'case'],
      ['Friday', 'PROPN', 3, 'obl'],
    ]);
    const document = { ...doc.document, published: monday };
    const [layers] = await findTimesStage.run([{ document, layers: doc.layers }]);
    expect(layers!.times).toMatchObject([{ value: '2017-07-28' }]);
  });

  it.each([
    ['called', 'for', '2017-08-04'],
    ['blamed', 'for', '2017-07-28'],
    ['plan', 'on', '2017-08-04'],
    ['plans', 'on', '2017-08-04'],
    ['blamed', 'on', '2017-07-28'],
  ])('knows that the day lies ahead for which something is set: %s', async (verb, preposition, value) => {
    const doc = buildDoc([
      ['Unions', 'NOUN', 2, 'nsubj', 'union'],
      [verb, 'VERB', 0, 'root'],
      ['strikes', 'NOUN', 2, 'obj', 'strike'],
      [preposition, 'ADP', 5, 'case'],
      ['Friday', 'PROPN', 2, 'obl'],
    ]);
    const document = { ...doc.document, published: monday };
    const [layers] = await findTimesStage.run([{ document, layers: doc.layers }]);
    expect(layers!.times).toMatchObject([{ value }]);
  });

  it.each([
    ['By Sunday envoys had sent aid', '2017-07-30'],
    ['By Sunday envoys wanted aid', '2017-08-06'],
  ])('knows by the verb behind it whether a day is over: %s', async (text, value) => {
    const helped = text.includes(' had ');
    const verb = helped ? 5 : 4;
    const doc = buildDoc([
      ['By', 'ADP', 2, 'case'],
      ['Sunday', 'PROPN', verb, 'obl'],
      ['envoys', 'NOUN', verb, 'nsubj', 'envoy'],
      ...(helped
        ? ([
            ['had', 'AUX', verb, 'aux', 'have'],
            ['sent', 'VERB', 0, 'root', 'send'],
          ] as const)
        : ([['wanted', 'VERB', 0, 'root', 'want']] as const)),
      ['aid', 'NOUN', verb, 'obj'],
    ]);
    const document = { ...doc.document, published: monday };
    const [layers] = await findTimesStage.run([{ document, layers: doc.layers }]);
    expect(doc.document.text).toBe(text);
    expect(layers!.times).toMatchObject([{ value }]);
  });

  it.each([
    ['visits', 'VBZ', '2017-08-03'],
    ['visited', 'VBD', '2017-07-27'],
    ['blames', 'VBZ', '2017-07-27'],
  ])('knows that the present tells of what is on a programme: %s', async (verb, xpos, value) => {
    const doc = buildDoc([
      ['He', 'PRON', 2, 'nsubj'],
      [verb, 'VERB', 0, 'root', 'visit'],
      ['Lome', 'PROPN', 2, 'obj'],
      ['on', 'ADP', 5, 'case'],
      ['Thursday', 'PROPN', 2, 'obl'],
    ]);
    const words = doc.layers.words.map((word, i) => (i === 1 ? { ...word, xpos } : word));
    const document = { ...doc.document, published: monday };
    const [layers] = await findTimesStage.run([{ document, layers: { ...doc.layers, words } }]);
    expect(layers!.times).toMatchObject([{ value }]);
  });

  it.each([
    ['early March', '2017-03-01', '2017-03-10'],
    ['mid-March', '2017-03-11', '2017-03-20'],
    ['late February', '2017-02-21', '2017-02-28'],
    ['the first week of March', '2017-03-01', '2017-03-07'],
    ['March', '2017-03-01', '2017-03-31'],
  ])('knows which days of a month are meant: %s', (words, from, to) => {
    const [found] = findTimes(`Thieves struck in ${words}.`, { published: '2017-07-31' });
    expect(found).toMatchObject({ from, to, precision: 'month' });
  });

  it('takes "from Monday\'s attack" for no beginning', () => {
    const signals = (text: string) =>
      findTimes(text, { published: '2017-07-31' }).map(({ signal }) => signal);
    expect(signals("The toll from Monday's raid rose.")).toEqual([undefined]);
    expect(signals('Shops are shut from Monday.')).toEqual(['from']);
  });

  it.each([
    ['Shops burned after Friday prayers.', undefined],
    ['Shops burned after Friday.', 'after'],
    ['Six died since the October vote.', 'since'],
  ])('knows what bounds a time: %s', (text, signal) => {
    expect(findTimes(text, { published: '2017-07-31' }).map((one) => one.signal)).toEqual([signal]);
  });
});
