import { describe, expect, it } from 'vitest';
import type { Event, EventDate } from '../../document/index.ts';
import { makeChance, write } from '../test-articles.ts';
import { findIncidents } from './find-incidents.ts';
import type { CodedArticle } from './report.ts';

const SATURDAY = '2024-01-06';
const SUNDAY = '2024-01-07';

/** A document that tells of a march on each of some days. */
function article(
  id: string,
  days: readonly [day: string, how: Pick<EventDate, 'basis' | 'rule'>][],
  more: Partial<Event> = {},
): CodedArticle {
  const [event] = write('x', makeChance(5), 1).events;
  const sentence = `Thousands marched through the old town of Zorin over bread. `;
  return {
    document: {
      ...{ id, text: sentence.repeat(days.length) },
      published: { value: SUNDAY, precision: 'day', basis: 'metadata' },
    },
    actors: [],
    events: days.map(([day, how], nth) => ({
      ...event!,
      ...{
        id: `${id}-${nth}`,
        document: id,
        type: 'PROTEST',
        mode: 'demo',
        status: 'actual',
        quad: 'material-conflict',
      },
      ...{ source: [], target: [], quantities: [], place: [] },
      date: [{ from: day, to: day, precision: 'day', ...how }],
      sentence: { start: sentence.length * nth, end: sentence.length * (nth + 1), index: nth },
      trigger: { start: sentence.length * nth + 10, end: sentence.length * nth + 17, text: 'marched' },
      ...more,
    })),
  };
}

const told = { basis: 'resolved' } as const;
const ofBoth = (how: Pick<EventDate, 'basis' | 'rule'>, more: Partial<Event> = {}) =>
  findIncidents([
    article('a', [[SATURDAY, told]], more),
    article('b', [[SUNDAY, told]], more),
    article(
      'c',
      [
        [SUNDAY, told],
        [SATURDAY, how],
      ],
      more,
    ),
  ]).map(({ reports }) => reports.map(({ event }) => event));

describe('acts that one document puts on two days', () => {
  it('are two, each with what others tell of it', () => {
    const two = [
      ['a-0', 'c-1'],
      ['b-0', 'c-0'],
    ];
    expect(ofBoth(told)).toEqual(two);
    expect(ofBoth({ basis: 'inferred', rule: 'days-apart' })).toEqual(two);
  });

  it('may be one where a day is a guess, or the act goes on', () => {
    expect(ofBoth({ basis: 'inferred', rule: 'same-act' })).toHaveLength(1);
    expect(ofBoth(told, { mode: 'strike' })).toHaveLength(1);
  });
});
