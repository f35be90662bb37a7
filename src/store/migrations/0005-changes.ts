import type { Migration } from './migration.ts';

/** What was written, in order: whoever follows the store goes on where it was, whichever process wrote and whenever it was started. */
export const changes: Migration = {
  number: 5,
  name: 'changes',
  both: ['CREATE TABLE changes (number INTEGER NOT NULL, kind TEXT, change TEXT, id TEXT, title TEXT)'],
  postgres: ['ALTER TABLE changes ADD PRIMARY KEY (number)'],
};
