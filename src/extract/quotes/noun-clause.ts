import type { TokenSpan } from '../../document/index.ts';
import { clausePieces, isFiniteClause, opensWithThat } from './content-of-cue.ts';
import type { Draft } from './draft.ts';
import { speakerPhrase, subjectOf } from './noun-phrase.ts';
import { isParsed, spanOfTokens } from './reading.ts';
import type { Reading } from './reading.ts';

const SAID =
  'accusation admission advice allegation announcement argument assertion assurance belief boast charge claim complaint conclusion ' +
  'contention conviction denial fear hint hope insistence insinuation opinion prediction promise reminder remark ' +
  'rumour rumor speculation statement suggestion suspicion view vow warning worry';
const NOUNS = new Set(
  SAID.split(' ').flatMap((noun) => [noun, noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`]),
);

/** The ministry's claim that two people were shot dead was denied.
 *  ------------ -----      ------------------------- */
export function clauseOfNoun(reading: Reading, noun: number): Draft | undefined {
  const content = contentOfNoun(reading, noun);
  if (!content) return undefined;
  const speaker = holderOf(reading, noun);
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
  if (!isParsed(reading, noun) || !isNoun(reading, noun) || !NOUNS.has(reading.lower[noun]!))
    return undefined;
  const clause = reading.children[noun]!.find(
    (i) =>
      i > noun &&
      /^(?:acl|ccomp)$/.test(reading.words[i]!.deprel) &&
      (opensWithThat(reading, i) || reading.lower[noun + 1] === 'that'),
  );
  if (clause === undefined || !isFiniteClause(reading, clause)) return undefined;
  const content = clausePieces(reading, clause)[0];
  return content && content.until - content.first > 1 ? content : undefined;
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
  return head !== undefined && deprel === 'obj' ? subjectOf(reading, head) : undefined;
}

/** "the ministry's" without its ending. */
function withoutOwning(reading: Reading, span: TokenSpan): TokenSpan {
  const last = span.until - 1;
  return last > span.first && /^['’]s?$/.test(reading.forms[last]!)
    ? spanOfTokens(reading, span.first, last)
    : span;
}
