import { describe, expect, it, test } from 'vitest';
import type { Event, EventPlace, Quantity } from '../../document/index.ts';
import { Vocabulary } from '../stories/vocabulary.ts';
import { makeChance, write } from '../test-articles.ts';
import { compareReports } from './compare-reports.ts';
import { findIncidents } from './find-incidents.ts';
import { reportsOf } from './report.ts';

const [SEED] = [...Array(20).keys()].flatMap((seed) => write(`d${seed}`, makeChance(seed), 9).events);

interface Sentence {
  readonly text: string;
  readonly trigger: string;
  readonly town?: string;
  readonly count?: string;
}

/** A document of some sentences, an attack each. */
function tell(id: string, sentences: readonly Sentence[], more: Partial<Event> = {}) {
  const text = sentences.map((one) => one.text).join(' ');
  const spanOf = (words: string, from: number) => {
    const start = text.indexOf(words, from);
    return { start, end: start + words.length };
  };
  const events = sentences.map(({ text: words, trigger, town, count }, index): Event => {
    const sentence = spanOf(words, 0);
    const place: EventPlace[] =
      town === undefined
        ? []
        : [
            {
              ...{ name: town, span: spanOf(town, sentence.start), country: 'GHA', toponym: 'Ghana' },
              ...{ precision: 'country', basis: 'stated', rule: 'place-span' },
            },
          ];
    const value = Number(count?.replace(/\D/g, ''));
    const quantities: Quantity[] =
      count === undefined
        ? []
        : [{ kind: 'killed', span: spanOf(count, sentence.start), text: count, value, by: [] }];
    return {
      ...{
        ...SEED!,
        id: `${id}-${index}`,
        document: id,
        sentence: { ...sentence, index },
        place,
        quantities,
      },
      ...{ type: 'ASSAULT', quad: 'material-conflict', status: 'actual', source: [], target: [] },
      trigger: { ...spanOf(trigger, sentence.start), text: trigger },
      date: [{ from: '2024-05-03', to: '2024-05-03', precision: 'day', basis: 'resolved' }],
      ...more,
    };
  });
  const published = { value: '2024-05-03', precision: 'day', basis: 'metadata' } as const;
  return { document: { id, text, published }, actors: [], events };
}

const incidentsOf = (sentences: readonly Sentence[]) =>
  findIncidents([tell('a', sentences)]).map(({ reports }) => reports.length);
const reasons = (...[a, b]: [ReturnType<typeof tell>, ReturnType<typeof tell>]) => {
  const vocabulary = new Vocabulary();
  return compareReports(reportsOf(a, vocabulary)[0]!, reportsOf(b, vocabulary)[0]!).reasons.join('; ');
};

describe('a sentence that opens with another town', () => {
  const first = { text: 'Gunmen attacked voters at a school in Zorin.', trigger: 'attacked', town: 'Zorin' };

  it('tells of another act', () => {
    const other = {
      text: 'In Pelham, villagers attacked a clerk.',
      trigger: 'attacked',
      town: 'Pelham',
    };
    expect(incidentsOf([first, other])).toEqual([1, 1]);
  });

  test.each([
    { text: 'In Zorin, two voters were attacked.', trigger: 'attacked', town: 'Zorin' },
    { text: 'In Zorin Hospital, a voter attacked so died.', trigger: 'attacked', town: 'Zorin Hospital' },
    { text: 'In Pelham, survivors of the attack wept.', trigger: 'attack', town: 'Pelham' },
    { text: 'Those who attacked them fled to Pelham.', trigger: 'attacked', town: 'Pelham' },
  ])('but not: $text', (again) => {
    expect(incidentsOf([first, again])).toEqual([2]);
  });
});

test('what many acts come to is no one act', () => {
  const one = tell('a', [{ text: 'Bandits killed 3 herders.', trigger: 'killed', count: '3' }]);
  const since = 'Bandits have killed 40 herders since 2022.';
  const many = tell('b', [{ text: since, trigger: 'killed', count: '40' }]);
  expect(reasons(one, many)).toContain('-3.0 "killed" counts many acts');
  expect(reasons(one, one)).not.toContain('many acts');
  expect(reasons(many, many)).not.toContain('many acts');
});

describe('acts of neighbouring types', () => {
  const ACTS = [
    ['Police fired tear gas at dockers in Damkoli on Friday.', 'fired tear gas', 'ASSAULT', 'crowd-control'],
    ['Nine dockers were jailed in Damkoli on Friday.', 'jailed', 'COERCE', 'arrest'],
  ] as const;
  const firstOf = (basis: EventPlace['basis']) =>
    ACTS.map(([text, trigger, type, mode], i) => {
      const told = tell(`d${i}`, [{ text, trigger, town: 'Damkoli' }], { type, mode });
      const events = told.events.map((event) => ({
        ...event,
        place: event.place.map((place) => ({ ...place, basis: i === 0 ? ('stated' as const) : basis })),
      }));
      return reportsOf({ ...told, events }, new Vocabulary())[0]!;
    });

  it('are seldom one where both reports say where; a place that is lent says less', () => {
    const [told, lent] = (['stated', 'inferred'] as const).map((basis) => {
      const [a, b] = firstOf(basis);
      return compareReports(a!, b!).reasons.find((one) => one.includes('may be one occurrence'));
    });
    expect(told).toMatch(/^-1\.5 /);
    expect(lent).toMatch(/^-0\.5 /);
  });
});
