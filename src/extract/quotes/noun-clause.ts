import type { TokenSpan } from '../../document/index.ts';
import { clausePieces, isFiniteClause, opensWithThat } from './content-of-cue.ts';
import type { Draft } from './draft.ts';
import { nounForms } from './noun-forms.ts';
import { speakerPhrase, subjectOf } from './noun-phrase.ts';
import { isParsed, spanOfTokens } from './reading.ts';
import type { Reading } from './reading.ts';

/** What is said, asked, found or ruled, and so reports by itself. */
const SAID =
  'accusation acknowledgement acknowledgment admission advice affirmation allegation announcement argument assertion assurance belief ' +
  'boast charge claim complaint conclusion confession confirmation consensus contention conviction declaration demand denial ' +
  'disclosure estimate expectation fear finding forecast grievance guess hint hope indication insinuation insistence intimation ' +
  'judgement judgment objection opinion plea prediction proclamation projection promise pronouncement protest reassurance recollection ' +
  'reminder remark reply report response revelation rumour rumor ruling speculation statement suggestion suspicion testimony verdict ' +
  'view vow warning worry';
/** What reports only where it is somebody's. */
const HELD =
  'anger assumption bet case certainty comment concern confidence dismay doubt feeling frustration idea impression joke lie line mantra message myth ' +
  'narrative notion observation optimism outrage perception point position premise regret sense stance story tale theory thesis ' +
  'threat understanding';
const said = nounForms(SAID);
const held = nounForms(HELD);

/** True for "argument", "claims": a word for what is said. */
export const isSaidNoun = (lower: string): boolean => said.has(lower);

/** The ministry's claim that two people were shot dead was denied.
 *  ------------ -----      ------------------------- */
export function clauseOfNoun(reading: Reading, noun: number): Draft | undefined {
  const content = contentOfNoun(reading, noun);
  if (!content) return undefined;
  const speaker = holderOf(reading, noun);
  if (!speaker && !said.has(reading.lower[noun]!)) return undefined;
  const { start, end } = reading.tokens[noun]!;
  return {
    span: { start: content.start, end: content.end },
    kind: 'indirect',
    cue: { start, end },
    ...(speaker && { speaker }),
    confidence: 0.7,
    rule: 'noun-clause',
    why: [`"${reading.forms[noun]!}" is filled by the clause`],
  };
}

/** The that-clause that fills a noun of saying. */
export function contentOfNoun(reading: Reading, noun: number): TokenSpan | undefined {
  if (!isParsed(reading, noun) || !isNoun(reading, noun)) return undefined;
  if (!said.has(reading.lower[noun]!) && !held.has(reading.lower[noun]!)) return undefined;
  const clause =
    clauseUnder(reading, noun) ?? clauseUnderVerb(reading, noun) ?? clauseBehindBe(reading, noun);
  if (clause === undefined || !isFiniteClause(reading, clause)) return undefined;
  const piece = clausePieces(reading, clause)[0];
  if (!piece) return undefined;
  // "the reply was | that ...": noun and verb hang on the clause.
  const that = thatBehindBe(reading, noun) ?? -1;
  const first = Math.max(piece.first, reading.words[that]?.head === clause ? that + 1 : 0);
  const content = spanOfTokens(reading, first, piece.until);
  return content.until - content.first > 1 ? content : undefined;
}

function clauseUnder(reading: Reading, noun: number): number | undefined {
  return reading.children[noun]!.find((i) => {
    const { deprel } = reading.words[i]!;
    if (i < noun || !/^(?:acl|acl:relcl|ccomp)$/.test(deprel)) return false;
    if (opensWithThat(reading, i)) return true;
    // "a ruling that bound the court": it tells which one.
    const relative = reading.children[i]!.includes(noun + 1);
    return reading.lower[noun + 1] === 'that' && deprel !== 'acl:relcl' && !relative;
  });
}

