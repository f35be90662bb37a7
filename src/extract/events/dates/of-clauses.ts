import type { Doc, EventDate, Frame, Time } from '../../../document/index.ts';
import { near } from '../../../document/near.ts';
import { childrenOf, hasChild, lemmaAt, rootOf, textAt, wordAt } from '../syntax.ts';
import { addDays } from './add-days.ts';
import { isToCome } from './bounded-date.ts';
import { sentenceSpan } from './clause-dates.ts';
import { holderOf } from './holder-of.ts';
import { durationBefore, openerOf } from './counted-date.ts';
import { isOfMeasure } from './of-measure.ts';
import type { DateInput } from './stated-dates.ts';

type Parsed = Doc<'tokens' | 'words' | 'times'>;
type Known = Time & { readonly from: string; readonly to: string };

/**
 * "Police have held 90 since protests began on May 9": from that day to the report.
 *                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function sinceDate(
  frame: Frame,
  doc: Parsed,
  { published, status }: DateInput,
): EventDate | undefined {
  if (status !== 'actual' || published === undefined) return undefined;
  const root = rootOf(doc, frame.trigger);
  // Without "have" it may be why: "shot him since he had threatened them".
  if (!childrenOf(doc, root).some((i) => i < root && /^ha(?:s|ve)$/i.test(textAt(doc, i)))) return undefined;
  const clause = childrenOf(doc, root).find(
    (i) => wordAt(doc, i).deprel.startsWith('advcl') && isOpenedBy(doc, i, 'since'),
  );
  const time = clause === undefined ? undefined : timeOfVerb(doc, frame, clause);
  if (time === undefined || time.from > published || isOfMeasure(frame, time, doc)) return undefined;
  const from = time.from.slice(0, 10);
  const span = { start: time.start, end: time.end };
  return { from, to: published, precision: time.precision, basis: time.basis, rule: 'clause', span };
}

/** Courts and offices deal with deeds of years ago, and so do mourners: "sentenced a soldier on Monday after he killed five". */
const LONG_AFTER =
  /^(?:sentence|jail|convict|charge|indict|fine|try|acquit|resign|quit|apologi[sz]e|condemn|extradite|sue|mourn|bury|vote|sanction|dismiss|sack|pardon|investigate|open|order|approve|sign|win|accuse)$/;

/**
 * "The march ended on Saturday after police fired in the air": they fired on that day, or the night before.
 *                     ^^^^^^^^
 */
export function mainDate(frame: Frame, doc: Parsed, { published, status }: DateInput): EventDate | undefined {
  const root = rootOf(doc, frame.trigger);
  const { deprel, head, upos } = wordAt(doc, root);
  if (status !== 'actual' || upos !== 'VERB' || head === undefined || !deprel.startsWith('advcl'))
    return undefined;
  const isLongAgo = LONG_AFTER.test(lemmaAt(doc, head)) || hasChild(doc, root, /^had$/i);
  if (isLongAgo) return undefined;
  const opener = openerOf(doc, root);
  if (opener?.after !== true || durationBefore(doc, opener.word) !== undefined) return undefined;
  const time = timeOfVerb(doc, frame, head);
  if (time === undefined || (published !== undefined && isToCome(time, published))) return undefined;
  const [from, to] = [time.from, time.to].map((day) => day.slice(0, 10));
  const isDay = from === to;
  return {
    from: isDay ? addDays(from!, -1) : from!,
    to: to!,
    precision: isDay ? 'day' : time.precision,
    basis: 'inferred',
    rule: 'main-clause',
  };
}

function isOpenedBy(doc: Parsed, verb: number, word: string): boolean {
  return childrenOf(doc, verb).some(
    (i) => wordAt(doc, i).deprel.startsWith('mark') && lemmaAt(doc, i) === word,
  );
}

/** The day, month or year that a verb's own words tell, with both ends; "declared an emergency on Friday" is told so too. */
function timeOfVerb(doc: Parsed, frame: Frame, verb: number): Known | undefined {
  const { start, end } = sentenceSpan(doc.layers.tokens, frame);
  return near(doc.layers.times, { start, end }).find(
    (time): time is Known =>
      (time.type === 'DATE' || time.type === 'TIME') &&
      time.signal === undefined &&
      time.from !== undefined &&
      time.to !== undefined &&
      time.start >= start &&
      time.end <= end &&
      isOfVerb(doc, holderOf(doc, time), verb),
  );
}

function isOfVerb(doc: Parsed, holder: number | undefined, verb: number): boolean {
  if (holder === undefined || holder === verb) return holder === verb;
  const { deprel, head } = wordAt(doc, holder);
  return head === verb && deprel === 'obj';
}
