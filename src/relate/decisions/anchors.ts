import { type DecisionAnchor, overlaps, type Span } from '../../document/index.ts';
import { groupBy } from '../../util/group-by.ts';

/** What an anchor may find. */
interface Anchored {
  readonly id: string;
  readonly document: string;
  readonly trigger: Span;
}

/** Finds the event of an anchor: the very one, else one on the same words, else one on words that overlap them. */
export function anchorFinder<Event extends Anchored>(
  events: readonly Event[],
): (anchor: DecisionAnchor) => Event | undefined {
  const byDocument = groupBy(events, ({ document }) => document);
  return ({ document, event: id, trigger }) => {
    const own = byDocument.get(document) ?? [];
    const same = own.find((event) => event.id === id);
    if (same !== undefined || trigger === undefined) return same;
    return (
      own.find((event) => event.trigger.start === trigger.start && event.trigger.end === trigger.end) ??
      own.find((event) => overlaps(event.trigger, trigger))
    );
  };
}
