import { dropAddresses } from './drop-addresses.ts';
import { joinCountries } from './join-country.ts';
import { joinInstitutions } from './join-institution.ts';
import type { Name, NamedSentence } from './name.ts';
import { oneLabel } from './one-label.ts';
import { splitPlaces } from './split-places.ts';

export type { NamedSentence } from './name.ts';

/** In each sentence: what the first mends the next reads. */
const RULES = [dropAddresses, splitPlaces, joinInstitutions, joinCountries];

/** The names of a document, mended by rules that know more than the model: lists of words, and the document's other mentions. */
export function tidyNames(sentences: readonly NamedSentence[]): (readonly Name[])[] {
  return oneLabel(
    sentences.map((sentence) =>
      RULES.reduce<NamedSentence>((mended, rule) => ({ ...mended, entities: rule(mended) }), sentence),
    ),
  );
}
