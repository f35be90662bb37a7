import { filterOf } from '../answer/filter-of.ts';
import { pageOfItems } from '../answer/page-of.ts';
import type { ReviewItem } from '../contract/index.ts';
import { fresh } from '../define-route.ts';
import { revisionOf } from '../live/revision.ts';
import { findDoubtful } from '../review/find-doubtful.ts';

/** The queue that was asked for last, for its next page. */
const last = new WeakMap<object, { about: string; items: Promise<ReviewItem[]> }>();

export const review = fresh('review', async ({ query }, api) => {
  const { reason, by, cursor: _, limit: __, total: ___, ...filter } = query;
  // What has been decided goes out of the queue: a cursor is good for the queue that it was made for.
  const about = [filter, reason, by, await revisionOf(api)];
  const key = JSON.stringify(about);
  let queue = last.get(api.changes);
  if (queue?.about !== key) {
    const items = findDoubtful(api.store, filterOf(filter), { reason, by });
    items.catch(() => last.delete(api.changes));
    queue = { about: key, items };
    last.set(api.changes, queue);
  }
  return pageOfItems('review', await queue.items, about, query, api.state.secret);
});
