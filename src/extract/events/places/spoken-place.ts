import type { Doc, Event, EventPlace, EventType } from '../../../document/index.ts';
import { covers } from '../../../document/index.ts';
import { near } from '../../../document/near.ts';
import type { CountryOf } from './host-place.ts';
import { isSpoken } from './place-event.ts';
import { inferredPlace, isSpot } from './place-facts.ts';

/** Acts that are done by saying. */
const WORDS: ReadonlySet<EventType> = new Set<EventType>([
  ...(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT', 'CONCEDE', 'AGREE'] as const),
]);

/** "Erdogan said in Baku that Turkey supports the plan": words of a speaker, or of the speaker's state, are where they were spoken. */
export function spokenPlace(
  doc: Doc<'sentences' | 'places'>,
  event: Event,
  countryOf: CountryOf,
): EventPlace | undefined {
  if (!WORDS.has(event.type) || (event.status !== 'actual' && event.status !== 'future')) return undefined;
  const sentence = doc.layers.sentences[event.sentence.index]!;
  const place = near(doc.layers.places, sentence).find(
    (one) => covers(sentence, one) && isSpot(one) && isSpoken(doc, one),
  );
  if (place === undefined) return undefined;
  const speakers = new Set(event.attribution.flatMap(({ actor }) => countryOf(actor) ?? []));
  const isSpeaker = event.source.some(
    ({ actor, span }) =>
      event.attribution.some((speaker) => speaker.actor === actor) ||
      (span.start >= sentence.start && span.end <= place.start) ||
      speakers.has(countryOf(actor) ?? ''),
  );
  return isSpeaker ? inferredPlace(place, 'spoken') : undefined;
}
