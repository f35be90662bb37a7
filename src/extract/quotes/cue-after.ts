import type { Attribution, Zone } from './attribution.ts';
import { phraseFrom, PRONOUNS, subjectOf } from './noun-phrase.ts';
import { isParsed, spanOfTokens } from './reading.ts';
import type { Reading } from './reading.ts';
import { sayingLemma } from './reporting-words.ts';

const LEADING = new Set([',', '-', '--', '–', '—', 'then', 'later', 'also', 'once', 'as', 'or', 'so']);
/** What opens a clause of its own behind the mark: none of its verbs is the cue. */
const ELSEWHERE = new Set([
  'after',
  'before',
  'when',
  'while',
  'because',
  'since',
  'until',
  'unless',
  'if',
  'although',
  'though',
]);
const REACH = 32;

/**
 * "We will not talk," the general told reporters.   /   "We will not talk," said the general.
 *                    ----------- ----                                       ---- -----------
 */
export function findCueAfter(reading: Reading, zone: Zone): Attribution | undefined {
  let at = zone.first;
  while (at < zone.until && LEADING.has(reading.lower[at]!)) at++;
  if (at >= zone.until || ELSEWHERE.has(reading.lower[at]!)) return undefined;
  if (isCue(reading, at))
    return opensClause(reading, at, zone.until) ? undefined : inverted(reading, at, zone.until);
  for (let i = at + 1; i < Math.min(zone.until, at + REACH); i++) {
    const form = reading.lower[i]!;
    if (form === ';' || form === ':' || (form === 'but' && reading.forms[i - 1] === ',')) return undefined;
    if (!isCue(reading, i) || ['who', 'which', 'that', 'to', 'the', 'a'].includes(reading.lower[i - 1]!))
      continue;
    const speaker = subjectWithin(reading, i, at) ?? phraseFrom(reading, at, i, true);
    return speaker && attribute(reading, i, speaker, 0.95);
  }
  return unlistedVerb(reading, at, zone.until);
}

/** Vega, who had voted "No", said the law was void: who stands behind the cue is the subject of what is said. */
function opensClause(reading: Reading, cue: number, until: number): boolean {
  if (subjectWithin(reading, cue, cue + 1)) return false;
  const next = phraseFrom(reading, cue + 1, until)?.until ?? until;
  return (
    next < until &&
    (FINITE.test(reading.lower[next]!) || /^(?:VBD|VBZ|VBP|MD)$/.test(reading.words[next]!.xpos))
  );
}

const FINITE = /^(?:is|are|was|were|has|have|had|will|would|could|should|must)$/;

function inverted(reading: Reading, cue: number, until: number): Attribution {
  const speaker =
    subjectWithin(reading, cue, cue + 1) ??
    phraseFrom(reading, cue + 1, until) ??
    phraseFrom(reading, cue + 2, until);
  return attribute(reading, cue, speaker, speaker ? 0.95 : 0.7);
}

/** The subject by the tree, where it stands at or after `from` and so outside the quotation. */
function subjectWithin(reading: Reading, cue: number, from: number): ReturnType<typeof subjectOf> {
  const subject = subjectOf(reading, cue);
  return subject && subject.first >= from && subject.sentence === reading.tokens[cue]!.sentence
    ? subject
    : undefined;
}

/** "Never," he spluttered: a pronoun or name and a past tense that no list knows. */
function unlistedVerb(reading: Reading, at: number, until: number): Attribution | undefined {
  const speaker = phraseFrom(reading, at, until);
  if (!speaker || speaker.until >= until) return undefined;
  const verb = speaker.until;
  const named = PRONOUNS.has(reading.lower[at]!) || /^\p{Lu}/u.test(reading.forms[verb - 1]!);
  const past = isParsed(reading, verb)
    ? reading.words[verb]!.xpos === 'VBD'
    : /[^e]ed$/.test(reading.lower[verb]!);
  return named && past ? attribute(reading, verb, speaker, 0.6) : undefined;
}

/** A parser errs beside quotation marks: it is asked only about forms that may be nouns. */
function isCue(reading: Reading, i: number): boolean {
  const form = reading.lower[i]!;
  // "You know," he went on, ...
  if (/^(?:went|goes)$/.test(form) && reading.lower[i + 1] === 'on')
    return !/^(?:to|for|with)$/.test(reading.lower[i + 2] ?? '');
  const lemma = sayingLemma(form);
  if (lemma === undefined) return false;
  const verbal = lemma === 'say' || (form !== lemma && !/(?:s|ing)$/.test(form));
  return verbal || !isParsed(reading, i) || reading.words[i]!.upos === 'VERB';
}

function attribute(
  reading: Reading,
  cue: number,
  speaker: Attribution['speaker'],
  confidence: number,
): Attribution {
  const why = [`"${reading.forms[cue]!}" after the quotation`];
  return {
    cue: spanOfTokens(reading, cue, cue + 1),
    ...(speaker && { speaker }),
    rule: 'cue-after',
    confidence,
    why,
  };
}
