import type { Doc, Span, TokenSpan } from '../../document/index.ts';
import { spanOfGroup } from './named-group.ts';

type Parsed = Doc<'tokens' | 'words'>;

const NAME = String.raw`[\p{L}'’.-]+(?:\s[\p{L}'’.-]+){0,4}?`;
const WHO = String.raw`((?:the\s|its\s|their\s|an?\s)?${NAME})`;
/** "claimed 8,000; the interior ministry, 1,200": a comma stands for the verb. */
const COMMA = new RegExp(String.raw`(?:;|,?\s(?:and|but|while))\s(?:and\s|but\s|while\s)?${WHO},\s$`, 'du');
/** "spoke of nine dead, the imam of 20": its preposition is said again; "a village of 300" gives no figure. */
const AGAIN = new RegExp(String.raw`[,;]\s(?:and\s|but\s|while\s)?(?!an?\s)${WHO}\s(of|at)\s$`, 'du');
/** What the preposition belonged to. */
const VERB_OF = /\b(?:sp[eo]a?k\w*|talk\w*|heard|hears?|kn[eo]w\w*|tells?|told|toll|figure|total)\sof\s$/u;
const VERB_AT = /\b(?:puts?|estimate[sd]?|placed?)\b[^;.]*\sat\s$/u;
/** "the death of three", "a crowd of 300" give no figure. */
const NOBODY_WHO =
  /\b(?:deaths?|loss|toll|total|figure|number|count|group|crowd|convoy|fleet|family|\p{L}+(?:ing|tion|ment))$/u;

/**
 * Who gives a bare number behind one of another, in words that leave out the verb:
 * "Organisers claimed 8,000; the ministry, 1,200", "The nurse spoke of nine dead, the imam of 20".
 *                            ^^^^^^^^^^^^                                          ^^^^^^^^
 */
export function giverInEllipsis(
  { document: { text }, layers: { tokens, words } }: Parsed,
  last: Span,
  figure: Span & { readonly sentence: number },
): TokenSpan | undefined {
  const gap = text.slice(last.end, figure.start);
  if (gap.length > 120 || !/^(?:[.;,:)]|$|\s(?:and|but|while)\b)/u.test(text.slice(figure.end)))
    return undefined;
  const again = AGAIN.exec(gap);
  const ahead = text.slice(Math.max(0, last.start - 80), last.start);
  const repeats = again !== null && (again[2] === 'of' ? VERB_OF : VERB_AT).test(ahead);
  const found = repeats ? again : COMMA.exec(gap);
  if (found === null || NOBODY_WHO.test(found[1]!)) return undefined;
  const span = spanOfGroup(tokens, last.end, found, figure.sentence);
  const upos = words.slice(span.first, span.until).map((word) => word.upos);
  const isName = /^(?:NOUN|PROPN)$/.test(upos.at(-1) ?? '');
  return isName && upos.every((one) => /^(?:NOUN|PROPN|ADJ|DET|PART)$/.test(one)) ? span : undefined;
}
