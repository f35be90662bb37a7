import { describe, expect, it } from 'vitest';
import type { Actor, Event, EventType, Frame, Layers, Quotation, Time } from '../../../document/index.ts';
import {
  type BuiltDoc,
  buildDoc,
  frameOf,
  spanOf,
  type WordRow,
} from '../../../../test/support/build-doc.ts';
import { findQuantities } from '../../quantities/index.ts';
import { codeEvents } from '../index.ts';

const codebook = { entries: [], contexts: [], rules: [], patterns: [] };
const versions = { program: '0', model: 'm', codebook: 'c' };

/** "Gunmen attacked a market.": the act that the numbers of later sentences belong to. */
const attack: readonly WordRow[] = [
  ['Gunmen', 'NOUN', 2, 'nsubj', 'gunman'],
  ['attacked', 'VERB', 0, 'root', 'attack'],
  ['a', 'DET', 4, 'det'],
  ['market', 'NOUN', 2, 'obj'],
];

/** "Seven died" or the like, sentences after an act. */
const dead: readonly WordRow[] = [
  ['Seven', 'NUM', 2, 'nummod'],
  ['people', 'NOUN', 3, 'nsubj'],
  ['died', 'VERB', 0, 'root', 'die'],
];

const rain: readonly WordRow[] = [
  ['It', 'PRON', 2, 'nsubj'],
  ['rained', 'VERB', 0, 'root', 'rain'],
];

function assault(doc: BuiltDoc, trigger: string, more: Partial<Frame> = {}): Frame {
  return frameOf(doc, trigger, { type: { value: 'ASSAULT', confidence: 0.9 }, ...more });
}

function actorAt(doc: BuiltDoc, phrase: string): Actor {
  const { start, end } = spanOf(doc, phrase);
  return {
    ...{ record: 'actor', version: 1, id: phrase, document: 'd1', name: phrase, sectors: [], why: [] },
    mentions: [{ start, end, form: 'name', basis: 'stated', link: 'test' }],
  };
}

async function code(
  doc: BuiltDoc,
  frames: readonly Frame[],
  { names = [], quotations = [] }: { names?: readonly string[]; quotations?: readonly Quotation[] } = {},
): Promise<Pick<Layers, 'events' | 'figures'>> {
  const [found] = await findQuantities.run([doc]);
  const actors = names.map((name) => actorAt(doc, name));
  const layers = { ...doc.layers, ...found!, frames, quotations, actors };
  const [added] = await codeEvents({ codebook, versions }).run([{ document: doc.document, layers }]);
  return added!;
}

function told({ quantities }: Event): readonly string[] {
  return quantities.map(({ text, kind, by }) =>
    [text, kind, ...by.map(({ actor }) => `by ${actor}`)].join(' '),
  );
}

describe('numbers of an event', () => {
  it('has two kinds of one toll', async () => {
    const doc = buildDoc([
      ['Bombing', 'NOUN', 2, 'nsubj'],
      ['left', 'VERB', 0, 'root', 'leave'],
      ['three', 'NUM', 4, 'nummod'],
      ['dead', 'ADJ', 2, 'obj'],
      ['and', 'CCONJ', 7, 'cc'],
      ['12', 'NUM', 7, 'nummod'],
      ['injured', 'ADJ', 4, 'conj'],
    ]);
    const { events } = await code(doc, [assault(doc, 'Bombing')]);
    expect(events.map(told)).toEqual([['three killed', '12 wounded']]);
    expect(events[0]!.quantities[1]).toMatchObject({ low: 12, high: 12, value: 12 });
  });

  it('takes no toll of a disease or a flood that the report tells beside it', async () => {
    const ill: readonly WordRow[] = [
      ['Seven', 'NUM', 2, 'nummod'],
      ['people', 'NOUN', 3, 'nsubj'],
      ['died', 'VERB', 0, 'root', 'die'],
      ['of', 'ADP', 5, 'case'],
      ['cholera', 'NOUN', 3, 'obl'],
    ];
    const tollOf = async (rows: readonly WordRow[]) => {
      const doc = buildDoc(attack, rows);
      return told((await code(doc, [assault(doc, 'attacked')])).events[0]!);
    };
    expect(await tollOf(dead)).toEqual(['Seven killed']);
    expect(await tollOf(ill)).toEqual([]);
  });

  it('takes a toll from a sentence that follows, up to three on', async () => {
    const toll: readonly WordRow[] = [
      ['The', 'DET', 2, 'det'],
      ['toll', 'NOUN', 3, 'nsubj'],
      ['reached', 'VERB', 0, 'root', 'reach'],
      ['31', 'NUM', 5, 'nummod'],
      ['dead', 'ADJ', 3, 'obj'],
    ];
    const near = buildDoc(attack, rain, toll);
    expect((await code(near, [assault(near, 'attacked')])).events.map(told)).toEqual([['31 killed']]);
    const far = buildDoc(attack, rain, rain, rain, toll);
    const { events, figures } = await code(far, [assault(far, 'attacked')]);
    expect(events.map(told)).toEqual([[]]);
    expect(figures).toMatchObject([{ text: '31', kind: 'killed' }]);
    expect(figures[0]!.event).toBeUndefined();
  });

  it('is of another kind than the toll before where the model sees others counted', async () => {
    const counted: readonly WordRow[] = [
      ['Unions', 'NOUN', 2, 'nsubj', 'union'],
      ['counted', 'VERB', 0, 'root', 'count'],
      ['40', 'NUM', 2, 'obj'],
    ];
    const doc = buildDoc(attack, dead, counted);
    const kindSeen = async (value: 'protesters' | 'arrested') => {
      const words = doc.layers.words.map((word, i) =>
        doc.document.text.slice(doc.layers.tokens[i]!.start).startsWith('40')
          ? { ...word, counted: { value, confidence: 0.9 } }
          : word,
      );
      const { figures } = await code({ ...doc, layers: { ...doc.layers, words } }, [
        assault(doc, 'attacked'),
      ]);
      return figures.at(-1)!.kind;
    };
    expect(await kindSeen('protesters')).toBe('protesters');
    expect(await kindSeen('arrested')).toBe('killed');
  });

  it('takes what somebody counts far behind it, where nothing nearer has it', async () => {
    const counted: readonly WordRow[] = [
      ['Police', 'NOUN', 2, 'nsubj'],
      ['counted', 'VERB', 0, 'root', 'count'],
      ['31', 'NUM', 4, 'nummod'],
      ['dead', 'ADJ', 2, 'obj'],
    ];
    const doc = buildDoc(attack, rain, rain, rain, rain, counted);
    expect((await code(doc, [assault(doc, 'attacked')])).events.map(told)).toEqual([['31 killed']]);
    const planned = assault(doc, 'attacked', { status: { value: 'future', confidence: 0.9 } });
    expect((await code(doc, [planned])).events.map(told)).toEqual([[]]);
  });

  it('takes what the model sees as its dead, where no word tells it', async () => {
    const plain = buildDoc(attack, [
      ['Nine', 'NUM', 2, 'nummod'],
      ['people', 'NOUN', 3, 'nsubj'],
      ['met', 'VERB', 0, 'root', 'meet'],
      ['their', 'PRON', 5, 'nmod:poss'],
      ['maker', 'NOUN', 3, 'obj'],
    ]);
    const words = plain.layers.words.map((word, i) =>
      i === attack.length ? { ...word, counted: { value: 'killed' as const, confidence: 0.8 } } : word,
    );
    const doc = { ...plain, layers: { ...plain.layers, words } };
    expect((await code(plain, [assault(plain, 'attacked')])).events.map(told)).toEqual([[]]);
    expect((await code(doc, [assault(doc, 'attacked')])).events.map(told)).toEqual([['Nine killed']]);
  });

  it('gives a number that the model gives to two events to the surer', async () => {
    const doc = buildDoc([
      ['Police', 'NOUN', 2, 'nsubj'],
      ['stormed', 'VERB', 0, 'root', 'storm'],
      ['and', 'CCONJ', 4, 'cc'],
      ['cleared', 'VERB', 2, 'conj', 'clear'],
      ['40', 'NUM', 6, 'nummod'],
      ['huts', 'NOUN', 4, 'obj', 'hut'],
    ]);
    const given = (confidence: number) => [{ ...spanOf(doc, '40'), confidence, kind: 'other' as const }];
    const frames = [
      assault(doc, 'stormed', { quantity: given(0.6) }),
      assault(doc, 'cleared', { quantity: given(0.8) }),
    ];
    expect((await code(doc, frames)).events.map(told)).toEqual([[], ['40 other']]);
  });

  it('does not count destroyed things as killed, whatever the model says', async () => {
    const doc = buildDoc([
      ['Gunmen', 'NOUN', 2, 'nsubj', 'gunman'],
      ['burned', 'VERB', 0, 'root', 'burn'],
      ['two', 'NUM', 2, 'obj'],
      ['of', 'ADP', 5, 'case'],
      ['them', 'PRON', 3, 'nmod', 'they'],
    ]);
    const quantity = [{ ...spanOf(doc, 'two'), confidence: 0.9, kind: 'killed' as const }];
    const mode = { value: 'destroy', confidence: 0.9 };
    const { events } = await code(doc, [assault(doc, 'burned', { mode, quantity })]);
    expect(events.map(told)).toEqual([['two other']]);
  });

  it('ties soldiers to the act that they hang on, and leaves lengths of time alone', async () => {
    const doc = buildDoc([
      ['Chad', 'PROPN', 3, 'nsubj'],
      ['will', 'AUX', 3, 'aux'],
      ['withdraw', 'VERB', 0, 'root'],
      ['its', 'PRON', 6, 'nmod:poss'],
      ['700', 'NUM', 6, 'nummod'],
      ['soldiers', 'NOUN', 3, 'obj', 'soldier'],
      ['within', 'ADP', 9, 'case'],
      ['two', 'NUM', 9, 'nummod'],
      ['years', 'NOUN', 3, 'obl', 'year'],
    ]);
    const frame = frameOf(doc, 'withdraw', { type: { value: 'RETREAT', confidence: 0.9 } });
    const { events, figures } = await code(doc, [frame]);
    expect(events.map(told)).toEqual([['700 troops']]);
    expect(figures.length).toBe(1);
  });
});

