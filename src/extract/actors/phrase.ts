import type { CountryEntry, Lexicon, OrganisationEntry, RoleEntry } from './lexicon.ts';
import { findCased, joinKeys } from './lexicon.ts';
import type { PhraseWord } from './words.ts';
import { isCommonName } from './common-name.ts';
import { isPersonal } from './personal-name.ts';
import { splitWords } from './words.ts';
import { NUMBER_WORD } from '../../util/number-words.ts';

/** A lexicon entry found in a phrase: words `first` to `until`. */
export interface Found<Entry> {
  readonly entry: Entry;
  readonly first: number;
  readonly until: number;
  readonly text: string;
}

/** A run of words under one preposition; the head has none. */
export interface Part {
  readonly preposition: string;
  readonly first: number;
  readonly until: number;
}

/** A noun phrase, with all that the lexicon knows in it. */
export interface Phrase {
  readonly text: string;
  readonly words: readonly PhraseWord[];
  readonly parts: readonly Part[];
  readonly countries: readonly Found<CountryEntry>[];
  readonly organisations: readonly Found<OrganisationEntry>[];
  readonly roles: readonly Found<readonly RoleEntry[]>[];
}

const LONGEST = 6;

const PREPOSITIONS = new Set([
  ...[
    'of',
    'in',
    'from',
    'for',
    'at',
    'on',
    'by',
    'with',
    'to',
    'near',
    'along',
    'across',
    'against',
    'outside',
  ],
  ...[
    'who',
    'whom',
    'which',
    'that',
    'whose',
    'where',
    'between',
    'under',
    'over',
    'inside',
    'behind',
    'about',
  ],
  ...[
    'loyal',
    'close',
    'accused',
    'suspected',
    'held',
    'jailed',
    'arriving',
    'aboard',
    'among',
    'via',
    'based',
  ],
  ...[
    'briefed',
    'living',
    'working',
    'fleeing',
    'queuing',
    'seeking',
    'wearing',
    'carrying',
    'named',
    'called',
  ],
  ...['without', 'around', 'as', 'after', 'before', 'during', 'into', 'than', 'linked', 'backed', 'opposed'],
  ...[
    'demanding',
    'waiting',
    'protesting',
    'stranded',
    'charged',
    'owned',
    'run',
    'led',
    'trying',
    'representing',
  ],
]);

/** The countries and bodies that a text names. */
export type Names = Pick<Phrase, 'text' | 'words' | 'countries' | 'organisations'>;

/** The same with the names of countries that people bear. */
export type TextNames = Names & { readonly people: Names['countries'] };

/** Finds the countries and bodies that a text names, be it a phrase or a whole document. */
export function readNames(text: string, lexicon: Lexicon): TextNames {
  const names = findNames(text, lexicon);
  const known = (i: number): boolean =>
    singulars(names.words[i]!.key).some((form) => lexicon.roles.longest(form) > 0);
  // In a headline nearly every word has a capital: a country's own name stays one.
  const people = names.countries.filter((found) => isPersonal(names, found, lexicon, known));
  const countries = names.countries.filter((found) => found.entry.form === 'name' || !people.includes(found));
  return { ...names, countries, people };
}

/** Reads a noun phrase with the lexicon. */
export function readPhrase(text: string, lexicon: Lexicon): Phrase {
  const names = findNames(text, lexicon);
  const { words, organisations } = names;
  const roles = findAll(
    words,
    ({ key }) => Math.max(...singulars(key).map((form) => lexicon.roles.longest(form))),
    (first, until) => findRole(words, first, until, lexicon),
  ).filter((role) => ![...organisations, ...names.countries].some((name) => swallows(name, role)));
  const known = (i: number): boolean =>
    roles.some((role) => role.first <= i && i < role.until) || lexicon.former.has(words[i]!.key);
  const countries = names.countries.filter(
    (found) => !isPersonal(names, found, lexicon, known) && !isInTitle(names, found),
  );
  const parts = splitParts(words, [...organisations, ...countries, ...roles]);
  return { text, words, parts, countries, organisations, roles };
}

