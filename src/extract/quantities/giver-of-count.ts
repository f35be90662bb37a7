import type { Doc, Span, TokenSpan } from '../../document/index.ts';
import { NAME, spanOfGroup } from './named-group.ts';

type Parsed = Doc<'sentences' | 'tokens'>;

/** A name with its owner: "the school's head". */
const NAME_OF = String.raw`((?!this\s|our\s)(?:the\s|its\s|their\s|an?\s)?(?:[\p{L}\d.'’&-]+\s){0,4}?[\p{L}\d'’&-]+)`;

const TALLY = '(?:head\\s)?count|estimates?|estimation|reckoning|tally|figures|arithmetic|assessment';
const COUNT = String.raw`(?:['’]s?)\s(?:\p{Ll}+\s)?(?:${TALLY})\b`;
const BEHIND = new RegExp(String.raw`^[^.;]{0,60}?\bby\s${NAME}${COUNT}`, 'du');
/** "23 by the government's count and 45 by the U.N.'s". */
const BEHIND_SHORT = new RegExp(
  String.raw`^(?:\s[\p{L}-]+){0,3}\sby\s${NAME}['’]s?(?=\s?(?:[.,;]|and\b|$))`,
  'du',
);
/** "29 in all, on the lawyers' reckoning". */
const BEHIND_ON = new RegExp(String.raw`^[^.;]{0,60}?,\s(?:on|in)\s${NAME}${COUNT}`, 'du');
/** "Some 3,000 took part, by the reckoning of organisers". */
const COUNT_OF = new RegExp(
  String.raw`^[^.;]{0,60}?\b(?:by|in)\s(?:the\s)?(?:${TALLY}|words)\sof\s${NAME}(?=[,.;:]|\s(?:and|but|while|whereas|at|in|on)\b)`,
  'du',
);
/** "Six rockets struck, by his count". */
const BY_THEIRS =
  /^[^.;]{0,60}?\bby\s(his|her|their|its)\s(?:own\s)?(?:count|estimates?|reckoning|tally)\b/du;
/** "As assessed by the directorate", "if the district chief is to be believed". */
const AS_SEEN = new RegExp(
  String.raw`^[^.;]{0,60}?\bas\s(?:counted|assessed|reckoned|recorded|registered|listed|tallied|reported|estimated)\sby\s${NAME}(?=[,.;:]|\s(?:and|but|while|whereas)\b)`,
  'du',
);
const IF_BELIEVED = new RegExp(String.raw`^[^.;]{0,60}?\bif\s${NAME}\s(?:is|are)\sto\sbe\sbelieved\b`, 'du');
/** "17 dead according to the mayor and eight according to the army": of two givers each has the number beside. */
const ACCORDING = new RegExp(
  String.raw`^(?:\s[\p{L}-]+){0,3},?\saccording\sto\s${NAME}(?=[,.;:]|\s(?:and|while|but|or)\b)`,
  'du',
);
const ACCORDING_TO = /\baccording\sto\b/gu;
/** "an earlier count of 63 by the district's doctor". */
const COUNT_BY = new RegExp(
  String.raw`^(?:\s(?:dead|deaths|wounded|injured|missing))?\sby\s${NAME_OF}(?=[,.;:]|\s(?:and|but|while|was|were|is|are|has|had|will|would)\b|$)`,
  'du',
);
/** "a toll of 63 by Friday", "by the end of the week", "by hand": when and how give nothing. */
const NO_GIVER =
  /(?:^|\s)(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|noon|midday|midnight|nightfall|dawn|dusk|daybreak|morning|afternoon|evening|night|weekend|week|month|year|end|then|now|early|late|hand)\b/u;
