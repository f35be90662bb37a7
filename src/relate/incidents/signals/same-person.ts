/** Words that end names of bodies, which many share. */
const BODIES =
  /^(?:ministry|army|police|party|union|front|forces?|government|council|court|guards?|movement|federation|association|group|agency|office|bank|nations|states?|republic|kingdom|hospital|university|committee|commission|parliament|assembly|congress|senate|league|alliance|coalition|brigades?|corps|navy|command|mission|service|organi[sz]ation|authority|network|foundation|institute|company|cross|crescent|house|team|society|church|fund|centre|center|board|department|directorate|city|province|region|district|minister|president|general|colonel|governor|mayor|king|queen|prince|democrats?|republicans?|conservatives?|socialists?|communists?)$/;
const LEAST = 5;

/**
 * "Prosecutor Magomed Kurachev", "Magomed Kurachyov" and "Kurachyov" are one: the last words of both names are a surname that is
 * spelt alike, and first names, where both have one, begin alike.
 */
export function samePerson(x: string, y: string): boolean {
  const [a, b] = [nameIn(x), nameIn(y)];
  const [one, other] = [a.at(-1), b.at(-1)];
  if (one === undefined || other === undefined || one.length < LEAST || one !== other || BODIES.test(one))
    return false;
  return a.length === 1 || b.length === 1 || a.at(-2)!.startsWith(b.at(-2)![0]!);
}

/** The capital words that end a name, as they sound. */
function nameIn(name: string): readonly string[] {
  const words = name.replace(/['’]s$/, '').split(' ');
  const from = words.findLastIndex((word) => !/^\p{Lu}[\p{L}.'’-]*$/u.test(word)) + 1;
  return words.slice(from).map(soundOf);
}

/** Without marks, doubled letters and what transcriptions differ in. */
function soundOf(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
    .replace(/yo|jo/g, 'e')
    .replace(/[yj]/g, 'i')
    .replace(/ou/g, 'u')
    .replace(/kh/g, 'h')
    .replace(/q/g, 'k')
    .replace(/(.)\1/g, '$1');
}
