import { fresh } from '../define-route.ts';
import { streamChanges } from '../live/stream.ts';

export const stream = fresh('stream', ({ query, headers, signal }, { changes, stopping }) =>
  Promise.resolve(
    streamChanges(changes, query.kind, headers.get('last-event-id') ?? undefined, [signal, stopping]),
  ),
);
