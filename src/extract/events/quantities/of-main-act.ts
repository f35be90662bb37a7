import type { Event, EventType, QuantityKind, QuantityMention } from '../../../document/index.ts';
import { quotationsNear } from '../speech.ts';
import { fits, fitsOtherwise } from './fits.ts';
import { framedIn } from './framed.ts';
import { isOfThatDay } from './of-that-day.ts';
import { isToldApart } from './of-other-act.ts';
import type { FramedEvent, QuantityDoc } from './tie-quantities.ts';

/** The main act is told in the title or so soon behind it. */
const LEDE = 2;
/** Deeds of which more is counted than those who come to harm or take part. */
const DEEDS: ReadonlySet<EventType> = new Set([
  ...([
    'ASSAULT',
    'PROTEST',
    'COERCE',
    'MOBILIZE',
    'SANCTION',
    'AID',
    'COOPERATE',
    'RETREAT',
    'SUPPORT',
  ] as const),
]);
/** What many deeds take or cost, that no deed is said to be done to. */
const ASIDE: ReadonlySet<QuantityKind> = new Set(['other', 'money', 'troops', 'weapons']);

/**
 * Of what the report is about, where somebody gives a number and nothing nearer has it: "The initiative counted 7,000 heads".
 *                                                                                                         ^^^^^
 */
export function ofMainAct(
  doc: QuantityDoc,
  mention: QuantityMention,
  kind: QuantityKind,
  framed: readonly FramedEvent[],
): number | undefined {
  if (mention.sentence < LEDE || !isGiven(doc, mention, kind)) return undefined;
  const able = framedIn(framed, 0, LEDE).filter((i) => {
    const { event } = framed[i]!;
    return (
      DEEDS.has(event.type) &&
      event.status === 'actual' &&
      isOfThatDay(doc, mention, event) &&
      !isToldApart(doc, mention, event)
    );
  });
  const first = (suits: (kind: QuantityKind, event: Event) => boolean) =>
    able.find((i) => suits(kind, framed[i]!.event));
  return first(fits) ?? first(fitsOtherwise) ?? (ASIDE.has(kind) ? able[0] : undefined);
}

/** Of what is neither people nor arms much is said that is no number of the act. */
function isGiven(
  { layers: { quotations } }: QuantityDoc,
  mention: QuantityMention,
  kind: QuantityKind,
): boolean {
  if (mention.giver !== undefined) return true;
  if (kind === 'other' || kind === 'money') return false;
  return quotationsNear(quotations, mention).some(
    ({ span }) => span.start <= mention.start && mention.end <= span.end,
  );
}
