import { describe, expect, it } from 'vitest';
import { buildDoc, spanOf } from '../../../test/support/build-doc.ts';
import type { WordRow } from '../../../test/support/build-doc.ts';
import { isQuotedClause } from './quoted-clause.ts';
import { readDocument } from './reading.ts';

const said = (...rows: readonly WordRow[]): readonly WordRow[] => [
  ['Okello', 'PROPN', 2, 'nsubj'],
  ['said', 'VERB', 0, 'root', 'say'],
  ['"', 'PUNCT', 2, 'punct'],
  ...rows,
  ['"', 'PUNCT', 2, 'punct'],
];
const CASES: readonly (readonly [whole: boolean, rows: readonly WordRow[], words: string])[] = [
  [
    true,
    said(
      ['we', 'PRON', 5, 'nsubj'],
      ['worked', 'VERB', 2, 'ccomp', 'work', 'VBD'],
      ['hard', 'ADV', 5, 'advmod'],
    ),
    '" we worked hard "',
  ],
  [
    false,
    said(
      ['who', 'PRON', 5, 'nsubj'],
      ['worked', 'VERB', 2, 'ccomp', 'work', 'VBD'],
      ['hard', 'ADV', 5, 'advmod'],
    ),
    '" who worked hard "',
  ],
  [
    false,
    said(['worked', 'VERB', 2, 'ccomp', 'work', 'VBD'], ['for', 'ADP', 6, 'case'], ['us', 'PRON', 4, 'obl']),
    '" worked for us "',
  ],
];

describe('a clause wholly in marks', () => {
  it.each(CASES)('%s: $2', (whole, rows, words) => {
    const doc = buildDoc(rows);
    const reading = readDocument({ document: doc.document, layers: { ...doc.layers, speech: [] } });
    const [span, cue] = [spanOf(doc, words), spanOf(doc, 'said')];
    expect(isQuotedClause(reading, { span, cue, kind: 'mixed', confidence: 1, rule: '', why: [] })).toBe(
      whole,
    );
  });
});
