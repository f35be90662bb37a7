import { basesOf, dependents, holds, isBelow, type Range, rootOf, type Sentence } from './sentence.ts';

/** These only say once more what one holds. */
const AFFIRMING = new Set(
  (
    'affirm reaffirm reiterate stress express voice convey underline underscore repeat renew confirm emphasise emphasize restate ' +
    'declare announce'
  ).split(' '),
);
/** How one stands against the deeds of others. */
const AGAINST = new Set(
  'rejection condemnation denunciation opposition concern disapproval criticism objection'.split(' '),
);
/** How one stands to what others do. */
const ATTITUDE = new Set([
  ...AGAINST,
  ...'support stand stance position commitment solidarity readiness willingness refusal backing disagreement determination'.split(
    ' ',
  ),
]);

/**
 * "The ministry affirmed Egypt's rejection of the raids": neither is Egypt affirmed or backed by that, nor is the ministry rejected.
 *  ^^^^^^^^^^^^          ^^^^^^^
 */
export function isOnlyHolder(run: Range, trigger: Range, sentence: Sentence): boolean {
  const { words } = sentence;
  const root = rootOf(sentence, trigger);
  const attitude =
    words[root]!.upos === 'VERB' ? dependents(sentence, root, ['obj']).find((i) => i > root) : root;
  if (attitude === undefined || !isAttitude(sentence, attitude)) return false;
  const verb = words[attitude]!.head;
  if (verb === undefined || !basesOf(sentence, verb).some((form) => AFFIRMING.has(form))) return false;
  const holders = [
    ...dependents(sentence, attitude, ['nmod:poss']),
    ...dependents(sentence, verb, ['nsubj']).filter((i) => i < verb),
  ];
  return holders.some((one) => holds(run, one));
}

/**
 * "Egypt's rejection of raids on embassies": who rejects a deed does not do it.
 *  ^^^^^^^              ^^^^^
 */
export function standsAgainst(run: Range, trigger: Range, sentence: Sentence): boolean {
  const { words } = sentence;
  const { head: attitude, deprel } = words[rootOf(sentence, trigger)]!;
  if (attitude === undefined || deprel !== 'nmod') return false;
  if (!basesOf(sentence, attitude).some((form) => AGAINST.has(form))) return false;
  const root = rootOf(sentence, run);
  const { head, deprel: link } = words[root]!;
  const isHolder = head === attitude && link === 'nmod:poss';
  const isSubject =
    link.startsWith('nsubj') && head === words[attitude]!.head && !isBelow(sentence, root, attitude);
  return isHolder || isSubject;
}

function isAttitude(sentence: Sentence, noun: number): boolean {
  return sentence.words[noun]!.upos === 'NOUN' && basesOf(sentence, noun).some((form) => ATTITUDE.has(form));
}
