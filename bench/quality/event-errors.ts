import { type Event, overlaps, sameSpan, type Span } from '../../src/document/index.ts';
import type { Coded } from '../../src/index.ts';
import { type Confusion, ErrorCounts, type Outcome } from './confusion.ts';
import { pairUp } from './events.ts';
import type { GoldDocument } from './own-corpus.ts';

const ROLES = ['source', 'target', 'attribution'] as const;

/** Events of the own held-out set that are missed, invented or wrong, by kind, with ids of sentences. */
export function confuseEvents(gold: readonly GoldDocument[], coded: readonly Coded[]): Confusion {
  const counts = new ErrorCounts();
  const outcomes: Outcome[] = [];
  gold.forEach(({ sentences, file, id }, d) => {
    const where = id.startsWith(file) ? id : `${file}:${id}`;
    for (const sentence of sentences) {
      const mine = coded[d]!.events.filter((event) => overlaps(event.trigger, sentence));
      const pairs = pairUp(mine, sentence.events);
      const found = new Set(pairs.map(([event]) => event));
      const wanted = new Set(pairs.map(([, event]) => event));
      for (const { type } of sentence.events.filter((event) => !wanted.has(event))) {
        outcomes.push({ gold: type, answer: 'none' });
        counts.add(`event missed: ${type}`, where);
      }
      for (const { type } of mine.filter((event) => !found.has(event))) {
        outcomes.push({ gold: 'none', answer: type });
        counts.add(`event invented: ${type}`, where);
      }
      for (const [event, right] of pairs) {
        outcomes.push({ gold: right.type, answer: event.type });
        if (event.type !== right.type) counts.add(`type: ${right.type} as ${event.type}`, where);
        else if (event.mode !== right.mode) counts.add('mode wrong, type right', where);
        if (event.status !== right.status) counts.add(`status: ${right.status} as ${event.status}`, where);
        for (const role of ROLES)
          for (const kind of spanErrors(refSpans(event, role), right[role]))
            counts.add(`${role} ${kind}`, where);
      }
    }
  });
  return { set: 'own held-out, type of events', outcomes, kinds: counts.kinds() };
}

function refSpans(event: Event, role: (typeof ROLES)[number]): readonly Span[] {
  return event[role].map(({ span }) => span);
}

function spanErrors(mine: readonly Span[], gold: readonly Span[]): string[] {
  const missed = gold
    .filter((span) => !mine.some((one) => sameSpan(one, span)))
    .map((span) => {
      const near = mine.find((one) => overlaps(one, span));
      if (near === undefined) return mine.length === 0 ? 'empty' : 'missed beside others';
      const ends = [
        near.start < span.start ? 'begins too early' : near.start > span.start ? 'begins too late' : '',
        near.end < span.end ? 'ends too early' : near.end > span.end ? 'ends too late' : '',
      ];
      return ends.filter((end) => end !== '').join(' and ');
    });
  const invented = mine.filter((span) => !gold.some((one) => overlaps(one, span))).map(() => 'invented');
  return [...missed, ...invented];
}
