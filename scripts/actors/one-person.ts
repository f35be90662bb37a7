import { keyOf } from '../../src/extract/actors/lexicon.ts';

/** Particles that some sources write before a name and others do not. */
const ARTICLE = /^(?:al|el|as|ar)$/;
const NUMBER = /^[ivx]+$/;

/** What is left of a word when it is spelt as the next source would: "lukashenko" and "lukashenka" are both "lkshnk". */
export function soundOf(word: string): string {
  const bare = word
    .replaceAll('x', 'ks')
    .replaceAll('kh', 'h')
    .replaceAll('tsch', 'tsh')
    .replace(/[cq]/g, 'k')
    .replaceAll('w', 'v')
    .replace(/[aeiouyj']/g, '')
    .replace(/(.)\1+/g, '$1');
  return bare.length < 2 ? word : bare;
}

/** The sounds of a name's words, articles and numbers left out: "Abdallah II" and "Abdullah" sound alike. */
export function soundsOf(name: string): readonly string[] {
  const words = keyOf(name).split(' ');
  const own = words.filter((word, i) => !ARTICLE.test(word) && (i === 0 || !NUMBER.test(word)));
  return (own.length > 0 ? own : words).map(soundOf);
}

/** True for two spellings of one name: "Zelensky", "Zelenskyy". */
export function soundAlike(one: string, other: string): boolean {
  return soundsOf(one).join(' ') === soundsOf(other).join(' ');
}

/** A name that a state's first office was held under. */
export interface HeadOfState {
  readonly name: string;
  readonly country: string;
  readonly office: string;
  readonly from: string;
}

/**
 * Which names of heads of a state are one person's, by key and country: "Benjamin" and "Benyamin Netanyahu" sound alike in
 * all their words; "Ali Khamenei" and "Ali Hoseini Khamenei" in the first and the last, and began on one day.
 */
export function namesOfOne(heads: readonly HeadOfState[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const { name, country, office, from } of heads) {
    const sounds = soundsOf(name);
    const signs = [
      `${country} ${office} ${sounds.join(' ')}`,
      ...(from.length === 10 ? [`${country} ${office} ${from} ${sounds[0]!} ${sounds.at(-1)!}`] : []),
    ];
    const known = signs.flatMap((sign) => groups.get(sign) ?? []);
    const all = new Set([`${keyOf(name)}|${country}`, ...known.flatMap((group) => [...group])]);
    for (const one of [...signs, ...all]) groups.set(one, all);
    for (const [sign, group] of groups) if (known.includes(group)) groups.set(sign, all);
  }
  return groups;
}
