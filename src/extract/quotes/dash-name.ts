import type { Attribution, Zone } from './attribution.ts';
import { phraseFrom } from './noun-phrase.ts';
import type { Reading } from './reading.ts';

/** "We were never asked." — Tomas Errazuriz
 *                          --------------- */
export function findDashName(reading: Reading, zone: Zone): Attribution | undefined {
  if (!/^(?:[―—–]|--)$/.test(reading.forms[zone.first] ?? '') || zone.until - zone.first > 8)
    return undefined;
  const speaker = phraseFrom(reading, zone.first + 1, zone.until);
  if (!speaker || !/^\p{Lu}/u.test(reading.forms[speaker.first]!) || speaker.until < zone.until - 1)
    return undefined;
  return { speaker, rule: 'dash-name', confidence: 0.85, why: ['a dash and a name after the quotation'] };
}
