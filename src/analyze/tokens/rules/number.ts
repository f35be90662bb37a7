import { isDigitAt, isLetterAt, isWordAt, endOfWordRun } from '../characters.ts';
import type { TokenRule } from './rule.ts';

const whole = [
  // 713-853-3989, 345-9945, 1-800-991-9019, 713/345-7942
  /(?:\d{1,2}[-.])?(?:\d{3}[-./])?\d{3}[-.]\d{4}(?![\d-])/y,
  // 11/28/2000, 2017-07-31, 31.07.2017
  /\d{1,4}([-./])\d{1,2}\1\d{1,4}(?![\d/-])/y,
  // 9/11
  /\d{1,4}\/\d{1,4}(?![\d/])/y,
  // 10:30, 10:30:15
  /\d{1,2}(?::\d{2}){1,2}(?!\d)/y,
  // 94720-1900
  /\d{5}-\d{4}(?![\d-])/y,
  // 1960's
  /\d{1,3}0['’]s(?![\p{L}\p{N}])/uy,
];
const ending = /(?:st|nd|rd|th|s)(?![\p{L}\p{N}_])/iuy;
const unit =
  /(?:[ap]\.?m|[AP]M|[kK]|m|[bt]n|BN|mn|mm|MM|cm|[kK][mM]|kg|KG|g|mg|ft|in|lbs?|oz|mph|kph|kmh|hrs?|mins?|secs?|yrs?|pc|sq|ml|[GMTgmt][bB]|[GM]Hz|[kM]Wh?)(?![\p{L}\p{N}_])/uy;

/** "400,000 on 9/11 at 10:30, the 5th time since the 1990s; 5pm is 5 and pm": figures, dates, times. */
export const number: TokenRule = (text, at, end) => {
  if (!isDigitAt(text, at)) return at;
  for (const pattern of whole) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match && at + match[0].length <= end && !isWordAt(text, at + match[0].length))
      return at + match[0].length;
  }
  let i = at;
  while (i < end) {
    if (isDigitAt(text, i)) i++;
    else if (/[.,:]/.test(text.charAt(i)) && isDigitAt(text, i + 1) && i + 1 < end && text[i] !== ':') i++;
    else break;
  }
  if (!isLetterAt(text, i) || i >= end) return i;
  ending.lastIndex = i;
  const suffix = ending.exec(text);
  if (suffix) return i + suffix[0].length;
  unit.lastIndex = i;
  if (unit.test(text)) return i;
  return endOfWordRun(text, i, end);
};
