import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { unitOf } from '../words.ts';

/**
 * "40 dollars per day", "twice a week", "three times a year"
 *             ^^^^^^^    ^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^
 */
export const perUnit: TimeRule = {
  name: 'per-unit',
  opens: ['lead', 'number', 'digits'],
  pattern: pattern(
    `(?:per (?<unit>day|night|week|month|quarter|year|hour)|(?:once|twice|(?:two|three|four|five|six|seven|several|\\d+) times|hours|days) (?:a|an|each|every|per) (?<unit2>day|night|week|month|quarter|year|hour|decade|century))`,
  ),
  read({ unit, unit2 }) {
    return { type: 'SET', amounts: [{ unit: unitOf((unit ?? unit2)!).unit, amount: 1 }] };
  },
};
