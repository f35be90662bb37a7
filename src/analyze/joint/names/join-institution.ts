import type { Name, NamedSentence } from './name.ts';

/** Nouns of bodies that are named after what stands behind "of" or "for". */
const BODY =
  /^(?:academy|administration|agency|assembly|association|authority|bank|board|bureau|chamber|church|college|commission|committee|confederation|congress|coalition|corps|council|court|department|directorate|embassy|federation|foundation|fund|government|guild|house|institute|league|legislature|ministry|museum|offices?|organi[sz]ation|parliament|party|republic|school|secretariat|senate|society|synod|tribunal|union|university)$/i;
/** Nouns of places that are named so. */
const AREA = /^(?:district|gulf|isle|province|republic|state|strait|territory)$/i;
const LINK = /^(?:of|for)$/;
const ARTICLE = /^the$/i;
const CAPITAL = /^\p{Lu}/u;

/**
 * "the [Housing Authority] of [New Orleans]", "[District] of [Columbia]": a body or an area and what it is named after
 * are one name. Its noun must be written as a name is, with a capital.
 */
export function joinInstitutions({ words, entities }: NamedSentence): readonly Name[] {
  const joined: Name[] = [];
  for (const name of entities) {
    const before = joined.at(-1);
    const label = before && labelOfBoth(before, name, words);
    if (before && label) joined.splice(-1, 1, { ...before, until: name.until, label });
    else joined.push(name);
  }
  return joined;
}

function labelOfBoth(before: Name, name: Name, words: readonly string[]): 'ORG' | 'LOC' | undefined {
  const noun = words[before.until - 1]!;
  if ((name.label !== 'LOC' && name.label !== 'ORG') || !CAPITAL.test(noun)) return undefined;
  if (!LINK.test(words[before.until] ?? '')) return undefined;
  const gap = words.slice(before.until + 1, name.first);
  if (gap.length > 1 || (gap.length === 1 && !ARTICLE.test(gap[0]!))) return undefined;
  if (before.label === 'ORG' && BODY.test(noun)) return 'ORG';
  if (AREA.test(noun) && name.label === 'LOC') return before.label === 'ORG' ? 'ORG' : 'LOC';
  return undefined;
}

/** True where the name's last word is a body's noun, with a capital. */
export function endsAsBody({ until }: Name, words: readonly string[]): boolean {
  return BODY.test(words[until - 1]!) && CAPITAL.test(words[until - 1]!);
}
