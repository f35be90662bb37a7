import { filterOf } from '../answer/filter-of.ts';
import { pageOfItems } from '../answer/page-of.ts';
import { ApiError } from '../api-error.ts';
import { fresh } from '../define-route.ts';
import { may } from '../guard/caller.ts';
import { revisionOf } from '../live/revision.ts';
import { type Doubt, findDoubtful, readDoubtful } from '../review/find-doubtful.ts';

/** The queue that was asked for last, for its next page. */
const last = new WeakMap<object, { about: string; items: Promise<Doubt[]> }>();

export const review = fresh('review', async ({ query, caller }, api) => {
  const { reason, by, blind, cursor: _, limit: __, total: ___, ...filter } = query;
  if (blind === true && by === undefined) throw new ApiError('bad-parameter', 'by: say who judges blind');
  const alone = blind === true || (api.settings.blind === true && by !== undefined);
  if (alone && (caller.name ?? by) !== by && !may(caller, 'admin'))
    throw new ApiError('forbidden', `The token speaks for ${caller.name ?? ''}, not for ${by ?? ''}`);
  // What has been decided goes out of the queue: a cursor is good for the queue that it was made for.
  const about = [filter, reason, by, alone, await revisionOf(api)];
  const key = JSON.stringify(about);
  let queue = last.get(api.changes);
  if (queue?.about !== key) {
    const items = findDoubtful(api.store, filterOf(filter), { reason, by, alone });
    items.catch(() => last.delete(api.changes));
    queue = { about: key, items };
    last.set(api.changes, queue);
  }
  const page = pageOfItems('review', await queue.items, about, query, api.state.secret);
  return { ...page, items: await readDoubtful(api.store, page.items) };
});
