import { describe, expect, it } from 'vitest';
import type { Actor, Event, Frame, QuantityMention } from '../../document/index.ts';
import { Event as EventSchema } from '../../document/index.ts';
import type { BuiltDoc, WordRow } from '../../../test/support/build-doc.ts';
import { buildDoc, frameOf, spanOf } from '../../../test/support/build-doc.ts';
import { codeEvents } from './index.ts';

const codebook = { entries: [], contexts: [], rules: [], patterns: [] };
const versions = { program: '0', model: 'm', codebook: 'c' };

const expulsion: readonly WordRow[] = [
  ['Police', 'NOUN', 2, 'nsubj'],
  ['said', 'VERB', 0, 'root', 'say'],
  ['Russia', 'PROPN', 4, 'nsubj'],
  ['expelled', 'VERB', 2, 'ccomp', 'expel'],
  ['at', 'ADP', 7, 'case'],
  ['least', 'ADJ', 5, 'fixed'],
  ['12', 'NUM', 8, 'nummod'],
  ['diplomats', 'NOUN', 4, 'obj', 'diplomat'],
  ['on', 'ADP', 10, 'case'],
  ['Sunday', 'PROPN', 4, 'obl'],
];

function role(doc: BuiltDoc, phrase: string, confidence = 0.8): Frame['source'][number] {
  return { ...spanOf(doc, phrase), confidence };
}

function actorFor(doc: BuiltDoc, phrase: string): Actor {
  const { start, end } = spanOf(doc, phrase);
  return {
    record: 'actor',
    version: 1,
    id: phrase,
    document: 'd1',
    name: phrase,
    sectors: [],
    mentions: [{ start, end, form: 'name', basis: 'stated', link: 'test' }],
    why: [],
  };
}

async function code(
  doc: BuiltDoc,
  frames: readonly Frame[],
  names: readonly string[] = [],
  quantities: readonly QuantityMention[] = [],
): Promise<readonly Event[]> {
  const layers = {
    ...doc.layers,
    frames,
    quantities,
    quotations: [],
    places: [],
    actors: names.map((name) => actorFor(doc, name)),
  };
  const [added] = await codeEvents({ codebook, versions }).run([{ document: doc.document, layers }]);
  return added!.events.map((event) => EventSchema.parse(event));
}

describe('codeEvents', () => {
  it('turns a frame into a record with proof', async () => {
    const doc = buildDoc(expulsion);
    const frame = frameOf(doc, 'expelled', {
      type: { value: 'SANCTION', confidence: 0.8, runnerUp: { value: 'COERCE', confidence: 0.15 } },
      mode: { value: 'expel', confidence: 0.7 },
      source: [role(doc, 'Russia')],
      target: [role(doc, 'at least 12 diplomats')],
      time: [role(doc, 'on Sunday')],
      quantity: [{ ...role(doc, 'at least 12'), kind: 'expelled' }],
      attribution: [role(doc, 'Police')],
    });
    const number: QuantityMention = {
      ...{ ...spanOf(doc, 'at least 12'), type: 'count', measure: 'amount', kind: 'other' },
      ...{ low: 12, value: 12, unit: 'diplomats' },
    };
    const [event] = await code(doc, [frame], ['Russia', 'diplomats', 'Police'], [number]);
    expect(event).toMatchObject({
      type: 'SANCTION',
      mode: 'expel',
      cameo: '166',
      quad: 'material-conflict',
      intensity: { plover: -5.5, goldstein: -7 },
      status: 'actual',
      source: [{ actor: 'Russia', text: 'Russia', confidence: 0.8 }],
      target: [{ actor: 'diplomats', text: 'at least 12 diplomats' }],
      attribution: [{ actor: 'Police' }],
      date: [{ text: 'on Sunday', precision: 'unknown', basis: 'stated' }],
      quantities: [{ kind: 'expelled', text: 'at least 12', low: 12, by: [{ actor: 'Police' }] }],
      confidence: 0.72,
      sentence: { index: 0 },
    });
    expect(event!.id).toMatch(/^e[0-9a-f]{16}$/);
    expect(event!.codedBy.rule).toBeUndefined();
    expect(event!.why).toContain('type SANCTION 0.80, before COERCE 0.15');
    expect(event!.why).toContain('source "Russia" 0.80');
  });

  it('has no mode where none fits, and no reference where no actor stands', async () => {
    const doc = buildDoc(expulsion);
    const type = { value: 'REQUEST', confidence: 0.9 } as const;
    const [event] = await code(doc, [frameOf(doc, 'expelled', { type, source: [role(doc, 'Russia')] })]);
    expect(event!.mode).toBeUndefined();
    expect(event!.cameo).toBe('100');
    expect(event!.source).toEqual([]);
  });

  it('parts equal frames by id', async () => {
    const doc = buildDoc(expulsion);
    const frame = frameOf(doc, 'expelled', { type: { value: 'SANCTION', confidence: 0.9 } });
    const events = await code(doc, [frame, frame]);
    expect(new Set(events.map((event) => event.id)).size).toBe(2);
  });
});

