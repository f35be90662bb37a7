import { describe, expect, it } from 'vitest';
import { buildDoc, spanOf } from '../../../test/support/build-doc.ts';
import type { WordRow } from '../../../test/support/build-doc.ts';
import { readDocument } from './reading.ts';
import { settleBounds } from './settle-bounds.ts';

interface Case {
  readonly name: string;
  readonly rows: readonly WordRow[];
  readonly cue: string;
  /** What the model takes for the content. */
  readonly proposed: readonly string[];
  readonly settled: readonly string[];
  readonly confidence?: number;
}

const NAMED: readonly WordRow[] = [
  ['Police', 'NOUN', 2, 'nsubj'],
  ['said', 'VERB', 0, 'root', 'say'],
  ['two', 'NUM', 4, 'nummod'],
  ['men', 'NOUN', 6, 'nsubj:pass'],
  ['were', 'AUX', 6, 'aux:pass'],
  ['named', 'VERB', 2, 'ccomp', 'name'],
  ['by', 'ADP', 9, 'case'],
  ['the', 'DET', 9, 'det'],
  ['court', 'NOUN', 6, 'obl'],
  [',', 'PUNCT', 12, 'punct'],
  ['a', 'DET', 12, 'det'],
  ['clerk', 'NOUN', 13, 'nsubj'],
  ['added', 'VERB', 2, 'parataxis', 'add'],
  ['.', 'PUNCT', 2, 'punct'],
];
const TWO: readonly WordRow[] = [
  ['Police', 'NOUN', 2, 'nsubj'],
  ['said', 'VERB', 0, 'root', 'say'],
  ['that', 'SCONJ', 5, 'mark'],
  ['boats', 'NOUN', 5, 'nsubj'],
  ['sank', 'VERB', 2, 'ccomp', 'sink'],
  ['and', 'CCONJ', 9, 'cc'],
  ['that', 'SCONJ', 9, 'mark'],
  ['crews', 'NOUN', 9, 'nsubj'],
  ['swam', 'VERB', 5, 'conj', 'swim'],
  ['.', 'PUNCT', 2, 'punct'],
];
const TWICE: readonly WordRow[] = [
  ['Police', 'NOUN', 2, 'nsubj'],
  ['said', 'VERB', 0, 'root', 'say'],
  ['twice', 'ADV', 6, 'advmod'],
  ['that', 'SCONJ', 6, 'mark'],
  ['boats', 'NOUN', 6, 'nsubj'],
  ['sank', 'VERB', 2, 'ccomp', 'sink'],
  ['.', 'PUNCT', 2, 'punct'],
];

const LIST: readonly WordRow[] = [
  ['Police', 'NOUN', 2, 'nsubj'],
  ['said', 'VERB', 0, 'root', 'say'],
  ['on', 'ADP', 4, 'case'],
  ['Friday', 'PROPN', 6, 'obl'],
  ['boats', 'NOUN', 6, 'nsubj'],
  ['sank', 'VERB', 2, 'ccomp', 'sink'],
  ['in', 'ADP', 8, 'case'],
  ['Malta', 'PROPN', 6, 'obl'],
  [',', 'PUNCT', 11, 'punct'],
  ['and', 'CCONJ', 11, 'cc'],
  ['Gozo', 'PROPN', 8, 'conj'],
  [',', 'PUNCT', 14, 'punct'],
  ['hours', 'NOUN', 14, 'obl'],
  ['later', 'ADV', 6, 'advmod'],
  ['.', 'PUNCT', 2, 'punct'],
];
const BROADCAST: readonly WordRow[] = [
  ['Police', 'NOUN', 2, 'nsubj'],
  ['said', 'VERB', 0, 'root', 'say'],
  ['boats', 'NOUN', 4, 'nsubj'],
  ['sank', 'VERB', 2, 'ccomp', 'sink'],
  ['in', 'ADP', 6, 'case'],
  ['Malta', 'PROPN', 4, 'obl'],
  ['on', 'ADP', 10, 'case'],
  ['Friday', 'PROPN', 10, 'nmod:poss'],
  ["'s", 'PART', 8, 'case'],
  ['broadcast', 'NOUN', 4, 'obl'],
  ['of', 'ADP', 12, 'case'],
  ['Tonight', 'PROPN', 10, 'nmod'],
  ['.', 'PUNCT', 2, 'punct'],
];
const MET: readonly WordRow[] = [
  ['Okello', 'PROPN', 2, 'nsubj'],
  ['says', 'VERB', 0, 'root', 'say', 'VBZ'],
  ['he', 'PRON', 4, 'nsubj'],
  ['met', 'VERB', 2, 'ccomp', 'meet', 'VBD'],
  ['Ann', 'PROPN', 4, 'obj'],
  ['and', 'CCONJ', 7, 'cc'],
  ['asked', 'VERB', 4, 'conj', 'ask', 'VBD'],
  ['her', 'PRON', 7, 'obj'],
  ['.', 'PUNCT', 2, 'punct'],
];
const CONTRAST: readonly WordRow[] = [
  ['In', 'ADP', 2, 'case'],
  ['contrast', 'NOUN', 5, 'obl'],
  [',', 'PUNCT', 2, 'punct'],
  ['boats', 'NOUN', 5, 'nsubj'],
  ['sank', 'VERB', 0, 'root', 'sink'],
  [',', 'PUNCT', 8, 'punct'],
  ['police', 'NOUN', 8, 'nsubj'],
  ['said', 'VERB', 5, 'parataxis', 'say'],
  ['.', 'PUNCT', 5, 'punct'],
];
const TROUBLE: readonly WordRow[] = [
  ['Police', 'NOUN', 2, 'nsubj'],
  ['said', 'VERB', 0, 'root', 'say'],
  ['the', 'DET', 4, 'det'],
  ['trouble', 'NOUN', 8, 'nsubj:outer'],
  ['is', 'AUX', 8, 'cop'],
  ['that', 'SCONJ', 8, 'mark'],
  ['boats', 'NOUN', 8, 'nsubj'],
  ['leak', 'VERB', 0, 'root'],
  [')', 'PUNCT', 8, 'punct'],
  ['.', 'PUNCT', 2, 'punct'],
];

