import type { Doc, TokenSpan } from '../../document/index.ts';
import { tokenBehind } from '../../document/near.ts';
import { rootOf } from '../../document/root-of.ts';
import type { CountryMention } from './find-countries.ts';
import type { CountryLinks } from './rule.ts';

/** How strongly the model links a phrase to countries that its sentence names; nothing where it did not read its head. */
export function linksTo(
  countries: readonly CountryMention[],
  phrase: TokenSpan,
  doc: Doc<'tokens' | 'words'>,
): CountryLinks | undefined {
  const { tokens, words } = doc.layers;
  const actor = words[rootOf(doc, phrase)]?.belonging?.actor;
  if (actor === undefined) return undefined;
  const [none = 0, beyond = 0, ...direction] = actor;
  return {
    none,
    beyond,
    named: countries.map(({ end }) => {
      const country = words[tokenBehind(tokens, end - 1)]?.belonging?.country;
      if (country === undefined) return 0;
      const [own = 0, ...other] = country;
      return direction.reduce((sum, value, i) => sum + value * other[i]!, own);
    }),
  };
}
