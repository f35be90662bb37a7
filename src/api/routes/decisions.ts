import { standingOf } from '../../document/index.ts';
import { allDecisions } from '../../store/index.ts';
import { pageOfItems } from '../answer/page-of.ts';
import { fresh } from '../define-route.ts';
import { may } from '../guard/caller.ts';

export const decisions = fresh('decisions', async ({ query, caller }, { store, state }) => {
  const { subject, by, action, sealed = false } = query;
  const all = await allDecisions(store);
  const closed = standingOf(all).sealed;
  // Sealed ones are for who made them, and for who may open them.
  const own = by !== undefined && (caller.name ?? by) === by;
  const seen = sealed && (own || may(caller, 'admin'));
  const found = all.filter(
    (one) =>
      (sealed ? seen && closed.has(one.id) : !closed.has(one.id)) &&
      (subject === undefined || one.subjects.includes(subject)) &&
      (by ?? one.by) === one.by &&
      (action ?? one.action) === one.action,
  );
  // From the oldest on, so that a new decision does not shift the pages that are still to come.
  return pageOfItems('decisions', found, [subject, by, action, sealed], query, state.secret);
});
