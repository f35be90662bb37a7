import { overlaps } from '../../document/index.ts';
import type { Span } from '../../document/index.ts';
import { isFurtherReport, isOfPast } from './content-of-cue.ts';
import { isSaidNoun } from './noun-clause.ts';
import { isTime } from './noun-phrase.ts';
import { isParsed } from './reading.ts';
import type { Reading } from './reading.ts';
import { framesCued } from './speech-near.ts';
import { FINITE_TAG } from '../../util/finite-tag.ts';

/**
 * Where what somebody said ends and the writer goes on: ", adding that ...", "and accused ...", ", a claim that ...",
 * ", in an interview". `speakers` is who says it: what the model lets the same one report further on is another piece.
 */
export function beforeReport(
  reading: Reading,
  first: number,
  until: number,
  speakers: readonly Span[],
): number {
  for (let i = first + 3; i < until; i++) {
    if (!isParsed(reading, i)) continue;
    if (isFurtherReport(reading, i) || isOfSameTeller(reading, i, speakers)) return borderBefore(reading, i);
    if (isComment(reading, i) || isOccasion(reading, i, until)) return i;
  }
  return until;
}

/** The token that opens the further report: its "and", its comma, or itself behind a closing mark. */
function borderBefore({ forms }: Reading, i: number): number {
  if (/^(?:["”’]|'')$/.test(forms[i - 1]!)) return i;
  return forms[i - 2] === ',' ? i - 2 : i - 1;
}

/** She said the road was shut | and predicted that it would stay so: by the model both are hers. */
function isOfSameTeller(reading: Reading, verb: number, speakers: readonly Span[]): boolean {
  const { upos, xpos } = reading.words[verb]!;
  if (upos !== 'VERB' || !/^VB[DZPG]$/.test(xpos) || isOfPast(reading, verb)) return false;
  if (!/^(?:and|but|,|["”]|''|[–—-]|--)$/.test(reading.lower[verb - 1] ?? '')) return false;
  const token = reading.tokens[verb]!;
  return framesCued(reading.speech, token).some(
    ({ cue, speaker }) =>
      overlaps(cue, token) && speaker.some((one) => speakers.some((other) => overlaps(one, other))),
  );
}

/** ", an argument few accept": the writer's name for what was said. */
function isComment({ forms, lower, words }: Reading, i: number): boolean {
  if (forms[i] !== ',' || !/^(?:an?|the)$/.test(lower[i + 1] ?? '')) return false;
  return isSaidNoun(lower[i + 2] ?? '') && words[i + 2]!.deprel === 'appos';
}

const OCCASION =
  /^(?:address|briefing|broadcast|email|e-mail|interview|letter|message|podcast|post|speech|statement|testimony|tweet)$/;

/** ", in an interview with the Herald on Sunday", `" on Wednesday's broadcast`: where it was said, up to the end. */
function isOccasion(reading: Reading, i: number, until: number): boolean {
  const { forms, lower, words } = reading;
  if (isDayOfBroadcast(reading, i, until)) return true;
  if (!/^(?:,|["”]|'')$/.test(forms[i]!)) return false;
  const from = forms[i] === ',' && /^(?:["”]|'')$/.test(forms[i + 1] ?? '') ? i + 2 : i + 1;
  if (!/^(?:in|on|during)$/.test(lower[from] ?? '')) return false;
  const near = lower.slice(from + 1, Math.min(until, from + 6));
  const noun = near.findIndex((form) => OCCASION.test(form));
  if (noun < 0 || near.slice(0, noun).some((form) => /^(?:,|and|that|of)$/.test(form))) return false;
  return !words.slice(from, until).some(({ xpos }) => FINITE_TAG.test(xpos));
}

/** said the dam would hold | on Friday's broadcast of "Evening Forum": a programme of a day is where it was said. */
function isDayOfBroadcast({ lower, words }: Reading, i: number, until: number): boolean {
  if (!/^(?:on|in|during)$/.test(lower[i]!) || !isTime(lower[i + 1]!) || lower[i + 2] !== "'s") return false;
  if (!/^(?:broadcast|edition|episode|programme|program|show)$/.test(lower[i + 3] ?? '')) return false;
  return !words.slice(i, until).some(({ xpos }) => FINITE_TAG.test(xpos));
}
