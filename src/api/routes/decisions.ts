import type { Decision } from '../../document/index.ts';
import { pageOfItems } from '../answer/page-of.ts';
import { fresh } from '../define-route.ts';

export const decisions = fresh('decisions', async ({ query }, { store, state }) => {
  const { subject, by, action } = query;
  const found: Decision[] = [];
  for await (const decision of store.decisions(subject === undefined ? {} : { subject })) {
    if ((by ?? decision.by) === decision.by && (action ?? decision.action) === decision.action)
      found.push(decision);
  }
  // From the oldest on, so that a new decision does not shift the pages that are still to come.
  return pageOfItems('decisions', found, [subject, by, action], query, state.secret);
});
