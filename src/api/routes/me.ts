import { fresh } from '../define-route.ts';

export const whoami = fresh('whoami', ({ caller: { name, scopes } }, { settings }) =>
  Promise.resolve({ ...(name === undefined ? {} : { name }), scopes, blind: settings.blind === true }),
);
