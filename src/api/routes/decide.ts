import { ApiError } from '../api-error.ts';
import { fresh } from '../define-route.ts';
import { makeDecision } from '../review/make-decision.ts';

export const decide = fresh('decide', async ({ body, caller }, { store, now, relate }) => {
  const by = caller.name ?? body.by ?? 'local';
  if (caller.name !== undefined && body.by !== undefined && body.by !== caller.name)
    throw new ApiError('forbidden', `The token speaks for ${caller.name}, not for ${body.by}`);
  const at = new Date(now()).toISOString();
  const decision = await makeDecision({ ...body, by, at }, store);
  await store.decide(decision);
  await relate?.();
  return decision;
});
