import { describe, expect, test } from 'vitest';
import type { Event } from '../../document/index.ts';
import { Vocabulary } from '../stories/vocabulary.ts';
import { crowdAt, meetingsOf } from './meetings.ts';
import { type CodedArticle, reportsOf } from './report.ts';

type Told = Partial<Pick<Event, 'type' | 'quad' | 'date' | 'place'>>;

/** An article of 8 May 2024 with one event that tells no country. */
function article(id: string, told: Told = {}): CodedArticle {
  const span = { start: 0, end: 9 };
  const event: Event = {
    ...{ record: 'event', version: 1, id: `${id}-event`, document: id, type: 'ASSAULT', cameo: '18' },
    ...{ quad: 'material-conflict', intensity: {}, contexts: [], source: [], target: [], status: 'actual' },
    ...{ trigger: { ...span, text: 'shot dead' }, sentence: { ...span, index: 0 }, confidence: 0.9 },
    ...{ date: [], place: [], quantities: [], attribution: [], why: [] },
    confidences: { trigger: 0.9, type: 0.9, status: 0.9 },
    codedBy: { stage: 'test', program: 'dragoman 0', model: 'm', codebook: 'c' },
    ...told,
  };
  const published = { value: '2024-05-08', precision: 'day', basis: 'metadata' } as const;
  return { document: { id, text: 'shot dead', published }, actors: [], events: [event] };
}

const on = (day: string): Told => ({ date: [{ from: day, to: day, precision: 'day', basis: 'resolved' }] });

/** How many places two reports of two stories meet in. */
function meet(a: Told, b: Told, circles: readonly [string, string] = ['x', 'x']): number {
  const [x, y] = [article('a', a), article('b', b)].map((one, i) =>
    meetingsOf(reportsOf(one, new Vocabulary())[0]!, { story: i, circle: circles[i]! }),
  );
  return x!.filter((key) => y!.includes(key)).length;
}

describe('reports that tell no country', () => {
  test.each([
    ['of one circle meet on the day of the deed', on('2024-05-07'), on('2024-05-07'), true],
    ['of one circle do not meet days apart', on('2024-05-07'), on('2024-05-01'), false],
    [
      'of one circle meet whatever kind of deed it is',
      on('2024-05-07'),
      { ...on('2024-05-07'), type: 'COERCE' },
      true,
    ],
    ['of the week before meet one told without a day', on('2024-05-03'), {}, true],
    [
      'of the week before meet one dated by its publication alone',
      on('2024-05-03'),
      { date: [{ from: '2024-05-07', to: '2024-05-08', precision: 'day', basis: 'metadata' }] },
      true,
    ],
    ['of long before do not', on('2024-04-03'), {}, false],
    ['of words do not meet', { ...on('2024-05-07'), quad: 'verbal-conflict' }, on('2024-05-07'), false],
  ] as const)('%s', (_, a, b, does) => {
    expect(meet(a, b) > 0).toBe(does);
    expect(meet(a, b, ['x', 'y'])).toBe(0);
  });

  test('meet in a circle for a little, however many they are', () => {
    const [, key] = meetingsOf(reportsOf(article('a', on('2024-05-07')), new Vocabulary())[0]!, {
      story: 0,
      circle: 'x',
    });
    expect(crowdAt(key!, 2)).toBe(1);
    expect(crowdAt(key!, 900)).toBe(1);
  });
});
