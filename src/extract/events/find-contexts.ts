import { type Doc, type Sector, textOf } from '../../document/index.ts';
import type { ContextEntry } from '../../ontology/index.ts';
import { baseForms } from '../../util/base-forms.ts';

/** The words near an event, to be sought by lemma or form: a lemma may be guessed wrong. */
export interface NearWords {
  readonly single: ReadonlySet<string>;
  /** All of them in order, parted by single spaces, one at each end: for phrases. */
  readonly running: string;
}

/** The lemmas of words `first` to `until`, then their forms in small letters and the bases of these. */
export function nearWords(doc: Doc<'tokens' | 'words'>, first: number, until: number): NearWords {
  const lemmas = doc.layers.words.slice(first, until).map(({ lemma }) => lemma.toLowerCase());
  const forms = doc.layers.tokens
    .slice(first, until)
    .map((token) => textOf(doc.document.text, token).toLowerCase());
  return {
    single: new Set([...lemmas, ...forms.flatMap(baseForms)]),
    running: ` ${lemmas.join(' ')} | ${forms.join(' ')} `,
  };
}

/** True where a word or phrase stands among them. */
export function mentions({ single, running }: NearWords, phrase: string): boolean {
  return phrase.includes(' ') ? running.includes(` ${phrase} `) : single.has(phrase);
}

/** Phrases of contexts by their first word. */
type ContextIndex = ReadonlyMap<string, readonly { readonly phrase: string; readonly entry: ContextEntry }[]>;

const INDICES = new WeakMap<readonly ContextEntry[], ContextIndex>();

function indexOf(entries: readonly ContextEntry[]): ContextIndex {
  const known = INDICES.get(entries);
  if (known) return known;
  const index = new Map<string, { phrase: string; entry: ContextEntry }[]>();
  for (const entry of entries) {
    for (const phrase of entry.words) {
      const first = phrase.split(' ', 1)[0]!;
      index.set(first, [...(index.get(first) ?? []), { phrase, entry }]);
    }
  }
  INDICES.set(entries, index);
  return index;
}

/**
 * PLOVER's contexts of an event: those of which a word stands near it, and those of its actors' sectors. In the
 * codebook's order.
 */
export function findContexts(
  entries: readonly ContextEntry[],
  near: NearWords,
  sectors: readonly Sector[],
): readonly string[] {
  const index = indexOf(entries);
  const found = new Set<ContextEntry>();
  for (const word of near.single)
    for (const { phrase, entry } of index.get(word) ?? [])
      if (!found.has(entry) && mentions(near, phrase)) found.add(entry);
  return entries
    .filter((entry) => found.has(entry) || entry.sectors?.some((sector) => sectors.includes(sector)) === true)
    .map(({ context }) => context);
}
