import type { TokenSpan } from '../../document/index.ts';
import { clausePieces, isFiniteClause } from './content-of-cue.ts';
import type { Draft } from './draft.ts';
import { speakerPhrase, subjectOf } from './noun-phrase.ts';
import { isParsed, spanOfTokens } from './reading.ts';
import type { Reading } from './reading.ts';

const SAID =
  'accusation admission advice allegation announcement argument assertion assurance belief boast charge claim complaint conclusion ' +
  'contention conviction denial fear hint hope insistence insinuation opinion prediction promise reminder remark ' +
  'rumour rumor speculation statement suggestion suspicion view vow warning worry';
const FORMS = new Map(
  SAID.split(' ').flatMap((noun) => [
    [noun, noun],
    [noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`, noun],
  ]),
);

/** The ministry's claim that two people were shot dead was denied.
 *  ------------ -----      ------------------------- */
export function clauseOfNoun(reading: Reading, noun: number): Draft | undefined {
  if (!isParsed(reading, noun) || !/^(?:NOUN|PROPN)$/.test(reading.words[noun]!.upos)) return undefined;
  if (!FORMS.has(reading.lower[noun]!)) return undefined;
  const clause = reading.children[noun]!.find(
    (i) => i > noun && /^(?:acl|ccomp)$/.test(reading.words[i]!.deprel) && opensWithThat(reading, i),
  );
  if (clause === undefined || !isFiniteClause(reading, clause)) return undefined;
  const content = clausePieces(reading, clause)[0];
  if (!content || content.until - content.first < 2) return undefined;
  const speaker = holderOf(reading, noun);
  const cue = spanOfTokens(reading, noun, noun + 1);
  return {
    span: { start: content.start, end: content.end },
    kind: 'indirect',
    cue: { start: cue.start, end: cue.end },
    ...(speaker && { speaker }),
    confidence: 0.7,
    rule: 'noun-clause',
    why: [`"${reading.forms[noun]!}" is filled by the clause`],
  };
}

const opensWithThat = (reading: Reading, clause: number): boolean =>
  reading.children[clause]!.some((i) => i < clause && reading.lower[i] === 'that' && reading.words[i]!.deprel === 'mark');

/** Whose claim: "its claim", "claims by the army", "the army made the claim". */
function holderOf(reading: Reading, noun: number): TokenSpan | undefined {
  const owner = reading.children[noun]!.find((i) => {
    if (reading.words[i]!.deprel === 'nmod:poss') return true;
    const links = reading.children[i]!.some((k) => ['by', 'from', 'of', 'among'].includes(reading.lower[k]!));
    return reading.words[i]!.deprel === 'nmod' && links;
  });
  if (owner !== undefined) return speakerPhrase(reading, owner);
  const { head, deprel } = reading.words[noun]!;
  return head !== undefined && deprel === 'obj' ? subjectOf(reading, head) : undefined;
}
