import type { Doc, QuantityMention } from '../../../document/index.ts';
import { framedIn } from './framed.ts';
import type { FramedEvent } from './tie-quantities.ts';

const HOLDS = /\b(?:hold|holds|holding|held)\s$/;

const HELD = /^\s(?:that\s)?they\s(?:still\s)?hold\b|^(?:\s[\p{L}'’-]+){1,8}?\sheld\sby\b/u;

/** "Rebels say they hold 11", "31 boys it says are held by the gunmen": captives, where somebody was taken. */
export function isHeld({ document: { text } }: Doc, { start, end, kindBy, type }: QuantityMention): boolean {
  if (kindBy === 'act' || type !== 'count') return false;
  return HOLDS.test(text.slice(Math.max(0, start - 10), start)) || HELD.test(text.slice(end, end + 80));
}

const WITHIN = /^[^.;]*\b(?:in|during|at|for)\s(?:the|this|that)\s(?:\p{L}+\s){0,2}$/u;

/**
 * "its fighters had used 15 boats in the attack": things of an act that the words behind them name.
 *                        ^^              ^^^^^^
 */
export function usedIn(
  { document: { text } }: Doc,
  { end, sentence, unit }: QuantityMention,
  framed: readonly FramedEvent[],
  may: (event: number) => boolean,
): number | undefined {
  if (unit === undefined) return undefined;
  return framedIn(framed, sentence).find((i) => {
    const { event } = framed[i]!;
    return (
      may(i) &&
      event.trigger.start > end &&
      event.status === 'actual' &&
      WITHIN.test(text.slice(end, event.trigger.start))
    );
  });
}

/**
 * "two guided bombs struck the market": the arms that do the act.
 *  ^^^
 */
export function struckBy(
  { document: { text } }: Doc,
  { kind, end, sentence }: QuantityMention,
  framed: readonly FramedEvent[],
  may: (event: number) => boolean,
): number | undefined {
  if (kind !== 'weapons') return undefined;
  return framedIn(framed, sentence).find((i) => {
    const { event } = framed[i]!;
    if (event.type !== 'ASSAULT' || event.status !== 'actual' || event.trigger.start <= end) return false;
    return may(i) && /^\s(?:[\p{L}-]+\s){1,3}$/u.test(text.slice(end, event.trigger.start));
  });
}
