import type { QuantityMention } from '../../../document/index.ts';
import { framedIn } from './framed.ts';
import type { FramedEvent, QuantityDoc } from './tie-quantities.ts';

const FOUND =
  /\b(?:were|was|had\sbeen)\s(?:also\s)?(?:seized|confiscated|found|recovered|impounded)\b|\b(?:seized|confiscated|recovered|impounded)\s(?:[^.;]*\s)?$/;
const SEARCHED = /\b(?:searched|raided|combed|stormed)\s(?:another\s|some\s)?$/;
/** How many sentences behind a raid may tell what was found. */
const REACH = 3;

/**
 * "Two rifles and 1,150 rounds were seized", "officers searched 58 addresses": what a raid found, and where it went.
 *  ^^^            ^^^^^                                         ^^
 */
export function foundIn(
  { document: { text }, layers: { sentences } }: QuantityDoc,
  { start, end, sentence, kind, unit }: QuantityMention,
  framed: readonly FramedEvent[],
): number | undefined {
  const { start: from, end: until } = sentences[sentence]!;
  const found =
    kind === 'weapons' && (FOUND.test(text.slice(from, start)) || FOUND.test(text.slice(end, until)));
  if (!found && (unit === undefined || !SEARCHED.test(text.slice(from, start)))) return undefined;
  return framedIn(framed, sentence - REACH, sentence).findLast((i) => {
    const { type, mode, status } = framed[i]!.event;
    return type === 'COERCE' && (mode === 'arrest' || mode === 'seize') && status === 'actual';
  });
}
