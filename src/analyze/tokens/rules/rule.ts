/**
 * Recognises one token that starts at `at`: answers where it ends, or `at` when the rule does not hold.
 * `start` and `end` bound the sentence.
 */
export type TokenRule = (text: string, at: number, end: number, start: number) => number;

/** Makes a rule from a sticky regular expression, whose repeats must be bounded or possessive by nature. */
export function ruleFrom(pattern: RegExp): TokenRule {
  return (text, at, end) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    return match ? Math.min(end, at + match[0].length) : at;
  };
}