/** Words with trigger; the status the model half believes; what the words make of it, and by which rule. */
const STATUS: readonly (readonly [
  string,
  string,
  Event['status'],
  string | undefined,
  readonly WordRow[],
])[] = [
  [
    'did not',
    'fire',
    'negated',
    'negated-verb',
    [
      ['Police', 'NOUN', 4, 'nsubj'],
      ['did', 'AUX', 4, 'aux', 'do'],
      ['not', 'PART', 4, 'advmod'],
      ['fire', 'VERB', 0, 'root'],
    ],
  ],
  [
    'no one was',
    'arrested',
    'negated',
    'nobody-acted',
    [
      ['No', 'DET', 2, 'det'],
      ['one', 'NOUN', 4, 'nsubj:pass'],
      ['was', 'AUX', 4, 'aux:pass', 'be'],
      ['arrested', 'VERB', 0, 'root', 'arrest'],
    ],
  ],
  [
    'denied',
    'shelled',
    'negated',
    'denied',
    [
      ['Kigali', 'PROPN', 2, 'nsubj'],
      ['denied', 'VERB', 0, 'root', 'deny'],
      ['it', 'PRON', 5, 'nsubj'],
      ['had', 'AUX', 5, 'aux', 'have'],
      ['shelled', 'VERB', 2, 'ccomp', 'shell'],
    ],
  ],
  [
    'will',
    'withdraw',
    'future',
    'yet-to-come',
    [
      ['Chad', 'PROPN', 3, 'nsubj'],
      ['will', 'AUX', 3, 'aux'],
      ['withdraw', 'VERB', 0, 'root'],
    ],
  ],
  [
    'plans to',
    'visit',
    'future',
    'announced',
    [
      ['She', 'PRON', 2, 'nsubj'],
      ['plans', 'VERB', 0, 'root', 'plan'],
      ['to', 'PART', 4, 'mark'],
      ['visit', 'VERB', 2, 'xcomp'],
    ],
  ],
  [
    'could',
    'attack',
    'hypothetical',
    'possible',
    [
      ['Rebels', 'NOUN', 3, 'nsubj', 'rebel'],
      ['could', 'AUX', 3, 'aux'],
      ['attack', 'VERB', 0, 'root'],
    ],
  ],
  [
    'if',
    'attack',
    'hypothetical',
    'conditional',
    [
      ['If', 'SCONJ', 3, 'mark'],
      ['rebels', 'NOUN', 3, 'nsubj', 'rebel'],
      ['attack', 'VERB', 5, 'advcl'],
      ['we', 'PRON', 5, 'nsubj'],
      ['leave', 'VERB', 0, 'root'],
    ],
  ],
  [
    'weighing',
    'sanctions',
    'hypothetical',
    'weighed',
    [
      ['Chad', 'PROPN', 3, 'nsubj'],
      ['is', 'AUX', 3, 'aux', 'be'],
      ['weighing', 'VERB', 0, 'root', 'weigh'],
      ['sanctions', 'NOUN', 3, 'obj', 'sanction'],
    ],
  ],
  [
    'plain',
    'attacked',
    'actual',
    undefined,
    [
      ['Rebels', 'NOUN', 2, 'nsubj', 'rebel'],
      ['attacked', 'VERB', 0, 'root', 'attack'],
    ],
  ],
];

