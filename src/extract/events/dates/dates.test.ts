import { describe, expect, it } from 'vitest';
import { buildDoc, frameOf, spanOf, type WordRow } from '../../../../test/support/build-doc.ts';
import { codeDated as code, timeOf as time } from '../../../../test/support/code-dated.ts';
import type { Event, Quotation, Time } from '../../../document/index.ts';

const ASSAULT = { value: 'ASSAULT', confidence: 0.9 } as const;

const shelled: readonly WordRow[] = [
  ['On', 'ADP', 2, 'case'],
  ['Friday', 'PROPN', 4, 'obl'],
  ['troops', 'NOUN', 4, 'nsubj'],
  ['shelled', 'VERB', 0, 'root', 'shell'],
  ['Adre', 'PROPN', 4, 'obj'],
  ['and', 'CCONJ', 7, 'cc'],
  ['burned', 'VERB', 4, 'conj', 'burn'],
  ['homes', 'NOUN', 7, 'obj'],
];

describe('dates of events', () => {
  it('come from the span that the model gives', async () => {
    const doc = buildDoc(shelled);
    const frame = frameOf(doc, 'shelled', {
      type: ASSAULT,
      time: [{ ...spanOf(doc, 'On Friday'), confidence: 0.8 }],
    });
    const [event] = await code(doc, [frame], [time(doc, 'Friday', '2017-07-28')]);
    expect(event!.date).toEqual([
      {
        span: { start: 0, end: 9 },
        text: 'On Friday',
        from: '2017-07-28',
        to: '2017-07-28',
        precision: 'day',
        basis: 'resolved',
        value: '2017-07-28',
      },
    ]);
  });

  it('are shared by the acts of one clause', async () => {
    const doc = buildDoc(shelled);
    const [event] = await code(
      doc,
      [frameOf(doc, 'burned', { type: ASSAULT })],
      [time(doc, 'Friday', '2017-07-28')],
    );
    expect(event!.date).toMatchObject([{ text: 'On Friday', from: '2017-07-28', rule: 'clause' }]);
  });

  it('have open ends where the words leave them open', async () => {
    const doc = buildDoc(shelled);
    const frame = frameOf(doc, 'shelled', {
      type: ASSAULT,
      time: [{ ...spanOf(doc, 'Friday'), confidence: 0.8 }],
    });
    const dateOf = async (signal: Time['signal']) => {
      const [event] = await code(doc, [frame], [time(doc, 'Friday', '2017-07-28', signal && { signal })]);
      const { from, to } = event!.date[0]!;
      return { from, to };
    };
    expect(await dateOf('since')).toEqual({ from: '2017-07-28', to: '2017-07-31' });
    expect(await dateOf('until')).toEqual({ from: undefined, to: '2017-07-28' });
    expect(await dateOf('after')).toEqual({ from: '2017-07-28', to: undefined });
  });

  it.each(['stated', 'inferred', 'resolved'] as const)(
    'are never after the report for what was done, however told: %s',
    async (basis) => {
      const doc = buildDoc(shelled);
      const frame = frameOf(doc, 'shelled', {
        type: ASSAULT,
        time: [{ ...spanOf(doc, 'Friday'), confidence: 0.8 }],
      });
      const told = (signal?: Time['signal']) => [
        time(doc, 'Friday', '2017-08-04', { basis, ...(signal && { signal }) }),
      ];
      for (const signal of [undefined, 'until', 'by'] as const)
        expect((await code(doc, [frame], told(signal)))[0]!.date[0]).toMatchObject({ rule: 'publication' });
    },
  );

  it('are never after the report for what was done, nor before it for what will be', async () => {
    const doc = buildDoc(shelled);
    const dateOf = async (status: 'actual' | 'future', day: string) => {
      const frame = frameOf(doc, 'shelled', { type: ASSAULT, status: { value: status, confidence: 0.9 } });
      return (await code(doc, [frame], [time(doc, 'Friday', day)]))[0]!.date[0]!.rule;
    };
    expect(await dateOf('actual', '2017-08-04')).toBe('publication');
    expect(await dateOf('future', '2017-08-04')).toBe('clause');
    expect(await dateOf('future', '2017-07-28')).toBe('after-publication');
  });

  it('of what was done this week end with the report', async () => {
    const doc = buildDoc(shelled);
    const week = { from: '2017-07-31', to: '2017-08-06', precision: 'week' } as const;
    const [event] = await code(
      doc,
      [frameOf(doc, 'shelled', { type: ASSAULT })],
      [time(doc, 'Friday', '2017-W31', week)],
    );
    expect(event!.date[0]).toMatchObject({ from: '2017-07-31', to: '2017-07-31' });
  });

  it('are taken from the same act where it is told with its date', async () => {
    const doc = buildDoc(shelled, [
      ['The', 'DET', 2, 'det'],
      ['shelling', 'NOUN', 3, 'nsubj'],
      ['stopped', 'VERB', 0, 'root', 'stop'],
    ]);
    const frames = [frameOf(doc, 'shelled', { type: ASSAULT }), frameOf(doc, 'shelling', { type: ASSAULT })];
    const events = await code(doc, frames, [time(doc, 'Friday', '2017-07-28')]);
    expect(events[1]!.date).toEqual([
      {
        from: '2017-07-28',
        to: '2017-07-28',
        precision: 'day',
        basis: 'inferred',
        value: '2017-07-28',
        rule: 'same-act',
      },
    ]);
  });

  it('fall back on publication, by what the status says', async () => {
    const doc = buildDoc(shelled);
    const dateFor = async (status: Event['status'], dated = true) => {
      const frame = frameOf(doc, 'shelled', { type: ASSAULT, status: { value: status, confidence: 0.9 } });
      return (await code(doc, [frame], [], dated))[0]!.date;
    };
    expect(await dateFor('actual')).toEqual([
      { from: '2017-07-30', to: '2017-07-31', precision: 'day', basis: 'metadata', rule: 'publication' },
    ]);
    expect(await dateFor('future')).toEqual([
      { from: '2017-07-31', precision: 'unknown', basis: 'metadata', rule: 'after-publication' },
    ]);
    expect(await dateFor('historical')).toEqual([]);
    expect(await dateFor('hypothetical')).toEqual([]);
    expect(await dateFor('actual', false)).toEqual([]);
  });

  it('follow from how far apart the text puts two acts', async () => {
    const doc = buildDoc([
      ['Rebels', 'NOUN', 2, 'nsubj'],
      ['struck', 'VERB', 0, 'root', 'strike'],
      ['on', 'ADP', 4, 'case'],
      ['Friday', 'PROPN', 2, 'obl'],
      [',', 'PUNCT', 2, 'punct'],
      ['two', 'NUM', 7, 'nummod'],
      ['days', 'NOUN', 10, 'obl:npmod', 'day'],
      ['after', 'SCONJ', 10, 'mark'],
      ['troops', 'NOUN', 10, 'nsubj'],
      ['shelled', 'VERB', 2, 'advcl', 'shell'],
      ['Adre', 'PROPN', 10, 'obj'],
    ]);
    const frames = [
      frameOf(doc, 'struck', { type: ASSAULT, mode: { value: 'firearms', confidence: 0.9 } }),
      frameOf(doc, 'shelled', { type: ASSAULT, mode: { value: 'heavy-weapons', confidence: 0.9 } }),
    ];
    const times = [time(doc, 'Friday', '2017-07-28'), time(doc, 'two days', 'P2D', { type: 'DURATION' })];
    const [strike, shelling] = await code(doc, frames, times);
    expect(shelling!.date).toMatchObject([
      { from: '2017-07-26', to: '2017-07-26', basis: 'inferred', rule: 'days-apart' },
    ]);
    expect(strike!.order).toEqual([{ relation: 'after', event: shelling!.id, text: 'after' }]);
    expect(shelling!.order).toEqual([{ relation: 'before', event: strike!.id, text: 'after' }]);
    const far = [times[0]!, time(doc, 'two days', 'P300000000D', { type: 'DURATION' })];
    const [, unknown] = await code(doc, frames, far);
    expect(unknown!.date[0]?.rule).not.toBe('days-apart');
    expect(unknown!.order).toHaveLength(1);
  });

  it('follow from an act that began so long before', async () => {
    const doc = buildDoc([
      ['Troops', 'NOUN', 2, 'nsubj'],
      ['shelled', 'VERB', 0, 'root', 'shell'],
      ['Adre', 'PROPN', 2, 'obj'],
      ['two', 'NUM', 5, 'nummod'],
      ['days', 'NOUN', 9, 'obl:npmod', 'day'],
      ['after', 'SCONJ', 9, 'mark'],
      ['the', 'DET', 8, 'det'],
      ['mutiny', 'NOUN', 9, 'nsubj'],
      ['began', 'VERB', 2, 'advcl', 'begin'],
      ['on', 'ADP', 11, 'case'],
      ['Monday', 'PROPN', 9, 'obl'],
    ]);
    const mutiny = frameOf(doc, 'mutiny', {
      type: { value: 'PROTEST', confidence: 0.9 },
      time: [{ ...spanOf(doc, 'on Monday'), confidence: 0.8 }],
    });
    const frames = [frameOf(doc, 'shelled', { type: ASSAULT }), mutiny];
    const times = [time(doc, 'two days', 'P2D', { type: 'DURATION' }), time(doc, 'Monday', '2017-07-24')];
    const [shelling] = await code(doc, frames, times);
    expect(shelling!.date).toMatchObject([{ from: '2017-07-26', to: '2017-07-26', rule: 'days-apart' }]);
  });

  it('follow from an act that is dated by the report alone, and that only came', async () => {
    const doc = buildDoc([
      ['The', 'DET', 2, 'det'],
      ['blast', 'NOUN', 3, 'nsubj'],
      ['came', 'VERB', 0, 'root', 'come'],
      ['two', 'NUM', 5, 'nummod'],
      ['days', 'NOUN', 3, 'obl', 'day'],
      ['after', 'ADP', 8, 'case'],
      ['a', 'DET', 8, 'det'],
      ['bomb', 'NOUN', 3, 'obl'],
    ]);
    const frames = ['blast', 'bomb'].map((trigger) => frameOf(doc, trigger, { type: ASSAULT }));
    const [blast, bomb] = await code(doc, frames, [time(doc, 'two days', 'P2D', { type: 'DURATION' })]);
    expect(blast!.date).toMatchObject([{ from: '2017-07-25', to: '2017-07-31', rule: 'publication' }]);
    expect(bomb!.date).toMatchObject([{ from: '2017-07-23', to: '2017-07-29', rule: 'days-apart' }]);
  });

  it('are those that "when" follows, wherever the tree hangs them', async () => {
    const doc = buildDoc([
      ['Adre', 'PROPN', 2, 'nsubj'],
      ['saw', 'VERB', 0, 'root', 'see'],
      ['raids', 'NOUN', 2, 'obj', 'raid'],
      ['on', 'ADP', 5, 'case'],
      ['Friday', 'PROPN', 3, 'nmod'],
      ['when', 'ADV', 8, 'advmod'],
      ['men', 'NOUN', 8, 'nsubj:pass', 'man'],
      ['jailed', 'VERB', 2, 'advcl', 'jail'],
    ]);
    const [event] = await code(
      doc,
      [frameOf(doc, 'jailed', { type: ASSAULT })],
      [time(doc, 'Friday', '2017-07-28')],
    );
    expect(event!.date).toMatchObject([{ from: '2017-07-28', rule: 'clause' }]);
  });

  it.each([
    [
      [
        'Rebels',
        'struck',
        'Adre',
        'on',
        'Friday',
        'the',
        'same',
        'day',
        'that',
        'troops',
        'shelled',
        'Biltine',
      ],
      true,
    ],
    [
      [
        'Rebels',
        'struck',
        'Adre',
        'on',
        'Friday',
        'and',
        'troops',
        'shelled',
        'Biltine',
        'the',
        'same',
        'day',
      ],
      true,
    ],
    [
      ['Rebels', 'struck', 'Adre', 'on', 'Friday', 'and', 'troops', 'shelled', 'Biltine', 'another', 'day'],
      false,
    ],
  ])('follow from what the text puts on the same day: %j', async (words, same) => {
    const doc = buildDoc(
      words.map((word, i): [string, string, number, string] => [
        word,
        i === 1 || word === 'shelled' ? 'VERB' : 'NOUN',
        i === 1 ? 0 : 2,
        i === 1 ? 'root' : 'dep',
      ]),
    );
    const frames = [
      frameOf(doc, 'struck', { type: ASSAULT, mode: { value: 'firearms', confidence: 0.9 } }),
      frameOf(doc, 'shelled', { type: ASSAULT, mode: { value: 'heavy-weapons', confidence: 0.9 } }),
    ];
    const [strike, shelling] = await code(doc, frames, [time(doc, 'Friday', '2017-07-28')]);
    const orders = [strike, shelling].map((event) => event!.order?.map(({ relation }) => relation));
    expect(orders).toEqual(same ? [['same-day'], ['same-day']] : [undefined, undefined]);
    if (same) expect(strike!.order![0]!.event).toBe(shelling!.id);
  });

  it('are not counted back from words that are counted from another day', async () => {
    const doc = buildDoc(
      [
        ['Gunmen', 'NOUN', 2, 'nsubj', 'gunman'],
        ['raided', 'VERB', 0, 'root', 'raid'],
        ['Adre', 'PROPN', 2, 'obj'],
      ],
      [
        ['They', 'PRON', 2, 'nsubj'],
        ['burned', 'VERB', 0, 'root', 'burn'],
        ['it', 'PRON', 2, 'obj'],
        ['two', 'NUM', 5, 'nummod'],
        ['days', 'NOUN', 6, 'obl', 'day'],
        ['earlier', 'ADV', 2, 'advmod'],
      ],
    );
    const earlier = { ...spanOf(doc, 'two days earlier'), confidence: 0.9 };
    const modes = ['firearms', 'destroy'].map((value) => ({ mode: { value, confidence: 0.9 } }));
    const frames = [
      frameOf(doc, 'raided', { type: ASSAULT, ...modes[0] }),
      { ...frameOf(doc, 'burned', { type: ASSAULT, ...modes[1], time: [earlier] }), sentence: 1 },
    ];
    const [raid] = await code(doc, frames, [time(doc, 'two days earlier', '2017-07-28')]);
    expect(raid!.order).toMatchObject([{ relation: 'after' }]);
    expect(raid!.date).toMatchObject([{ rule: 'publication' }]);
  });

  it('are the same for an attack told again, however it is read', async () => {
    const again = buildDoc(shelled, [
      ['Nobody', 'NOUN', 2, 'nsubj'],
      ['shelled', 'VERB', 0, 'root', 'shell'],
    ]);
    const mode = (value: string) => ({ mode: { value, confidence: 0.9 } });
    const second = { ...frameOf(again, 'shelled', { type: ASSAULT }), trigger: spanOf(again, 'shelled', 2) };
    const frames = [
      frameOf(again, 'shelled', { type: ASSAULT, ...mode('aerial') }),
      { ...second, ...mode('firearms'), sentence: 1 },
    ];
    const events = await code(again, frames, [time(again, 'Friday', '2017-07-28')]);
    expect(events[1]!.date).toMatchObject([{ from: '2017-07-28', rule: 'same-act' }]);
  });

  it('are of the weekend before where it was done', async () => {
    const doc = buildDoc(shelled);
    const weekend = time(doc, 'Friday', '2017-W31-WE', { from: '2017-08-05', to: '2017-08-06' });
    const dateOf = async (status: Event['status']) => {
      const frame = frameOf(doc, 'shelled', {
        ...{ type: ASSAULT, status: { value: status, confidence: 0.9 } },
        time: [{ ...spanOf(doc, 'Friday'), confidence: 0.8 }],
      });
      const { from, to } = (await code(doc, [frame], [weekend]))[0]!.date[0]!;
      return [from, to];
    };
    expect(await dateOf('actual')).toEqual(['2017-07-29', '2017-07-30']);
    expect(await dateOf('future')).toEqual(['2017-08-05', '2017-08-06']);
  });

  it.each([2, 4])('are not when somebody condemned it, wherever the tree hangs it: %i', async (head) => {
    const doc = (verb: string) =>
      buildDoc([
        ['Rebels', 'NOUN', 2, 'nsubj', 'rebel'],
        [verb, 'VERB', 0, 'root'],
        ['the', 'DET', 4, 'det'],
        ['raid', 'NOUN', 2, 'obj'],
        ['on', 'ADP', 6, 'case'],
        ['Friday', 'PROPN', head, 'obl'],
      ]);
    const dateOf = async (verb: string) => {
      const built = doc(verb);
      const frame = frameOf(built, 'raid', {
        type: ASSAULT,
        time: [{ ...spanOf(built, 'on Friday'), confidence: 0.8 }],
      });
      const [event] = await code(built, [frame], [time(built, 'Friday', '2017-07-28')]);
      return event!.date[0]!.from;
    };
    expect(await dateOf('staged')).toBe('2017-07-28');
    expect(await dateOf('condemned')).toBe('2017-07-25');
  });

  it('are not those of what an act is measured by', async () => {
    const dateOf = async (measure: string) => {
      const built = buildDoc([
        ['It', 'PRON', 4, 'nsubj'],
        ['was', 'AUX', 4, 'cop'],
        ['the', 'DET', 4, 'det'],
        [measure, 'ADJ', 5, 'amod'],
        ['raid', 'NOUN', 0, 'root'],
        ['since', 'SCONJ', 8, 'mark'],
        ['shells', 'NOUN', 8, 'nsubj'],
        ['fell', 'VERB', 5, 'advcl'],
        ['on', 'ADP', 10, 'case'],
        ['Friday', 'PROPN', 8, 'obl'],
      ]);
      const frame = frameOf(built, 'raid', {
        type: ASSAULT,
        time: [{ ...spanOf(built, 'Friday'), confidence: 0.8 }],
      });
      const [event] = await code(built, [frame], [time(built, 'Friday', '2017-07-21')]);
      return event!.date[0]!.from;
    };
    expect(await dateOf('deadliest')).toBe('2017-07-25');
    expect(await dateOf('dawn')).toBe('2017-07-21');
  });

  it('are not when it was said, which the tree hangs on the act for want of a "that"', async () => {
    const doc = buildDoc([
      ['Medics', 'NOUN', 2, 'nsubj', 'medic'],
      ['said', 'VERB', 0, 'root', 'say'],
      ['on', 'ADP', 4, 'case'],
      ['Friday', 'PROPN', 8, 'obl'],
      ['nine', 'NUM', 6, 'nummod'],
      ['guards', 'NOUN', 8, 'nsubj:pass', 'guard'],
      ['were', 'AUX', 8, 'aux:pass'],
      ['killed', 'VERB', 2, 'ccomp', 'kill'],
    ]);
    const frame = frameOf(doc, 'killed', { type: ASSAULT });
    const friday = [time(doc, 'Friday', '2017-07-28')];
    const said = (words: string, cue: string): Quotation => {
      const part = { ...spanOf(doc, words) };
      return {
        ...{ span: part, parts: [part], kind: 'indirect', rule: 'model', confidence: 0.9, why: [] },
        cue: spanOf(doc, cue),
      };
    };
    const dates = async (...quotations: readonly Quotation[]) =>
      (await code(doc, [frame], friday, true, quotations)).map(({ date }) => date[0]?.from);
    expect(await dates()).toEqual(['2017-07-28']);
    expect(await dates(said('on Friday nine guards were killed', 'said'))).not.toEqual(['2017-07-28']);
    expect(await dates(said('nine guards were killed', 'said'))).not.toEqual(['2017-07-28']);
  });
});
