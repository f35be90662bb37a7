import type { Lexicon, Spell } from './lexicon.ts';
import { joinKeys } from './lexicon.ts';
import { HONORIFIC, isParticle } from './personal-name.ts';
import type { Part, Phrase } from './phrase.ts';
import { within } from './phrase.ts';
import type { PersonFound } from './rule.ts';
import type { PhraseWord } from './words.ts';

/** Looks for a known person: a full name first, then a leader's family name that stands alone or after a title. */
export function findPerson(
  phrase: Phrase,
  head: Part,
  lexicon: Lexicon,
  date?: string,
): PersonFound | undefined {
  const { words } = phrase;
  for (let first = head.first; first < head.until; first += 1)
    for (let until = Math.min(head.until, first + 4); until > first + 1; until -= 1) {
      if (!isName(words.slice(first, until))) continue;
      const spells = lexicon.people(joinKeys(words, first, until));
      if (spells !== undefined) return choose(spells, nameOf(phrase, first, until), false, date);
    }
  return findLeader(phrase, head, lexicon, date);
}

/** Words with capitals, particles between them. */
function isName(words: readonly PhraseWord[]): boolean {
  return words.every((word, i) => word.capital || (i > 0 && i < words.length - 1 && isParticle(word.key)));
}

/** "Maduro", "Mr. Macron", "President Dos Santos", "Benin's Yayi". */
function findLeader(phrase: Phrase, head: Part, lexicon: Lexicon, date?: string): PersonFound | undefined {
  const { words } = phrase;
  const last = words[head.until - 1];
  if (last === undefined || !last.capital || head.until - head.first > 4) return undefined;
  const double =
    head.until - head.first > 1 && lexicon.leaders(joinKeys(words, head.until - 2, head.until)) !== undefined;
  const first = head.until - (double ? 2 : 1);
  const spells = lexicon.leaders(joinKeys(words, first, head.until));
  const countries = new Set(within(phrase.countries, head).map((found) => found.entry.code));
  const titled = phrase.roles.some(
    (role) => role.until === first && role.entry.some((one) => one.sector === 'GOV'),
  );
  const alone = words.slice(head.first, first).every((word) => HONORIFIC.test(word.key));
  const owned = spells?.filter((spell) => countries.has(spell.country)) ?? [];
  // "Benin's Yayi": the country named beside it tells which of the namesakes is meant.
  if (owned.length > 0) return choose(owned, nameOf(phrase, first, head.until), true, date);
  const bearsAnother = !titled && lexicon.namesakes.has(joinKeys(words, first, head.until));
  if (spells === undefined || countries.size > 0 || !(alone || titled) || bearsAnother) return undefined;
  return choose(spells, nameOf(phrase, first, head.until), true, date);
}

function nameOf(phrase: Phrase, first: number, until: number): string {
  return phrase.text.slice(phrase.words[first]!.start, phrase.words[until - 1]!.end);
}

function choose(
  spells: readonly Spell[],
  name: string,
  familyName: boolean,
  date: string | undefined,
): PersonFound | undefined {
  const countries = new Set(spells.map((spell) => spell.country));
  const day = date?.slice(0, 10);
  if (day === undefined) {
    // Of namesakes in two countries nobody can tell without a date, unless only one came after 1990.
    const recent = spells.filter((spell) => spell.to === '' || spell.to >= '2000');
    if (new Set(recent.map((spell) => spell.country)).size > 1) return undefined;
    return { name, spell: recent.at(-1) ?? spells.at(-1)!, past: false, familyName };
  }
  const inOffice = mostNamed(spells.filter((spell) => covers(spell, day)));
  if (inOffice !== undefined) return { name, spell: inOffice, past: false, familyName };
  if (countries.size > 1) return undefined;
  const before = spells.filter((spell) => starts(spell.from, day)).at(-1);
  // A family name long after its spell is another person's as often as not.
  if (before === undefined)
    return familyName ? undefined : { name, spell: spells[0]!, past: false, familyName };
  return familyName && Number(day.slice(0, 4)) - Number(before.to.slice(0, 4)) > 15
    ? undefined
    : { name, spell: before, past: true, familyName };
}

/**
 * "Bush" is in the lists of more than one state at a time: the state whose lists name him most. Of the kings Abdullah of
 * Jordan and of Saudi Arabia either may be meant.
 */
function mostNamed(spells: readonly Spell[]): Spell | undefined {
  const counts = new Map<string, number>();
  for (const { country } of spells) counts.set(country, (counts.get(country) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const states = [...counts.keys()].filter((country) => counts.get(country) === most);
  return states.length > 1 ? undefined : spells.find(({ country }) => country === states[0]);
}

/** True for a spell that had begun and not ended on a day, as far as its source knows. */
export function covers(spell: Spell, day: string): boolean {
  const end = spell.to === '' ? spell.seen : spell.to;
  return starts(spell.from, day) && (end === '' || ends(end, day));
}

function starts(from: string, day: string): boolean {
  return from === '' || from <= day;
}

function ends(to: string, day: string): boolean {
  return to >= day.slice(0, to.length);
}