describe('numbers that stand beside others', () => {
  it('gives a number inside the words for those expelled to that act', async () => {
    const doc = buildDoc([
      ['Eleven', 'NUM', 2, 'nummod'],
      ['envoys', 'NOUN', 7, 'nsubj', 'envoy'],
      ['whom', 'PRON', 5, 'obj'],
      ['Oslo', 'PROPN', 5, 'nsubj'],
      ['removed', 'VERB', 2, 'acl:relcl', 'remove'],
      ['have', 'AUX', 7, 'aux'],
      ['gone', 'VERB', 0, 'root', 'go'],
    ]);
    const frame = frameOf(doc, 'removed', {
      type: { value: 'SANCTION', confidence: 0.9 },
      mode: { value: 'expel', confidence: 0.9 },
      target: [{ ...spanOf(doc, 'Eleven envoys'), confidence: 0.9 }],
    });
    expect((await code(doc, [frame])).events.map(told)).toEqual([['Eleven expelled']]);
  });

  const freed = buildDoc([
    ['Two', 'NUM', 6, 'nsubj:pass'],
    ['of', 'ADP', 3, 'case'],
    ['nine', 'NUM', 1, 'nmod'],
    ['seized', 'VERB', 3, 'acl', 'seize'],
    ['were', 'AUX', 6, 'aux:pass'],
    ['freed', 'VERB', 0, 'root', 'free'],
  ]);

  it('parts those seized from the two of them that were freed', async () => {
    const target = [{ ...spanOf(freed, 'Two of nine'), confidence: 0.9 }];
    const frames = [
      frameOf(freed, 'seized', {
        type: { value: 'ASSAULT', confidence: 0.9 },
        mode: { value: 'abduct', confidence: 0.9 },
        target,
      }),
      frameOf(freed, 'freed', {
        type: { value: 'RETREAT', confidence: 0.9 },
        mode: { value: 'release', confidence: 0.9 },
        target,
      }),
    ];
    expect((await code(freed, frames)).events.map(told)).toEqual([['nine abducted'], ['Two released']]);
  });

  it('leaves a part of those counted out, and takes what it is compared with', async () => {
    const hurt: readonly WordRow[] = [
      ['Nine', 'NUM', 2, 'nummod'],
      ['people', 'NOUN', 9, 'nsubj:pass'],
      [',', 'PUNCT', 2, 'punct'],
      ['including', 'VERB', 6, 'case', 'include'],
      ['two', 'NUM', 6, 'nummod'],
      ['guards', 'NOUN', 2, 'nmod', 'guard'],
      [',', 'PUNCT', 2, 'punct'],
      ['were', 'AUX', 9, 'aux:pass'],
      ['wounded', 'VERB', 0, 'root', 'wound'],
      [',', 'PUNCT', 9, 'punct'],
      ['up', 'ADV', 9, 'advmod'],
      ['from', 'ADP', 13, 'case'],
      ['six', 'NUM', 9, 'obl'],
    ];
    const doc = buildDoc(attack, hurt);
    const { events } = await code(doc, [assault(doc, 'attacked')]);
    expect(events.map(told)).toEqual([['Nine wounded', 'six wounded']]);
  });

  const recalled: readonly WordRow[] = [
    ['It', 'PRON', 2, 'nsubj'],
    ['followed', 'VERB', 0, 'root', 'follow'],
    ['one', 'PRON', 2, 'obj'],
    ['in', 'ADP', 5, 'case'],
    ['which', 'PRON', 7, 'obl'],
    ['nine', 'NUM', 7, 'nsubj'],
    ['died', 'VERB', 3, 'acl:relcl', 'die'],
  ];

  it('does not give an act the toll of another that is named beside it', async () => {
    const doc = buildDoc([['Bombing', 'NOUN', 3, 'nsubj'], ...recalled.slice(1)]);
    expect((await code(doc, [assault(doc, 'Bombing')])).events.map(told)).toEqual([[]]);
  });

  it('does not carry a toll of an earlier day to an act of today', async () => {
    const toll: readonly WordRow[] = [
      ['Since', 'ADP', 2, 'case'],
      ['May', 'PROPN', 4, 'obl'],
      ['nine', 'NUM', 4, 'nsubj'],
      ['died', 'VERB', 0, 'root', 'die'],
    ];
    const doc = buildDoc(attack, toll);
    const may = spanOf(doc, 'May');
    const time: Time = {
      ...{ start: may.start, end: may.end, type: 'DATE', value: 'X', precision: 'month' },
      ...{ basis: 'resolved', rule: 'test' },
    };
    const published = { value: '2024-07-09', precision: 'day', basis: 'metadata' } as const;
    const dated = (more: Pick<Time, 'from' | 'to' | 'signal'>): BuiltDoc => ({
      document: { ...doc.document, published },
      layers: { ...doc.layers, times: [{ ...time, ...more }] },
    });
    const quantities = async (one: BuiltDoc) =>
      (await code(one, [assault(doc, 'attacked')])).events.map(told);
    expect(await quantities(dated({ from: '2024-05-01', to: '2024-05-31' }))).toEqual([[]]);
    expect(await quantities(dated({ from: '2024-05-01', signal: 'since' }))).toEqual([[]]);
    expect(await quantities(dated({ from: '2024-07-09', to: '2024-07-09' }))).toEqual([['nine killed']]);
  });

  it('counts those who took part as protesters where there is a protest', async () => {
    const doc = buildDoc(
      [
        ['Thousands', 'NOUN', 2, 'nsubj'],
        ['marched', 'VERB', 0, 'root', 'march'],
      ],
      [
        ['900', 'NUM', 2, 'nummod'],
        ['people', 'NOUN', 3, 'nsubj'],
        ['took', 'VERB', 0, 'root', 'take'],
        ['part', 'NOUN', 3, 'obj'],
      ],
    );
    const frame = frameOf(doc, 'marched', { type: { value: 'PROTEST', confidence: 0.9 } });
    const { events } = await code(doc, [frame]);
    expect(events.map(told)).toEqual([['Thousands protesters', '900 protesters']]);
    expect((await code(doc, [])).figures.map(({ kind }) => kind)).toEqual(['protesters', 'other']);
  });
});

