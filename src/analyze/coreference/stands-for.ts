import type { Reading } from './reading.ts';

const SAME = /^(?:flat|appos|nmod:desc|list)/;
const PARTS = /^(?:ADP|SCONJ|CCONJ|VERB|PRON)$/;
const OPENERS = /^(?:of|to|for|at|on|in|by|with|from|against|including|who|which|that|and|or)$/;

/**
 * "the spokesman, Joseph Wachira" and "President Kiir": a word behind the head that names the same one. In "an aide to
 * President Kiir" the president is somebody else.
 */
export function standsFor(reading: Reading, word: number, head: number): boolean {
  if (word === head) return true;
  let at = word;
  for (let steps = 0; steps < 6; steps++) {
    const { head: governor, deprel } = reading.words[at]!;
    if (governor === undefined || !SAME.test(deprel)) break;
    if (governor === head) return true;
    at = governor;
  }
  return word > head && isNextTo(reading, head, word);
}

/** Nothing between the two opens a phrase or a clause: "ambassador Anna Lindqvist", whatever the tree says. */
function isNextTo(reading: Reading, head: number, word: number): boolean {
  for (let i = head + 1; i < word; i++) {
    if (PARTS.test(reading.words[i]!.upos) || OPENERS.test(reading.lower[i]!)) return false;
  }
  return true;
}
