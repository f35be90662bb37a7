import type { Event, QuantityKind, QuantityMention } from '../../../document/index.ts';
import { fitBefore, nearestFit } from './nearest-fit.ts';
import type { FramedEvent, QuantityDoc } from './tie-quantities.ts';

const WRECKED = 'burn(?:t|ed)(?:\\s(?:out|down))?|torched|destroyed|gutted|flattened|levelled|wrecked';
const BEHIND = new RegExp(
  `^\\s(?:[\\p{L}-]+\\s){1,3}(?:(?:were|was|had been|have been|lay|stood)\\s)?(?:${WRECKED}|set\\s(?:ablaze|alight|on fire))\\b`,
  'u',
);
const AHEAD =
  /\b(?:burn(?:t|ed|ing)|torch(?:ed|ing)|destroy(?:ed|ing)|wreck(?:ed|ing)|flatten(?:ed|ing)|set(?:ting)?\s(?:fire|light)\sto)\s$/;
const SETS = /\bset(?:ting)?\s$/;
const ON_FIRE = /^\s(?:[\p{L}-]+\s){1,3}(?:on fire|ablaze|alight)\b/u;

/**
 * "The raiders set seven lorries on fire", "12 lorries burnt out": what an attack or a riot leaves wrecked is of it.
 *                  ^^^^^                    ^^
 */
export function wreckedBy(
  doc: QuantityDoc,
  mention: QuantityMention,
  framed: readonly FramedEvent[],
  may: (event: number) => boolean,
): number | undefined {
  const { text } = doc.document;
  const { type, unit, start, end } = mention;
  if (type !== 'count' || unit === undefined) return undefined;
  const ahead = text.slice(Math.max(0, start - 20), start);
  const behind = text.slice(end, end + 80);
  if (!BEHIND.test(behind) && !AHEAD.test(ahead) && !(SETS.test(ahead) && ON_FIRE.test(behind)))
    return undefined;
  return (
    nearestFit(mention, 'other', framed, { may, suits: wrecks }) ??
    fitBefore(doc, mention, 'other', framed, wrecks)
  );
}

function wrecks(_: QuantityKind, { type, mode }: Event): boolean {
  return type === 'ASSAULT' || (type === 'PROTEST' && (mode === 'riot' || mode === 'vandalize'));
}