const FURTHER: readonly WordRow[] = [
  ['Vela', 'PROPN', 2, 'nsubj'],
  ['said', 'VERB', 0, 'root', 'say'],
  ['rebels', 'NOUN', 4, 'nsubj', 'rebel'],
  ['fled', 'VERB', 2, 'ccomp', 'flee'],
  ['and', 'CCONJ', 6, 'cc'],
  ['promised', 'VERB', 4, 'conj', 'promise', 'VBD'],
  ['aid', 'NOUN', 6, 'obj'],
  ['.', 'PUNCT', 2, 'punct'],
];

const HEARER: readonly WordRow[] = [
  ['Vela', 'PROPN', 2, 'nsubj'],
  ['told', 'VERB', 0, 'root', 'tell'],
  ['the', 'DET', 4, 'det'],
  ['Courier', 'PROPN', 7, 'obj'],
  ['she', 'PRON', 7, 'nsubj'],
  ['had', 'AUX', 7, 'aux'],
  ['resigned', 'VERB', 2, 'ccomp', 'resign'],
  ['.', 'PUNCT', 2, 'punct'],
];
const SEMICOLON: readonly WordRow[] = [
  ['Vela', 'PROPN', 2, 'nsubj'],
  ['blamed', 'VERB', 0, 'root', 'blame'],
  ['storms', 'NOUN', 2, 'obj'],
  [';', 'PUNCT', 6, 'punct'],
  ['cables', 'NOUN', 6, 'nsubj'],
  ['broke', 'VERB', 2, 'conj', 'break'],
  [',', 'PUNCT', 9, 'punct'],
  ['miners', 'NOUN', 9, 'nsubj'],
  ['said', 'VERB', 2, 'parataxis', 'say'],
  ['.', 'PUNCT', 2, 'punct'],
];
const COMMENT: readonly WordRow[] = [
  ['Vela', 'PROPN', 2, 'nsubj'],
  ['said', 'VERB', 0, 'root', 'say'],
  ['wages', 'NOUN', 5, 'nsubj'],
  ['had', 'AUX', 5, 'aux'],
  ['risen', 'VERB', 2, 'ccomp', 'rise'],
  [',', 'PUNCT', 8, 'punct'],
  ['a', 'DET', 8, 'det'],
  ['claim', 'NOUN', 3, 'appos'],
  ['few', 'ADJ', 10, 'nsubj'],
  ['believe', 'VERB', 8, 'acl:relcl'],
  ['.', 'PUNCT', 2, 'punct'],
];
const OCCASION: readonly WordRow[] = [
  ['Vela', 'PROPN', 2, 'nsubj'],
  ['said', 'VERB', 0, 'root', 'say'],
  ['wages', 'NOUN', 5, 'nsubj'],
  ['had', 'AUX', 5, 'aux'],
  ['risen', 'VERB', 2, 'ccomp', 'rise'],
  [',', 'PUNCT', 9, 'punct'],
  ['in', 'ADP', 9, 'case'],
  ['an', 'DET', 9, 'det'],
  ['interview', 'NOUN', 5, 'obl'],
  ['.', 'PUNCT', 2, 'punct'],
];

