import type { Draft } from './meaning.ts';
import { DIGITS, openingsOf } from './openings.ts';
import type { Opening, TimeRule } from './rule.ts';
import { TIME_RULES } from './rules/index.ts';

/** How many words a leading word ("the", "about", "two") may stand before the word of time. */
const REACH = 7;
/** No word that opens an expression is longer. */
const LONGEST = 12;
const LEADS: ReadonlySet<Opening> = new Set(['lead', 'number', 'ordinal']);

interface Mark {
  readonly start: number;
  readonly opens: ReadonlySet<Opening>;
  /** True where the word itself speaks of time. */
  readonly core: boolean;
  /** Number of the word in the text. */
  readonly nth: number;
}

/** Finds every expression of time that a rule matches: the longest at each place, from left to right. */
export function scan(text: string): readonly Draft[] {
  const marks = marksOf(text);
  const drafts: Draft[] = [];
  let free = 0;
  for (const [i, mark] of marks.entries()) {
    if (mark.start < free || (!mark.core && !coreFollows(marks, i))) continue;
    const draft = longestAt(text, mark);
    if (draft === undefined) continue;
    drafts.push(draft);
    free = draft.end;
  }
  return drafts;
}

/** The words that may open an expression; read by hand, since a pattern costs more than all the rules. */
function marksOf(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  const { length } = text;
  let nth = 0;
  for (let start = 0; start < length;) {
    const kind = kindOf(text.charCodeAt(start));
    if (kind === 0) {
      start += 1;
      continue;
    }
    let end = start + 1;
    while (end < length && kindOf(text.charCodeAt(end)) === kind) end += 1;
    nth += 1;
    if (kind === DIGIT) marks.push({ start, opens: DIGITS, core: true, nth });
    else if (end - start <= LONGEST) {
      const opens = openingsOf(text.slice(start, end).toLowerCase());
      if (opens !== undefined) marks.push({ start, opens, core: isCore(opens), nth });
    }
    start = end;
  }
  return marks;
}

const LETTER = 1;
const DIGIT = 2;

function kindOf(code: number): number {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER;
  return code >= 48 && code <= 57 ? DIGIT : 0;
}

const CORES = new Map<ReadonlySet<Opening>, boolean>();

function isCore(opens: ReadonlySet<Opening>): boolean {
  let core = CORES.get(opens);
  if (core === undefined) {
    core = [...opens].some((opening) => !LEADS.has(opening));
    CORES.set(opens, core);
  }
  return core;
}

function coreFollows(marks: readonly Mark[], i: number): boolean {
  const { nth } = marks[i]!;
  for (let j = i + 1; j < marks.length && marks[j]!.nth - nth <= REACH; j += 1)
    if (marks[j]!.core) return true;
  return false;
}

const LISTS = new Map<ReadonlySet<Opening>, readonly TimeRule[]>();

function rulesFor(opens: ReadonlySet<Opening>): readonly TimeRule[] {
  const known = LISTS.get(opens);
  if (known) return known;
  const list = TIME_RULES.filter((rule) => rule.opens.some((opening) => opens.has(opening)));
  LISTS.set(opens, list);
  return list;
}

function longestAt(text: string, mark: Mark): Draft | undefined {
  const before = text[mark.start - 1] ?? ' ';
  let start = mark.start;
  if (/['’‘]/.test(before) && /\d/.test(text[start]!)) start -= 1;
  else if (/[.,:]/.test(before) && /\d/.test(text[start - 2] ?? '') && /\d/.test(text[start]!))
    return undefined;
  else if (/[\p{L}$£€]/u.test(before) && !/^Q?$/.test(before)) return undefined;
  let best: Draft | undefined;
  for (const rule of rulesFor(mark.opens)) {
    rule.pattern.lastIndex = start;
    const found = rule.pattern.exec(text);
    if (found === null) continue;
    const end = start + found[0].length;
    if (best !== undefined && end <= best.end) continue;
    const meaning = rule.read(found.groups ?? {}, { text, start, end });
    if (meaning !== undefined) best = { start, end, rule: rule.name, meaning };
  }
  return best;
}
