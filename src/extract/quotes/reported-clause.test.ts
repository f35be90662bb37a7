import { describe, expect, it } from 'vitest';
import { buildDoc } from '../../../test/support/build-doc.ts';
import type { WordRow } from '../../../test/support/build-doc.ts';
import { readDocument } from './reading.ts';
import { reportedClauses } from './reported-clause.ts';

interface Case {
  readonly rule: string;
  readonly rows: readonly WordRow[];
  readonly content?: string;
  readonly cue?: string;
  readonly speaker?: string;
}

const CASES: readonly Case[] = [
  {
    rule: 'reported-clause',
    rows: [
      ['Police', 'NOUN', 2, 'nsubj'],
      ['said', 'VERB', 0, 'root', 'say'],
      ['that', 'SCONJ', 6, 'mark'],
      ['two', 'NUM', 5, 'nummod'],
      ['boats', 'NOUN', 6, 'nsubj'],
      ['sank', 'VERB', 2, 'ccomp', 'sink'],
      ['.', 'PUNCT', 2, 'punct'],
    ],
    ...{ content: 'two boats sank', cue: 'said', speaker: 'Police' },
  },
  {
    // A road which he believes will help.
    rule: 'reported-clause',
    rows: [
      ['They', 'PRON', 2, 'nsubj'],
      ['want', 'VERB', 0, 'root'],
      ['roads', 'NOUN', 2, 'obj'],
      ['which', 'PRON', 8, 'nsubj'],
      ['he', 'PRON', 6, 'nsubj'],
      ['believes', 'VERB', 3, 'acl:relcl', 'believe'],
      ['will', 'AUX', 8, 'aux', 'will', 'MD'],
      ['help', 'VERB', 6, 'ccomp'],
      ['.', 'PUNCT', 2, 'punct'],
    ],
    ...{ content: 'will help', cue: 'believes', speaker: 'he' },
  },
  {
    // The envoys made the case to a board that the dam would hold: the clause hangs on the board.
    rule: 'noun-clause',
    rows: [
      ['Envoys', 'NOUN', 2, 'nsubj'],
      ['made', 'VERB', 0, 'root', 'make'],
      ['the', 'DET', 4, 'det'],
      ['case', 'NOUN', 2, 'obj'],
      ['to', 'ADP', 7, 'case'],
      ['a', 'DET', 7, 'det'],
      ['board', 'NOUN', 2, 'obl'],
      ['that', 'SCONJ', 11, 'mark'],
      ['dams', 'NOUN', 11, 'nsubj'],
      ['would', 'AUX', 11, 'aux', 'will', 'MD'],
      ['hold', 'VERB', 7, 'acl:relcl'],
      ['.', 'PUNCT', 2, 'punct'],
    ],
    ...{ content: 'dams would hold', cue: 'case', speaker: 'Envoys' },
  },
  {
    rule: 'reporting-clause',
    rows: [
      ['Two', 'NUM', 2, 'nummod'],
      ['boats', 'NOUN', 3, 'nsubj'],
      ['sank', 'VERB', 0, 'root', 'sink'],
      [',', 'PUNCT', 6, 'punct'],
      ['police', 'NOUN', 6, 'nsubj'],
      ['said', 'VERB', 3, 'parataxis', 'say'],
      ['.', 'PUNCT', 3, 'punct'],
    ],
    ...{ content: 'Two boats sank', cue: 'said', speaker: 'police' },
  },
  {
    rule: 'according-to',
    rows: [
      ['Two', 'NUM', 2, 'nummod'],
      ['boats', 'NOUN', 3, 'nsubj'],
      ['sank', 'VERB', 0, 'root', 'sink'],
      [',', 'PUNCT', 3, 'punct'],
      ['according', 'VERB', 7, 'case', 'accord'],
      ['to', 'ADP', 5, 'fixed'],
      ['police', 'NOUN', 3, 'obl'],
      ['.', 'PUNCT', 3, 'punct'],
    ],
    ...{ content: 'Two boats sank', cue: 'according to', speaker: 'police' },
  },
  {
    rule: 'none: a verb that reports nothing',
    rows: [
      ['Police', 'NOUN', 2, 'nsubj'],
      ['saw', 'VERB', 0, 'root', 'see'],
      ['two', 'NUM', 4, 'nummod'],
      ['boats', 'NOUN', 5, 'nsubj'],
      ['sink', 'VERB', 2, 'ccomp'],
      ['.', 'PUNCT', 2, 'punct'],
    ],
  },
  {
    rule: 'none: an order is no quotation',
    rows: [
      ['Police', 'NOUN', 2, 'nsubj'],
      ['told', 'VERB', 0, 'root', 'tell'],
      ['crews', 'NOUN', 2, 'obj'],
      ['to', 'PART', 5, 'mark'],
      ['leave', 'VERB', 2, 'xcomp'],
      ['.', 'PUNCT', 2, 'punct'],
    ],
  },
];

describe('indirect speech by the tree', () => {
  it.each(CASES)('$rule', ({ rule, rows, content, cue, speaker }) => {
    const { document, layers } = buildDoc(rows);
    const reading = readDocument({ document, layers: { ...layers, speech: [] } });
    const cut = (span?: { start: number; end: number }) => span && document.text.slice(span.start, span.end);
    const found = reportedClauses(reading, []).map((draft) => ({
      ...{ rule: draft.rule, kind: draft.kind, content: cut(draft.span), cue: cut(draft.cue) },
      speaker: cut(draft.speaker),
    }));
    expect(found).toEqual(content === undefined ? [] : [{ rule, kind: 'indirect', content, cue, speaker }]);
  });

  it('leaves out what has been found already', () => {
    const { document, layers } = buildDoc(CASES[0]!.rows);
    const reading = readDocument({ document, layers: { ...layers, speech: [] } });
    const [draft] = reportedClauses(reading, []);
    expect(reportedClauses(reading, [draft!])).toEqual([]);
  });
});
