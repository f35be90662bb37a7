import type { Meaning } from '../meaning.ts';
import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';

const day = (amount: number): Meaning => ({ type: 'DATE', shift: { unit: 'day', amount, from: 'document' } });
const NIGHT = { type: 'TIME', part: 'NI' } as const;

const WORDS: Readonly<Record<string, Meaning>> = {
  today: day(0),
  yesterday: day(-1),
  tomorrow: day(1),
  'the day before yesterday': day(-2),
  'the day after tomorrow': day(2),
  tonight: { ...day(0), ...NIGHT },
  'last night': { ...day(-1), ...NIGHT },
  'last evening': { ...day(-1), type: 'TIME', part: 'EV' },
  'this morning': { ...day(0), type: 'TIME', part: 'MO' },
  'this afternoon': { ...day(0), type: 'TIME', part: 'AF' },
  'this evening': { ...day(0), type: 'TIME', part: 'EV' },
};

/**
 * "today", "late yesterday", "last night", "this morning", "the day before yesterday"
 *  ^^^^^         ^^^^^^^^^    ^^^^^^^^^^    ^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const dayWord: TimeRule = {
  name: 'day-word',
  opens: ['day', 'lead'],
  pattern: pattern(Object.keys(WORDS).join('|')),
  read(_, { text, start, end }) {
    const words = text.slice(start, end).toLowerCase().replace(/\s+/g, ' ');
    if (/^['’]s\s+(?:\w+\s+)?(?:world|society|standards|youth|generation)\b/i.test(text.slice(end, end + 28)))
      return { type: 'DATE', ref: 'PRESENT_REF' };
    if (
      /^[A-Z]/.test(text[start]!) &&
      /\b(?:USA|Toronto|India|Russia)\s+$/.test(text.slice(Math.max(0, start - 9), start))
    )
      return undefined;
    return WORDS[words];
  },
};
