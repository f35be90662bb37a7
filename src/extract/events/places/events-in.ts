import type { Event } from '../../../document/index.ts';
import { groupBy } from '../../../util/group-by.ts';

const SENTENCES = new WeakMap<readonly Event[], ReadonlyMap<number, readonly Event[]>>();

/** The events of a sentence, by its index; the list is gone through once. */
export function eventsIn(events: readonly Event[], sentence: number): readonly Event[] {
  const known = SENTENCES.get(events) ?? groupBy(events, (event) => event.sentence.index);
  SENTENCES.set(events, known);
  return known.get(sentence) ?? [];
}
