import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon, LexiconFiles } from './lexicon.ts';
import { makeLexicon } from './lexicon.ts';

/** Reads the lexicon from a `data` folder (the one that holds `actors` and `lexicons`). */
export function loadLexicon(dataFolder: string): Lexicon {
  const text = (path: string): string => readFileSync(join(dataFolder, path), 'utf8');
  const read = (path: string): unknown => JSON.parse(text(path));
  return makeLexicon({
    countries: read('actors/countries.json') as LexiconFiles['countries'],
    organisations: read('actors/organisations.json') as LexiconFiles['organisations'],
    parties: read('actors/parties.json') as LexiconFiles['parties'],
    parliaments: read('actors/parliaments.json') as LexiconFiles['parliaments'],
    roles: read('lexicons/roles.json') as LexiconFiles['roles'],
    leaders: read('actors/leaders.json') as LexiconFiles['leaders'],
    ambiguous: read('lexicons/ambiguous.json') as LexiconFiles['ambiguous'],
    countryChoice: read('lexicons/country-choice.json') as LexiconFiles['countryChoice'],
    nameWords: read('actors/name-words.json') as LexiconFiles['nameWords'],
    people: () => text('actors/people.json'),
    offices: () => text('actors/offices.json'),
  });
}
