import type { Event, EventType, Place } from '../../src/document/index.ts';
import { type BuiltDoc, spanOf } from './build-doc.ts';

/** A town that some words of a built document name. */
export function placeIn(doc: BuiltDoc, words: string, fields: Partial<Place> = {}): Place {
  const { start, end } = spanOf(doc, words);
  const base = { start, end, name: words, kind: 'city', precision: 'city', basis: 'resolved' } as const;
  return { ...base, rule: 'place: whole-name', lost: [], ...fields };
}

/** An event that a word of a built document names, with nobody and nothing in it but what is given. */
export function eventIn(doc: BuiltDoc, trigger: string, type: EventType, fields: Partial<Event> = {}): Event {
  const { start, end, sentence } = spanOf(doc, trigger);
  const base = { id: trigger, trigger: { start, end, text: trigger }, type, status: 'actual' };
  const empty = { source: [], target: [], date: [], place: [], attribution: [], quantities: [] };
  return { ...base, sentence: { start, end, index: sentence }, ...empty, ...fields } as unknown as Event;
}
