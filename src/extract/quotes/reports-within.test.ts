import { describe, expect, it } from 'vitest';
import { buildDoc, spanOf } from '../../../test/support/build-doc.ts';
import type { BuiltDoc, WordRow } from '../../../test/support/build-doc.ts';
import type { SpeechFrame } from '../../document/index.ts';
import { quotationsIn } from './find-quotations.ts';

/** What the model gives for one cue. */
interface Given {
  readonly cue: string;
  readonly speaker: string;
  readonly content: readonly string[];
}

interface Case {
  readonly name: string;
  readonly rows: readonly WordRow[];
  /** A second sentence. */
  readonly more?: readonly WordRow[];
  readonly given: readonly Given[];
  /** Speaker, cue and content of each quotation. */
  readonly found: readonly string[];
}

const KNEW: readonly WordRow[] = [
  ['Okello', 'PROPN', 2, 'nsubj'],
  ['said', 'VERB', 0, 'root', 'say'],
  ['he', 'PRON', 4, 'nsubj'],
  ['knew', 'VERB', 2, 'ccomp', 'know'],
  ['that', 'SCONJ', 8, 'mark'],
  ['the', 'DET', 7, 'det'],
  ['mill', 'NOUN', 8, 'nsubj'],
  ['leaked', 'VERB', 4, 'ccomp', 'leak'],
  ['.', 'PUNCT', 2, 'punct'],
];
const CALLED: readonly WordRow[] = [
  ['Okello', 'PROPN', 2, 'nsubj'],
  ['said', 'VERB', 0, 'root', 'say'],
  ['the', 'DET', 4, 'det'],
  ['taxes', 'NOUN', 9, 'nsubj'],
  ['used', 'VERB', 4, 'acl', 'use'],
  ['by', 'ADP', 7, 'case'],
  ['Malta', 'PROPN', 5, 'obl'],
  ['"', 'PUNCT', 9, 'punct'],
  ['ruin', 'VERB', 2, 'dep'],
  ['everyone', 'PRON', 9, 'obj'],
  ['"', 'PUNCT', 9, 'punct'],
  ['.', 'PUNCT', 2, 'punct'],
];
const ASKED: readonly WordRow[] = [
  ['Asked', 'VERB', 8, 'advcl', 'ask'],
  ['about', 'ADP', 4, 'case'],
  ['the', 'DET', 4, 'det'],
  ['mill', 'NOUN', 1, 'obl'],
  [',', 'PUNCT', 1, 'punct'],
  ['the', 'DET', 7, 'det'],
  ['miller', 'NOUN', 8, 'nsubj'],
  ['said', 'VERB', 0, 'root', 'say'],
  ['it', 'PRON', 10, 'nsubj'],
  ['leaked', 'VERB', 8, 'ccomp', 'leak'],
  ['.', 'PUNCT', 8, 'punct'],
];

const LEAKED: readonly WordRow[] = [
  ['Okello', 'PROPN', 2, 'nsubj'],
  ['said', 'VERB', 0, 'root', 'say'],
  ['the', 'DET', 4, 'det'],
  ['mill', 'NOUN', 5, 'nsubj'],
  ['“leaks', 'VERB', 2, 'ccomp', 'leak'],
  ['.', 'PUNCT', 2, 'punct'],
];
const SHUT: readonly WordRow[] = [
  ['It', 'PRON', 3, 'nsubj'],
  ['is', 'AUX', 3, 'cop'],
  ['shut', 'ADJ', 0, 'root'],
  ['.”', 'PUNCT', 3, 'punct'],
];

const CASES: readonly Case[] = [
  {
    name: 'a report within a report: the outer one holds the inner one and its cue',
    rows: KNEW,
    given: [
      { cue: 'said', speaker: 'Okello', content: ['he', 'the mill leaked'] },
      { cue: 'knew', speaker: 'he', content: ['the mill leaked'] },
    ],
    found: ['Okello said: he knew that the mill leaked', 'he knew: the mill leaked'],
  },
  {
    name: 'the verb beside the marks gives way to the one that reports the whole clause',
    rows: CALLED,
    given: [
      { cue: 'said', speaker: 'Okello', content: ['the taxes used by Malta " ruin everyone "'] },
      { cue: 'used', speaker: 'Malta', content: [] },
    ],
    found: ['Okello said: the taxes used by Malta " ruin everyone "'],
  },
  {
    name: 'words in marks over two sentences take in the words that lead to them',
    rows: LEAKED,
    more: SHUT,
    given: [{ cue: 'said', speaker: 'Okello', content: ['the mill “leaks'] }],
    found: ['Okello said: the mill “leaks. It is shut .”'],
  },
  {
    name: 'when something was said is no part of it',
    rows: ASKED,
    given: [{ cue: 'said', speaker: 'the miller', content: ['Asked about the mill', 'it leaked'] }],
    found: ['the miller said: it leaked'],
  },
];

describe('reports within reports', () => {
  it.each(CASES)('$name', ({ rows, more, given, found }) => {
    const doc = more ? buildDoc(rows, more) : buildDoc(rows);
    const speech = given.map((one) => frameOf(doc, one));
    const quotations = quotationsIn({ document: doc.document, layers: { ...doc.layers, speech } });
    const cut = (span?: { start: number; end: number }) =>
      span && doc.document.text.slice(span.start, span.end);
    expect(quotations.map(({ span, cue, speaker }) => `${cut(speaker)} ${cut(cue)}: ${cut(span)}`)).toEqual(
      found,
    );
  });
});

function frameOf(doc: BuiltDoc, { cue, speaker, content }: Given): SpeechFrame {
  const role = (phrase: string) => ({ ...spanOf(doc, phrase), confidence: 0.85 });
  return {
    ...{ sentence: 0, cue: spanOf(doc, cue), cueConfidence: 0.9, speaker: [role(speaker)] },
    content: content.map(role),
    kind: { value: 'indirect', confidence: 0.9 },
  };
}
