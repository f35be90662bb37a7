import { describe, expect, it } from 'vitest';
import { buildDoc } from '../../../test/support/build-doc.ts';
import type { WordRow } from '../../../test/support/build-doc.ts';
import { readDocument } from './reading.ts';
import { clauseBehindThat } from './that-clause.ts';

const CLAUSE: readonly WordRow[] = [
  ['that', 'SCONJ', 6, 'mark'],
  ['boats', 'NOUN', 6, 'nsubj'],
  ['sank', 'VERB', 1, 'acl', 'sink'],
  ['there', 'ADV', 6, 'advmod'],
  ['.', 'PUNCT', 2, 'punct'],
];
const CASES: readonly { name: string; rows: readonly WordRow[]; content?: string }[] = [
  {
    name: 'a clause that the tree hangs on another word',
    rows: [
      ['Okello', 'PROPN', 3, 'nsubj'],
      ['later', 'ADV', 3, 'advmod'],
      ['added', 'VERB', 0, 'root', 'add'],
      ...CLAUSE,
    ],
    content: 'boats sank there',
  },
  {
    name: 'shot back',
    rows: [
      ['Okello', 'PROPN', 2, 'nsubj'],
      ['shot', 'VERB', 0, 'root', 'shoot'],
      ['back', 'ADV', 2, 'advmod'],
      ...CLAUSE,
    ],
    content: 'boats sank there',
  },
  {
    name: 'none: a verb that reports nothing',
    rows: [
      ['Okello', 'PROPN', 3, 'nsubj'],
      ['later', 'ADV', 3, 'advmod'],
      ['saw', 'VERB', 0, 'root', 'see'],
      ...CLAUSE,
    ],
  },
];

describe('a clause right behind a verb of saying', () => {
  it.each(CASES)('$name', ({ rows, content }) => {
    const { document, layers } = buildDoc(rows);
    const reading = readDocument({ document, layers: { ...layers, speech: [] } });
    const found = rows.map((_, i) => clauseBehindThat(reading, i)).find((draft) => draft !== undefined);
    expect(found && document.text.slice(found.span.start, found.span.end)).toBe(content);
  });
});
