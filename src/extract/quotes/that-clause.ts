import { withoutPunctuation } from './bounds.ts';
import { HITTING, isPassive, speakerOf } from './cue-before.ts';
import type { Draft } from './draft.ts';
import { members } from './reading.ts';
import type { Reading } from './reading.ts';
import { holdsClause, lemmaAt, reportsClause, sayingLemma, showsClause } from './reporting-words.ts';
import { isShown } from './showing.ts';

/**
 * Vega is stressing that whatever they do can be undone.   /   Keller shot back that nobody had asked him.
 * ----    ---------      ------------------------------
 * A "that" right behind a verb of saying opens what is said, also where the tree hangs the clause on another word.
 */
export function clauseBehindThat(reading: Reading, cue: number): Draft | undefined {
  const that = thatBehind(reading, cue);
  if (that === undefined) return undefined;
  const content = withoutPunctuation(reading, that + 1, endOfClause(reading, that));
  const speaker = speakerOf(reading, cue, reading.starts[reading.tokens[cue]!.sentence]!);
  if (!content || content.until - content.first < 3 || !speaker || speaker.until > cue) return undefined;
  const { start, end } = reading.tokens[cue]!;
  return {
    span: { start: content.start, end: content.end },
    kind: 'indirect',
    cue: { start, end },
    speaker,
    confidence: 0.7,
    rule: 'that-clause',
    why: [`"${reading.forms[cue]!} that"`],
  };
}

/** The "that" of the clause, where the word before it is a verb of saying. */
function thatBehind(reading: Reading, cue: number): number | undefined {
  const { lower, words } = reading;
  const back = HITTING.test(lower[cue]!) && lower[cue + 1] === 'back';
  const that = back ? cue + 2 : cue + 1;
  if (lower[that] !== 'that' || words[that]!.deprel !== 'mark') return undefined;
  if (back) return that;
  const lemma = lemmaAt(reading, cue);
  const verbal =
    words[cue]!.upos === 'VERB' || (sayingLemma(lower[cue]!) === lemma && words[cue]!.deprel === 'mark');
  if (!verbal || !reportsClause(lemma, true) || isPassive(reading, cue)) return undefined;
  if (showsClause(lemma) ? !isShown(reading, cue) : holdsClause(lemma)) return undefined;
  return that;
}

/** Behind the last word that hangs, by way of words behind the "that", on the head of its clause. */
function endOfClause(reading: Reading, that: number): number {
  let head = reading.words[that]!.head ?? that;
  for (let above = head; above > that; above = reading.words[above]!.head ?? -1) head = above;
  const inside = new Set(members(reading, head, (child) => child < that));
  let until = that + 1;
  while (until < reading.tokens.length && inside.has(until)) until += 1;
  return until;
}
