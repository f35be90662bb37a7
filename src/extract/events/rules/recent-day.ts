import { overlaps, textOf } from '../../../document/index.ts';
import { near } from '../../../document/near.ts';
import { addDays } from '../dates/add-days.ts';
import { dayOfPublication } from '../dates/index.ts';
import type { StatusRule } from '../rule.ts';

/** What was done within so many days before the report is news, and no background. */
const NEWS_DAYS = 35;

/**
 * "Gunmen raided the village two days ago", "seized the ship at Christmas" in a report of January: not long ago.
 *                            ^^^^^^^^^^^^                  ^^^^^^^^^^^^
 */
export const recentDay: StatusRule = ({ doc, frame }) => {
  const published = dayOfPublication(doc.document);
  if (published === undefined || frame.status.value !== 'historical') return undefined;
  const oldest = addDays(published, -NEWS_DAYS);
  for (const span of frame.time) {
    const times = near(doc.layers.times, span).filter((time) => overlaps(time, span));
    const isRecent = ({ from, to, type, precision, signal }: (typeof times)[number]) =>
      (type === 'DATE' || type === 'TIME') &&
      signal === undefined &&
      (precision === 'day' || precision === 'week') &&
      from !== undefined &&
      to !== undefined &&
      from.slice(0, 10) >= oldest &&
      from.slice(0, 10) <= published;
    if (times.length > 0 && times.every(isRecent))
      return { rule: 'recent-day', status: 'actual', words: textOf(doc.document.text, span) };
  }
  return undefined;
};
