import { openDecisions } from '../../store/index.ts';
import { documentItem, incidentItem } from '../answer/items.ts';
import { ApiError } from '../api-error.ts';
import type { IncidentItem } from '../contract/index.ts';
import { kept } from '../define-route.ts';

const MOST = 1000;

export const story = kept('story', async ({ params: { id } }, { store }) => {
  const found = await store.find(id);
  if (found?.kind !== 'story') throw new ApiError('unknown-id', `There is no story ${id}`);
  const { title, decisions, former } = found;
  const incidents: IncidentItem[] = [];
  for await (const hit of store.incidents({ story: found.story.id })) incidents.push(incidentItem(hit));
  const { items } = await store.page('documents', { story: found.story.id, limit: MOST }, {});
  return {
    story: found.story,
    ...(title === undefined ? {} : { title }),
    ...(former === undefined ? {} : { former }),
    ...{ incidents, documents: items.map(documentItem) },
    decisions: await openDecisions(store, decisions),
  };
});
