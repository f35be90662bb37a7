import type { Event } from '../../../document/index.ts';

const SENTENCES = new WeakMap<readonly Event[], ReadonlyMap<number, readonly Event[]>>();

/** The events of a sentence, by its index; the list is gone through once. */
export function eventsIn(events: readonly Event[], sentence: number): readonly Event[] {
  const known = SENTENCES.get(events) ?? bySentence(events);
  SENTENCES.set(events, known);
  return known.get(sentence) ?? [];
}

function bySentence(events: readonly Event[]): ReadonlyMap<number, readonly Event[]> {
  const found = new Map<number, Event[]>();
  for (const event of events) {
    const some = found.get(event.sentence.index);
    if (some === undefined) found.set(event.sentence.index, [event]);
    else some.push(event);
  }
  return found;
}