describe('a number between acts', () => {
  /** "Guards beat men who blocked a gate; 40 were hurt", the model giving the number to the blockade. */
  it('is of the act that its words fit, against the model', async () => {
    const doc = buildDoc([
      ['Guards', 'NOUN', 2, 'nsubj', 'guard'],
      ['beat', 'VERB', 0, 'root'],
      ['men', 'NOUN', 2, 'obj', 'man'],
      ['who', 'PRON', 5, 'nsubj'],
      ['blocked', 'VERB', 3, 'acl:relcl', 'block'],
      ['gates', 'NOUN', 5, 'obj', 'gate'],
      ['and', 'CCONJ', 10, 'cc'],
      ['40', 'NUM', 10, 'nsubj:pass'],
      ['were', 'AUX', 10, 'aux:pass', 'be'],
      ['hurt', 'VERB', 2, 'conj'],
    ]);
    const quantity = [{ ...spanOf(doc, '40'), kind: 'wounded', confidence: 0.9 }] as const;
    const blockade = frameOf(doc, 'blocked', { type: { value: 'PROTEST', confidence: 0.9 }, quantity });
    const { events } = await code(doc, [assault(doc, 'beat'), blockade]);
    expect(events.map(told)).toEqual([['40 wounded'], []]);
  });

  it('is of the release where a sum was paid, of the aid where it is a part of it', async () => {
    const freed: readonly WordRow[] = [
      ['Pirates', 'NOUN', 2, 'nsubj', 'pirate'],
      ['freed', 'VERB', 0, 'root', 'free'],
      ['sailors', 'NOUN', 2, 'obj', 'sailor'],
    ];
    const sum = (verb: string): readonly WordRow[] => [
      ['They', 'PRON', 2, 'nsubj'],
      [verb, 'VERB', 0, 'root'],
      ['a', 'DET', 4, 'det'],
      ['ransom', 'NOUN', 2, 'obj'],
      ['of', 'ADP', 7, 'case'],
      ['$', 'SYM', 7, 'dep'],
      ['900', 'NUM', 4, 'nmod'],
    ];
    const release = (doc: BuiltDoc) =>
      frameOf(doc, 'freed', {
        ...{ type: { value: 'RETREAT', confidence: 0.9 }, mode: { value: 'release', confidence: 0.9 } },
      });
    const sums = async (verb: string) => {
      const doc = buildDoc(freed, sum(verb));
      return (await code(doc, [release(doc)])).events[0]!.quantities.map(({ kind }) => kind);
    };
    expect(await sums('got')).toEqual(['money']);
    expect(await sums('demanded')).toEqual([]);
    const doc = buildDoc(
      [
        ['Oslo', 'PROPN', 2, 'nsubj'],
        ['gave', 'VERB', 0, 'root', 'give'],
        ['€', 'SYM', 4, 'dep'],
        ['900', 'NUM', 2, 'obj'],
      ],
      [
        ['€', 'SYM', 2, 'dep'],
        ['300', 'NUM', 5, 'nsubj'],
        ['of', 'ADP', 4, 'case'],
        ['it', 'PRON', 2, 'nmod'],
        ['came', 'VERB', 0, 'root', 'come'],
      ],
    );
    const aid = frameOf(doc, 'gave', { type: { value: 'AID', confidence: 0.9 } });
    expect((await code(doc, [aid])).events[0]!.quantities.map(({ value }) => value)).toEqual([900, 300]);
  });

  it('counts those freed in that act too', async () => {
    const doc = buildDoc([
      ['The', 'DET', 3, 'det'],
      ['40', 'NUM', 3, 'nummod'],
      ['monks', 'NOUN', 6, 'nsubj:pass', 'monk'],
      ['detained', 'VERB', 3, 'acl', 'detain'],
      ['were', 'AUX', 6, 'aux:pass', 'be'],
      ['freed', 'VERB', 0, 'root', 'free'],
    ]);
    const target = [{ ...spanOf(doc, 'The 40 monks'), confidence: 0.9 }];
    const act = (trigger: string, type: 'COERCE' | 'RETREAT', mode: string) =>
      frameOf(doc, trigger, {
        ...{ type: { value: type, confidence: 0.9 }, mode: { value: mode, confidence: 0.9 }, target },
      });
    const { events } = await code(doc, [
      act('detained', 'COERCE', 'arrest'),
      act('freed', 'RETREAT', 'release'),
    ]);
    expect(events.map(told)).toEqual([['40 arrested'], ['40 released']]);
  });

  it('is of none where it is told of another that is named there', async () => {
    const doc = buildDoc(attack, [
      ['Shelling', 'NOUN', 2, 'nsubj', 'shelling'],
      ['followed', 'VERB', 0, 'root', 'follow'],
      ['one', 'PRON', 2, 'obj'],
      ['in', 'ADP', 5, 'case'],
      ['which', 'PRON', 7, 'obl'],
      ['nine', 'NUM', 7, 'nsubj'],
      ['died', 'VERB', 3, 'acl:relcl', 'die'],
    ]);
    const { events } = await code(doc, [assault(doc, 'attacked'), assault(doc, 'Shelling')]);
    expect(events.map(told)).toEqual([[], []]);
  });
});