const CASES: readonly Case[] = [
  {
    name: 'who is told is no part of it, though the tree gives her paper to the clause',
    rows: HEARER,
    ...{ cue: 'told', proposed: ['she had resigned'], settled: ['she had resigned'] },
  },
  {
    name: 'what one does before a semicolon is not told by who speaks behind it',
    rows: SEMICOLON,
    ...{ cue: 'said', proposed: ['Vela blamed storms; cables broke'], settled: ['cables broke'] },
  },
  {
    name: "the writer's name for what was said is no part of it",
    rows: COMMENT,
    ...{ cue: 'said', proposed: ['wages had risen, a claim few believe'], settled: ['wages had risen'] },
  },
  {
    name: 'where it was said is no part of it',
    rows: OCCASION,
    ...{ cue: 'said', proposed: ['wages had risen, in an interview'], settled: ['wages had risen'] },
  },
  {
    name: 'the model is believed where it stops before what the speaker does next',
    rows: FURTHER,
    ...{ cue: 'said', proposed: ['rebels fled'], settled: ['rebels fled'], confidence: 0.97 },
  },
  {
    name: 'where it is unsure, the tree goes on',
    rows: FURTHER,
    ...{ cue: 'said', proposed: ['rebels fled'], settled: ['rebels fled and promised aid'], confidence: 0.8 },
  },
  {
    name: 'a piece that stops inside a phrase goes on to its end, not into the next clause',
    rows: NAMED,
    ...{ cue: 'said', proposed: ['two men were named by'], settled: ['two men were named by the court'] },
  },
  {
    name: 'one piece over two that-clauses is two',
    rows: TWO,
    ...{ cue: 'said', proposed: ['boats sank and that crews swam'], settled: ['boats sank', 'crews swam'] },
  },
  {
    name: 'a further that-clause is added',
    rows: TWO,
    ...{ cue: 'said', proposed: ['boats sank'], settled: ['boats sank', 'crews swam'] },
  },
  {
    name: 'words before the "that" fall away',
    rows: TWICE,
    ...{ cue: 'said', proposed: ['twice that boats sank'], settled: ['boats sank'] },
  },
  {
    name: 'a sure piece stops at a comma',
    rows: LIST,
    ...{
      cue: 'said',
      proposed: ['boats sank in Malta, and Gozo'],
      settled: ['boats sank in Malta, and Gozo'],
    },
  },
  {
    name: 'one that is not sure goes on to the end of the clause',
    rows: LIST,
    ...{ cue: 'said', proposed: ['boats sank in Malta, and Gozo'], confidence: 0.7 },
    settled: ['boats sank in Malta, and Gozo, hours later'],
  },
  {
    name: 'no piece, however sure, stops in a list',
    rows: LIST,
    ...{ cue: 'said', proposed: ['boats sank in Malta'] },
    settled: ['boats sank in Malta, and Gozo, hours later'],
  },
  {
    name: 'the day right behind the cue is that of the saying',
    rows: LIST,
    ...{ cue: 'said', proposed: ['on Friday boats sank in Malta, and Gozo'] },
    settled: ['boats sank in Malta, and Gozo'],
  },
  {
    name: 'a clause before the "that" stays; a bracket that was opened outside falls away',
    rows: TROUBLE,
    ...{ cue: 'said', proposed: ['the trouble is that boats leak )'] },
    settled: ['the trouble is that boats leak'],
  },
  {
    name: 'the programme of a day is where it was said',
    rows: BROADCAST,
    ...{ cue: 'said', proposed: ["boats sank in Malta on Friday's broadcast of Tonight"] },
    settled: ['boats sank in Malta'],
  },
  {
    name: 'a past verb beside a past one stands under no cue in the present',
    rows: MET,
    ...{ cue: 'says', proposed: ['he met Ann'], settled: ['he met Ann and asked her'] },
  },
  {
    name: 'what joins the sentence to the one before falls away',
    rows: CONTRAST,
    ...{ cue: 'said', proposed: ['In contrast, boats sank'], settled: ['boats sank'] },
  },
];

describe('bounds of what the model proposes', () => {
  it.each(CASES)('$name', ({ rows, cue, proposed, settled, confidence = 0.9 }) => {
    const doc = buildDoc(rows);
    const { document, layers } = doc;
    const reading = readDocument({ document, layers: { ...layers, speech: [] } });
    const frame = {
      ...{ sentence: 0, cue: spanOf(doc, cue), cueConfidence: 0.9, speaker: [] },
      content: proposed.map((phrase) => ({ ...spanOf(doc, phrase), confidence })),
      kind: { value: 'indirect', confidence: 0.9 } as const,
    };
    const found = settleBounds(reading, frame).map(({ start, end }) => document.text.slice(start, end));
    expect(found).toEqual(settled);
  });
});