/** "Le Bled, a Tunis weekly": a small place in a name that begins before it is nobody's country. */
function isInTitle({ words }: Names, { entry, first }: Found<CountryEntry>): boolean {
  const before = words[first - 1];
  if (entry.form !== 'place' || before?.capital !== true || words[first]!.mark !== '') return false;
  return ARTICLE_ABROAD.test(before.key) && first === 1;
}

const ARTICLE_ABROAD = /^(?:le|la|les|el|los|las|il|der|die|das)$/;

function findNames(text: string, lexicon: Lexicon): Names {
  const words = splitWords(text);
  const all = findAll(
    words,
    (word) => (word.capital || lexicon.small.has(word.key) ? lexicon.organisations.longest(word.key) : 0),
    (first, until) => findCased(lexicon.organisations, words, first, until),
  );
  const countries = findAll(
    words,
    (word) => (word.capital || lexicon.small.has(word.key) ? lexicon.countries.longest(word.key) : 0),
    (first, until) => findCased(lexicon.countries, words, first, until),
  ).filter((country) => !all.some((other) => swallows(other, country) || standsFor(other, country)));
  const isOther = (word: PhraseWord, i: number): boolean =>
    countries.some((one) => one.first <= i && i < one.until) || lexicon.roles.longest(word.key) > 0;
  const organisations = all.filter(
    (found) =>
      !countries.some((country) => swallows(country, found)) && !isPieceOfName(words, found, isOther),
  );
  return { text, words, countries, organisations };
}

const BODIES = /^(?:unions?|congress|federation|confederation|organi[sz]ation|council|association|league)$/;
const OFFICES = /^(?:minister|ministry|secretary|department|court|inspectorate|commissioner)$/;

/** "National Liberation Army", which the Karen have too. */
function isArmyOfAny({ sector }: OrganisationEntry, text: string): boolean {
  return sector === 'REB' && ARMY_OF_ANY.test(text);
}

