import type { Migration } from './migration.ts';

const PARTS = ['sentences', 'actors', 'events', 'event_actors', 'quantities', 'quotes', 'issues'];

/** Views of what is current, each row with its document: for those who ask in SQL. */
export const current: Migration = {
  number: 2,
  name: 'current',
  both: [
    'CREATE VIEW documents AS SELECT * FROM all_documents WHERE superseded_by IS NULL',
    ...PARTS.map(
      (part) => `CREATE VIEW ${part} AS
        SELECT d.id AS document, d.outlet, d.published_day, part.*
        FROM all_${part} part JOIN all_documents d ON d.number = part.document_number
        WHERE d.superseded_by IS NULL`,
    ),
  ],
};
