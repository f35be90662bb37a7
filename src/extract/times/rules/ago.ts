import { amountsOf, AMOUNTS } from '../amounts.ts';
import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';
import { ABOUT } from '../words.ts';
import { modOf } from '../about.ts';

/**
 * "two years ago", "nearly a month earlier", "a few days later", "three weeks from now"
 *  ^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^
 */
export const ago: TimeRule = {
  name: 'ago',
  opens: ['lead', 'number', 'digits', 'unit'],
  pattern: pattern(
    `(?:(?<about>${ABOUT}) )*(?<amounts>${AMOUNTS})(?<or> or (?:so|more))? (?<where>ago|earlier|before(?=\\s*[.,;])|previously|later|afterwards?|thereafter|hence|(?:from|after) (?:now|today|then|that))`,
  ),
  read({ about, amounts, where, or }) {
    const [first] = amountsOf(amounts!);
    if (first === undefined) return undefined;
    const forward = /^(?:later|after|hence|from|thereafter)/i.test(where!);
    const deictic = /^(?:ago|hence|from now|from today)/i.test(where!);
    const clock = /second|minute|hour/.test(first.unit);
    const amount = first.amount === 'X' ? 'X' : forward ? first.amount : -first.amount;
    const mod = modOf(about) ?? (or === undefined ? undefined : 'APPROX');
    return {
      type: clock ? 'TIME' : 'DATE',
      shift: { unit: first.unit, amount, from: deictic ? 'document' : 'text' },
      amounts: [first],
      ...(first.amount === 'X' && { runs: forward ? 'future' : 'past' }),
      ...(mod && { mod }),
    };
  },
};
