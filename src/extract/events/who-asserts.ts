import {
  covers,
  type Doc,
  overlaps,
  type Quotation,
  type Span,
  type TokenSpan,
} from '../../document/index.ts';
import { governsDenied } from './denial.ts';
import { rootOf, subtreeOf, textAt, wordAt } from './syntax.ts';

type Parsed = Doc<'tokens' | 'words'>;

/**
 * "South Africa offered aid after an ambush in which, the army now says, 16 people were killed": the army says nothing of the offer.
 *               ^^^^^^^                               ^^^^^^^^
 * "Raids killed six, the ministry said, while the army said it had shot 12": each tells of its own.
 *                    ^^^^^^^^^^^^                           ^^^^^^^^
 */
export function speaksOfElse(span: Span, trigger: Span, quotations: readonly Quotation[]): boolean {
  const spoken = quotations.filter(({ speaker }) => speaker !== undefined);
  const own = spoken.filter(({ speaker }) => overlaps(speaker!, span));
  if (own.length === 0) return false;
  const toldByOther = spoken.some((said) => !own.includes(said) && covers(said.span, trigger));
  return own.every(
    ({ span: said, cue }) =>
      (toldByOther && !covers(said, trigger)) || (cue !== undefined && isInset(said, cue, span, trigger)),
  );
}

/** What is said follows cue and speaker, and the act stands before them. */
function isInset(said: Span, cue: Span, speaker: Span, trigger: Span): boolean {
  const begin = Math.min(cue.start, speaker.start);
  return trigger.end < begin && cue.end <= said.start;
}

/**
 * "Moscow denied that it had any part in the attack": who denies does not assert what he speaks of.
 *  ^^^^^^ ^^^^^^                          ^^^^^^
 */
export function isDenier(span: TokenSpan, root: number, doc: Parsed): boolean {
  const verb = denialOf(span, doc);
  return verb !== undefined && subtreeOf(doc, verb).includes(root);
}

/**
 * "Kyiv said Moscow shelled a market, a charge Moscow denied": nor what another told before.
 *                   ^^^^^^^                    ^^^^^^
 */
export function deniesOther(span: TokenSpan, root: number, doc: Parsed): boolean {
  return root < span.first && denialOf(span, doc) !== undefined;
}

/** The verb of denial of which somebody is the subject. */
function denialOf(span: TokenSpan, doc: Parsed): number | undefined {
  const { head, deprel } = wordAt(doc, rootOf(doc, span));
  return head !== undefined && deprel.startsWith('nsubj') && governsDenied(doc, head) ? head : undefined;
}

/**
 * "The agency quoted the governor as saying that rebels had left": it only reports; the governor asserts.
 *  ^^^^^^^^^^                     ^^^^^^^^^
 */
export function onlyReports(doc: Parsed, span: TokenSpan): boolean {
  const quotes = (i: number): boolean =>
    isIn(doc, i, span.sentence) && /^(?:quot|cit)(?:e|es|ed|ing)$/i.test(textAt(doc, i));
  const byIt = isIn(doc, span.first - 2, span.sentence) && /^by$/i.test(textAt(doc, span.first - 1));
  if (!quotes(span.until) && !(byIt && quotes(span.first - 2))) return false;
  for (let i = span.until; isIn(doc, i + 1, span.sentence) && i < span.until + 30; i += 1)
    if (/^as$/i.test(textAt(doc, i)) && /^(?:\p{L}+ing)$/iu.test(textAt(doc, i + 1))) return true;
  return false;
}

const isIn = (doc: Parsed, i: number, sentence: number): boolean =>
  doc.layers.tokens[i]?.sentence === sentence;