const ARMY_OF_ANY =
  /^(?:(?:national|people's|popular|islamic|democratic|united|new|free|liberation|resistance|patriotic|revolutionary|defen[cs]e|army|front|forces?|movement) ?)+$/i;

/**
 * "the Nigerian Labour Congress", "the Federation of Labour" and "Labour Minister Ama Mensah" are not the party of that name,
 * nor is "the Dock Workers' Party" the "Workers' Party".
 */
function isPieceOfName(
  words: readonly PhraseWord[],
  { entry, first, until, text }: Found<OrganisationEntry>,
  isOther: (word: PhraseWord, i: number) => boolean,
): boolean {
  const isBody = (word: PhraseWord | undefined) => word?.capital === true && BODIES.test(word.key);
  if (until - first > 1) {
    const before = words[first - 1];
    const goesOn = before?.capital === true && !before.possessive && words[first]!.mark === '';
    const named = goesOn && before.key !== 'the' && !isOther(before, first - 1);
    return named && (entry.sector === 'PTY' ? isCommonName(text) : isArmyOfAny(entry, text));
  }
  if (entry.sector === 'PTY' && isCommonName(text) && OFFICES.test(words[until]?.key ?? '')) return true;
  return isBody(words[until]) || (words[first - 1]?.key === 'of' && isBody(words[first - 2]));
}

/** "Syrian Democratic Forces" is no mention of Syria; "Republic of Georgia" is none of the Republicans. */
function swallows(outer: Found<unknown>, inner: Found<unknown>): boolean {
  const longer = outer.until - outer.first > inner.until - inner.first;
  return longer && outer.first <= inner.first && inner.until <= outer.until;
}

/** "Brussels" is the Union's before it is Belgium's. */
function standsFor(body: Found<OrganisationEntry>, country: Found<CountryEntry>): boolean {
  return body.first === country.first && body.until === country.until && body.entry.country === undefined;
}

function findAll<Entry>(
  words: readonly PhraseWord[],
  longest: (word: PhraseWord) => number,
  find: (first: number, until: number) => Entry | undefined,
): Found<Entry>[] {
  const found: Found<Entry>[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const most = Math.min(LONGEST, longest(words[first]!), words.length - first);
    for (let until = first + most; until > first; until -= 1) {
      const entry = find(first, until);
      if (entry === undefined) continue;
      const text = words
        .slice(first, until)
        .map((word) => word.text)
        .join(' ');
      found.push({ entry, first, until, text });
      first = until - 1;
      break;
    }
  }
  return found;
}

function findRole(
  words: readonly PhraseWord[],
  first: number,
  until: number,
  lexicon: Lexicon,
): readonly RoleEntry[] | undefined {
  const last = words[until - 1]!.key;
  const front = first === until - 1 ? '' : `${joinKeys(words, first, until - 1)} `;
  const entries = singulars(last).flatMap((form) => lexicon.roles.get(front + form) ?? []);
  if (entries.length > 0) return entries;
  // "ministers of energy", "chambers of commerce": the first word bears the plural.
  if (first < until - 1 && words[first]!.key.endsWith('s')) {
    const rest = joinKeys(words, first + 1, until);
    return lexicon.roles.get(`${words[first]!.key.slice(0, -1)} ${rest}`);
  }
  return undefined;
}

/** The word as it stands, then what it may be the plural of. */
function singulars(word: string): readonly string[] {
  if (!word.endsWith('s') && !word.endsWith('men')) return [word];
  const forms = [word];
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
  if (/(?:s|x|z|ch|sh)es$/.test(word)) forms.push(word.slice(0, -2));
  if (word.endsWith('s') && !word.endsWith('ss')) forms.push(word.slice(0, -1));
  if (word.endsWith('men')) forms.push(`${word.slice(0, -3)}man`);
  if (word.endsWith('women')) forms.push(`${word.slice(0, -5)}woman`);
  return forms;
}

/** "at least 12", "more than thirty", "as many as": no prepositional phrases. */
const COUNTING = /^(?:least|most|many|much)$/;
const COMPARING = /^(?:more|fewer|less|many|much|up|close)$/;

/** What may stand before a participle that is no clause of its own: "stranded Lebanese engineers", "the two suspected rebels". */
const OPENING = new RegExp(
  `^(?:the|an?|its|his|her|their|some|several|many|all|about|around|at|least|more|than|${NUMBER_WORD}|other|[\\d,.]+)$`,
);

/** Cuts at prepositions and commas, but not inside a name ("head of state", "Republic of Korea"). */
function splitParts(words: readonly PhraseWord[], whole: readonly Found<unknown>[]): Part[] {
  const parts: Part[] = [];
  let preposition = '';
  let first = 0;
  words.forEach((word, i) => {
    if (whole.some((one) => one.first < i && i < one.until)) return;
    // "WHO"
    const isName = word.caps && whole.some((one) => one.first === i);
    const apart = i > 0 && (word.mark === ',' || word.mark === '(' || word.mark === '—' || word.mark === '–');
    const counts = COUNTING.test(words[i + 1]?.key ?? '') || COMPARING.test(words[i - 1]?.key ?? '');
    if (
      PREPOSITIONS.has(word.key) &&
      !counts &&
      !isName &&
      !(word.key.endsWith('ed') && words.slice(0, i).every(({ key }) => OPENING.test(key))) &&
      (!word.capital || i === 0) &&
      !word.hyphen &&
      !words[i + 1]?.hyphen
    ) {
      parts.push({ preposition, first, until: i });
      preposition = word.key;
      first = i + 1;
    } else if (apart) {
      parts.push({ preposition, first, until: i });
      preposition = ',';
      first = i;
    }
  });
  parts.push({ preposition, first, until: words.length });
  return parts.filter((part, i) => i === 0 || part.until > part.first);
}

/** What was found inside a part. */
export function within<Entry>(found: readonly Found<Entry>[], part: Part): readonly Found<Entry>[] {
  return found.filter((one) => part.first <= one.first && one.until <= part.until);
}
