import { documentRecord } from '../../document/document-record.ts';
import type { Event, Span } from '../../document/index.ts';
import { headOf } from '../answer/head-of.ts';
import { incidentItem } from '../answer/items.ts';
import { ApiError } from '../api-error.ts';
import type { IncidentItem } from '../contract/index.ts';
import { kept } from '../define-route.ts';

export const document = kept('document', async ({ params: { id } }, { store }) => {
  const incidents: IncidentItem[] = [];
  const found = await store.find(id);
  if (found?.kind !== 'document') throw new ApiError('unknown-id', `There is no document ${id}`);
  const { coding } = found;
  for await (const hit of store.incidents({ document: found.coding.document.id }))
    incidents.push(incidentItem(hit));
  const { versions, actors, events, quotes } = coding;
  return {
    head: headOf(coding),
    ...{ versions, document: documentRecord(coding), actors, events, quotes },
    places: marks(events, ({ place }) => place).map(({ value, ...mark }) => ({ ...mark, place: value })),
    times: marks(events, ({ date }) => date).map(({ value, ...mark }) => ({ ...mark, date: value })),
    figures: marks(events, ({ quantities }) => quantities).map(({ value, ...mark }) => ({
      ...mark,
      figure: value,
    })),
    incidents,
    stories: found.story === undefined ? [] : [found.story],
  };
});

/** Where the text speaks of what events have: a stretch once, with all its events. */
function marks<Value extends { readonly span?: Span | undefined }>(
  events: readonly Event[],
  valuesOf: (event: Event) => readonly Value[],
): { span: Span; events: string[]; value: Value }[] {
  const found = new Map<string, { span: Span; events: string[]; value: Value }>();
  for (const event of events) {
    for (const value of valuesOf(event)) {
      const { span } = value;
      if (span === undefined) continue;
      const key = `${span.start} ${span.end}`;
      const mark = found.get(key) ?? { span: { start: span.start, end: span.end }, events: [], value };
      if (!mark.events.includes(event.id)) mark.events.push(event.id);
      found.set(key, mark);
    }
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