describe('status', () => {
  it.each(STATUS)('%s: "%s" is %s by %s', async (_, trigger, status, rule, rows) => {
    const doc = buildDoc(rows);
    const type = { value: 'ASSAULT', confidence: 0.9 } as const;
    const unsure = frameOf(doc, trigger, { type, status: { value: 'actual', confidence: 0.4 } });
    const [event] = await code(doc, [unsure]);
    expect([event!.status, event!.codedBy.rule]).toEqual([status, rule]);
    const sure = frameOf(doc, trigger, { type, status: { value: 'historical', confidence: 0.9 } });
    expect((await code(doc, [sure]))[0]!.status).toBe('historical');
  });

  const WILL: readonly WordRow[] = [
    ['If', 'SCONJ', 3, 'mark'],
    ['Chad', 'PROPN', 3, 'nsubj'],
    ['attacks', 'VERB', 6, 'advcl', 'attack'],
    ['they', 'PRON', 6, 'nsubj'],
    ['will', 'AUX', 6, 'aux'],
    ['leave', 'VERB', 0, 'root'],
  ];
  const surely = async (type: Event['type'], rows: readonly WordRow[]) => {
    const doc = buildDoc(rows);
    const frame = frameOf(doc, rows.at(-1)![0], {
      type: { value: type, confidence: 0.9 },
      status: { value: 'actual', confidence: 0.95 },
    });
    return (await code(doc, [frame]))[0]!.status;
  };

  it('takes nothing for done that "will" be, however sure the model is', async () => {
    expect(await surely('RETREAT', WILL)).toBe('hypothetical');
    expect(
      await surely('RETREAT', [
        ['They', 'PRON', 3, 'nsubj'],
        ['will', 'AUX', 3, 'aux'],
        ['leave', 'VERB', 0, 'root'],
      ]),
    ).toBe('future');
  });

  it.each<[string, Event['status'], WordRow[]]>([
    [
      'denied planting it and pointed',
      'actual',
      [
        ['planting', 'VERB', 2, 'xcomp', 'plant'],
        ['it', 'PRON', 3, 'obj'],
        ['and', 'CCONJ', 6, 'cc'],
        ['pointed', 'VERB', 3, 'conj', 'point'],
      ],
    ],
    [
      'denied planting it and blaming',
      'negated',
      [
        ['planting', 'VERB', 2, 'xcomp', 'plant'],
        ['it', 'PRON', 3, 'obj'],
        ['and', 'CCONJ', 6, 'cc'],
        ['blaming', 'VERB', 3, 'conj', 'blame'],
      ],
    ],
  ])('parts what is denied from what the denier does: %s', async (_, status, clause) => {
    const rows: WordRow[] = [
      ['Chad', 'PROPN', 2, 'nsubj'],
      ['denied', 'VERB', 0, 'root', 'deny'],
    ];
    expect(await surely('ACCUSE', [...rows, ...clause])).toBe(status);
  });

  it.each<[string, Event['status'], string, WordRow[]]>([
    [
      'a charge that is rejected',
      'negated',
      'charges',
      [
        ['that', 'SCONJ', 6, 'mark'],
        ['it', 'PRON', 6, 'nsubj'],
        ['shelled', 'VERB', 3, 'acl', 'shell'],
      ],
    ],
    [
      'a request that is rejected',
      'actual',
      'pleas',
      [
        ['from', 'ADP', 5, 'case'],
        ['men', 'NOUN', 3, 'nmod'],
        ['deported', 'VERB', 5, 'acl', 'deport'],
      ],
    ],
  ])('takes %s for %s', async (_, status, noun, clause) => {
    const rows: WordRow[] = [
      ['Chad', 'PROPN', 2, 'nsubj'],
      ['rejected', 'VERB', 0, 'root', 'reject'],
      [noun, 'NOUN', 2, 'obj'],
    ];
    expect(await surely('ASSAULT', [...rows, ...clause])).toBe(status);
  });

  it.each<[string, Event['status']]>([
    ['caused', 'actual'],
    ['prevented', 'negated'],
  ])('takes the model at its word that says no only where a word says so: %s', async (verb, status) => {
    const doc = buildDoc([
      ['It', 'PRON', 2, 'nsubj'],
      [verb, 'VERB', 0, 'root'],
      ['riots', 'NOUN', 2, 'obl'],
    ]);
    const frame = frameOf(doc, 'riots', {
      type: { value: 'PROTEST', confidence: 0.9 },
      status: { value: 'negated', confidence: 0.7, runnerUp: { value: 'historical', confidence: 0.2 } },
    });
    expect((await code(doc, [frame]))[0]!.status).toBe(status);
  });

  it('leaves threats and refusals done by saying them', async () => {
    expect(await surely('THREATEN', WILL)).toBe('actual');
  });
});

describe('mode', () => {
  const condemned: readonly WordRow[] = [
    ['Chad', 'PROPN', 2, 'nsubj'],
    ['condemned', 'VERB', 0, 'root'],
    ['the', 'DET', 4, 'det'],
    ['attack', 'NOUN', 2, 'obj'],
  ];
  const shot: readonly WordRow[] = [
    ['Men', 'NOUN', 2, 'nsubj'],
    ['shot', 'VERB', 0, 'root'],
    ['him', 'PRON', 2, 'obj'],
  ];
  const bombs: WordRow = ['bomb', 'NOUN', 4, 'compound'];
  const act = (doc: BuiltDoc, trigger: string, mode: string) =>
    frameOf(doc, trigger, {
      type: { value: 'ASSAULT', confidence: 0.9 },
      mode: { value: mode, confidence: 0.5 },
    });

  it('of a noun that names no means is the one that its sentence or the document tells', async () => {
    const bare = buildDoc(condemned);
    expect((await code(bare, [act(bare, 'attack', 'aerial')]))[0]!.mode).toBeUndefined();
    const told = buildDoc(shot, condemned);
    const frames = [act(told, 'shot', 'firearms'), act(told, 'attack', 'aerial')];
    expect((await code(told, frames))[1]!.mode).toBe('firearms');
    const named = buildDoc([...condemned, bombs]);
    expect((await code(named, [act(named, 'attack', 'aerial')]))[0]!.mode).toBe('aerial');
  });
});

