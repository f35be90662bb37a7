import type { Span } from '../../document/index.ts';
import type { Draft } from './draft.ts';
import { isTime, phraseFrom } from './noun-phrase.ts';
import { isParsed, spanOfTokens, tokenAfter, tokensIn } from './reading.ts';
import type { Reading } from './reading.ts';
import { sayingLemma } from './reporting-words.ts';

const FINITE = new Set(
  "is are was were am has have had will would can could may might must shall should does did do 's 're 'll 'd 've".split(
    ' ',
  ),
);
const ARTICLE = /^(?:the|an?|his|her|its|their|our|my|this|these)$/;
/** Verbs that name who is spoken to before what is said. */
export const TO_SOMEONE = new Set(['tell', 'warn', 'assure', 'remind', 'notify', 'promise', 'advise']);

/** The clause around a quoted piece, bounded by the words alone. */
export function wordedClause(reading: Reading, draft: Draft): Span | undefined {
  if (!draft.cue) return undefined;
  const cue = tokenAfter(reading, draft.cue.start);
  const [piece, until] = tokensIn(reading, draft.span);
  const sentence = reading.tokens[cue]!.sentence;
  if (reading.tokens[piece]!.sentence !== sentence || reading.tokens[until - 1]!.sentence !== sentence)
    return undefined;
  return cue < piece ? behindCue(reading, cue, piece, until) : beforeCue(reading, draft, cue, piece);
}

/** Officials told reporters on Monday that the bridge was "as good as gone" and ...
 *            ----                          ----------------------------- */
function behindCue(reading: Reading, cue: number, piece: number, until: number): Span | undefined {
  let first = clauseStart(reading, cue, piece);
  if (first === undefined) return undefined;
  // Another quotation, a colon or a semicolon in between: the piece is on its own.
  const between = reading.forms.slice(first, piece);
  if (between.some((form) => /^["“”:;—]$/u.test(form))) return undefined;
  if (['only', 'merely', 'simply'].includes(reading.lower[first]!) && reading.lower[first + 1] === 'that')
    first += 2;
  return spanOfTokens(reading, first, clauseEnd(reading, until));
}

/** The first token of the clause that the verb `cue` reports, where the words before `piece` show one. */
export function clauseStart(reading: Reading, cue: number, piece: number): number | undefined {
  for (let i = cue + 1; i < Math.min(piece, cue + 14); i++) {
    if (/^[,;:"“]$/u.test(reading.forms[i]!)) break;
    if (reading.lower[i] === 'that') return i + 1 < piece ? i + 1 : undefined;
  }
  let first = skipTimes(reading, cue + 1);
  if (TO_SOMEONE.has(sayingLemma(reading.lower[cue]!)!)) {
    const someone = phraseFrom(reading, first, piece);
    if (!someone) return undefined;
    // "told reporters the harbour was": a second article opens the clause.
    const article = reading.lower
      .slice(someone.first + 1, someone.until)
      .findIndex((form) => ARTICLE.test(form));
    first = skipTimes(reading, article < 0 ? someone.until : someone.first + 1 + article);
  }
  const subject = phraseFrom(reading, first, piece, true);
  if (!subject) return undefined;
  const next = subject.until;
  // Without "that" the clause must show a subject and its verb: "said it was", "said the bridge "has gone"".
  if (next < piece && isFinite(reading, next)) return first;
  return next === piece && FINITE.has(reading.lower[piece + 1] ?? '') ? first : undefined;
}

function isFinite(reading: Reading, i: number): boolean {
  if (FINITE.has(reading.lower[i]!)) return true;
  return isParsed(reading, i) && /^(?:VBD|VBZ|VBP|MD)$/.test(reading.words[i]!.xpos);
}

/** "said on Monday it": the time belongs to the saying. */
function skipTimes(reading: Reading, from: number): number {
  let i = from;
  while (isTime(reading.lower[i] ?? '') || (reading.lower[i] === 'on' && isTime(reading.lower[i + 1] ?? '')))
    i++;
  return i;
}

/** The end of the clause that goes on behind a closing mark: a stop, a comma, or another predicate. */
function clauseEnd(reading: Reading, until: number): number {
  const { sentence } = reading.tokens[until - 1]!;
  let end = until;
  while (reading.tokens[end]?.sentence === sentence) {
    if (!/[\p{L}\p{N}$€£%]/u.test(reading.forms[end]!) && !/^['’"“”(-]$/u.test(reading.forms[end]!)) break;
    if (['but', 'while', 'although', 'though'].includes(reading.lower[end]!)) break;
    if (reading.lower[end] === 'and' && opensPredicate(reading, end + 1)) break;
    end++;
  }
  return end;
}

const opensPredicate = (reading: Reading, i: number): boolean =>
  ['that', 'he', 'she', 'they', 'it'].includes(reading.lower[i] ?? '') ||
  sayingLemma(reading.lower[i] ?? '') !== undefined ||
  /[^e]ed$/.test(reading.lower[i] ?? '');

/** The bridge was "as good as gone", officials said.
 *  --------------------------------             ---- */
function beforeCue(reading: Reading, draft: Draft, cue: number, piece: number): Span | undefined {
  const first = reading.starts[reading.tokens[cue]!.sentence]!;
  const edge = draft.speaker && draft.speaker.first < cue ? draft.speaker.first : cue;
  let end = edge;
  while (end > piece && reading.forms[end - 1] !== ',') end--;
  if (end <= piece || edge - end > 6) return undefined;
  const words = reading.lower.slice(first, end - 1);
  const whole = first === piece || words.some((word) => FINITE.has(word));
  return whole ? spanOfTokens(reading, first, end - 1) : undefined;
}
