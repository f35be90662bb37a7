import { overlaps } from '../../document/index.ts';
import { near } from '../../document/near.ts';
import type { TokenSpan } from '../../document/index.ts';
import { trimContent } from './bounds.ts';
import type { Draft } from './draft.ts';
import { indexDrafts } from './draft-index.ts';
import { spanOfTokens } from './reading.ts';
import type { Reading } from './reading.ts';

const SPEAKS =
  /^(?:officials?|(?:vice-|deputy )?president|pm|premier|ministers?|ministry|chiefs?|leaders?|spokes(?:man|woman|person)|sources?|agency|police|army|navy|military|court|judges?|unions?|opposition|rebels?|governors?|mayor|envoys?|ambassador|king|queen|prince|pope|speaker|senators?|lawmakers?|commanders?|general|admiral|chancellor|secretary|government|doctors?|experts?|analysts?|witnesses|lawyers?|panel|junta|monitors?|observers?|directorate|department|hospital|clinic|medics|federation|association|committee|directors?|prosecutors?|coroner|residents|villagers|relatives|activists|campaigners|rescuers|charity|bishops?|organi[sz]ers)$/;
const SELF = new Set(['we', 'i', 'us', 'our', 'my', 'me']);

/** Army chief: nine officers held over plot
 *  ----------  -----------------------------
 * A headline that says whose words it gives, in front of a colon. */
export function headlineColons(reading: Reading, taken: readonly Draft[]): Draft[] {
  const marked = indexDrafts(taken);
  return reading.sentences.flatMap((sentence, index) => {
    if (sentence.part !== 'title') return [];
    const first = reading.starts[index]!;
    const until = reading.starts[index + 1]!;
    const colon = first + reading.forms.slice(first, first + 8).indexOf(':');
    if (colon <= first || until - colon < 4) return [];
    const speaker = speakerIn(reading, first, colon, until);
    const content = trimContent(reading, colon + 1, until);
    if (!speaker || !content || marked.near(content).some((draft) => overlaps(draft.span, content)))
      return [];
    const { start, end } = content;
    const inMarks = /["“”]|(?:^|\s)['‘]\p{L}/u.test(reading.text.slice(start, end));
    const why = ['a colon in the headline'];
    const kind = inMarks ? 'mixed' : 'indirect';
    return [{ span: { start, end }, kind, speaker, confidence: 0.7, rule: 'headline-colon', why }];
  });
}

/** "Army chief", "Nuuk to Washington", "Malta" before words in the first person. */
function speakerIn(reading: Reading, first: number, colon: number, until: number): TokenSpan | undefined {
  const to = first + reading.lower.slice(first, colon).indexOf('to');
  const addressed = to > first && to < colon - 1;
  const end = addressed ? to : colon;
  if (reading.lower.slice(first, end).some((form) => /^(?:[,;]|and|in|on|at|of|for|over|after)$/.test(form)))
    return undefined;
  const speaker = spanOfTokens(reading, first, end);
  const entity = near(reading.entities, speaker).find((one) => one.until === end && one.first >= first);
  const role = SPEAKS.test(reading.lower[end - 1]!);
  const self = reading.lower.slice(colon, until).some((form) => SELF.has(form));
  const named =
    entity &&
    (entity.label === 'PER' || (entity.first === first && (entity.label === 'ORG' || self || addressed)));
  return role || named ? speaker : undefined;
}
