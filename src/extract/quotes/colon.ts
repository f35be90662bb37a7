import type { Attribution, Zone } from './attribution.ts';
import type { TokenSpan } from '../../document/index.ts';
import { mainSubject } from './main-subject.ts';
import { phraseBefore, phraseFrom } from './noun-phrase.ts';
import type { Reading } from './reading.ts';

const DASH = /^(?:-+|–|—)$/;

/** Hezbollah lawmaker: "We are hours away"
 *  ------------------ */
export function findColon(reading: Reading, zone: Zone): Attribution | undefined {
  const colon = zone.until - 1;
  if (colon <= zone.first || reading.forms[colon] !== ':') return undefined;
  const phrase = behindDash(reading, zone.first, colon) ?? phraseFrom(reading, zone.first, colon, true);
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

/** "Polls agree - Karl Maas: ...": the name behind a dash that ends a clause. */
function behindDash(reading: Reading, first: number, colon: number): TokenSpan | undefined {
  const { forms, tokens, words } = reading;
  for (let i = colon - 1; i > first; i -= 1) {
    if (!DASH.test(forms[i]!)) continue;
    const apart = tokens[i - 1]!.end < tokens[i]!.start && tokens[i]!.end < tokens[i + 1]!.start;
    const clause = words.slice(first, i).some(({ upos }) => upos === 'VERB' || upos === 'AUX');
    if (!apart || !clause || !/^\p{Lu}/u.test(forms[i + 1]!)) return undefined;
    const phrase = phraseFrom(reading, i + 1, colon, true);
    return phrase?.until === colon ? phrase : undefined;
  }
  return undefined;
}
