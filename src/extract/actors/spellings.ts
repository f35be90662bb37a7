/** How one and the same ending of a Slavic name is written in Latin letters. */
const ENDINGS: readonly (readonly [ending: RegExp, written: readonly string[]])[] = [
  [/(?<=[eE])(?:y|i)$/u, ['y', 'i']],
  [/(?<=[^aeiou\s])(?:iy|yy|yi|ii|ij|y|i)$/u, ['y', 'iy', 'yy', 'i', 'ii']],
  [/(?:i|y)(?=ch$)/u, ['i', 'y']],
];
/** The Arabic article: "Abdel Fattah al-Sisi" and "el-Sisi". */
const ARTICLE: readonly string[] = ['al', 'el'];
/** Shorter words have too many namesakes: "Levy", "Levi". */
const LEAST = 5;
/** Names that could be written in more ways are no names of the lists. */
const MOST = 150;

/**
 * Other spellings of a name: "volodymyr zelenskiy" -> "volodymyr zelenskyy", "volodymyr zelensky", ..; "viktor yanukovich" ->
 * "viktor yanukovych".
 */
function otherSpellings(key: string): readonly string[] {
  const words = key.split(' ').map((word) => {
    if (ARTICLE.includes(word)) return ARTICLE;
    const [ending, written = []] = ENDINGS.find(([one]) => word.length >= LEAST && one.test(word)) ?? [];
    return ending === undefined ? [word] : written.map((other) => word.replace(ending, other));
  });
  if (words.reduce((ways, forms) => ways * forms.length, 1) > MOST) return [];
  const all = words.reduce<readonly string[]>(
    (names, forms) => names.flatMap((name) => forms.map((form) => (name === '' ? form : `${name} ${form}`))),
    [''],
  );
  return all.filter((name) => name !== key);
}

/** What a list has of a name, as it is written or otherwise. */
export function spelt<Entry>(key: string, find: (key: string) => Entry | undefined): Entry | undefined {
  let found = find(key);
  if (found !== undefined) return found;
  for (const other of otherSpellings(key)) if ((found = find(other)) !== undefined) return found;
  return undefined;
}
