import type { StatusRule } from '../rule.ts';
import { textOf } from '../../../document/index.ts';

const AGO =
  /\b(?:years|decades|centuries|generations) (?:ago|earlier|before)\b|\bin the (?:19|20)?\d0s\b|\banniversary\b/i;
const YEAR = /\b(1[5-9]\d\d|20\d\d)\b/;

/**
 * "in 1979", "two decades ago", "on the anniversary": background, a year or more before the document.
 *  ^^^^^^^    ^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^
 */
export const longAgo: StatusRule = ({ doc, frame }) => {
  const published = Number((doc.document.published?.value ?? '').slice(0, 4));
  for (const time of frame.time) {
    const words = textOf(doc.document.text, time);
    const year = Number(YEAR.exec(words)?.[1] ?? Number.NaN);
    const old = published > 0 ? year < published - 1 : year < 2000;
    if (AGO.test(words) || old) return { rule: 'long-ago', status: 'historical', words };
  }
  return undefined;
};
