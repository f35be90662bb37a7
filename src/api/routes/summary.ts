import { PROGRAM } from '../../version.ts';
import { kept } from '../define-route.ts';
import { revisionOf } from '../live/revision.ts';

export const summary = kept('summary', async (_, api) => ({
  ...{ program: PROGRAM, store: api.store.kind, revision: await revisionOf(api) },
  ...(await api.store.views.summary()),
  ...{ incidents: 0, stories: 0 },
}));
