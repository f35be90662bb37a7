import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { UNITS } from '../../../util/number-words.ts';

const ZONE =
  '(?: ?\\(?(?<zone>GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|BST|IST|JST|MSK|ET|PT)\\)?(?![A-Za-z])| (?:local|Eastern|Central|Pacific|Moscow|Baghdad|London|New York) time)?';
const SPOKEN = UNITS.slice(0, 12);

/**
 * "at 9:30 a.m. EST", "around 7 p.m.", "1430 GMT", "10 o'clock", "noon", "4 in the morning"
 *     ^^^^^^^^^^^^^    ^^^^^^^^^^^^^    ^^^^^^^^    ^^^^^^^^^^    ^^^^    ^^^^^^^^^^^^^^^^
 */
export const clock: TimeRule = {
  name: 'clock',
  opens: ['digits', 'clock', 'number', 'lead'],
  pattern: pattern(
    `(?:(?<about>around|about|approximately|shortly (?:before|after)|just (?:before|after)) )?(?:(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))?(?::(?<second>\\d{2}))? ?(?<half>[ap]\\.?m\\.?(?=\\W|$))${ZONE}|(?<hour2>\\d{1,2}):(?<minute2>\\d{2})(?::(?<second2>\\d{2}))?(?<hours> hours| hrs)?${ZONE.replace('<zone>', '<zone2>')}|(?<military>[0-2]\\d[0-5]\\d) ?(?:hours|hrs|h|${ZONE.replace('<zone>', '<zone3>').slice(0, -1)})|(?<spoken>\\d{1,2}|${SPOKEN.join('|')}) (?:o['’]clock)?(?: ?in the (?<part>morning|afternoon|evening))?(?: at night)?|(?<word>noon|midday|midnight|mid-day)(?: (?:local time|GMT|EST|EDT))?)`,
  ),
  read(groups, { text, start, end }) {
    const words = text.slice(start, end);
    const mod = groups['about'] === undefined ? {} : ({ mod: 'APPROX' } as const);
    const word = groups['word']?.toLowerCase();
    if (word !== undefined) {
      if (
        groups['about'] === undefined &&
        /^\s+(?:oil|deadline\s+passed|express)\b/i.test(text.slice(end, end + 18))
      )
        return undefined;
      return { type: 'TIME', hour: word === 'midnight' ? 24 : 12, minute: 0, ...mod };
    }
    if (groups['spoken'] !== undefined) {
      if (!/o['’]clock|in\s+the|at\s+night/i.test(words)) return undefined;
      const number = SPOKEN.indexOf(groups['spoken'].toLowerCase()) + 1 || Number(groups['spoken']);
      if (number > 12 || number < 1) return undefined;
      const later = /afternoon|evening|night/i.test(words) && number < 12;
      return { type: 'TIME', hour: number + (later ? 12 : 0), minute: 0, ...mod };
    }
    if (groups['military'] !== undefined)
      return {
        type: 'TIME',
        hour: Number(groups['military'].slice(0, 2)),
        minute: Number(groups['military'].slice(2)),
        ...zoneOf(groups['zone3']),
        ...mod,
      };
    const half = groups['half'];
    const hour = Number(groups['hour'] ?? groups['hour2']);
    const minute = Number(groups['minute'] ?? groups['minute2'] ?? 0);
    if (hour > 24 || minute > 59) return undefined;
    // "won 3:10", "ratio 10:15", "Mark 4:12": a bare colon needs a word of time beside it.
    if (half === undefined && groups['hours'] === undefined && groups['zone2'] === undefined) {
      const near = text.slice(Math.max(0, start - 12), start);
      if (
        !/\b(?:at|by|until|till|from|since|about|around|before|after|between|to|and)\s+$/i.test(near) &&
        !/local time/i.test(words)
      )
        return undefined;
    }
    const full = half === undefined ? hour : (hour % 12) + (/^p/i.test(half) ? 12 : 0);
    const second = groups['second'] ?? groups['second2'];
    return {
      type: 'TIME',
      hour: full,
      minute,
      ...(second !== undefined && { second: Number(second) }),
      ...zoneOf(groups['zone'] ?? groups['zone2']),
      ...mod,
    };
  },
};

function zoneOf(zone: string | undefined) {
  return zone !== undefined && /^(?:GMT|UTC)$/i.test(zone) ? { zone: 'Z' } : {};
}
