import { describe, expect, it } from 'vitest';
import { spanOf } from '../../../test/support/build-doc.ts';
import { buildQuoteDoc } from '../../../test/support/build-quote-doc.ts';
import type { QuoteKind } from '../../document/index.ts';
import { proposedSpeech } from './proposed-speech.ts';
import { readDocument } from './reading.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly cue: string;
  readonly speaker: string;
  /** Phrases that the model takes for the content, and how sure it is of each. */
  readonly content: Readonly<Record<string, number>>;
  readonly kind?: QuoteKind;
  /** A phrase that is a quotation already. */
  readonly taken?: string;
  readonly found: readonly {
    readonly content: string;
    readonly kind: QuoteKind;
    readonly confidence: number;
  }[];
}

const plain = {
  text: 'The harbour is closed, the mayor said, and will stay so.',
  cue: 'said',
  speaker: 'the mayor',
};
const CASES: readonly Case[] = [
  {
    name: 'what a thing is taken for is no speech',
    text: 'Monitors described the poll as void.',
    cue: 'described',
    speaker: 'Monitors',
    content: { 'the poll as void': 0.8 },
    found: [],
  },
  {
    name: 'pieces around the cue stay two',
    ...plain,
    content: { 'The harbour is closed': 0.9, 'will stay so': 0.8 },
    found: [
      { content: 'The harbour is closed', kind: 'indirect', confidence: 0.9 },
      { content: 'will stay so', kind: 'indirect', confidence: 0.8 },
    ],
  },
  {
    name: 'a scrap beside a sure piece falls',
    ...plain,
    content: { 'The harbour is closed': 0.9, 'will stay so': 0.4 },
    found: [{ content: 'The harbour is closed', kind: 'indirect', confidence: 0.9 }],
  },
  {
    name: 'pieces with one token between them are one',
    ...plain,
    content: { 'The harbour': 0.7, closed: 0.9 },
    found: [{ content: 'The harbour is closed', kind: 'indirect', confidence: 0.9 }],
  },
  { name: 'one word is no speech', ...plain, content: { closed: 0.9 }, found: [] },
  {
    name: 'without marks nothing is direct',
    ...plain,
    content: { 'The harbour is closed': 0.9 },
    kind: 'direct',
    found: [{ content: 'The harbour is closed', kind: 'indirect', confidence: 0.9 }],
  },
  {
    name: 'beside a quotation the model must be surer',
    ...plain,
    content: { 'The harbour is closed': 0.9, 'will stay so': 0.65 },
    taken: 'The harbour is closed',
    found: [],
  },
];

describe('speech that the model proposes', () => {
  it.each(CASES)('$name', ({ text, cue, speaker, content, kind = 'indirect', taken, found }) => {
    const doc = buildQuoteDoc(text);
    const role = (phrase: string, confidence: number) => ({ ...spanOf(doc, phrase), confidence });
    const frame = {
      ...{ sentence: 0, cue: spanOf(doc, cue), cueConfidence: 0.95, speaker: [role(speaker, 0.9)] },
      content: Object.entries(content).map(([phrase, confidence]) => role(phrase, confidence)),
      kind: { value: kind, confidence: 0.9 },
    };
    const reading = readDocument({ document: doc.document, layers: { ...doc.layers, speech: [frame] } });
    const before = taken === undefined ? [] : [spanOf(doc, taken)];
    const drafts = proposedSpeech(
      reading,
      before.map((span) => ({ span, kind: 'direct', confidence: 1, rule: 'test', why: [] })),
    );
    const cut = (span?: { start: number; end: number }) => span && text.slice(span.start, span.end);
    expect(
      drafts.map((draft) => ({ content: cut(draft.span), kind: draft.kind, confidence: draft.confidence })),
    ).toEqual(found);
    for (const draft of drafts) expect([cut(draft.cue), cut(draft.speaker)]).toEqual([cue, speaker]);
    for (const [i, draft] of drafts.entries()) expect(draft.continues).toBe(drafts[i - 1]);
  });

  it('takes no dateline for the speaker', () => {
    const text = 'ORVEL, Malia — The ministry said six miners had been taken.';
    const doc = buildQuoteDoc(text);
    const role = (phrase: string) => ({ ...spanOf(doc, phrase), confidence: 0.9 });
    const frame = {
      ...{ sentence: 0, cue: spanOf(doc, 'said'), cueConfidence: 0.9, speaker: [role('ORVEL')] },
      ...{
        content: [role('six miners had been taken')],
        kind: { value: 'indirect', confidence: 0.9 } as const,
      },
    };
    const [draft] = proposedSpeech(
      readDocument({ document: doc.document, layers: { ...doc.layers, speech: [frame] } }),
      [],
    );
    expect(draft?.speaker && text.slice(draft.speaker.start, draft.speaker.end)).toBe('The ministry');
  });

  it.each([
    ['Vela said nothing about the dead.', 'said', 'nothing about the dead', []],
    [
      'If the road stays shut, Vela has warned, the mill will close.',
      'warned',
      'If the road stays shut',
      ['If the road stays shut'],
    ],
  ])('%s', (text, cue, content, expected) => {
    const doc = buildQuoteDoc(text);
    const frame = {
      ...{ sentence: 0, cue: spanOf(doc, cue), cueConfidence: 0.9 },
      speaker: [{ ...spanOf(doc, 'Vela'), confidence: 0.9 }],
      content: [{ ...spanOf(doc, content), confidence: 0.9 }],
      kind: { value: 'indirect', confidence: 0.9 } as const,
    };
    const reading = readDocument({ document: doc.document, layers: { ...doc.layers, speech: [frame] } });
    expect(proposedSpeech(reading, []).map(({ span }) => text.slice(span.start, span.end))).toEqual(expected);
  });

  it('takes no half of a place for the speaker', () => {
    const text = 'The jail burned in Zabid, western Yemen, an official said.';
    const doc = buildQuoteDoc(text);
    const role = (phrase: string) => ({ ...spanOf(doc, phrase), confidence: 0.9 });
    const frame = (...speakers: readonly string[]) => ({
      ...{ sentence: 0, cue: spanOf(doc, 'said'), cueConfidence: 0.95, speaker: speakers.map(role) },
      ...{
        content: [role('The jail burned in Zabid')],
        kind: { value: 'indirect', confidence: 0.9 } as const,
      },
    });
    const words = doc.layers.words.map((word, i) =>
      i === spanOf(doc, 'western').first ? { ...word, upos: 'ADJ' } : word,
    );
    const speakersOf = (...speakers: readonly string[]) => {
      const layers = { ...doc.layers, words, speech: [frame(...speakers)] };
      const drafts = proposedSpeech(readDocument({ document: doc.document, layers }), []);
      return drafts.map(({ speaker }) => speaker && text.slice(speaker.start, speaker.end));
    };
    expect(speakersOf('western', 'an official')).toEqual(['an official']);
    expect(speakersOf('western')).toEqual(['an official']);
  });
});
