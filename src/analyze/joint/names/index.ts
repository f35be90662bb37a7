import { dropAddresses } from './drop-addresses.ts';
import { dropCommon } from './drop-common.ts';
import { extendInstitutions } from './extend-institution.ts';
import { includeArticle } from './include-article.ts';
import { joinCountries } from './join-country.ts';
import { joinFragments } from './join-fragments.ts';
import { joinInstitutions } from './join-institution.ts';
import { joinKorean } from './join-korean.ts';
import type { Name, NamedSentence } from './name.ts';
import { oneLabel } from './one-label.ts';
import { splitPlaces } from './split-places.ts';
import { stripTitles } from './strip-titles.ts';

export type { NamedSentence } from './name.ts';

/** In each sentence: what the first mends the next reads. */
const RULES = [
  dropAddresses,
  dropCommon,
  stripTitles,
  joinFragments,
  joinKorean,
  splitPlaces,
  joinInstitutions,
  extendInstitutions,
  joinCountries,
  includeArticle,
];

/** The names of a document, mended by rules that know more than the model: lists of words, and the document's other mentions. */
export function tidyNames(sentences: readonly NamedSentence[]): (readonly Name[])[] {
  return oneLabel(
    sentences.map((sentence) =>
      RULES.reduce<NamedSentence>((mended, rule) => ({ ...mended, entities: rule(mended) }), sentence),
    ),
  );
}
