import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { partOf, PART } from '../words.ts';

/**
 * "in the morning", "the same evening", "the next morning", "that night", "mid afternoon", "at dawn"
 *     ^^^^^^^^^^^    ^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^    ^^^^^^^^^^    ^^^^^^^^^^^^^       ^^^^
 */
export const partOfDay: TimeRule = {
  name: 'part-of-day',
  opens: ['lead', 'part'],
  pattern: pattern(
    `(?:(?:the|that) )?(?:(?<which>next|following|same|previous) )?(?:(?<mod>early|late|mid)[- ]?)?(?<part>${PART})(?!s)|(?<sun>dawn|dusk|daybreak|nightfall|sunrise|sunset|sundown)`,
  ),
  read({ which, mod, part, sun }, { text, start, end }) {
    const before = text.slice(Math.max(0, start - 12), start);
    const words = text.slice(start, end);
    if (sun !== undefined) {
      if (!/\b(?:at|before|after|until|by|from|since|to|till|around|towards?)\s+$/i.test(before))
        return undefined;
      return {
        type: 'TIME',
        part: /dawn|daybreak|sunrise/i.test(sun) ? 'MO' : 'EV',
        shift: { unit: 'day', amount: 0, from: 'text' },
      };
    }
    const led = /^(?:the|that)\b/i.test(words);
    if (!led && mod === undefined && which === undefined) {
      if (
        !/\b(?:at|by|until|through the|all|of|during)\s+$/i.test(before) &&
        !/^\s+trad(?:e|ing)\b/i.test(text.slice(end, end + 9))
      )
        return undefined;
    }
    if (/^[A-Z]/.test(part!) && !led) return undefined;
    if (which === undefined && /^\s+(?:sky|before)\b/i.test(text.slice(end, end + 8))) return undefined;
    const name = which?.toLowerCase();
    const amount = name === 'next' || name === 'following' ? 1 : name === 'previous' ? -1 : 0;
    return {
      type: 'TIME',
      part: partOf(part!),
      shift: { unit: 'day', amount, from: 'text' },
      ...(mod && { mod: /early/i.test(mod) ? 'START' : /late/i.test(mod) ? 'END' : 'MID' }),
    };
  },
};
