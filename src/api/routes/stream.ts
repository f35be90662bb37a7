import { fresh } from '../define-route.ts';
import { isStillGood } from '../guard/caller.ts';
import { streamChanges } from '../live/stream.ts';

export const stream = fresh('stream', ({ query, headers, signal, caller }, api) => {
  const last = headers.get('last-event-id') ?? undefined;
  return Promise.resolve(
    streamChanges(api.changes, query.kind, last, [signal, api.stopping], {
      holds: () => isStillGood(caller, api),
      listen: (look) => api.state.listen(look),
    }),
  );
});