/** The envoys made the case to both houses that the treaty would hold: the tree hangs the clause on the verb. */
function clauseUnderVerb(reading: Reading, noun: number): number | undefined {
  const { head, deprel } = reading.words[noun]!;
  if (head === undefined || head > noun || deprel !== 'obj') return undefined;
  const own = reading.children[head]!.find(
    (i) => i > noun && reading.words[i]!.deprel === 'ccomp' && opensWithThat(reading, i),
  );
  return own ?? (MAKING.test(reading.lower[head]!) ? clauseOfHearer(reading, noun) : undefined);
}

const MAKING = /^ma(?:ke|kes|de|king)$/;
/** To whom a case is made, and where, takes no more words than these. */
const REACH = 14;

/** made the case to the envoys | that the treaty would hold: a tree may hang the clause on who hears it. */
function clauseOfHearer({ words, lower, children }: Reading, noun: number): number | undefined {
  if (lower[noun + 1] !== 'to') return undefined;
  const that = noun + lower.slice(noun, noun + REACH).indexOf('that');
  if (that < noun) return undefined;
  const clause = words[that]?.deprel === 'mark' ? words[that].head : undefined;
  if (clause === undefined || clause < that || !/^(?:acl|ccomp)/.test(words[clause]!.deprel))
    return undefined;
  return children[clause]!.some((i) => words[i]!.deprel.startsWith('nsubj') && i < that) ? undefined : clause;
}

/** The ministry's reply was that the road had been mined. */
function clauseBehindBe(reading: Reading, noun: number): number | undefined {
  const that = thatBehindBe(reading, noun);
  return that === undefined ? undefined : reading.words[that]!.head;
}

function thatBehindBe(reading: Reading, noun: number): number | undefined {
  const be = BE.test(reading.lower[noun + 1] ?? '') ? noun + 1 : beOf(reading, noun);
  if (be === undefined || reading.lower[be + 1] !== 'that') return undefined;
  return reading.words[be + 1]!.deprel === 'mark' ? be + 1 : undefined;
}

const BE = /^(?:is|was|are|were|remains|remained)$/;

/** The joke doing the rounds was that ...: the "was" of which the noun is the subject. */
function beOf({ words, lower, children }: Reading, noun: number): number | undefined {
  const { head, deprel } = words[noun]!;
  if (head === undefined || !/^nsubj(?::outer)?$/.test(deprel)) return undefined;
  return children[head]!.find((i) => i > noun && i < head && BE.test(lower[i]!));
}

/** A tagger may take "its claim that ..." for a verb: an owner before it tells. */
const isNoun = (reading: Reading, i: number): boolean =>
  /^(?:NOUN|PROPN)$/.test(reading.words[i]!.upos) ||
  reading.children[i]!.some((k) => reading.words[k]!.deprel === 'nmod:poss');

/** Whose claim: "its claim", "claims by the army", "the army made the claim". */
function holderOf(reading: Reading, noun: number): TokenSpan | undefined {
  const owner = reading.children[noun]!.find((i) => {
    if (reading.words[i]!.deprel === 'nmod:poss') return true;
    const links = reading.children[i]!.some((k) => ['by', 'from', 'of', 'among'].includes(reading.lower[k]!));
    return reading.words[i]!.deprel === 'nmod' && links;
  });
  if (owner !== undefined) return withoutOwning(reading, speakerPhrase(reading, owner));
  const { head, deprel } = reading.words[noun]!;
  if (head === undefined || deprel !== 'obj') return undefined;
  // "dismissed the idea that": it is another's.
  if (held.has(reading.lower[noun]!) && REFUSING.test(reading.lower[head]!)) return undefined;
  return subjectOf(reading, head);
}

const REFUSING =
  /^(?:challeng|contest|debunk|den[iy]|disput|dismiss|ignor|mock|question|rebut|refut|reject|resist|ridicul)(?:e|es|ed|ing|s|y|ies|ied|ted|ting)?$/;

/** "the ministry's" without its ending. */
function withoutOwning(reading: Reading, span: TokenSpan): TokenSpan {
  const last = span.until - 1;
  return last > span.first && /^['’]s?$/.test(reading.forms[last]!)
    ? spanOfTokens(reading, span.first, last)
    : span;
}
