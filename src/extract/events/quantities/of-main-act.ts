import type { Event, EventType, QuantityKind, QuantityMention } from '../../../document/index.ts';
import { speechAround } from '../speech.ts';
import { fits, fitsOtherwise } from './fits.ts';
import { framedIn } from './framed.ts';
import { isOfThatDay } from './of-that-day.ts';
import type { FramedEvent, QuantityDoc } from './tie-quantities.ts';

/** The main act is told in the title or so soon behind it. */
const LEDE = 2;
/** Deeds of which more is counted than those who come to harm or take part. */
const DEEDS: ReadonlySet<EventType> = new Set<EventType>([
  'ASSAULT',
  'PROTEST',
  'COERCE',
  'MOBILIZE',
  'SANCTION',
  'AID',
  'COOPERATE',
  'RETREAT',
  'SUPPORT',
]);
/** Things that deeds hit or stop. */
const HIT =
  /\b(?:houses|homes|dwellings|huts|tents|buildings|structures|shops|stalls|granaries|schools|clinics|vehicles|cars|lorries|trucks|buses|minibuses|motorcycles|boats|ships|vessels|flights|trains|servers|systems|computers|websites)$/;
/** Who and what is sent to many kinds of deeds. */
const SENT: ReadonlySet<QuantityKind> = new Set<QuantityKind>(['troops', 'weapons']);

/**
 * Of what the report is about, where somebody gives a number and nothing nearer has it: "The initiative counted 7,000 heads".
 *                                                                                                         ^^^^^
 */
export function ofMainAct(
  doc: QuantityDoc,
  mention: QuantityMention,
  kind: QuantityKind,
  framed: readonly FramedEvent[],
  may: (event: number) => boolean,
): number | undefined {
  if (mention.sentence < LEDE || !isGiven(doc, mention, kind)) return undefined;
  const able = framedIn(framed, 0, LEDE).filter((i) => {
    const { event } = framed[i]!;
    return DEEDS.has(event.type) && event.status === 'actual' && isOfThatDay(doc, mention, event) && may(i);
  });
  const first = (suits: (kind: QuantityKind, event: Event) => boolean) =>
    able.find((i) => suits(kind, framed[i]!.event));
  const found = first(fits) ?? first(fitsOtherwise);
  return found ?? (SENT.has(kind) || HIT.test(mention.unit ?? '') ? able[0] : undefined);
}

/** Much is counted and said that is of no act: money, and most things. */
function isGiven(
  { layers: { quotations } }: QuantityDoc,
  mention: QuantityMention,
  kind: QuantityKind,
): boolean {
  if (kind === 'money' || (kind === 'other' && !HIT.test(mention.unit ?? ''))) return false;
  return mention.giver !== undefined || speechAround(quotations, mention) !== undefined;
}
