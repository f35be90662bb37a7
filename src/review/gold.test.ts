import { expect, test } from 'vitest';
import type { Actor, Decision, Event } from '../document/index.ts';
import { tell } from '../../test/support/told.ts';
import { goldOf, type ReviewedCoding } from './gold.ts';

const TEXT = 'Gunmen shot four farmers near Zorin. Police said gunmen then shot at police.';
const CUT = TEXT.indexOf('Police');

/** Two sentences, one event in the first, two in the second. */
function coding(change: Partial<Event> = {}): ReviewedCoding {
  const told = tell({
    ...{
      id: 'd',
      outlet: 'Wire',
      published: '2024-05-03T10:00:00Z',
      text: TEXT,
      trigger: 'shot',
      source: 'Gunmen',
    },
    ...{ mode: 'firearms' },
  });
  const [event] = told.events as [Event];
  const at = (words: string, from = 0) => {
    const start = TEXT.indexOf(words, from);
    return { start, end: start + words.length };
  };
  const ref = (words: string, from = 0) => ({ actor: 'd-Gunmen', span: at(words, from), text: words });
  const first = {
    ...event,
    id: 'e1',
    source: [ref('Gunmen')],
    place: [
      {
        ...at('Zorin'),
        span: at('Zorin'),
        name: 'Zorin',
        precision: 'city' as const,
        basis: 'stated' as const,
      },
    ],
    ...change,
  };
  const second = (id: string, words: string) => ({
    ...{ ...event, id, trigger: { ...at(words, CUT), text: words }, source: [ref('gunmen', CUT)] },
    sentence: { start: CUT, end: TEXT.length, index: 1 },
  });
  return {
    document: told.document,
    sentences: [
      { start: 0, end: CUT - 1, part: 'body', paragraph: 0 },
      { start: CUT, end: TEXT.length, part: 'body', paragraph: 0 },
    ],
    actors: told.actors.map((actor): Actor => ({
      ...actor,
      mentions: [{ ...at('Gunmen'), form: 'name', basis: 'stated', link: 'test' }],
    })),
    events: [first, second('e2', 'said'), second('e3', 'shot at')],
  };
}

function about(subject: string, action: Decision['action']): Decision {
  return {
    ...{ record: 'decision', version: 1, id: `h-${subject}-${action}`, at: '2024-06-01', by: 'ann', action },
    ...{ kind: 'event', subjects: [subject], anchors: [] },
  };
}

test('a sentence whose events are settled, in the form of the corpus', () => {
  expect(goldOf(coding(), [about('e1', 'accept')])).toEqual({
    sentences: [
      {
        ...{ id: 'd-0', kind: 'lede', date: '2024-05-03', text: 'Gunmen shot four farmers near Zorin.' },
        events: [
          {
            ...{ trigger: 'shot', type: 'ASSAULT', mode: 'firearms', status: 'actual' },
            ...{ source: ['Gunmen'], place: ['Zorin'] },
          },
        ],
        actors: [{ text: 'Gunmen', country: 'NGA', sector: 'CVL' }],
      },
    ],
    ...{ undecided: 0, wordless: 0 },
  });
});

test('what was set by hand: its words where the sentence has them, else the sentence is left out', () => {
  const set = (source: Event['source'], byHand: string[]) => coding({ source, byHand });
  const named = [{ actor: 'four farmers', span: { start: 7, end: 11 }, text: 'Four farmers' }];
  const [gold] = goldOf(set(named, ['source', 'place']), [about('e1', 'correct')]).sentences;
  expect(gold!.events![0]).toMatchObject({ source: ['four farmers'] });
  expect(gold!.events![0]).not.toHaveProperty('place');
  const unheard = [{ actor: 'The Army', span: { start: 7, end: 11 }, text: 'The Army' }];
  expect(goldOf(set(unheard, ['source']), [about('e1', 'correct')])).toEqual({
    ...{ sentences: [], undecided: 0, wordless: 1 },
  });
});

test('words that stand twice are counted, rejected events are none, and half a sentence is no gold', () => {
  const rejected = coding();
  const events = rejected.events.map((event) =>
    event.id === 'e2' ? { ...event, review: 'rejected' as const } : event,
  );
  const [first, ...more] = goldOf({ ...rejected, events }, [
    about('e2', 'reject'),
    about('e3', 'accept'),
  ]).sentences;
  expect(more).toEqual([]);
  expect(first!.events).toEqual([
    { trigger: 'shot at', type: 'ASSAULT', mode: 'firearms', status: 'actual', source: ['gunmen'] },
  ]);
  const [none] = goldOf(
    { ...rejected, events: events.map((event) => ({ ...event, review: 'rejected' as const })) },
    [],
  ).sentences;
  expect(none).not.toHaveProperty('events');
  expect(goldOf(coding(), [about('e3', 'accept')])).toEqual({ sentences: [], undecided: 1, wordless: 0 });
  const taken = [about('e1', 'accept'), { ...about('h-e1-accept', 'restore') }];
  expect(goldOf(coding(), taken).sentences).toEqual([]);
});

test('an article that was read whole has quiet sentences once all its events are settled', () => {
  const { document, sentences, ...rest } = coding();
  const quiet = 'Nothing else was heard of it.';
  const text = `${document.text} ${quiet}`;
  const more = {
    ...rest,
    document: { ...document, text },
    sentences: [
      ...sentences,
      { start: text.length - quiet.length, end: text.length, part: 'body' as const, paragraph: 0 },
    ],
  };
  const all = [about('e1', 'accept'), about('e2', 'accept'), about('e3', 'accept')];
  const textsOf = (decisions: Decision[], whole: boolean) =>
    goldOf(more, decisions, { whole }).sentences.map(({ text: own }) => own);
  expect(textsOf(all, false)).not.toContain(quiet);
  expect(textsOf(all, true)).toContain(quiet);
  expect(textsOf(all.slice(1), true)).not.toContain(quiet);
});

test('the second of equal words says so', () => {
  const given = coding();
  const text = 'The army said the army fired.';
  const trigger = { start: 23, end: 28, text: 'fired' };
  const events = [
    {
      ...given.events[0]!,
      ...{ trigger, place: [], source: [{ actor: 'x', span: { start: 18, end: 22 }, text: 'army' }] },
    },
  ];
  const sentences = [{ start: 0, end: text.length, part: 'body' as const, paragraph: 0 }];
  const [gold] = goldOf({ ...given, document: { id: 'd', text }, sentences, events }, [
    about('e1', 'accept'),
  ]).sentences;
  expect(gold!.events![0]!.source).toEqual([{ text: 'army', n: 2 }]);
});