describe('who gives a number', () => {
  it('is whoever reports those hurt, and the subject before a clause of its own', async () => {
    const doc = buildDoc(
      attack,
      [
        ['Medics', 'NOUN', 2, 'nsubj', 'medic'],
        ['reported', 'VERB', 0, 'root', 'report'],
        ['ten', 'NUM', 4, 'nummod'],
        ['injured', 'VERB', 2, 'xcomp', 'injure'],
      ],
      [
        ['Police', 'NOUN', 0, 'root'],
        [',', 'PUNCT', 1, 'punct'],
        ['who', 'PRON', 4, 'nsubj'],
        ['came', 'VERB', 1, 'acl:relcl', 'come'],
        [',', 'PUNCT', 4, 'punct'],
        ['put', 'VERB', 4, 'advcl'],
        ['the', 'DET', 8, 'det'],
        ['dead', 'ADJ', 6, 'obj'],
        ['at', 'ADP', 10, 'case'],
        ['nine', 'NUM', 6, 'obl'],
      ],
    );
    const { events } = await code(doc, [assault(doc, 'attacked')], { names: ['Medics', 'Police'] });
    expect(events.map(told)).toEqual([['ten wounded by Medics', 'nine killed by Police']]);
  });

  const beside = (gap: readonly WordRow[]) =>
    buildDoc([
      ['Rebels', 'NOUN', 2, 'nsubj', 'rebel'],
      ['say', 'VERB', 0, 'root'],
      ['they', 'PRON', 4, 'nsubj'],
      ['attacked', 'VERB', 2, 'ccomp', 'attack'],
      ['it', 'PRON', 4, 'obj'],
      ...gap,
      ['nine', 'NUM', 8, 'nummod'],
      ['dead', 'ADJ', 2, 'parataxis'],
    ]);

  it('is not the speaker where the words of the speech have ended', async () => {
    const given = async (gap: WordRow) => {
      const doc = beside([gap]);
      const quotation: Quotation = {
        ...{
          span: spanOf(doc, 'they attacked it'),
          kind: 'indirect',
          confidence: 0.9,
          rule: 'test',
          why: [],
        },
        speaker: spanOf(doc, 'Rebels'),
      };
      const attribution = [{ ...spanOf(doc, 'Rebels'), confidence: 0.9 }];
      const { events } = await code(doc, [assault(doc, 'attacked', { attribution })], {
        names: ['Rebels'],
        quotations: [quotation],
      });
      return told(events[0]!);
    };
    expect(await given([';', 'PUNCT', 8, 'punct'])).toEqual(['nine killed']);
    const later = beside([',', 'a', 'day', 'after'].map((word): WordRow => [word, 'X', 8, 'dep']));
    const whole: Quotation = {
      ...{
        span: spanOf(later, 'they attacked it, a day after nine dead'),
        kind: 'indirect',
        confidence: 0.9,
      },
      ...{ rule: 'test', why: [], speaker: spanOf(later, 'Rebels') },
    };
    const { events } = await code(later, [assault(later, 'attacked')], {
      names: ['Rebels'],
      quotations: [whole],
    });
    expect(told(events[0]!)).toEqual(['nine killed']);
    expect(await given(['with', 'ADP', 8, 'case'])).toEqual(['nine killed by Rebels']);
  });

  it('is whose count it was', async () => {
    const doc = buildDoc(
      attack,
      [
        ['Nine', 'NUM', 2, 'nsubj'],
        ['died', 'VERB', 0, 'root', 'die'],
        ['by', 'ADP', 7, 'case'],
        ['the', 'DET', 5, 'det'],
        ['militia', 'NOUN', 7, 'nmod:poss'],
        ["'s", 'PART', 5, 'case'],
        ['count', 'NOUN', 2, 'obl'],
      ],
      [
        ['By', 'ADP', 4, 'case'],
        ['Oslo', 'PROPN', 4, 'nmod:poss'],
        ["'s", 'PART', 2, 'case'],
        ['tally', 'NOUN', 6, 'obl'],
        ['eight', 'NUM', 6, 'nsubj'],
        ['died', 'VERB', 0, 'root', 'die'],
      ],
    );
    const { events } = await code(doc, [assault(doc, 'attacked')], { names: ['the militia', 'Oslo'] });
    expect(events.map(told)).toEqual([['Nine killed by the militia', 'eight killed by Oslo']]);
  });

  it('is who gives the number of those whom it counts', async () => {
    const doc = buildDoc(attack, [
      ['Oslo', 'PROPN', 2, 'nsubj'],
      ['gives', 'VERB', 0, 'root', 'give'],
      ['the', 'DET', 4, 'det'],
      ['number', 'NOUN', 2, 'obj'],
      ['of', 'ADP', 6, 'case'],
      ['those', 'PRON', 4, 'nmod'],
      ['killed', 'VERB', 6, 'acl', 'kill'],
      ['as', 'ADP', 9, 'case'],
      ['nine', 'NUM', 7, 'obl'],
    ]);
    const { events } = await code(doc, [assault(doc, 'attacked')], { names: ['Oslo'] });
    expect(events.map(told)).toEqual([['nine killed by Oslo']]);
  });

  it('is whom "according to" names, also of the number before "and"', async () => {
    const doc = buildDoc(attack, [
      ['Seven', 'NUM', 2, 'nsubj'],
      ['died', 'VERB', 0, 'root', 'die'],
      ['and', 'CCONJ', 6, 'cc'],
      ['nine', 'NUM', 6, 'nsubj:pass'],
      ['were', 'AUX', 6, 'aux:pass', 'be'],
      ['hurt', 'VERB', 2, 'conj'],
      ['according', 'VERB', 9, 'case', 'accord'],
      ['to', 'ADP', 7, 'fixed'],
      ['medics', 'NOUN', 6, 'obl', 'medic'],
    ]);
    const quotation: Quotation = {
      ...{ span: spanOf(doc, 'nine were hurt'), kind: 'indirect', confidence: 0.9, rule: 'according-to' },
      ...{ speaker: spanOf(doc, 'medics'), why: [] },
    };
    const { events } = await code(doc, [assault(doc, 'attacked')], {
      names: ['medics'],
      quotations: [quotation],
    });
    expect(events.map(told)).toEqual([['Seven killed by medics', 'nine wounded by medics']]);
  });

  const counted: readonly WordRow[] = [
    ['Medics', 'NOUN', 2, 'nsubj', 'medic'],
    ['put', 'VERB', 0, 'root'],
    ['the', 'DET', 4, 'det'],
    ['number', 'NOUN', 2, 'obj'],
    ['at', 'ADP', 6, 'case'],
    ['nine', 'NUM', 2, 'obl'],
  ];

  it('is whoever counts; a bare number is of the kind counted before', async () => {
    const doc = buildDoc(attack, dead, counted);
    const { events } = await code(doc, [assault(doc, 'attacked')], { names: ['Medics'] });
    expect(events.map(told)).toEqual([['Seven killed', 'nine killed by Medics']]);
  });

  it('is the speaker of the quotation around it', async () => {
    const doc = buildDoc(attack, [
      ...dead,
      [',', 'PUNCT', 3, 'punct'],
      ['police', 'NOUN', 6, 'nsubj'],
      ['said', 'VERB', 3, 'parataxis', 'say'],
    ]);
    const quotation: Quotation = {
      ...{ span: spanOf(doc, 'Seven people died'), kind: 'indirect', confidence: 0.9, rule: 'test', why: [] },
      speaker: spanOf(doc, 'police'),
    };
    const { events } = await code(doc, [assault(doc, 'attacked')], {
      names: ['police'],
      quotations: [quotation],
    });
    expect(events.map(told)).toEqual([['Seven killed by police']]);
  });

  it.each([
    ['No', []],
    ['Nobody', []],
    ['Norway', ['by Norway group']],
  ])('is nobody where nobody says it: %s', async (word, by) => {
    const doc = buildDoc(attack, [
      [word, 'DET', 2, 'det'],
      ['group', 'NOUN', 3, 'nsubj'],
      ['counted', 'VERB', 0, 'root', 'count'],
      ['seven', 'NUM', 5, 'nummod'],
      ['dead', 'NOUN', 3, 'obj'],
    ]);
    const speaker = spanOf(doc, `${word} group`);
    const quotation: Quotation = {
      ...{ span: spanOf(doc, 'seven dead'), kind: 'indirect', confidence: 0.9, rule: 'test', why: [] },
      speaker,
    };
    const { events } = await code(doc, [assault(doc, 'attacked')], {
      names: [`${word} group`],
      quotations: [quotation],
    });
    expect(events.map(told)).toEqual([[['seven killed', ...by].join(' ')]]);
  });

  it('is the one who asserts the event, in the same sentence', async () => {
    const doc = buildDoc(
      [...attack, ['killing', 'VERB', 2, 'advcl', 'kill'], ['five', 'NUM', 5, 'obj']],
      dead,
    );
    const attribution = [{ ...spanOf(doc, 'Gunmen'), confidence: 0.9 }];
    const { events } = await code(doc, [assault(doc, 'attacked', { attribution })], { names: ['Gunmen'] });
    expect(events.map(told)).toEqual([['five killed by Gunmen', 'Seven killed']]);
  });

  it('is whose toll it is, and who stands before a bare number', async () => {
    const doc = buildDoc(attack, [
      ['He', 'PRON', 2, 'nsubj'],
      ['rejected', 'VERB', 0, 'root', 'reject'],
      ['the', 'DET', 4, 'det'],
      ['mayor', 'NOUN', 6, 'nmod:poss'],
      ["'s", 'PART', 4, 'case'],
      ['toll', 'NOUN', 2, 'obj'],
      ['of', 'ADP', 8, 'case'],
      ['nine', 'NUM', 6, 'nmod'],
    ]);
    const { events } = await code(doc, [assault(doc, 'attacked')], { names: ['the mayor'] });
    expect(events.map(told)).toEqual([['nine killed by the mayor']]);
    const two = buildDoc([
      ['Arrests', 'NOUN', 4, 'dep', 'arrest'],
      [':', 'PUNCT', 4, 'punct'],
      ['unions', 'NOUN', 4, 'nsubj', 'union'],
      ['count', 'VERB', 0, 'root'],
      ['57', 'NUM', 4, 'obj'],
      [',', 'PUNCT', 7, 'punct'],
      ['police', 'NOUN', 4, 'conj'],
      ['23', 'NUM', 7, 'dep'],
    ]);
    const { figures } = await code(two, [], { names: ['unions', 'police'] });
    expect(figures.map(({ text, by }) => [text, by[0]?.actor])).toEqual([
      ['57', 'unions'],
      ['23', 'police'],
    ]);
  });
});

