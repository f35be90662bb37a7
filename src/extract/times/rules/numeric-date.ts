import { pattern } from '../pattern.ts';
import type { TimeRule } from '../rule.ts';

/**
 * "2011-03-05", "2011-03-05T14:30", "10/23/1998", "23.10.1998"
 *  ^^^^^^^^^^    ^^^^^^^^^^^^^^^^    ^^^^^^^^^^    ^^^^^^^^^^
 */
export const numericDate: TimeRule = {
  name: 'numeric-date',
  opens: ['digits'],
  pattern: pattern(
    `(?<year>\\d{4})[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})(?:[T ](?<hour>\\d{2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?)?|(?<first>\\d{1,2})(?<mark>[-/.])(?<other>\\d{1,2})\\k<mark>(?<short>\\d{4}|\\d{2})(?:,? (?<hour2>\\d{1,2}):(?<minute2>\\d{2})(?::(?<second2>\\d{2}))?)?`,
  ),
  read(groups) {
    const hour = groups['hour'] ?? groups['hour2'];
    const second = groups['second'] ?? groups['second2'];
    const clock =
      hour === undefined
        ? undefined
        : {
            hour: Number(hour),
            minute: Number(groups['minute'] ?? groups['minute2']),
            ...(second !== undefined && { second: Number(second) }),
          };
    const date =
      groups['year'] === undefined
        ? ambiguous(groups)
        : dateOf(groups['year'], groups['month'], groups['day']);
    return date && { type: clock ? 'TIME' : 'DATE', ...date, ...clock };
  },
};

function dateOf(year: string, month?: string, day?: string) {
  const [m, d] = [Number(month), Number(day)];
  return m >= 1 && m <= 12 && d >= 1 && d <= 31 ? { year: Number(year), month: m, day: d } : undefined;
}

/** Month first, as American agencies write it, unless the first number can be no month. */
function ambiguous({ first, other, short, mark }: Readonly<Record<string, string | undefined>>) {
  if (mark === '.' && short!.length === 2) return undefined;
  const two = Number(short);
  const year = short!.length === 4 ? short! : String(two < 30 ? 2000 + two : 1900 + two);
  const dayFirst = mark === '.' || Number(first) > 12;
  return dayFirst ? dateOf(year, other, first) : dateOf(year, first, other);
}
