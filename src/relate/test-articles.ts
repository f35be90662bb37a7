// Articles and decisions for tests of relating: made by what looks like chance and is the same every time.
import type { Actor, Decision, DecisionAnchor, Event, EventType, Quantity } from '../document/index.ts';
import type { CodedArticle } from './incidents/report.ts';

/** Numbers that look like chance and are the same every time. */
export function makeChance(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return { next, below, of: <One>(list: readonly One[]): One => list[below(list.length)]! };
}
export type Chance = ReturnType<typeof makeChance>;

const NAMES = ['Orvane', 'Teskil', 'Maruno', 'Belfast Quay', 'Zorin', 'Damkoli', 'Pelham', 'Quarrel Bay'];
const WORDS =
  'harbour strike wages minister bridge flood council vote market bomb police traders talks'.split(' ');
const TYPES: readonly EventType[] = ['ASSAULT', 'PROTEST', 'CONSULT', 'AGREE', 'ACCUSE'];
const COUNTRIES = ['NGA', 'GHA', 'PER'];
const day = (number: number) => new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10);

/** An article that tells of a few things that others may tell of too. */
export function write(id: string, chance: Chance, days: number, variant = 0): CodedArticle {
  const topic = chance.below(6);
  const published = chance.below(12) === 0 ? undefined : day(chance.below(days));
  const words = Array.from({ length: 14 }, () => chance.of(WORDS));
  const copied = chance.below(8) === 0;
  const body = copied
    ? `A bridge at ${NAMES[topic]!} fell in the night, and the council of ${NAMES[topic]!} told all who live by the water to leave their houses before the flood came.`
    : `${NAMES[topic]!} saw ${words.join(' ')} near ${NAMES[(topic + 1) % NAMES.length]!}.`;
  const text = `${body} ${chance.of(NAMES)} waits.`;
  const actors: Actor[] = [0, 1].map((i) => ({
    ...{
      record: 'actor',
      version: 1,
      id: `a-${id}-${i}`,
      document: id,
      name: NAMES[(topic + i) % NAMES.length]!,
    },
    ...{ country: chance.of(COUNTRIES), sectors: [i === 0 ? 'COP' : 'CVL'], mentions: [], why: [] },
  }));
  const ref = (i: number) => ({ actor: actors[i]!.id, span: { start: 0, end: 4 }, text: actors[i]!.name });
  const events = Array.from({ length: chance.below(4) }, (_, i): Event => {
    const start = i * 5;
    const trigger = { start, end: start + 5, text: text.slice(start, start + 5) };
    const value = 2 + chance.below(4);
    const quantities: Quantity[] =
      chance.below(2) === 0
        ? []
        : [{ kind: 'killed', span: { start, end: start + 2 }, text: String(value), value, by: [ref(0)] }];
    return {
      ...{ record: 'event', version: 1, id: `e${variant}-${id}-${i}`, document: id, trigger },
      ...{ type: TYPES[(topic + chance.below(2)) % TYPES.length]!, cameo: '18', quad: 'material-conflict' },
      ...{
        status: chance.of(['actual', 'actual', 'future'] as const),
        intensity: { goldstein: -9 },
        contexts: [],
      },
      ...{ source: [ref(0)], target: chance.below(2) === 0 ? [] : [ref(1)] },
      date:
        published === undefined
          ? []
          : [{ from: published, to: published, precision: 'day', basis: 'resolved' }],
      place: [{ name: NAMES[topic]!, country: chance.of(COUNTRIES), precision: 'city', basis: 'stated' }],
      ...{ quantities, attribution: [], sentence: { start: 0, end: body.length, index: 0 }, confidence: 0.9 },
      confidences: { trigger: 0.9, type: 0.9, status: 0.9 },
      codedBy: { stage: 'test', program: 'dragoman 0', model: 'm', codebook: 'c' },
      why: [],
    };
  });
  return {
    document: {
      ...{ id, text, outlet: chance.of(['Gulf Wire', 'Coast Post', 'Lake Mail']) },
      ...(published !== undefined && {
        published: { value: published, precision: 'day', basis: 'metadata' },
      }),
    },
    ...{ actors, events },
  };
}

/** What a person might decide about some of the articles. */
export function decide(number: number, articles: readonly CodedArticle[], chance: Chance): Decision {
  const kind = chance.of(['event', 'incident', 'incident', 'story'] as const);
  const action =
    kind === 'event'
      ? chance.of(['reject', 'correct', 'accept'] as const)
      : chance.of(['merge', 'split', 'reject', 'accept'] as const);
  const sides = action === 'merge' || action === 'split' ? 2 : 1;
  const anchors = Array.from({ length: sides }, (_, part): DecisionAnchor => {
    const { document, events } = chance.of(articles);
    const event = kind === 'story' || events.length === 0 ? undefined : chance.of(events);
    return {
      ...{ document: document.id, ...(sides > 1 && { part }) },
      ...(event !== undefined && {
        event: event.id,
        trigger: { start: event.trigger.start, end: event.trigger.end },
      }),
    };
  });
  return {
    ...{
      record: 'decision',
      version: 1,
      id: `h${number}`,
      at: '2024-06-01T08:00:00.000Z',
      by: 'Ada',
      action,
      kind,
    },
    ...{ subjects: [`x${number}`], anchors },
    ...(action === 'correct' && {
      change: { status: 'historical', place: { name: 'Pelham', country: 'GHA' } },
    }),
  };
}