describe('attribution', () => {
  const rows: readonly WordRow[] = [
    ['Chad', 'PROPN', 2, 'nsubj'],
    ['offered', 'VERB', 0, 'root', 'offer'],
    ['aid', 'NOUN', 2, 'obj'],
    ['after', 'ADP', 9, 'mark'],
    ['police', 'NOUN', 6, 'nsubj'],
    ['said', 'VERB', 9, 'parataxis', 'say'],
    ['rebels', 'NOUN', 9, 'nsubj', 'rebel'],
    ['had', 'AUX', 9, 'aux', 'have'],
    ['attacked', 'VERB', 2, 'advcl', 'attack'],
  ];
  const tellersOf = async (trigger: string, spoken: string) => {
    const doc = buildDoc(rows);
    const quotation = {
      ...{ kind: 'indirect', span: spanOf(doc, spoken), confidence: 0.9 },
      ...{ cue: spanOf(doc, 'said'), speaker: spanOf(doc, 'police') },
    };
    const frame = frameOf(doc, trigger, {
      type: { value: 'ASSAULT', confidence: 0.9 },
      attribution: [role(doc, 'police')],
    });
    const layers = {
      ...{ ...doc.layers, frames: [frame], quotations: [quotation as never] },
      ...{ quantities: [], places: [], actors: [actorFor(doc, 'police')] },
    };
    const [added] = await codeEvents({ codebook, versions }).run([{ document: doc.document, layers }]);
    return added!.events[0]!.attribution.map(({ actor }) => actor);
  };

  it('is of the act that is told, not of one that stands before who tells it', async () => {
    expect(await tellersOf('attacked', 'rebels had attacked')).toEqual(['police']);
    expect(await tellersOf('offered', 'rebels had attacked')).toEqual([]);
  });

  it('is not of who denies a part in what happened', async () => {
    const denial = (verb: string): readonly WordRow[] => [
      ['Chad', 'PROPN', 2, 'nsubj'],
      [verb, 'VERB', 0, 'root'],
      ['a', 'DET', 4, 'det'],
      ['part', 'NOUN', 2, 'obj'],
      ['in', 'ADP', 6, 'case'],
      ['attacks', 'NOUN', 4, 'nmod'],
    ];
    const tellers = async (verb: string) => {
      const doc = buildDoc(denial(verb));
      const type = { value: 'ASSAULT', confidence: 0.9 } as const;
      const frame = frameOf(doc, 'attacks', { type, attribution: [role(doc, 'Chad')] });
      return (await code(doc, [frame], ['Chad']))[0]!.attribution.map(({ actor }) => actor);
    };
    expect(await tellers('denied')).toEqual([]);
    expect(await tellers('admitted')).toEqual(['Chad']);
  });

  it('is not of whom others speak of, nor of nobody', async () => {
    const tellers = async (subject: string, relation: string, participle: string) => {
      const doc = buildDoc([
        ['Some', 'DET', 2, 'det'],
        [subject, 'NOUN', 4, relation],
        ['are', 'AUX', 4, 'aux:pass'],
        [participle, 'VERB', 0, 'root'],
        ['to', 'PART', 6, 'mark'],
        ['attack', 'VERB', 4, 'xcomp'],
      ]);
      const frame = frameOf(doc, 'attack', {
        type: { value: 'ASSAULT', confidence: 0.9 },
        attribution: [role(doc, subject)],
      });
      return (await code(doc, [frame], [subject]))[0]!.attribution.map(({ actor }) => actor);
    };
    expect(await tellers('rebels', 'nsubj:pass', 'said')).toEqual([]);
    expect(await tellers('rebels', 'nsubj', 'admitting')).toEqual(['rebels']);
    expect(await tellers('Nobody', 'nsubj', 'admitting')).toEqual([]);
  });

  it('is of both where both are told', async () => {
    expect(await tellersOf('offered', 'Chad offered aid')).toEqual(['police']);
  });
});
