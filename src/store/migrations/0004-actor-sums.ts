import { fillActorSums } from '../actor-sums.ts';
import type { Migration } from './migration.ts';

/** How often each actor of a document acts, is acted on and speaks: to count them anew for every list took most of its time. */
export const actorSums: Migration = {
  number: 4,
  name: 'actor-sums',
  both: [
    `CREATE TABLE actor_sums (
      document_number INTEGER NOT NULL, position INTEGER NOT NULL,
      key TEXT,
      source INTEGER, target INTEGER, quotes INTEGER
    )`,
    fillActorSums('$ > 0'),
  ],
  postgres: [
    'ALTER TABLE actor_sums ADD PRIMARY KEY (document_number, position)',
    'CREATE INDEX ON actor_sums (key)',
  ],
};
