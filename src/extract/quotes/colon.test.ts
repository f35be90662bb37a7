import { describe, expect, it } from 'vitest';
import { buildDoc, spanOf } from '../../../test/support/build-doc.ts';
import type { WordRow } from '../../../test/support/build-doc.ts';
import { findColon } from './colon.ts';
import { readDocument } from './reading.ts';

/** What stands before a quotation, with the name of somebody in it, and who speaks. */
const CASES: readonly (readonly [rows: readonly WordRow[], name: string, speaker: string | undefined])[] = [
  [
    [
      ['Okello', 'PROPN', 2, 'nsubj'],
      ['bristled', 'VERB', 0, 'root'],
      [':', 'PUNCT', 2, 'punct'],
    ],
    'Okello',
    'Okello',
  ],
  [
    [
      ['Malta', 'PROPN', 0, 'root'],
      [':', 'PUNCT', 1, 'punct'],
    ],
    'Malta',
    'Malta',
  ],
  [
    [
      ['It', 'PRON', 2, 'nsubj'],
      ['rained', 'VERB', 0, 'root'],
      ['all', 'DET', 4, 'det'],
      ['night', 'NOUN', 2, 'obl'],
      ['in', 'ADP', 6, 'case'],
      ['Malta', 'PROPN', 2, 'obl'],
      [':', 'PUNCT', 2, 'punct'],
    ],
    'Malta',
    undefined,
  ],
  [
    [
      ['Polls', 'NOUN', 2, 'nsubj', 'poll'],
      ['agree', 'VERB', 0, 'root'],
      ['-', 'PUNCT', 2, 'punct'],
      ['Karl', 'PROPN', 2, 'parataxis'],
      ['Maas', 'PROPN', 4, 'flat'],
      [':', 'PUNCT', 2, 'punct'],
    ],
    'Karl Maas',
    'Karl Maas',
  ],
  [
    [
      ['Karl', 'PROPN', 0, 'root'],
      ['Maas', 'PROPN', 1, 'flat'],
      ['-', 'PUNCT', 4, 'punct'],
      ['mayor', 'NOUN', 1, 'appos'],
      [':', 'PUNCT', 1, 'punct'],
    ],
    'Karl Maas',
    'Karl Maas - mayor',
  ],
];

describe('a colon before the marks', () => {
  it.each(CASES)('%j', (rows, name, speaker) => {
    const doc = buildDoc(rows);
    const entities = [{ ...spanOf(doc, name), label: 'PER' as const, confidence: 1 }];
    const reading = readDocument({ document: doc.document, layers: { ...doc.layers, entities, speech: [] } });
    const found = findColon(reading, { first: 0, until: rows.length })?.speaker;
    expect(found && doc.document.text.slice(found.start, found.end)).toBe(speaker);
  });
});
