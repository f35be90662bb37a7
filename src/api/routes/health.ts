import { PROGRAM } from '../../version.ts';
import { fresh } from '../define-route.ts';

export const health = fresh('health', async (_, { store }) => {
  await store.views.revision();
  return { status: 'ok' as const, program: PROGRAM };
});