describe('a number with little beside it', () => {
  const SEIZED = {
    type: { value: 'COERCE', confidence: 0.9 },
    mode: { value: 'seize', confidence: 0.9 },
  } as const;

  /** "Six of the dead are clerks". */
  const clerks = (part: string, what: string): readonly WordRow[] => [
    [part, 'NUM', 6, 'nsubj'],
    ['of', 'ADP', 4, 'case'],
    ['the', 'DET', 4, 'det'],
    [what, 'NOUN', 1, 'nmod'],
    ['are', 'AUX', 6, 'cop'],
    ['clerks', 'NOUN', 0, 'root', 'clerk'],
  ];

  it('is no toll of its own where it says who those are that were counted', async () => {
    const doc = buildDoc(attack, dead, clerks('Six', 'dead'));
    const { events, figures } = await code(doc, [assault(doc, 'attacked')]);
    expect(events.map(told)).toEqual([['Seven killed']]);
    expect(figures.map(({ text, event }) => [text, event !== undefined])).toEqual([
      ['Seven', true],
      ['Six', false],
    ]);
  });

  it('is one where something else befell a part of them', async () => {
    const doc = buildDoc(attack, [
      ['Two', 'NUM', 5, 'nsubj'],
      ['of', 'ADP', 4, 'case'],
      ['the', 'DET', 4, 'det'],
      ['wounded', 'NOUN', 1, 'nmod'],
      ['died', 'VERB', 0, 'root', 'die'],
    ]);
    expect((await code(doc, [assault(doc, 'attacked')])).events.map(told)).toEqual([['Two killed']]);
  });

  it('leaves out those who are excepted', async () => {
    const doc = buildDoc(attack, [
      ['All', 'DET', 5, 'nsubj:pass'],
      ['but', 'ADP', 3, 'case'],
      ['nine', 'NUM', 1, 'nmod'],
      ['were', 'AUX', 5, 'aux:pass'],
      ['killed', 'VERB', 0, 'root', 'kill'],
    ]);
    expect((await code(doc, [assault(doc, 'attacked')])).events.map(told)).toEqual([[]]);
  });

  it('is of the seizure in its own sentence where there is no attack', async () => {
    const doc = buildDoc([
      ['Nine', 'NUM', 2, 'nummod'],
      ['guards', 'NOUN', 3, 'nsubj', 'guard'],
      ['died', 'VERB', 0, 'root', 'die'],
      ['in', 'ADP', 6, 'case'],
      ['the', 'DET', 6, 'det'],
      ['putsch', 'NOUN', 3, 'obl'],
    ]);
    expect((await code(doc, [frameOf(doc, 'putsch', SEIZED)])).events.map(told)).toEqual([['Nine killed']]);
    const words = { type: { value: 'ACCUSE', confidence: 0.9 } } as const;
    expect((await code(doc, [frameOf(doc, 'putsch', words)])).events.map(told)).toEqual([[]]);
  });

  it('is of a march that is to come where people are expected', async () => {
    const doc = buildDoc(
      [
        ['Bakers', 'NOUN', 3, 'nsubj', 'baker'],
        ['will', 'AUX', 3, 'aux'],
        ['march', 'VERB', 0, 'root'],
      ],
      [
        ['They', 'PRON', 2, 'nsubj'],
        ['expect', 'VERB', 0, 'root'],
        ['900', 'NUM', 4, 'nummod'],
        ['people', 'NOUN', 2, 'obj'],
      ],
    );
    const march = frameOf(doc, 'march', {
      type: { value: 'PROTEST', confidence: 0.9 },
      status: { value: 'future', confidence: 0.9 },
    });
    expect((await code(doc, [march])).events.map(told)).toEqual([['900 protesters']]);
  });

  it('is more of the same where "and" joins it to what was counted', async () => {
    const doc = buildDoc([
      ['Sweden', 'PROPN', 2, 'nsubj'],
      ['sent', 'VERB', 0, 'root', 'send'],
      ['40', 'NUM', 4, 'nummod'],
      ['soldiers', 'NOUN', 2, 'obj', 'soldier'],
      ['and', 'CCONJ', 7, 'cc'],
      ['9', 'NUM', 7, 'nummod'],
      ['Finns', 'NOUN', 4, 'conj', 'Finn'],
    ]);
    const sent = frameOf(doc, 'sent', {
      type: { value: 'MOBILIZE', confidence: 0.9 },
      mode: { value: 'troops', confidence: 0.9 },
    });
    expect((await code(doc, [sent])).events.map(told)).toEqual([['40 troops', '9 troops']]);
  });

  it('counts things used in an act, and those who are held where somebody was taken', async () => {
    const doc = buildDoc(
      [
        ['They', 'PRON', 2, 'nsubj'],
        ['used', 'VERB', 0, 'root', 'use'],
        ['15', 'NUM', 4, 'nummod'],
        ['boats', 'NOUN', 2, 'obj', 'boat'],
        ['in', 'ADP', 7, 'case'],
        ['the', 'DET', 7, 'det'],
        ['raid', 'NOUN', 2, 'obl'],
      ],
      [
        ['Rebels', 'NOUN', 2, 'nsubj', 'rebel'],
        ['hold', 'VERB', 0, 'root'],
        ['11', 'NUM', 2, 'obj'],
      ],
    );
    const abduct = { mode: { value: 'abduct', confidence: 0.9 } } as const;
    expect((await code(doc, [assault(doc, 'raid', abduct)])).events.map(told)).toEqual([
      ['15 other', '11 abducted'],
    ]);
    expect((await code(doc, [assault(doc, 'raid')])).events.map(told)).toEqual([['15 other']]);
  });
});

