import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { ORDINAL, ordinalOf } from '../../../util/ordinals.ts';

/**
 * "in the 11th century", "the late nineteenth century"
 *     ^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const century: TimeRule = {
  name: 'century',
  opens: ['lead', 'digits', 'ordinal'],
  pattern: pattern(
    `(?:the )?(?:(?<mod>early|late|mid)[ -](?:to[ -](?:mid|late)[ -])?)?(?<nth>${ORDINAL})[ -]centur(?:y|ies)(?<bc> (?:BCE?|B\\.C\\.(?:E\\.)?))?`,
  ),
  read({ nth, mod, bc }) {
    const number = ordinalOf(nth!);
    return {
      type: 'DATE',
      century: bc === undefined ? number : -number,
      ...(mod && { mod: /early/i.test(mod) ? 'START' : /late/i.test(mod) ? 'END' : 'MID' }),
    };
  },
};
