import type { Attribution, Zone } from './attribution.ts';
import { phraseFrom } from './noun-phrase.ts';
import type { Reading } from './reading.ts';

/** "We were never asked." — Tomas Errazuriz
 *                          --------------- */
export function findDashName(reading: Reading, zone: Zone): Attribution | undefined {
  if (!/^(?:[―—–]|--)$/.test(reading.forms[zone.first] ?? '') || zone.until - zone.first > 8)
    return undefined;
  return namedAt(reading, zone.first + 1, zone.until);
}

/** "We were never asked."  [next line]  —Tomas Errazuriz, writing to a friend.
 *                                        --------------- */
export function findDashParagraph(reading: Reading, sentence: number): Attribution | undefined {
  const first = reading.starts[sentence];
  const until = reading.starts[sentence + 1];
  if (first === undefined || until === undefined || until - first > 14) return undefined;
  return /^(?:[―—–-]|--)$/.test(reading.forms[first] ?? '') ? namedAt(reading, first + 1, until) : undefined;
}

/** "We were never asked.  [next line]  Tomas Errazuriz, a farmer."
 *                                       ---------------: a box that repeats a quotation; its mark closes behind the name. */
export function findBoxedName(reading: Reading, sentence: number): Attribution | undefined {
  const [first, until] = [reading.starts[sentence] ?? 0, reading.starts[sentence + 1] ?? 0];
  if (until - first > 20 || !/^["”]$/.test(reading.forms[until - 1] ?? '')) return undefined;
  const speaker = phraseFrom(reading, first, until);
  if (!speaker || !/^[,."”]$/.test(reading.forms[speaker.until] ?? '')) return undefined;
  // "Sarajevo, my city, will not forgive them.": the quotation goes on.
  for (let i = first; i < until; i += 1)
    if (/^(?:VERB|AUX)$/.test(reading.words[i]?.upos ?? '')) return undefined;
  const capitals = reading.forms.slice(speaker.first, speaker.until).filter((form) => /^\p{Lu}/u.test(form));
  if (capitals.length < 2) return undefined;
  return { speaker, rule: 'boxed-name', confidence: 0.8, why: ['a name that ends the box of the quotation'] };
}

function namedAt(reading: Reading, first: number, until: number): Attribution | undefined {
  const speaker = phraseFrom(reading, first, until);
  if (!speaker || !/^\p{Lu}/u.test(reading.forms[speaker.first]!)) return undefined;
  if (speaker.until < until - 1 && reading.forms[speaker.until] !== ',') return undefined;
  return { speaker, rule: 'dash-name', confidence: 0.85, why: ['a dash and a name after the quotation'] };
}
