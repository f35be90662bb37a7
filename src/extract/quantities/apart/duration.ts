import { isDash, lowerAt } from '../pieces.ts';
import type { ApartRule } from './rule.ts';

const TIME =
  /^(?:seconds?|minutes?|mins?|hours?|days?|nights?|weeks?|weekends?|months?|years?|decades?|centur(?:y|ies)|quarters?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|mornings?|evenings?)$/;
const BETWEEN =
  /^(?:consecutive|straight|more|other|further|full|whole|long|trading|working|business|calendar|fiscal|successive|additional|extra|half|-)$/;

/**
 * "for two years", "a three-day visit", "within 72 hours", "76 days": a length of time, or how long ago.
 *      ^^^^^^^^^      ^^^^^^^^^                ^^^^^^^^    ^^^^^^^
 */
export const duration: ApartRule = (pieces, { first, until, form }) => {
  let at = isDash(pieces[until]) ? until + 1 : until;
  if (form === 'part') return undefined;
  if (lowerAt(pieces, at) === 'of' && form === 'heap') at += 1;
  if (lowerAt(pieces, at) === 'and' && lowerAt(pieces, at + 1) === 'a') at += 2;
  for (let n = 0; n < 3 && BETWEEN.test(lowerAt(pieces, at)); n += 1) at += 1;
  return TIME.test(lowerAt(pieces, at)) ? { type: 'duration', first, until: at + 1 } : undefined;
};
