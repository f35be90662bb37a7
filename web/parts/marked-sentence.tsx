import type { EventItem } from '../data/types.ts';
import { partsOf, type Role } from '../marks/parts-of.ts';
import { segmentsOf } from '../marks/segments.ts';
import { text } from '../text/en.ts';
import { quadOf } from '../data/names.ts';

/** The sentence of an event with the words of its parts marked. */
export function MarkedSentence({ item }: { readonly item: EventItem }) {
  const { event, sentence } = item;
  const from = event.sentence.start;
  const marks = partsOf(event).map(({ role, start, end }, index) => ({
    ...{ key: String(index), layer: 'event' as const, record: role, events: [] },
    ...{ start: start - from, end: end - from },
  }));
  return (
    <span class={`sentence q-${quadOf(event.type)}`}>
      {segmentsOf(sentence, 0, sentence.length, marks).map(({ start, end, marks: covering }) => {
        const words = sentence.slice(start, end);
        const role = covering[0]?.record as Role | undefined;
        if (role === undefined) return words;
        return (
          <span key={start} class={`p p-${role}`} title={text.roles[role]}>
            {words}
          </span>
        );
      })}
    </span>
  );
}
