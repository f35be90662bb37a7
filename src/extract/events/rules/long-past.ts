import { textOf } from '../../../document/index.ts';
import type { StatusRule } from '../rule.ts';

const YEARS = /\b(?:1[5-9]|20)\d\d\b/g;
/** "since 2011", "from 2011 to 2019": not the year of the act alone. */
const LASTING = /\b(?:since|from|until|till|through|to|over|past|last|every|each)\b/i;
/** So many years before the report nothing is news. */
const PAST = 3;
/** A model that is surer than this knows better. */
const SURE = 0.9;

/**
 * "Chad begged the world for help in August 1990": told in a report of 2025, with its own year.
 *                                  ^^^^^^^^^^^
 */
export const longPast: StatusRule = ({ doc, frame }) => {
  const published = Number((doc.document.published?.value ?? '').slice(0, 4));
  if (frame.status.value !== 'actual' || frame.status.confidence > SURE || !(published > 0)) return undefined;
  for (const time of frame.time) {
    const words = textOf(doc.document.text, time);
    const years = words.match(YEARS) ?? [];
    if (years.length === 0 || LASTING.test(words) || isSince(doc.document.text, time.start)) continue;
    if (years.every((year) => Number(year) <= published - PAST))
      return { rule: 'long-past', status: 'historical', words };
  }
  return undefined;
};

/** The word before a span of time belongs to it. */
function isSince(text: string, start: number): boolean {
  return LASTING.test(text.slice(Math.max(0, start - 7), start));
}
