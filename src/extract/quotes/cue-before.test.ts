import { describe, expect, it } from 'vitest';
import { buildDoc } from '../../../test/support/build-doc.ts';
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
    name: 'who said what stands before goes on, whatever the tree hangs the verb on',
    rows: [
      ['Miners', 'NOUN', 2, 'nsubj'],
      ['wait', 'VERB', 5, 'ccomp'],
      [',', 'PUNCT', 5, 'punct'],
      ['unions', 'NOUN', 5, 'nsubj'],
      ['said', 'VERB', 0, 'root', 'say'],
      [',', 'PUNCT', 7, 'punct'],
      ['adding', 'VERB', 2, 'advcl', 'add'],
      [':', 'PUNCT', 7, 'punct'],
      ['"', 'PUNCT', 10, 'punct'],
      ['Hurry', 'VERB', 7, 'ccomp'],
      ['"', 'PUNCT', 10, 'punct'],
    ],
    ...{ cue: 'adding', speaker: 'unions' },
  },
];

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
