import type { Sentence, Span } from '../../document/index.ts';
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
 * and of which country the sentence before speaks first and last.
 */
export function pointersOf(
  phrase: Span,
  sentences: readonly Sentence[],
  named: readonly CountryMention[],
  datelineCountry: string | undefined,
): readonly Pointer[] {
  const at = sentences.findIndex(({ start, end }) => start <= phrase.start && phrase.start < end);
  const own = sentences[at];
  if (own === undefined) return [];
  const namedIn = ({ start, end }: Span): readonly CountryMention[] =>
    named.filter((one) => start <= one.start && one.end <= end);
  const found: Pointer[] = [];
  const point = (one: CountryMention | undefined, sign: string): boolean => {
    if (one !== undefined) found.push({ country: one.country, sign });
    return one !== undefined;
  };
  const here = namedIn(own).filter(isPlaceOf);
  let placed = point(
    here.findLast(({ end }) => end <= phrase.start),
    'before',
  );
  if (!placed)
    placed = point(
      here.find(({ start }) => start >= phrase.start),
      'behind',
    );
  const title = own.part === 'title';
  const beside = sentences[title ? at + 1 : at - 1];
  if (beside !== undefined && (title || beside.part !== 'title')) {
    const all = namedIn(beside);
    const told = title ? 'next' : 'last';
    point(all[0], `first of ${told}`);
    point(all.at(-1), `end of ${told}`);
    if (!placed) placed = point(title ? all.find(isPlaceOf) : all.findLast(isPlaceOf), `place ${told}`);
  }
  if (!placed && !title)
    for (let i = at - 2; !placed && i >= 0 && sentences[i]!.part !== 'title'; i -= 1)
      placed = point(namedIn(sentences[i]!).findLast(isPlaceOf), 'place earlier');
  if (!placed && datelineCountry !== undefined) found.push({ country: datelineCountry, sign: 'dateline' });
  return found;
}
