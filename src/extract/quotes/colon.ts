import type { Attribution, Zone } from './attribution.ts';
import { mainSubject } from './main-subject.ts';
import { phraseBefore, phraseFrom } from './noun-phrase.ts';
import type { Reading } from './reading.ts';

/** Hezbollah lawmaker: "We are hours away"
 *  ------------------ */
export function findColon(reading: Reading, zone: Zone): Attribution | undefined {
  const colon = zone.until - 1;
  if (colon <= zone.first || reading.forms[colon] !== ':') return undefined;
  const phrase = phraseFrom(reading, zone.first, colon, true);
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