const A_COUNT = /\b(?:count|figure|toll|tally|estimate)\sof\s$/i;
const BEFORE = new RegExp(String.raw`\bby\s${NAME}${COUNT},?\s[^.;]{0,40}$`, 'diu');
/** "By the count of the clinic, 40 were hurt". */
const BEFORE_OF = new RegExp(String.raw`^by\s(?:the\s)?(?:${TALLY})\sof\s${NAME},\s[^.;]{0,40}$`, 'diu');
const OPENING = new RegExp(
  String.raw`^${NAME}['’]s?\s(?:own\s)?(?:list|count|toll|tally|figures?|estimate):\s$`,
  'diu',
);
/** "marched, according to police (the union: 2,000)". */
const BRACKET = new RegExp(String.raw`\(\s?${NAME}\s?:\s(?:[\p{Ll}]+\s){0,3}$`, 'du');
/** "They held 300 people. The number came from the governor". */
const COMES_FROM = new RegExp(
  String.raw`^\s?(?:The|That|This)\s(?:number|figure|count|toll|estimate|tally)\s(?:comes|came)\sfrom\s${NAME}(?=\s?[,.;]|\s(?:and|but|while)\b)`,
  'du',
);
/** "Its figure for the wounded is 24". */
const THEIRS =
  /\b(its|their|his|her)\s(?:own\s|latest\s|official\s)?(?:figure|count|toll|tally|estimate)\s(?:(?:for|of)\s(?:the\s)?\p{L}+\s)?(?:is|was|stands\sat|stood\sat)\s$/diu;
/** "The health ministry: 43 in hospital". */
const INSTITUTION =
  /\b(?:polic[ei]\w*|ministry|ministers?|army|military|officials?|doctors|medics|hospitals?|unions?|organi[sz]ers|authorities|government|command|agency|service|office|directorate|committee|council|federation|forces|guards?|summary|report|spokes\w+|mayor|governor|prosecutors?|court|lawyers|witnesses|residents|media|headquarters|party|association|network|monitors?|brigade|clinic|UN|OCHA|UNHCR|IOM)$/i;
/** "Attack on police: 12 dead" is said by nobody. */
const OF_ANOTHER = /\s(?:on|at|in|of|with|against|for|by|to|from|near)\s/i;
const OPENS = new RegExp(String.raw`^${NAME}:\s$`, 'diu');
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
  const isOneOfTwo = (text.slice(from, until).match(ACCORDING_TO)?.length ?? 0) > 1;
  const behind =
    (isOneOfTwo ? ACCORDING.exec(rest) : null) ??
    BEHIND_SHORT.exec(rest) ??
    BEHIND.exec(rest) ??
    BEHIND_ON.exec(rest) ??
    COUNT_OF.exec(rest) ??
    BY_THEIRS.exec(rest) ??
    AS_SEEN.exec(rest) ??
    IF_BELIEVED.exec(rest);
  if (behind !== null) return spanOfGroup(tokens, figure.end, behind, figure.sentence);
  const first = Math.max(from, figure.start - REACH);
  const by = A_COUNT.test(text.slice(first, figure.start)) ? COUNT_BY.exec(rest) : null;
  if (by !== null && !NO_GIVER.test(by[1]!)) return spanOfGroup(tokens, figure.end, by, figure.sentence);
  const ahead = text.slice(first, figure.start);
  const before = BEFORE.exec(ahead) ?? (first === from ? BEFORE_OF.exec(ahead) : null);
  if (before !== null) return spanOfGroup(tokens, first, before, figure.sentence);
  const near = (/^\s?\)/.test(rest) ? BRACKET.exec(ahead) : null) ?? THEIRS.exec(ahead);
  if (near !== null) return spanOfGroup(tokens, first, near, figure.sentence);
  const next = sentences[figure.sentence + 1];
  const source =
    next === undefined || /\d/.test(rest)
      ? null
      : COMES_FROM.exec(text.slice(next.start, next.start + REACH));
  if (source !== null) return spanOfGroup(tokens, next!.start, source, figure.sentence + 1);
  const open = text.slice(from, figure.start);
  const named = OPENS.exec(open);
  const opening =
    OPENING.exec(open) ??
    (named !== null && INSTITUTION.test(named[1]!) && !OF_ANOTHER.test(named[1]!) ? named : null);
  return opening === null ? undefined : spanOfGroup(tokens, from, opening, figure.sentence);
}
