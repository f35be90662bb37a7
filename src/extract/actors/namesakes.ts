import type { Doc } from '../../document/index.ts';
import { HONORIFIC } from './find-person.ts';
import { keyOf, type Lexicon } from './lexicon.ts';
import { OFFICES_OF_LEADERS } from './office-holder.ts';
import { splitWords } from './words.ts';

/**
 * Keys of the family names of leaders that somebody else bears in a document: after "Usman Khan" a bare "Khan" is not
 * Pakistan's prime minister, unless the document tells of Imran Khan too.
 */
export function namesakesIn({ document, layers }: Doc<'entities'>, lexicon: Lexicon): ReadonlySet<string> {
  const others = new Set<string>();
  const leaders = new Set<string>();
  for (const { start, end, label } of layers.entities) {
    if (label !== 'PER') continue;
    const words = splitWords(document.text.slice(start, end));
    const family = words.at(-1)?.key;
    if (family === undefined || words.length < 2) continue;
    const spells = lexicon.leaders(family);
    if (spells === undefined) continue;
    const given = new Set(
      [...new Set(spells.map(({ country }) => country))].flatMap((country) =>
        givenNames(country, family, lexicon),
      ),
    );
    if (given.size === 0) continue;
    const own = words.slice(0, -1).map(({ key }) => key);
    // "President Khan": a title is no other name.
    if (own.some((word) => HONORIFIC.test(word) || lexicon.roles.get(word) !== undefined)) continue;
    (own.some((word) => given.has(word) || word.length < 2) ? leaders : others).add(family);
  }
  return new Set([...others].filter((family) => !leaders.has(family)));
}

/** The words before the family name of all heads of a state that bear it. */
function givenNames(country: string, family: string, lexicon: Lexicon): string[] {
  return OFFICES_OF_LEADERS.flatMap((office) => lexicon.holders(country, office))
    .map(({ name }) => keyOf(name))
    .filter((key) => key.endsWith(` ${family}`))
    .flatMap((key) => key.split(' ').slice(0, -1));
}
