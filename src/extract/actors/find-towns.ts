import type { Place } from '../../document/index.ts';
import { overlaps } from '../../document/index.ts';
import { near } from '../../document/near.ts';
import type { CountryMention } from './find-countries.ts';
import { keyOf, type Lexicon } from './lexicon.ts';

/**
 * Towns, provinces and regions of a text that the model takes for places, that lie in one country and that the lexicon
 * does not know, in text order.
 */
export function findTowns(
  text: string,
  places: readonly Place[],
  named: readonly CountryMention[],
  lexicon: Lexicon,
): readonly CountryMention[] {
  return places.flatMap((place): CountryMention[] => {
    const { start, end, country } = place;
    if (country === undefined || !KINDS.has(place.kind) || !/^(?:place|dateline):/.test(place.rule))
      return [];
    // "Brussels" is the Union's before it is Belgium's.
    if (
      near(named, place).some((one) => overlaps(one, place)) ||
      lexicon.organisations.get(keyOf(place.name)) !== undefined
    )
      return [];
    const before = BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1] ?? '';
    return [
      {
        start,
        end,
        country,
        form: 'place',
        before: keyOf(before),
        owner: OWNER.test(text.slice(end, end + 2)),
      },
    ];
  });
}

/** The word before a name, "the" passed over. */
const BEFORE = /(?<![\p{L}\p{M}-])([\p{L}\p{M}-]+) (?:the )?$/u;
const REACH = 30;
const OWNER = /^['’]s/;

const KINDS: ReadonlySet<Place['kind']> = new Set<Place['kind']>([
  'city',
  'division',
  'district',
  'region',
  'landmark',
]);
