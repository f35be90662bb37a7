import { covers, overlaps, sameSpan } from '../../document/index.ts';
import { near } from '../../document/near.ts';
import type { Span, TokenSpan } from '../../document/index.ts';
import { trimContent } from './bounds.ts';
import type { Draft } from './draft.ts';
import { indexDrafts } from './draft-index.ts';
import { spanOfTokens } from './reading.ts';
import type { Reading } from './reading.ts';

const SPEAKS =
  /^(?:officials?|(?:vice-|deputy )?president|pm|premier|ministers?|ministry|chiefs?|leaders?|spokes(?:man|woman|person)|sources?|agency|police|army|navy|military|court|judges?|unions?|opposition|rebels?|governors?|mayor|envoys?|ambassador|king|queen|prince|pope|speaker|senators?|lawmakers?|commanders?|general|admiral|chancellor|secretary|government|doctors?|experts?|analysts?|witnesses|lawyers?|panel|junta|monitors?|observers?|directorate|department|hospital|clinic|medics|federation|association|committee|directors?|prosecutors?|coroner|residents|villagers|relatives|activists|campaigners|rescuers|charity|bishops?|organi[sz]ers|polls?|surveys?|study|report|newspaper|rivals?|challengers?|aides?)$/;
/** "Vega campaign: ...", and no "Election campaign: ..." or "Refugee camp: ...". */
const OF_NAMED = /^(?:campaign|camp)$/;
const SELF = new Set(['we', 'i', 'us', 'our', 'my', 'me']);

/** Army chief: nine officers held over plot
 *  ----------  -----------------------------
 * A headline that says whose words it gives, in front of a colon. */
export function headlineColons(reading: Reading, taken: readonly Draft[]): Draft[] {
  const marked = indexDrafts(taken);
  return reading.sentences.flatMap((sentence, index) => {
    if (sentence.part !== 'title' && !isOpeningLine(reading, index)) return [];
    const first = reading.starts[index]!;
    const until = reading.starts[index + 1]!;
    const colon = first + reading.forms.slice(first, first + 8).indexOf(':');
    if (colon <= first || until - colon < 4) return [];
    const speaker = speakerIn(reading, first, colon, until);
    const trimmed = trimContent(reading, colon + 1, until);
    const content = trimmed && withMarks(reading, trimmed, colon + 1, until);
    if (!speaker || !content || marked.near(content).some((draft) => !isPieceOf(draft, content))) return [];
    const { start, end } = content;
    const inMarks = /["“”]|(?:^|\s)['‘]\p{L}/u.test(reading.text.slice(start, end));
    const why = ['a colon in the headline'];
    const kind = inMarks ? 'mixed' : 'indirect';
    return [{ span: { start, end }, kind, speaker, confidence: 0.7, rule: 'headline-colon', why }];
  });
}

/** The content with the single marks at its ends, which count as stops elsewhere. */
function withMarks(reading: Reading, { first, until }: TokenSpan, from: number, end: number): TokenSpan {
  const opens = first > from && /^['‘]$/.test(reading.forms[first - 1]!) ? first - 1 : first;
  let closes = until;
  while (closes < end && /^[.,?!]$/.test(reading.forms[closes]!)) closes += 1;
  return spanOfTokens(
    reading,
    opens,
    closes < end && /^['’]$/.test(reading.forms[closes]!) ? closes + 1 : until,
  );
}

/** The first line of a text without a title, where it holds one sentence alone. */
function isOpeningLine({ sentences }: Reading, index: number): boolean {
  const next = sentences[1];
  return index === 0 && next?.part === 'body' && next.paragraph > sentences[0]!.paragraph;
}

/** "Vega: council 'lost its way' over dam": words in marks of which nothing but the colon says who spoke them. */
const isPieceOf = ({ cue, span }: Draft, content: Span): boolean =>
  !overlaps(span, content) || (!cue && !sameSpan(span, content) && covers(content, span));

/** "Army chief", "Nuuk to Washington", "Malta" before words in the first person. */
function speakerIn(reading: Reading, first: number, colon: number, until: number): TokenSpan | undefined {
  const to = first + reading.lower.slice(first, colon).indexOf('to');
  const addressed = to > first && to < colon - 1;
  const place = reading.lower.slice(first, colon).findIndex((form) => /^(?:at|on)$/.test(form));
  // "Vega at summit: the road is shut": a name before the place of saying.
  const atPlace =
    place > 0 && reading.entities.some((one) => one.label === 'PER' && one.until === first + place);
  const end = addressed ? to : atPlace ? first + place : colon;
  if (reading.lower.slice(first, end).some((form) => /^(?:[,;]|and|in|on|at|of|for|over|after)$/.test(form)))
    return undefined;
  const speaker = spanOfTokens(reading, first, end);
  const entity = near(reading.entities, speaker).find((one) => one.until === end && one.first >= first);
  const last = reading.lower[end - 1]!;
  const ofNamed = OF_NAMED.test(last) && near(reading.entities, speaker).some((one) => one.label === 'PER');
  const role = SPEAKS.test(last) || ofNamed;
  const self = reading.lower.slice(colon, until).some((form) => SELF.has(form));
  const named =
    entity &&
    (entity.label === 'PER' || (entity.first === first && (entity.label === 'ORG' || self || addressed)));
  return role || named ? speaker : undefined;
}
