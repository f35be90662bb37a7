import type { Draft } from '../meaning.ts';
import { partOf } from '../words.ts';
import { isDay } from './join.ts';

const SUFFIX =
  /(?:,?\s+|\s+in\s+the\s+|-)(?:(early|late|mid)[- ]?)?(morning|afternoon|evening|night|noon|midnight)(s)?\b/iy;

/**
 * "Friday morning", "yesterday afternoon", "Tuesday nights"
 *  ^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^
 */
export function partSuffix(draft: Draft, text: string): Draft {
  if (!isDay(draft) || draft.meaning.part !== undefined || draft.meaning.hour !== undefined) return draft;
  SUFFIX.lastIndex = draft.end;
  const found = SUFFIX.exec(text);
  if (found === null) return draft;
  const word = found[2]!.toLowerCase();
  const clock =
    word === 'noon'
      ? { hour: 12, minute: 0 }
      : word === 'midnight'
        ? { hour: 24, minute: 0 }
        : { part: partOf(word) };
  const mod = found[1]?.toLowerCase();
  const plural = found[3] !== undefined;
  return {
    ...draft,
    end: draft.end + found[0].length,
    meaning: {
      ...draft.meaning,
      ...clock,
      type: plural ? 'SET' : 'TIME',
      ...(mod && { mod: mod === 'early' ? 'START' : mod === 'late' ? 'END' : 'MID' }),
    },
  };
}
