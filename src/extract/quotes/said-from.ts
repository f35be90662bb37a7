import type { TokenSpan } from '../../document/index.ts';
import { isParsed, tokenAfter } from './reading.ts';
import type { Reading } from './reading.ts';
import { lemmaAt, quotingLemma } from './reporting-words.ts';
import { framesCued } from './speech-near.ts';
import { TO_SOMEONE } from './worded-clause.ts';
import { FINITE_TAG } from '../../util/finite-tag.ts';

/** Who is told takes no more words than these: "told the Bank of Vela's board". */
const HEARER = 8;

/**
 * Told | the Herald | it would close   /   said | privately | it would close: the first token of what is said, where
 * the model starts it behind words right after the cue that a tree gives to it.
 */
export function behindHearer(reading: Reading, cue: TokenSpan, first: number, byModel: number): number {
  if (first !== cue.until || byModel <= first || byModel - first > HEARER) return first;
  const between = reading.words.slice(first, byModel);
  const told = TO_SOMEONE.has(lemmaAt(reading, cue.until - 1));
  const skipped = told
    ? between.every(({ upos, xpos }) => upos !== 'PUNCT' && upos !== 'AUX' && !FINITE_TAG.test(xpos))
    : between.every(({ upos }) => upos === 'ADV');
  return skipped ? byModel : first;
}

/**
 * The navy blamed the crew; | the cable was cut, it said: what stands before a semicolon and tells by itself who says
 * or judges something is the writer's, and no part of what the cue behind it reports.
 */
export function behindSemicolon(reading: Reading, cue: number, first: number, until: number): number {
  if (cue < until) return first;
  const semicolon = reading.forms.lastIndexOf(';', until - 1);
  return semicolon > first && hasTeller(reading, first, semicolon) ? semicolon + 1 : first;
}

function hasTeller(reading: Reading, first: number, until: number): boolean {
  const span = { start: reading.tokens[first]!.start, end: reading.tokens[until - 1]!.end };
  const told = framesCued(reading.speech, span).some(
    ({ cue, speaker }) => cue.first >= first && cue.until <= until && speaker.length > 0,
  );
  return told || reading.words.slice(first, until).some((_, k) => judges(reading, first + k));
}

const judges = (reading: Reading, i: number): boolean =>
  isParsed(reading, i) &&
  reading.words[i]!.upos === 'VERB' &&
  quotingLemma(reading.lower[i]!) !== undefined &&
  reading.children[i]!.some((k) => k < i && reading.words[k]!.deprel === 'nsubj');

/** Where the words of a mixed quotation begin, by their offset: see `behindSemicolon`. */
export function startBehindSemicolon(reading: Reading, cue: number, start: number, piece: number): number {
  const first = tokenAfter(reading, start);
  const from = behindSemicolon(reading, cue, first, tokenAfter(reading, piece) + 1);
  return from === first ? start : reading.tokens[from]!.start;
}

const CONNECTIVE =
  /^(?:in (?:contrast|fact|addition|short|turn)|by contrast|on the other hand|even so|for (?:example|instance)|still|meanwhile|however|moreover|nevertheless|nonetheless|instead|overall)$/;
/** Words of the longest of these. */
const LONGEST = 4;

/** | In contrast, | the mayor kept her lead, the poll found: what joins the sentence to the one before is the writer's. */
export function behindConnective(reading: Reading, cue: TokenSpan, first: number): number {
  if (cue.first < first || first !== reading.starts[cue.sentence]) return first;
  const opening = reading.lower.slice(first, first + LONGEST + 1);
  const comma = opening.indexOf(',');
  return comma > 0 && CONNECTIVE.test(opening.slice(0, comma).join(' ')) ? first + comma + 1 : first;
}
