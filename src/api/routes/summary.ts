import type { Relations } from '../../store/index.ts';
import { PROGRAM } from '../../version.ts';
import { kept } from '../define-route.ts';
import { revisionOf } from '../live/revision.ts';

export const summary = kept('summary', async (_, api) => ({
  ...{ program: PROGRAM, store: api.store.kind, revision: await revisionOf(api) },
  ...(await api.store.views.summary()),
  incidents: await api.store.count('incidents', {}),
  stories: await api.store.count('stories', {}),
  ...relatedOf(await api.store.relations()),
}));

function relatedOf(relations: Relations | undefined): { related?: string; stale?: boolean } {
  return relations === undefined ? {} : { related: relations.at, stale: relations.stale };
}
