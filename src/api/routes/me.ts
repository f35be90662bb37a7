import { fresh } from '../define-route.ts';

export const whoami = fresh('whoami', ({ caller: { name, scopes } }) =>
  Promise.resolve({ ...(name === undefined ? {} : { name }), scopes }),
);
