import type { Sentence, Span } from '../../document/index.ts';
import { covers } from '../../document/index.ts';
import { near } from '../../document/near.ts';
import type { CountryMention } from './find-countries.ts';

/** A country to which the text around a phrase points, and how it does so. */
export interface Pointer {
  readonly country: string;
  readonly sign: string;
}

const AT = /^(?:in|at|near|outside|inside|across|around|throughout|within)$/;

/** True where a name is the place of what is told: "in Quito", not "Quito's", "the Quito court" or "to Quito". */
function isPlaceOf({ form, before, owner }: CountryMention): boolean {
  return AT.test(before) && !owner && (form === 'name' || form === 'seat' || form === 'place');
}

/**
 * "In Diyarbakir, prosecutors ordered ... Lawyers there went on strike": where a reader of these words believes himself, by the
 *  ^^^^^^^^^^^^^                   ^^^^^^^^^^^^^
 * nearest place before them, else by the one behind them in their sentence, else by the last one before, else by the dateline;
 * and of which country the sentence before speaks first and last. `named` is in text order.
 */
export function pointersOf(
  phrase: Span,
  sentences: readonly Sentence[],
  named: readonly CountryMention[],
  datelineCountry: string | undefined,
): readonly Pointer[] {
  const at = lastBefore(sentences, phrase.start + 1);
  const own = sentences[at];
  if (own === undefined || own.end <= phrase.start) return [];
  const namedIn = (sentence: Span) => near(named, sentence).filter((one) => covers(sentence, one));
  const here = namedIn(own).filter(isPlaceOf);
  const title = own.part === 'title';
  const told = title ? 'next' : 'last';
  const other = sentences[title ? at + 1 : at - 1];
  const beside = other !== undefined && (title || other.part !== 'title') ? namedIn(other) : [];
  const before = here.findLast(({ end }) => end <= phrase.start);
  const behind = here.find(({ start }) => start >= phrase.start);
  const placed =
    pointer(before, 'before') ??
    pointer(behind, 'behind') ??
    pointer(title ? beside.find(isPlaceOf) : beside.findLast(isPlaceOf), `place ${told}`) ??
    (title ? undefined : pointer(lastPlace(named, sentences, own.start), 'place earlier')) ??
    (datelineCountry === undefined ? undefined : { country: datelineCountry, sign: 'dateline' });
  return [placed, pointer(beside[0], `first of ${told}`), pointer(beside.at(-1), `end of ${told}`)].filter(
    (one) => one !== undefined,
  );
}

function pointer(one: CountryMention | undefined, sign: string): Pointer | undefined {
  return one && { country: one.country, sign };
}

const PLACES = new WeakMap<readonly CountryMention[], readonly CountryMention[]>();

/** The last place that the text names before an offset, its title left out. */
function lastPlace(
  named: readonly CountryMention[],
  sentences: readonly Sentence[],
  until: number,
): CountryMention | undefined {
  const places = PLACES.get(named) ?? named.filter(isPlaceOf);
  PLACES.set(named, places);
  const last = places[lastBefore(places, until)];
  if (last === undefined) return undefined;
  return sentences[lastBefore(sentences, last.start + 1)]?.part === 'title' ? undefined : last;
}

/** The index of the last of some spans in text order that begins before an offset; -1 where none does. */
function lastBefore(spans: readonly Span[], offset: number): number {
  let first = 0;
  let until = spans.length;
  while (first < until) {
    const middle = (first + until) >> 1;
    if (spans[middle]!.start < offset) first = middle + 1;
    else until = middle;
  }
  return first - 1;
}
