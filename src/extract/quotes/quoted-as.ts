import type { TokenSpan } from '../../document/index.ts';
import { phraseBefore, phraseFrom, subjectOf } from './noun-phrase.ts';
import { isParsed } from './reading.ts';
import type { Reading } from './reading.ts';
import { sayingLemma } from './reporting-words.ts';

const QUOTES = /^(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing))$/;
const BE = /^(?:is|are|was|were|be|been|being)$/;
/** So many words may stand between the verb and "as saying". */
const FAR = 14;

/**
 * Radio Kasa quoted a witness as saying that ...: whose words a paper passes on. `cue` is either verb.
 *                   ---------
 */
export function quotedSpeaker(reading: Reading, cue: number): TokenSpan | undefined {
  const says = QUOTES.test(reading.lower[cue]!) ? sayingBehind(reading, cue) : cue;
  if (says === undefined || !isAsSaying(reading, says)) return undefined;
  const { sentence } = reading.tokens[says]!;
  for (let i = says - 2; i > says - FAR && reading.tokens[i]?.sentence === sentence; i--) {
    if (!QUOTES.test(reading.lower[i]!)) continue;
    // "was widely quoted"
    if ([1, 2].some((back) => BE.test(reading.lower[i - back] ?? ''))) return undefined;
    return phraseFrom(reading, i + 1, says - 1);
  }
  return undefined;
}

function isAsSaying(reading: Reading, i: number): boolean {
  const form = reading.lower[i]!;
  return reading.lower[i - 1] === 'as' && form.endsWith('ing') && sayingLemma(form) !== undefined;
}

function sayingBehind(reading: Reading, cue: number): number | undefined {
  for (let i = cue + 2; i < cue + FAR && reading.tokens[i]?.sentence === reading.tokens[cue]!.sentence; i++)
    if (isAsSaying(reading, i)) return i;
  return undefined;
}

/**
 * Lawmakers met Governor Rao, who told them that ...: whom "who" stands for.
 *               ------------
 */
export function speakerBeforeWho(reading: Reading, cue: number): TokenSpan | undefined {
  const who = cue - 1;
  if (reading.lower[who] !== 'who') return undefined;
  if (isParsed(reading, cue) && reading.words[cue]!.deprel.startsWith('acl')) return subjectOf(reading, cue);
  const { sentence } = reading.tokens[cue]!;
  return phraseBefore(reading, reading.starts[sentence]!, reading.forms[who - 1] === ',' ? who - 1 : who);
}

/** So many words may stand between "said" and the comma: "said on Monday, adding". */
const BESIDE = 5;

/**
 * Six miners are trapped, the union said, adding: ...: who said what stands before goes on.
 *                         ---------
 */
export function speakerAside(reading: Reading, cue: number): TokenSpan | undefined {
  if (!reading.lower[cue]!.endsWith('ing') || reading.forms[cue - 1] !== ',') return undefined;
  for (
    let i = cue - 2;
    i > cue - 2 - BESIDE && reading.tokens[i]?.sentence === reading.tokens[cue]!.sentence;
    i--
  ) {
    if (reading.forms[i] === ',') return undefined;
    const form = reading.lower[i]!;
    if (form.endsWith('ing') || sayingLemma(form) === undefined || !isParsed(reading, i)) continue;
    return reading.words[i]!.upos === 'VERB' ? subjectOf(reading, i) : undefined;
  }
  return undefined;
}
