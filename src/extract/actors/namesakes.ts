import type { Doc } from '../../document/index.ts';
import { keyOf, type Lexicon } from './lexicon.ts';
import { leadersNamed } from './office-holder.ts';
import { HONORIFIC } from './personal-name.ts';
import { splitWords } from './words.ts';

/**
 * Keys of the family names of leaders that somebody else bears in a document: after "Usman Khan" a bare "Khan" is not
 * Pakistan's prime minister, unless the document tells of Imran Khan too.
 */
export function namesakesIn({ document, layers }: Doc<'entities'>, lexicon: Lexicon): ReadonlySet<string> {
  const others = new Set<string>();
  const leaders = new Set<string>();
  const people = layers.entities.filter(({ label }) => label === 'PER');
  for (const name of new Set(people.map(({ start, end }) => document.text.slice(start, end)))) {
    const words = splitWords(name).map(({ key }) => key);
    const family = words.pop();
    const spells = family === undefined || words.length === 0 ? undefined : lexicon.leaders(family);
    // "President Khan": a title is no other name.
    if (spells === undefined || words.some((word) => isTitle(word, lexicon))) continue;
    const countries = new Set(spells.map(({ country }) => country));
    const given = new Set([...countries].flatMap((country) => givenNames(country, family!, lexicon)));
    if (given.size === 0) continue;
    (words.some((word) => given.has(word) || word.length < 2) ? leaders : others).add(family!);
  }
  return new Set([...others].filter((family) => !leaders.has(family)));
}

function isTitle(word: string, lexicon: Lexicon): boolean {
  return HONORIFIC.test(word) || lexicon.roles.get(word) !== undefined;
}

/** The words before the family name of all heads of a state that bear it. */
function givenNames(country: string, family: string, lexicon: Lexicon): string[] {
  return leadersNamed(family, country, lexicon).flatMap(({ name }) => keyOf(name).split(' ').slice(0, -1));
}