describe('who owns to a number', () => {
  const lists: readonly WordRow[] = [
    ['Medics', 'NOUN', 2, 'nsubj', 'medic'],
    ['counted', 'VERB', 0, 'root', 'count'],
    ['nine', 'NUM', 4, 'nummod'],
    ['dead', 'NOUN', 2, 'obj'],
  ];
  const givers = async (rows: readonly WordRow[], ...names: readonly string[]) => {
    const doc = buildDoc(attack, lists, rows);
    return (await code(doc, [assault(doc, 'attacked')], { names: ['Medics', ...names] })).events.map(told);
  };

  it('is the subject of the verb before, and takes the kind of the rival number', async () => {
    const rows: readonly WordRow[] = [
      ['Guards', 'NOUN', 2, 'nsubj', 'guard'],
      ['complained', 'VERB', 0, 'root', 'complain'],
      ['and', 'CCONJ', 4, 'cc'],
      ['stuck', 'VERB', 2, 'conj', 'stuck'],
      ['to', 'ADP', 6, 'case'],
      ['four', 'NUM', 4, 'obl'],
    ];
    expect(await givers(rows, 'Guards')).toEqual([['nine killed by Medics', 'four killed by Guards']]);
  });

  it('is whom a clause describes', async () => {
    const rows: readonly WordRow[] = [
      ['The', 'DET', 2, 'det'],
      ['mayor', 'NOUN', 10, 'nsubj'],
      ['who', 'PRON', 4, 'nsubj'],
      ['gave', 'VERB', 2, 'acl:relcl', 'give'],
      ['a', 'DET', 6, 'det'],
      ['figure', 'NOUN', 4, 'obj'],
      ['of', 'ADP', 8, 'case'],
      ['four', 'NUM', 6, 'nmod'],
      [',', 'PUNCT', 4, 'punct'],
      ['left', 'VERB', 0, 'root', 'leave'],
    ];
    expect(await givers(rows, 'The mayor')).toEqual([['nine killed by Medics', 'four killed by The mayor']]);
  });

  it('is told with the name behind the comma, and gives what "and" joins too', async () => {
    const rows: readonly WordRow[] = [
      ['Their', 'PRON', 2, 'nmod:poss'],
      ['chief', 'NOUN', 6, 'nsubj'],
      [',', 'PUNCT', 4, 'punct'],
      ['Toll', 'PROPN', 2, 'flat'],
      [',', 'PUNCT', 2, 'punct'],
      ['spoke', 'VERB', 0, 'root', 'speak'],
      ['of', 'ADP', 8, 'case'],
      ['six', 'NUM', 6, 'obl'],
      ['killed', 'VERB', 8, 'acl', 'kill'],
      ['and', 'CCONJ', 11, 'cc'],
      ['two', 'NUM', 8, 'conj'],
      ['wounded', 'VERB', 11, 'acl', 'wound'],
    ];
    expect(await givers(rows, 'Their chief, Toll')).toEqual([
      ['nine killed by Medics', 'six killed by Their chief, Toll', 'two wounded by Their chief, Toll'],
    ]);
  });

  const sentence = (...words: readonly string[]): readonly WordRow[] =>
    words.map((word, i): WordRow => {
      const [form, upos = 'X'] = word.split('/') as [string, string?];
      return [form, upos, i === 0 ? 0 : 1, i === 0 ? 'root' : 'dep'];
    });
  const nine = 'nine killed by Medics';

  it.each([
    [['Chief/NOUN', 'Kola/PROPN', 'insisted/VERB', 'on', 'four/NUM'], 'Chief Kola', true],
    [['Guards/NOUN', 'still/ADV', 'say/VERB', 'four/NUM'], 'Guards', true],
    [['Guards/NOUN', 'had/AUX', 'stopped/VERB', 'counting', 'at', 'four/NUM'], 'Guards', true],
    [['Guards/NOUN', 'stood/VERB', 'by', 'a', 'figure', 'of', 'four/NUM'], 'Guards', true],
    [['Guards/NOUN', 'acknowledged/VERB', 'four/NUM', 'deaths/NOUN'], 'Guards', true],
    [['Guards/NOUN', 'were/AUX', 'put/VERB', 'at', 'four/NUM', 'dead'], 'Guards', false],
    [['Then/ADV', 'came/VERB', 'Guards/NOUN', 'and', 'a', 'figure', 'of', 'four/NUM'], 'Guards', false],
  ] as const)(
    'is who stands before the verb where the tree shows no subject: %j',
    async (words, name, gives) => {
      const doc = buildDoc(attack, lists, sentence(...words));
      const { events } = await code(doc, [assault(doc, 'attacked')], { names: ['Medics', name] });
      expect(told(events[0]!)).toEqual([nine, gives ? `four killed by ${name}` : 'four killed']);
    },
  );

  it.each([
    [
      'signed/VERB a loan/NOUN',
      'SUPPORT',
      '',
      'Ministers/NOUN spoke/VERB of $90 million',
      '$90 million money',
    ],
    ['signed/VERB a treaty/NOUN', 'SUPPORT', '', 'Ministers/NOUN spoke/VERB of $90 million', undefined],
    [
      'razed/VERB huts/NOUN',
      'ASSAULT',
      'destroy',
      'Ministers/NOUN counted/VERB 90/NUM people',
      '90 displaced',
    ],
    [
      'razed/VERB huts/NOUN',
      'ASSAULT',
      'destroy',
      'Ministers/NOUN counted/VERB 90/NUM people wed',
      undefined,
    ],
    [
      'razed/VERB huts/NOUN',
      'ASSAULT',
      'destroy',
      'Ministers/NOUN knew/VERB 90/NUM people were affected by drought',
      undefined,
    ],
    ['struck/VERB', 'PROTEST', 'strike', 'Ministers/NOUN counted/VERB 90/NUM staff absent', '90 protesters'],
    ['gassed/VERB them', 'ASSAULT', 'crowd-control', 'Ministers/NOUN counted/VERB 90/NUM', '90 protesters'],
  ] as const)('%s, then: %s/%s %s', async (act, type, mode, words, expected) => {
    const doc = buildDoc(sentence('They/PRON', ...act.split(' ')), sentence(...words.split(' ')));
    const frame = frameOf(doc, act.split('/')[0]!, {
      type: { value: type, confidence: 0.9 },
      ...(mode !== '' && { mode: { value: mode, confidence: 0.9 } }),
    });
    const { events } = await code(doc, [frame]);
    expect(told(events[0]!)).toEqual(expected === undefined ? [] : [expected]);
  });

  it('is of those who are counted again by another behind a semicolon', async () => {
    const houses = [
      'Fire',
      'took',
      'nine/NUM',
      'houses/NOUN',
      ';/PUNCT',
      'Guards/NOUN',
      'counted/VERB',
      'four/NUM',
    ];
    const doc = buildDoc(attack, dead, sentence(...houses));
    const { events, figures } = await code(doc, [assault(doc, 'attacked')]);
    expect(events.map(told)).toEqual([['Seven killed']]);
    expect(figures.map(({ text, kind }) => `${text} ${kind}`)).toEqual([
      'Seven killed',
      'nine other',
      'four other',
    ]);
  });

  it('is no rival toll where it is far above it, nor of a crowd where it is far below', async () => {
    const crowd = ['Unions/NOUN', 'counted/VERB', '4,000/NUM', 'people/NOUN'];
    const few = ['Guards/NOUN', 'counted/VERB', 'four/NUM'];
    const doc = buildDoc(
      attack,
      sentence('Youths', 'marched/VERB'),
      dead,
      sentence(...crowd),
      sentence(...few),
    );
    const rally = frameOf(doc, 'marched', { type: { value: 'PROTEST', confidence: 0.9 } });
    const { events } = await code(doc, [assault(doc, 'attacked'), rally]);
    expect(events.map(told)[0]).toEqual(['Seven killed', 'four killed']);
    expect(events.map(told)[1]).not.toContain('4,000 killed');
  });

  it('is whose tally it is, and counts people as those counted before', async () => {
    const tally = [
      'Ministry/NOUN',
      "'s/PART",
      'own',
      'tally',
      'issued',
      'at',
      'noon',
      'was',
      '41/NUM',
      'hurt',
    ];
    const doc = buildDoc(attack, lists, sentence(...tally));
    const names = ['Medics', 'Ministry'];
    const { events } = await code(doc, [assault(doc, 'attacked')], { names });
    expect(told(events[0]!)).toEqual([nine, '41 wounded by Ministry']);
    const people = buildDoc(attack, lists, sentence('Ministry/NOUN', 'counted/VERB', '12/NUM', 'people'));
    const found = await code(people, [assault(people, 'attacked')], { names });
    expect(told(found.events[0]!)).toEqual([nine, '12 killed by Ministry']);
  });

  it('is who does something to the own figure', async () => {
    const rows: readonly WordRow[] = [
      ['Guards', 'NOUN', 2, 'nsubj', 'guard'],
      ['cut', 'VERB', 0, 'root', 'cut'],
      ['their', 'PRON', 5, 'nmod:poss'],
      ['own', 'ADJ', 5, 'amod'],
      ['figure', 'NOUN', 2, 'obj'],
      ['to', 'ADP', 7, 'case'],
      ['four', 'NUM', 2, 'obl'],
    ];
    expect(await givers(rows, 'Guards')).toEqual([[nine, 'four killed by Guards']]);
  });

  it('is whom a participle behind a sum names', async () => {
    const rows: readonly WordRow[] = [
      ['Guards', 'NOUN', 2, 'nsubj', 'guard'],
      ['burned', 'VERB', 0, 'root', 'burn'],
      ['four', 'NUM', 4, 'nummod'],
      ['huts', 'NOUN', 2, 'obj', 'hut'],
      ['of', 'ADP', 7, 'case'],
      ['the', 'DET', 7, 'det'],
      ['11', 'NUM', 2, 'obl'],
      ['claimed', 'VERB', 7, 'acl', 'claim'],
      ['by', 'ADP', 11, 'case'],
      ['the', 'DET', 11, 'det'],
      ['hosts', 'NOUN', 8, 'obl:agent', 'host'],
    ];
    const doc = buildDoc(rows);
    const found = await code(doc, [], { names: ['the hosts'] });
    expect(found.figures.map(({ text, by }) => [text, ...by.map(({ actor }) => actor)])).toEqual([
      ['four'],
      ['11', 'the hosts'],
    ]);
  });

  it('gives the rest of a count, too', async () => {
    const rows: readonly WordRow[] = [
      ['Guards', 'NOUN', 2, 'nsubj', 'guard'],
      ['put', 'VERB', 0, 'root', 'put'],
      ['the', 'DET', 4, 'det'],
      ['dead', 'NOUN', 2, 'obj'],
      ['at', 'ADP', 6, 'case'],
      ['four', 'NUM', 2, 'obl'],
      [',', 'PUNCT', 4, 'punct'],
      ['many', 'ADJ', 10, 'amod'],
      ['of', 'ADP', 10, 'case'],
      ['them', 'PRON', 4, 'nmod'],
      ['old', 'ADJ', 4, 'amod'],
      [',', 'PUNCT', 4, 'punct'],
      ['and', 'CCONJ', 15, 'cc'],
      ['the', 'DET', 15, 'det'],
      ['wounded', 'ADJ', 4, 'conj'],
      ['at', 'ADP', 17, 'case'],
      ['58', 'NUM', 15, 'nmod'],
    ];
    expect(await givers(rows, 'Guards')).toEqual([[nine, 'four killed by Guards', '58 wounded by Guards']]);
  });

  it('is who tells that they counted', async () => {
    const words = ['Medics', 'told', 'us', 'they', 'had', 'counted', 'nine', 'dead'];
    const doc = buildDoc(
      words.map((word, i): WordRow => [
        word,
        word === 'they' ? 'PRON' : 'VERB',
        i === 5 ? 0 : 6,
        i === 3 ? 'nsubj' : 'dep',
        word === 'counted' ? 'count' : word,
      ]),
    );
    const quotation: Quotation = {
      ...{ span: spanOf(doc, 'they had counted nine dead'), kind: 'indirect', confidence: 0.9, rule: 'test' },
      ...{ speaker: spanOf(doc, 'Medics'), why: [] },
    };
    const { figures } = await code(doc, [], { names: ['Medics', 'they'], quotations: [quotation] });
    expect(figures.map(({ by }) => by.map(({ actor }) => actor))).toEqual([['Medics']]);
  });

  it('is a rival sum where somebody gives it', async () => {
    const doc = buildDoc(
      sentence('Donors', 'pledged', '$200', 'million'),
      sentence('The/DET', 'premier/NOUN', 'spoke/VERB', 'of', '$260', 'million', './PUNCT'),
      sentence('The', 'port', 'needs', '$500', 'million'),
    );
    const type = { value: 'AGREE', confidence: 0.9 } as const;
    const quantity = [{ ...spanOf(doc, '$200 million'), confidence: 0.9, kind: 'money' as const }];
    const { events } = await code(doc, [frameOf(doc, 'pledged', { type, quantity })], {
      names: ['The premier'],
    });
    expect(events.map(told)).toEqual([['$200 million money', '$260 million money by The premier']]);
  });

  it('is what a ransom, a strike or a loan comes to, where nothing nearer has the sum that somebody gives', async () => {
    const counted = async (type: EventType, mode: string) => {
      const doc = buildDoc(
        sentence('They', 'moved', 'at', 'dawn'),
        sentence('Nobody', 'slept'),
        sentence('Shops', 'were', 'shut'),
        sentence('The/DET', 'union/NOUN', 'spoke/VERB', 'of', '$6', 'million'),
      );
      const choice = { type: { value: type, confidence: 0.9 }, mode: { value: mode, confidence: 0.9 } };
      const { events } = await code(doc, [frameOf(doc, 'moved', choice)], { names: ['The union'] });
      return events.map(told);
    };
    expect(await counted('PROTEST', 'strike')).toEqual([['$6 million money by The union']]);
    expect(await counted('PROTEST', 'demo')).toEqual([[]]);
  });

  it('counts those of whom the last act tells', async () => {
    const counted = async (type: 'PROTEST' | 'MOBILIZE', mode: string, name: string, words: string) => {
      const doc = buildDoc(sentence('They', 'marched'), sentence(...words.split(' ')));
      const choice = { type: { value: type, confidence: 0.9 }, mode: { value: mode, confidence: 0.9 } };
      const found = await code(doc, [frameOf(doc, 'marched', choice)], { names: [name] });
      return found.events.map(told);
    };
    const spoken = 'The/DET ministry/NOUN has/AUX spoken/VERB of 400/NUM';
    expect(await counted('PROTEST', 'demo', 'The ministry', spoken)).toEqual([
      ['400 protesters by The ministry'],
    ]);
    const put = 'Chief/NOUN Kola/PROPN put/VERB their strength at 300/NUM';
    expect(await counted('MOBILIZE', 'troops', 'Chief Kola', put)).toEqual([['300 troops by Chief Kola']]);
    const attackers = 'The/DET ministry/NOUN put/VERB the number of attackers at 400/NUM';
    expect(await counted('PROTEST', 'demo', 'The ministry', attackers)).toEqual([[]]);
    const saw = 'The/DET ministry/NOUN saw/VERB 400/NUM tents';
    expect(await counted('PROTEST', 'demo', 'The ministry', saw)).toEqual([[]]);
  });

  it('counts those who came to what the report is about, far behind it', async () => {
    const counted = async (type: 'PROTEST' | 'MOBILIZE' | 'COERCE', mode: string, words: string) => {
      const between = ['It rained.', 'Shops were shut.', 'Nobody slept.', 'Dogs barked.'];
      const doc = buildDoc(
        sentence('They', 'moved'),
        ...between.map((one) => sentence(...one.split(' '))),
        sentence(...words.split(' ')),
      );
      const choice = { type: { value: type, confidence: 0.9 }, mode: { value: mode, confidence: 0.9 } };
      const found = await code(doc, [frameOf(doc, 'moved', choice)], { names: ['The union'] });
      return found.events.map(told);
    };
    const people = 'The/DET union/NOUN counted/VERB 400/NUM people/NOUN at the bridge';
    expect(await counted('PROTEST', 'demo', people)).toEqual([['400 protesters by The union']]);
    expect(await counted('COERCE', 'curfew', people)).toEqual([[]]);
    const flags = 'The/DET union/NOUN counted/VERB 400/NUM flags/NOUN at the bridge';
    expect(await counted('PROTEST', 'demo', flags)).toEqual([[]]);
    const few = 'The/DET union/NOUN counted/VERB 12/NUM people/NOUN at the bridge';
    expect(await counted('PROTEST', 'demo', few)).toEqual([[]]);
    const men = 'The/DET union/NOUN counted/VERB 280/NUM men/NOUN at the bridge';
    expect(await counted('MOBILIZE', 'troops', men)).toEqual([['280 troops by The union']]);
  });

  it('is another sum for the same, by whom its clause names', async () => {
    const doc = buildDoc(
      sentence('Donors', 'pledged', '$200', 'million'),
      sentence(
        'A',
        'draft',
        'has',
        '$180',
        'million',
        'rather',
        'than',
        'the',
        '$190',
        'million',
        'that',
        'Kola/PROPN',
        'named',
        './PUNCT',
      ),
      sentence('Of', 'that', 'sum', '$50', 'million', 'is', 'for', 'roads'),
    );
    const type = { value: 'AGREE', confidence: 0.9 } as const;
    const quantity = ['$200 million', '$180 million'].map((words) => ({
      ...{ ...spanOf(doc, words), confidence: 0.9, kind: 'money' as const },
    }));
    const { events } = await code(doc, [frameOf(doc, 'pledged', { type, quantity })], { names: ['Kola'] });
    expect(events.map(told)).toEqual([
      ['$200 million money', '$180 million money', '$190 million money by Kola', '$50 million money'],
    ]);
  });

  it('is compared where somebody gives it, not where it is of others', async () => {
    const compared = async (...behind: readonly string[]) => {
      const words = ['Guards/NOUN', 'reported/VERB', 'four/NUM', 'dead', ...behind];
      const doc = buildDoc(attack, sentence(...words));
      return (await code(doc, [assault(doc, 'attacked')], { names: ['Guards'] })).events.map(told);
    };
    const four = 'four killed by Guards';
    expect(await compared('against', 'the', 'two/NUM', 'admitted', 'before')).toEqual([[four, 'two killed']]);
    expect(await compared('up', 'from', 'two/NUM')).toEqual([[four, 'two killed']]);
    expect(await compared('against', 'the', 'two/NUM', 'strikers')).toEqual([[four]]);
  });

  it('gives each of two counts in a gap its own giver', async () => {
    const doc = buildDoc(
      attack,
      lists,
      sentence(
        'Guards/NOUN',
        'mentioned/VERB',
        'four/NUM',
        'dead',
        ',/PUNCT',
        'the/DET',
        'palace/NOUN',
        'five/NUM',
      ),
    );
    const { events } = await code(doc, [assault(doc, 'attacked')], {
      names: ['Medics', 'Guards', 'the palace'],
    });
    expect(told(events[0]!)).toEqual([nine, 'four killed by Guards', 'five killed by the palace']);
  });

  it('is not who says another number than that', async () => {
    const given = async (...words: readonly string[]) => {
      const doc = buildDoc(attack, sentence('Guards/NOUN', 'reported/VERB', 'four/NUM', 'dead', ...words));
      return (await code(doc, [assault(doc, 'attacked')], { names: ['Guards'] })).events.map(told);
    };
    expect(await given(',/PUNCT', 'not', 'nine/NUM')).toEqual([['four killed by Guards']]);
    expect(await given(',/PUNCT', 'dismissing/VERB', 'reports', 'of', 'nine/NUM')).toEqual([
      ['four killed by Guards'],
    ]);
  });

  it('are captives whom rebels capture', async () => {
    const taken = async (who: string) => {
      const doc = buildDoc(sentence(who, 'captured/VERB', 'two/NUM', 'soldiers/NOUN'));
      const frame = frameOf(doc, 'captured', {
        type: { value: 'COERCE', confidence: 0.9 },
        mode: { value: 'arrest', confidence: 0.9 },
        source: [{ ...spanOf(doc, who.split('/')[0]!), confidence: 0.9 }],
      });
      return (await code(doc, [frame])).events.map(told);
    };
    expect(await taken('Rebels/NOUN')).toEqual([['two abducted']]);
    expect(await taken('Police/NOUN')).toEqual([['two arrested']]);
  });

  it('is not who only owns to the deed', async () => {
    const given = async (...words: readonly string[]) => {
      const doc = buildDoc(sentence(...words));
      const attribution = [{ ...spanOf(doc, 'Rebels'), confidence: 0.9 }];
      const frames = [assault(doc, 'blast', { attribution })];
      return (await code(doc, frames, { names: ['Rebels'] })).events.map(told);
    };
    const blast = ['a', 'blast', 'that', 'killed', 'nine', 'people'];
    expect(await given('Rebels', 'claimed', 'responsibility', 'for', ...blast)).toEqual([['nine killed']]);
    expect(await given('Rebels', 'told', 'of', ...blast)).toEqual([['nine killed by Rebels']]);
  });

  it('is not who claims a bombing as the toll climbs', async () => {
    const given = async (...words: readonly string[]) => {
      const doc = buildDoc(sentence('Rebels', 'claim', ...words));
      const quotation: Quotation = {
        ...{ span: spanOf(doc, words.join(' ')), kind: 'indirect', confidence: 0.9, rule: 'test', why: [] },
        speaker: spanOf(doc, 'Rebels'),
      };
      const found = await code(doc, [assault(doc, 'blast')], { names: ['Rebels'], quotations: [quotation] });
      return found.events.map(told);
    };
    expect(await given('blast', 'as', 'toll', 'climbs', 'to', 'nine')).toEqual([['nine killed']]);
    expect(await given('blast', 'in', 'which', 'nine', 'died')).toEqual([['nine killed by Rebels']]);
    expect(await given('they', 'will', 'act', 'after', 'nine', 'died', 'in', 'blast')).toEqual([
      ['nine killed'],
    ]);
  });
});
