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
/** The same where all is plain: most phrases are, and it takes a third of the time. */
const PLAIN_WORD = /(?:[A-Z]\.){2,}|[A-Za-z]+(?:'[A-Za-z]+)*|[0-9][0-9.,]*(?:[A-Za-z]+)?/g;

/** Splits a phrase into words; hyphens part words and are remembered. */
export function splitWords(text: string): readonly PhraseWord[] {
  let before = 0;
  const matches = PLAIN.test(text) ? text.matchAll(PLAIN_WORD) : text.matchAll(WORD);
  return [...matches].map((match) => {
    const start = match.index;
    const raw = match[0];
    const owner = raw.length > 2 && /['’]s$/i.test(raw) ? raw.slice(0, -2) : undefined;
    const bare = owner ?? raw;
    const end = start + bare.length;
    const gap = text.slice(before, start);
    before = start + raw.length;
    const letters = bare.includes('.') ? bare.replaceAll('.', '') : bare;
    return {
      text: bare,
      key: fold(letters),
      start,
      end,
      capital: startsWithCapital(bare),
      caps: letters.length > 1 && !SMALL.test(letters) && /^[\p{Lu}\p{N}]+$/u.test(letters),
      possessive: owner !== undefined || (isBareApostrophe(text, end) && /s$/i.test(bare)),
      hyphen: gap === '-' || gap === '‑',
      mark: gap === ' ' || gap === '' ? '' : (/[,;:("“”—–]/u.exec(gap)?.[0] ?? ''),
    };
  });
}

const SMALL = /[a-z]/;

function startsWithCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word);
}

function isBareApostrophe(text: string, at: number): boolean {
  const mark = text[at];
  return (mark === "'" || mark === '’') && !/^\p{L}/u.test(text.slice(at + 1, at + 2));
}

/** Words without accents to take off. */
const PLAIN = /^[ -~]*$/;

/** Lower case without accents, typographic apostrophes made plain. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}
