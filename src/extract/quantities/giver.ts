import type { Doc, Span, TokenSpan } from '../../document/index.ts';

type Parsed = Doc<'tokens' | 'words'>;

const SUBJECT = /^(?:nsubj|compound)$/;

/** Verbs whose object is a figure. */
const COUNTS =
  /^(?:put|count|estimate|tally|list|record|register|document|report|confirm|place|reckon|cite|number)$/;
/** Verbs that need a word for the figure beside them: "gave a toll of". */
const GIVES = /^(?:give|talk|offer|issue|publish|have|quote)$/;
const FIGURE = /^(?:toll|figure|number|count|tally|total|estimate|dead|deaths|casualties|turnout)$/;

/**
 * Who gives a figure by counting it, not in reported speech.
 * "Police gave a toll of 14", "hospitals put the dead at 40", "the ministry counted 21,000".
 *  ^^^^^^                      ^^^^^^^^^                       ^^^^^^^^^^^^
 */
export function giverOf(doc: Parsed, figure: Span): TokenSpan | undefined {
  const { words } = doc.layers;
  let at: number | undefined = tokenAt(doc, figure.start);
  for (let steps = 0; at !== undefined && steps < 12; steps += 1) {
    const word = words[at];
    if (word?.upos === 'VERB') {
      return givesFigure(doc, at) ? subjectOf(doc, at, figure) : undefined;
    }
    at = word?.head;
  }
  return undefined;
}

function givesFigure({ document, layers: { tokens, words } }: Parsed, verb: number): boolean {
  const token = tokens[verb]!;
  const lemma = words[verb]!.lemma.toLowerCase();
  // Lemmas of rare verbs are guessed; the form helps.
  const form = document.text
    .slice(token.start, token.end)
    .toLowerCase()
    .replace(/(?:s|ed)$/, '');
  if (COUNTS.test(lemma) || COUNTS.test(form) || lemma === 'speak') return true;
  if (!GIVES.test(lemma)) return false;
  for (let i = verb + 1; tokens[i]?.sentence === token.sentence; i += 1)
    if (words[i]!.head === verb && FIGURE.test(words[i]!.lemma.toLowerCase())) return true;
  return false;
}

/** The subject nearest before the figure: "opposition counts 57, police 23" has one each. */
function subjectOf({ layers: { tokens, words } }: Parsed, verb: number, figure: Span): TokenSpan | undefined {
  const sentence = tokens[verb]!.sentence;
  let number = verb;
  while (tokens[number + 1]?.sentence === sentence && tokens[number + 1]!.start < figure.start) number += 1;
  for (let i = Math.max(number, verb); tokens[i]?.sentence === sentence; i -= 1) {
    const { head, deprel, upos } = words[i]!;
    if (head !== verb || !SUBJECT.test(deprel) || !/^(?:NOUN|PROPN|PRON)$/.test(upos)) continue;
    // A name joined to the verb is a subject that the parser took for a compound; behind the verb it is none.
    if (deprel === 'compound' && i > verb) continue;
    // "We counted 14": whoever speaks.
    if (upos === 'PRON' && /^(?:i|we|you|who|that|which|one)$/i.test(words[i]!.lemma)) return undefined;
    let first = i;
    while (tokens[first - 1]?.sentence === sentence && isBelow(words, first - 1, i)) first -= 1;
    let until = i + 1;
    while (
      tokens[until]?.sentence === sentence &&
      until !== verb &&
      isBelow(words, until, i) &&
      words[until]!.deprel !== 'punct' &&
      words[until]!.upos !== 'VERB'
    )
      until += 1;
    const span = { start: tokens[first]!.start, end: tokens[until - 1]!.end, first, until, sentence };
    return span.start <= figure.start && figure.end <= span.end ? undefined : span;
  }
  return undefined;
}

function isBelow(words: Parsed['layers']['words'], index: number, root: number): boolean {
  let at: number | undefined = index;
  for (let steps = 0; at !== undefined && steps < 10; steps += 1) {
    if (at === root) return true;
    at = words[at]?.head;
  }
  return false;
}

/** The token that an offset lies in; tokens are in text order. */
function tokenAt({ layers: { tokens } }: Parsed, offset: number): number | undefined {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low < tokens.length ? low : undefined;
}
