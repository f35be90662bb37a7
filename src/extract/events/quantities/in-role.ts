import type { Doc, Event, EventType, QuantityKind, QuantityMention } from '../../../document/index.ts';
import { covers } from '../../../document/index.ts';
import { isDeed } from '../../../document/is-deed.ts';
import { fits } from './fits.ts';
import { framedAt, framedIn } from './framed.ts';
import type { Side } from './part-of.ts';
import type { FramedEvent } from './tie-quantities.ts';

/** What those are who an act is done to, or who do it, where no word says more. */
const NATURAL: readonly {
  readonly act: EventType | `${EventType}/${string}`;
  readonly role: 'source' | 'target';
  readonly kind: QuantityKind;
  /** Only where the words say so: whom a court jails is in jail, whom it fines is not. */
  readonly told?: true;
}[] = [
  { act: 'SANCTION/expel', role: 'target', kind: 'expelled' },
  { act: 'COERCE/deport', role: 'target', kind: 'expelled' },
  { act: 'COERCE/arrest', role: 'target', kind: 'arrested' },
  { act: 'SANCTION/convict', role: 'target', kind: 'arrested', told: true },
  { act: 'ASSAULT/abduct', role: 'target', kind: 'abducted' },
  { act: 'RETREAT/release', role: 'target', kind: 'released' },
  { act: 'PROTEST', role: 'source', kind: 'protesters' },
];

/**
 * "the 13 envoys whom Oslo has ordered to leave": the number stands in the words for those to whom the act is done.
 *      ^^^^^^^^^
 */
export function inRole(
  doc: Doc,
  mention: QuantityMention,
  framed: readonly FramedEvent[],
  may: (event: number) => boolean,
  side: Side | undefined,
): { readonly event: number; readonly kind: QuantityKind } | undefined {
  if (mention.type !== 'count') return undefined;
  // "the two men and a woman": those who were counted before.
  const before = doc.document.text.slice(Math.max(0, mention.start - 4), mention.start);
  if (side === undefined && /\bthe $/i.test(before)) return undefined;
  let best: { event: number; kind: QuantityKind; far: number } | undefined;
  for (const i of framedAt(framed, mention)) {
    const one = framed[i]!;
    const kind = may(i) ? kindIn(mention, one, side) : undefined;
    const far = Math.abs(one.frame.trigger.start - mention.start);
    if (kind !== undefined && far < (best?.far ?? Infinity)) best = { event: i, kind, far };
  }
  return best && { event: best.event, kind: best.kind };
}

/**
 * "the 40 people detained in March were freed": they count in the last act too, as what it makes of them.
 *      ^^^^^^^^^ ^^^^^^^^               ^^^^^
 */
export function alsoInRole(
  mention: QuantityMention,
  framed: readonly FramedEvent[],
  may: (event: number) => boolean,
  tied: { readonly event: number; readonly kind: QuantityKind },
): { readonly event: number; readonly kind: QuantityKind } | undefined {
  if (mention.type !== 'count') return undefined;
  const { event: first } = framed[tied.event]!;
  const other = framedIn(framed, mention.sentence).find((i) => {
    const { event } = framed[i]!;
    return (
      i !== tied.event &&
      event.type !== first.type &&
      (event.mode === 'release' || event.mode === 'expel') &&
      event.status === 'actual' &&
      naturalIn(mention, framed[i]!) !== undefined &&
      may(i)
    );
  });
  const kind = other === undefined ? undefined : naturalIn(mention, framed[other]!);
  return kind === undefined || kind === tied.kind ? undefined : { event: other!, kind };
}

/** What those whom the number counts are by the act, where they are those whom it is done to, or who do it. */
export function naturalIn(mention: QuantityMention, { frame, event }: FramedEvent): QuantityKind | undefined {
  const { type, mode } = event;
  return NATURAL.find(
    ({ act, role, kind, told }) =>
      (told !== true || mention.kind === kind) &&
      (act === type || act === `${type}/${mode ?? ''}`) &&
      frame[role].some((span) => covers(span, mention)),
  )?.kind;
}

/**
 * "to those expelled on Tuesday, raising their number to seven": the last act before it that makes something of people.
 *           ^^^^^^^^
 */
export function numberOfThem(
  { sentence, start }: QuantityMention,
  framed: readonly FramedEvent[],
): { readonly event: number; readonly kind: QuantityKind } | undefined {
  const event = framedIn(framed, sentence).findLast(
    (i) => framed[i]!.event.trigger.end <= start && madeOf(framed[i]!.event) !== undefined,
  );
  return event === undefined ? undefined : { event, kind: madeOf(framed[event]!.event)! };
}

/** What an act makes of those whom it is done to, or who do it. */
function madeOf({ type, mode }: Event): QuantityKind | undefined {
  if (type === 'MOBILIZE' && mode === 'troops') return 'troops';
  return NATURAL.find(({ act, told }) => told !== true && (act === type || act === `${type}/${mode ?? ''}`))
    ?.kind;
}

/** So many sentences may lie between an act and a count of those who did it or whom it was done to. */
const REACH = 3;

/**
 * "The ministry has spoken of 400", after a march: if the last deed makes something of people, they are that.
 *                             ^^^
 */
export function countedIn(
  { sentence, start }: QuantityMention,
  framed: readonly FramedEvent[],
): { readonly event: number; readonly kind: QuantityKind } | undefined {
  const event = framedIn(framed, sentence - REACH, sentence).findLast(
    (i) =>
      framed[i]!.event.trigger.end <= start &&
      framed[i]!.event.status === 'actual' &&
      isDeed(framed[i]!.event),
  );
  const kind = event === undefined ? undefined : madeOf(framed[event]!.event);
  return kind === undefined ? undefined : { event: event!, kind };
}

function kindIn(
  mention: QuantityMention,
  framed: FramedEvent,
  side: Side | undefined,
): QuantityKind | undefined {
  const natural = naturalIn(mention, framed);
  if (natural === undefined) return undefined;
  // Of "three of the nine kidnapped were freed", the words behind are of one or the other.
  if (mention.kindBy !== 'act' || side === 'part') return natural;
  if (natural === mention.kind || fits(mention.kind, framed.event)) return mention.kind;
  return side === 'whole' ? natural : undefined;
}
