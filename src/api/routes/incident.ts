import { textOf } from '../../document/index.ts';
import { type FoundIncident, openDecisions } from '../../store/index.ts';
import { headOf } from '../answer/head-of.ts';
import { briefOf, incidentItem } from '../answer/items.ts';
import { ApiError } from '../api-error.ts';
import type { EventItem } from '../contract/index.ts';
import { kept } from '../define-route.ts';

export const incident = kept('incident', async ({ params: { id } }, { store }) => {
  const found = await store.find(id);
  if (found?.kind !== 'incident') throw new ApiError('unknown-id', `There is no incident ${id}`);
  const { kind: _, id: __, codings, former, stories, decisions, ...hit } = found;
  return {
    ...incidentItem(hit),
    reports: reportsOf({ incident: found.incident, codings }),
    ...{ stories, decisions: await openDecisions(store, decisions) },
    ...(former === undefined ? {} : { former }),
  };
});

/** The reports in their order, each with its sentence, its document and its own actors. */
function reportsOf({ incident, codings }: Pick<FoundIncident, 'incident' | 'codings'>): EventItem[] {
  const byDocument = new Map(codings.map((coding) => [coding.document.id, coding]));
  return incident.reports.flatMap(({ event: id, document }): EventItem[] => {
    const coding = byDocument.get(document);
    const event = coding?.events.find((one) => one.id === id);
    if (coding === undefined || event === undefined) return [];
    const refs = [...event.source, ...event.target, ...event.attribution];
    const ids = new Set(refs.map(({ actor }) => actor));
    const sentence = textOf(coding.document.text, event.sentence);
    const actors = coding.actors.filter((actor) => ids.has(actor.id)).map(briefOf);
    return [{ event, actors, sentence, document: headOf(coding) }];
  });
}
