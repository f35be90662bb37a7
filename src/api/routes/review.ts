import { filterOf } from '../answer/filter-of.ts';
import { pageOfItems } from '../answer/page-of.ts';
import { fresh } from '../define-route.ts';
import { revisionOf } from '../live/revision.ts';
import { findDoubtful } from '../review/find-doubtful.ts';

export const review = fresh('review', async ({ query }, api) => {
  const { reason, by, cursor: _, limit: __, total: ___, ...filter } = query;
  const items = await findDoubtful(api.store, filterOf(filter), { reason, by });
  // What has been decided goes out of the queue: a cursor is good for the queue that it was made for.
  const about = [filter, reason, by, query.cursor === undefined ? '' : '', await revisionOf(api)];
  return pageOfItems('review', items, about, query, api.state.secret);
});
