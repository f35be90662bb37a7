import type { Doc, EventPlace } from '../../../document/index.ts';
import { covers, overlaps } from '../../../document/index.ts';
import { AT, isAimed, isLocative } from './locative.ts';
import { isOffPoint } from './reference-point.ts';
import { inferredPlace, rankOf, SPOT } from './place-facts.ts';

type Read = Doc<'sentences' | 'tokens' | 'words' | 'places'>;

const INTO: ReadonlySet<string> = new Set([...AT, 'to', 'on']);

/** The first town or spot that headline and lede put something at: where what the report tells of took place. */
export function ledePlace(doc: Read): EventPlace | undefined {
  const { sentences, places } = doc.layers;
  const dateline = doc.document.dateline?.placeSpan;
  const first = sentences.findIndex(({ part }) => part !== 'title');
  const opening = sentences.slice(0, first + 1);
  const found = places.find(
    (place) =>
      place.kind !== 'people' &&
      rankOf(place) >= SPOT &&
      !(dateline && overlaps(dateline, place)) &&
      opening.some((sentence) => covers(sentence, place)) &&
      isLocative(doc, place, INTO) &&
      !isAimed(doc, place) &&
      !isOffPoint(doc, place),
  );
  return found && inferredPlace(found, 'lede');
}
