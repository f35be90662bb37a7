import type { Migration } from './migration.ts';

const NUMBERED = [
  ...['all_stories.number', 'all_story_documents.story', 'all_incidents.number'],
  ...['reports', 'actors', 'figures', 'sums'].map((part) => `all_incident_${part}.incident`),
].map((name) => name.split('.') as [table: string, column: string]);

const PARTS = ['reports', 'actors', 'figures', 'sums'];

/**
 * Stories and incidents get numbers of their own, which come of their ids and stay, and a digest of their rows: relating then
 * writes only what has changed. Those of before are written anew the next time.
 */
export const ownNumbers: Migration = {
  number: 6,
  name: 'own-numbers',
  both: [
    ...PARTS.map((part) => `DROP VIEW incident_${part}`),
    ...['story_documents', 'stories', 'incidents'].map((view) => `DROP VIEW ${view}`),
    ...NUMBERED.map(([table, column]) => `ALTER TABLE ${table} ALTER COLUMN ${column} TYPE BIGINT`),
    ...['stories', 'incidents'].map((name) => `ALTER TABLE all_${name} ADD COLUMN digest TEXT`),
    `CREATE VIEW incidents AS SELECT * FROM all_incidents WHERE coalesce(review, '') <> 'rejected'`,
    ...PARTS.map(
      (part) => `CREATE VIEW incident_${part} AS
        SELECT i.id AS incident_id, i.type, i.day, part.*
        FROM all_incident_${part} part JOIN incidents i ON i.number = part.incident`,
    ),
    'CREATE VIEW stories AS SELECT * FROM all_stories',
    `CREATE VIEW story_documents AS
      SELECT s.id AS story_id, part.* FROM all_story_documents part JOIN all_stories s ON s.number = part.story`,
  ],
};
