import type { Doc, Span, TokenSpan } from '../../document/index.ts';
import { NAME, spanOfGroup } from './named-group.ts';

type Parsed = Doc<'sentences' | 'tokens'>;

const COUNT = String.raw`(?:['’]s?)\s(?:own\s|latest\s|official\s|first\s)?(?:count|estimates?|reckoning|tally|figures)\b`;
const BEHIND = new RegExp(String.raw`^[^.;]{0,60}?\bby\s${NAME}${COUNT}`, 'du');
/** "Some 3,000 took part, by the reckoning of organisers". */
const COUNT_OF = new RegExp(
  String.raw`^[^.;]{0,60}?\bby\s(?:the\s)?(?:count|estimates?|reckoning|tally|figures)\sof\s${NAME}(?=[,.;:]|\s(?:and|but|while|whereas)\b)`,
  'du',
);
/** "Six rockets struck, by his count". */
const BY_THEIRS =
  /^[^.;]{0,60}?\bby\s(his|her|their|its)\s(?:own\s)?(?:count|estimates?|reckoning|tally)\b/du;
const BEFORE = new RegExp(String.raw`\bby\s${NAME}${COUNT},?\s[^.;]{0,40}$`, 'diu');
const OPENING = new RegExp(
  String.raw`^${NAME}['’]s?\s(?:own\s)?(?:list|count|toll|tally|figures?|estimate):\s$`,
  'diu',
);
const REACH = 120;

/**
 * Whose count it was, told beside the figure: "drew 32,000 people by the unions' count", "By the city's estimate, 900 came",
 *                                                                ^^^^^^^^^^             ^^^^^^^^
 * "Parents' list: 94 children missing".
 *  ^^^^^^^
 */
export function giverOfCount(
  { document: { text }, layers: { sentences, tokens } }: Parsed,
  figure: Span & { readonly sentence: number },
): TokenSpan | undefined {
  const { start: from, end: until } = sentences[figure.sentence]!;
  const rest = text.slice(figure.end, Math.min(until, figure.end + REACH));
  const behind = BEHIND.exec(rest) ?? COUNT_OF.exec(rest) ?? BY_THEIRS.exec(rest);
  if (behind !== null) return spanOfGroup(tokens, figure.end, behind, figure.sentence);
  const first = Math.max(from, figure.start - REACH);
  const before = BEFORE.exec(text.slice(first, figure.start));
  if (before !== null) return spanOfGroup(tokens, first, before, figure.sentence);
  const opening = OPENING.exec(text.slice(from, figure.start));
  return opening === null ? undefined : spanOfGroup(tokens, from, opening, figure.sentence);
}
