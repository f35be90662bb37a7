import type { Doc, Event, EventPlace } from '../../../document/index.ts';
import { isBeside } from '../../../document/is-beside.ts';
import { WHOLE_COUNTRY } from '../../../util/whole-country.ts';
import { storyAbroad } from '../../../document/story-abroad.ts';
import { type CountryOf, hostPlace } from './host-place.ts';
import { ledePlace } from './lede-place.ts';
import { spokenPlace } from './spoken-place.ts';
import { travelPlace } from './travel-place.ts';
import { backPlace } from './back-place.ts';
import { finerPlace, isWithin, likePlace } from './like-event.ts';
import { datelinePlace, DEEDS } from './place-event.ts';
import { exactnessOf, isAtSea, isPlaced, SPOT, withWords } from './place-facts.ts';

type Read = Doc<'sentences' | 'tokens' | 'words' | 'places' | 'actors'>;

/**
 * Gives events without a place on the map that of what they are told with in their sentence, that of a like event of the report ("the attack" of the one told before), a
 * headline that of the first such event below it, deeds the spot of the lede, and what is left the place that the report
 * was sent from or the country of those who act. Those with no more than an area get the spot in it that like events name.
 */
export function carryPlaces(doc: Read, events: readonly Event[], countryOf: CountryOf): readonly Event[] {
  const actors = new Map(doc.layers.actors.map((actor) => [actor.id, actor]));
  const input = { doc, actors, events, countryOf, dateline: datelinePlace(doc), abroad: storyAbroad(doc) };
  const lede = ledePlace(doc);
  return events.map((event) => {
    const [stated, ...rest] = event.place;
    if (stated !== undefined && event.type !== 'PROTEST' && isAtSea(doc, stated)) return event;
    const told = backPlace(doc, event, events);
    if (told !== undefined) return { ...event, place: [told] };
    if (stated !== undefined && isPlaced(stated)) {
      if (exactnessOf(doc, stated) >= SPOT) return event;
      const finer = finerPlace(doc, event, events) ?? ledeIn(event, stated);
      return finer === undefined ? event : { ...event, place: [finer, ...event.place] };
    }
    const place =
      spokenPlace(doc, event, countryOf) ??
      travelPlace(doc, event, events, countryOf) ??
      (isOfCountry(doc, event) ? undefined : (likePlace(doc, event, events) ?? ledeOf(event))) ??
      hostPlace(event, input);
    return place === undefined ? event : { ...event, place: [withWords(doc, place, stated), ...rest] };
  });

  /** "A Haitian town" of the headline is the one that the lede names. */
  function ledeIn(event: Event, area: EventPlace): EventPlace | undefined {
    const title = doc.layers.sentences[event.sentence.index]?.part === 'title';
    return title && DEEDS.has(event.type) && lede !== undefined && isWithin(lede, area) ? lede : undefined;
  }

  /** Deeds happen where the lede is, unless both those who act and those acted on are known to be at home elsewhere. */
  function ledeOf(event: Event): EventPlace | undefined {
    if (lede === undefined || event.status !== 'actual' || !DEEDS.has(event.type)) return undefined;
    if (isBeside(doc.document.text, event)) return undefined;
    const homesOf = (refs: Event['source']) => refs.flatMap(({ actor }) => countryOf(actor) ?? []);
    const [sources, targets] = [homesOf(event.source), homesOf(event.target)];
    const home = lede.country;
    return sources.length === 0 || home === undefined || [...sources, ...targets].includes(home)
      ? lede
      : undefined;
  }
}

/** "Police shot nine in Kodi. Across the country 46 have been killed": in no one town. */
function isOfCountry({ document: { text }, layers }: Read, { sentence }: Event): boolean {
  const { start, end } = layers.sentences[sentence.index]!;
  return WHOLE_COUNTRY.test(text.slice(start, end));
}
