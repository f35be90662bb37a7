import { decide as keep, DecisionError } from '../../work/decide.ts';
import { ApiError } from '../api-error.ts';
import { fresh } from '../define-route.ts';
import { allow } from '../guard/caller.ts';

export const decide = fresh('decide', async ({ body, caller }, { store, now, relate, settings }) => {
  const { action, subjects, parts, change, note, kind } = body;
  if (action === 'open') allow(caller, 'admin');
  const by = caller.name ?? body.by ?? 'local';
  if (by !== (body.by ?? by))
    throw new ApiError('forbidden', `The token speaks for ${by}, not for ${body.by ?? ''}`);
  for (const id of [...subjects, ...(parts ?? [])]) {
    const found = await store.find(id);
    if (found === undefined) throw new ApiError('unknown-id', `There is no record ${JSON.stringify(id)}`);
    if (
      kind !== undefined &&
      subjects.includes(id) &&
      found.kind !== kind &&
      action !== 'restore' &&
      action !== 'open'
    )
      throw new ApiError('bad-body', `subjects: ${id} is of kind ${found.kind}`);
  }
  try {
    const decision = await keep(store, {
      ...{ action, subjects, by, at: new Date(now()).toISOString() },
      ...(parts === undefined ? {} : { parts }),
      ...(change === undefined ? {} : { change }),
      ...(note === undefined ? {} : { note }),
      blind: settings.blind === true || body.blind === true,
    });
    relate?.();
    return decision;
  } catch (error) {
    if (error instanceof DecisionError) throw new ApiError('bad-body', error.message, { hint: error.hint });
    throw error;
  }
});
