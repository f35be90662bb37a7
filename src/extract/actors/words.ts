/** One word of a phrase, with the key that lexicons are asked by. */
export interface PhraseWord {
  readonly text: string;
  /** Lower case, no accents, no dots; "U.S." is "us". */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** Written in capitals throughout, two letters or more. */
  readonly caps: boolean;
  /** Followed by 's or a bare apostrophe. */
  readonly possessive: boolean;
  /** Joined to the word before by a hyphen. */
  readonly hyphen: boolean;
  /** The mark that stands before the word, if any: a comma, a quotation mark, a bracket. */
  readonly mark: string;
}

const WORD = /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*|\p{N}[\p{N}.,]*(?:\p{L}+)?/gu;

/** Splits a phrase into words; hyphens part words and are remembered. */
export function splitWords(text: string): readonly PhraseWord[] {
  let before = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const start = match.index;
    const raw = match[0];
    const owner = /['’]s$/i.test(raw) && raw.length > 2 ? raw.slice(0, -2) : undefined;
    const bare = owner ?? raw;
    const end = start + bare.length;
    const after = text.slice(end, end + 2);
    const gap = text.slice(before, start);
    before = start + raw.length;
    const letters = bare.replaceAll('.', '');
    return {
      text: bare,
      key: fold(letters),
      start,
      end,
      capital: /^\p{Lu}/u.test(bare),
      caps: letters.length > 1 && letters === letters.toUpperCase() && /^[\p{Lu}\p{N}]+$/u.test(letters),
      possessive: owner !== undefined || (/^['’](?!\p{L})/u.test(after) && /s$/i.test(bare)),
      hyphen: gap === '-' || gap === '‑',
      mark: gap === ' ' ? '' : (/[,;:("“”—–]/u.exec(gap)?.[0] ?? ''),
    };
  });
}

/** Words without accents to take off. */
const PLAIN = /^[ -~]*$/;

/** Lower case without accents, typographic apostrophes made plain. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}
