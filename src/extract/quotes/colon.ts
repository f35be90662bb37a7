import type { Attribution, Zone } from './attribution.ts';
import { mainSubject } from './main-subject.ts';
import { phraseBefore, phraseFrom } from './noun-phrase.ts';
import type { Reading } from './reading.ts';
import { quotingLemma } from './reporting-words.ts';

const DASH = /^(?:-+|–|—)$/;

/** Hezbollah lawmaker: "We are hours away"
 *  ------------------ */
export function findColon(reading: Reading, zone: Zone): Attribution | undefined {
  const colon = zone.until - 1;
  if (colon <= zone.first || reading.forms[colon] !== ':') return undefined;
  const phrase = phraseFrom(reading, openingOf(reading, zone.first, colon), colon, true);
  // "Biden to his guests: ..."
  const speaker =
    phrase && (phrase.until === colon || reading.lower[phrase.until] === 'to') ? phrase : undefined;
  const nearest =
    speaker ??
    mainSubject(reading, zone) ??
    (colon - zone.first > 4 ? undefined : phraseBefore(reading, zone.first, colon));
  const why = ['a colon before the quotation'];
  return nearest
    ? { speaker: nearest, rule: 'colon', confidence: 0.75, why }
    : { rule: 'colon', confidence: 0.55, why };
}

/** "Polls agree - Karl Maas: ...", "Continued Stone: ...": behind a dash, or the verb that opens the sentence, stands who speaks. */
function openingOf({ forms, lower }: Reading, first: number, colon: number): number {
  for (let i = colon - 1; i > first; i -= 1) if (DASH.test(forms[i]!)) return i + 1;
  const isVerb = quotingLemma(lower[first]!) !== undefined && /ed$|^said$|^wrote$/.test(lower[first]!);
  return isVerb && /^\p{Lu}/u.test(forms[first + 1] ?? '') ? first + 1 : first;
}
