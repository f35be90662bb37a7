import { describe, expect, it } from 'vitest';
import type { Actor, Event, Frame, Layers, Quotation } from '../../../document/index.ts';
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

describe('who gives a number', () => {
  const counted: readonly WordRow[] = [
    ['Medics', 'NOUN', 2, 'nsubj', 'medic'],
    ['put', 'VERB', 0, 'root'],
    ['the', 'DET', 4, 'det'],
    ['number', 'NOUN', 2, 'obj'],
    ['at', 'ADP', 6, 'case'],
    ['nine', 'NUM', 2, 'obl'],
  ];
  const dead: readonly WordRow[] = [
    ['Seven', 'NUM', 2, 'nummod'],
    ['people', 'NOUN', 3, 'nsubj'],
    ['died', 'VERB', 0, 'root', 'die'],
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

  it('is the one who asserts the event, in the same sentence', async () => {
    const doc = buildDoc(
      [...attack, ['killing', 'VERB', 2, 'advcl', 'kill'], ['five', 'NUM', 5, 'obj']],
      dead,
    );
    const attribution = [{ ...spanOf(doc, 'Gunmen'), confidence: 0.9 }];
    const { events } = await code(doc, [assault(doc, 'attacked', { attribution })], { names: ['Gunmen'] });
    expect(events.map(told)).toEqual([['five killed by Gunmen', 'Seven killed']]);
  });
});
