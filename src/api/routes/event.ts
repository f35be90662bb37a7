import { textOf } from '../../document/index.ts';
import { openDecisions } from '../../store/index.ts';
import { ApiError } from '../api-error.ts';
import { kept } from '../define-route.ts';
import { headOf } from '../answer/head-of.ts';

export const event = kept('event', async ({ params: { id } }, { store }) => {
  const found = await store.find(id);
  if (found?.kind !== 'event') throw new ApiError('unknown-id', `There is no event ${id}`);
  const { coding, others } = found;
  const own = coding.events.find((one) => one.id === id)!;
  const ids = new Set([...own.source, ...own.target, ...own.attribution].map(({ actor }) => actor));
  for (const { by } of own.quantities) for (const { actor } of by) ids.add(actor);
  return {
    event: own,
    actors: coding.actors.filter((actor) => ids.has(actor.id)),
    sentence: textOf(coding.document.text, own.sentence),
    document: headOf(coding),
    ...{ incidents: found.incidents, decisions: await openDecisions(store, found.decisions), others },
  };
});
