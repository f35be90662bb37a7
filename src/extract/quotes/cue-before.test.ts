import { describe, expect, it } from 'vitest';
import { buildDoc, spanOf } from '../../../test/support/build-doc.ts';
import type { WordRow } from '../../../test/support/build-doc.ts';
import { findCueBefore } from './cue-before.ts';
import { readDocument } from './reading.ts';

interface Case {
  readonly name: string;
  /** Sentences whose last `"` pair holds the quotation. */
  readonly rows: readonly WordRow[];
  readonly cue: string;
  readonly speaker: string;
}

const CASES: readonly Case[] = [
  {
    name: 'a verb that the tree hangs on the reported clause is the speaker of the report',
    rows: [
      ['Okello', 'PROPN', 2, 'nsubj'],
      ['said', 'VERB', 0, 'root', 'say'],
      ['it', 'PRON', 5, 'nsubj'],
      ['was', 'AUX', 5, 'cop'],
      ['early', 'ADJ', 2, 'ccomp'],
      ['but', 'CCONJ', 7, 'cc'],
      ['added', 'VERB', 5, 'conj', 'add'],
      [',', 'PUNCT', 7, 'punct'],
      ['"', 'PUNCT', 9, 'punct'],
      ['Wait', 'VERB', 7, 'ccomp'],
      ['"', 'PUNCT', 9, 'punct'],
    ],
    ...{ cue: 'added', speaker: 'Okello' },
  },
  {
    name: 'nobody inside the quotation speaks it',
    rows: [
      ['Okello', 'PROPN', 2, 'nsubj'],
      ['left', 'VERB', 0, 'root', 'leave'],
      [',', 'PUNCT', 4, 'punct'],
      ['saying', 'VERB', 2, 'advcl', 'say'],
      [',', 'PUNCT', 4, 'punct'],
      ['"', 'PUNCT', 8, 'punct'],
      ['I', 'PRON', 4, 'nsubj'],
      ['know', 'VERB', 4, 'ccomp'],
      ['"', 'PUNCT', 8, 'punct'],
    ],
    ...{ cue: 'saying', speaker: 'Okello' },
  },
  {
    name: 'who follows a cue that opens the sentence',
    rows: [
      ['Added', 'VERB', 0, 'root', 'add'],
      ['Okello', 'PROPN', 1, 'obj'],
      [':', 'PUNCT', 1, 'punct'],
      ['"', 'PUNCT', 5, 'punct'],
      ['Wait', 'VERB', 1, 'ccomp'],
      ['"', 'PUNCT', 5, 'punct'],
    ],
    ...{ cue: 'Added', speaker: 'Okello' },
  },
];

it('has the name between "and" and the cue as its speaker', () => {
  const doc = buildDoc([
    ['Villagers', 'NOUN', 2, 'nsubj'],
    ['asked', 'VERB', 0, 'root', 'ask', 'VBD'],
    ['and', 'CCONJ', 5, 'cc'],
    ['Okello', 'PROPN', 5, 'nsubj'],
    ['said', 'VERB', 2, 'conj', 'say', 'VBD'],
    [',', 'PUNCT', 5, 'punct'],
    ['"', 'PUNCT', 5, 'punct'],
  ]);
  // The tree gives the subject of "asked" to "said" as well.
  const words = doc.layers.words.map((word, i) => (i === 0 ? { ...word, head: 4 } : word));
  const entities = [{ ...spanOf(doc, 'Okello'), label: 'PER' as const, confidence: 0.9 }];
  const reading = readDocument({
    document: doc.document,
    layers: { ...doc.layers, words, entities, speech: [] },
  });
  const { speaker } = findCueBefore(reading, { first: 0, until: 6 }, true) ?? {};
  expect(speaker && doc.document.text.slice(speaker.start, speaker.end)).toBe('Okello');
});

describe('a cue before the marks', () => {
  it.each(CASES)('$name', ({ rows, cue, speaker }) => {
    const { document, layers } = buildDoc(rows);
    const reading = readDocument({ document, layers: { ...layers, speech: [] } });
    const until = reading.forms.indexOf('"');
    const found = findCueBefore(reading, { first: 0, until }, true);
    const cut = (span?: { start: number; end: number }) => span && document.text.slice(span.start, span.end);
    expect([cut(found?.cue), cut(found?.speaker)]).toEqual([cue, speaker]);
  });
});
