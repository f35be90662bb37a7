import { abbreviations } from '../english/abbreviations.ts';
import { starters } from '../english/starters.ts';
import { wordAfter, wordBefore } from './marks.ts';

const clock = /^(?:[ap]\.m|[AP]\.M)$/;
const behindClock =
  /^(?:GMT|UTC|E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T|BST|CES?T|EES?T|MSK|IST|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Eastern|Pacific|Central|Mountain|London|Moscow|Local)/;

/** "Ma" is Maria. */
const BEHIND_TITLE = /(?:^|\s)(?:Dr|Mr|Mrs|Ms|Prof|Sister)\.?\sMa$/u;
const FULL_NAME = /^\p{Lu}[\p{L}'’-]+\s\p{Lu}/u;

/**
 * True where the period at `dot` belongs to an abbreviation and ends no sentence, given the word that begins at
 * `next`: "Gen. Abbas", "No. 5", "U.S. Senate", "George W. Bush".
 */
export function isAbbreviated(text: string, dot: number, next: number, start: number, end: number): boolean {
  const before = wordBefore(text, dot, start);
  const after = wordAfter(text, next, end);
  // "Dr Ma. Luz Hinayon".
  if (
    BEHIND_TITLE.test(text.slice(Math.max(start, dot - 12), dot)) &&
    FULL_NAME.test(text.slice(next, next + 40))
  )
    return true;
  const entry = abbreviations.get(before.toLowerCase());
  if (entry?.inside && (!entry.capital || /^\p{Lu}/u.test(before))) return true;
  const opens = starters.has(after.toLowerCase()) && !isInitial(text, next, after);
  if (clock.test(before)) return behindClock.test(after) || /^\(?\p{Ll}/u.test(text.slice(next, next + 2));
  if (before === 'X' && isNetwork(text, dot, after, start)) return false;
  if (/^\p{L}$/u.test(before)) return !opens && !(before === 'I' && text[dot - 2] === ' ');
  if (/^\p{L}{1,3}(?:\.\p{L}{1,2})+$/u.test(before))
    return !opens && /^[\p{L}\p{N}(]/u.test(text.charAt(next));
  if (entry === undefined || (entry.capital && !/^\p{Lu}/u.test(before))) return false;
  if (entry.number) return /^\p{N}/u.test(after);
  // `bought by News Corp. "Have they` but `Sgt. "Bull" Ames`.
  if (/["“]/.test(text.charAt(next - 1))) return false;
  if (entry.loose) return !/^\p{Lu}/u.test(after);
  return !opens && /^[\p{L}\p{N}($£€]/u.test(text.charAt(next));
}

const ON_NETWORK = /(?:^|\s)(?<before>[\p{L}'’]+)\s(?:on|via|(?:platform|network|site))\sX$/u;
const ABOUT_SOMEBODY =
  /^(?:attacks?|based|book|depend\p{L}*|film|focus\p{L}*|judge?ment|paper|pressure|rel(?:y|ies|ied)|report|ruling|sanctions?|study|verdict)$/u;

/**
 * "The mayor wrote on X. Turkey said it would wait.": the network, not the initial of a person, as in "the verdict on X. Li",
 * nor of one whom the text names so elsewhere.
 */
function isNetwork(text: string, dot: number, after: string, start: number): boolean {
  const found = ON_NETWORK.exec(text.slice(Math.max(start, dot - 40), dot));
  const before = found?.groups?.['before'];
  if (before === undefined || ABOUT_SOMEBODY.test(before)) return false;
  return !text.slice(Math.max(0, dot - 2000), start).includes(` X. ${after} `);
}

function isInitial(text: string, at: number, word: string): boolean {
  return word.length === 1 && text[at + 1] === '.';
}
