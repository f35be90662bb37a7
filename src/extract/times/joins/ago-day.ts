import { type Join, isDay } from './join.ts';

/**
 * "ten years ago next Friday", "a year ago this week", "20 years ago today"
 *  ^^^^^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^
 */
export const agoDay: Join = (left, right, gap) => {
  const { shift, amounts } = left.meaning;
  if (left.rule !== 'ago' || amounts === undefined || !/^\s+(?:on\s+)?$/.test(gap)) return undefined;
  if (shift?.unit !== 'year' || shift.from !== 'document' || shift.amount === 'X') return undefined;
  const isWeek = right.meaning.shift?.unit === 'week' && right.meaning.shift.from === 'document';
  const isNamed = isDay(right) && right.meaning.year === undefined;
  if (right.meaning.type !== 'DATE' || !Number.isInteger(shift.amount) || !(isWeek || isNamed))
    return undefined;
  return {
    start: left.start,
    end: right.end,
    rule: 'ago-day',
    meaning: { ...right.meaning, yearsBack: -shift.amount },
  };
};
