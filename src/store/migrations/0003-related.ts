import type { Migration } from './migration.ts';

/**
 * Stories, incidents and decisions. `incident` and `story` in other tables lead to `number`, which relating gives anew each
 * time; `id` stays. `decisions` are kept for good, all else here is made of codings and decisions.
 */
export const related: Migration = {
  number: 3,
  name: 'related',
  both: [
    'DROP VIEW events',
    'ALTER TABLE all_events ADD COLUMN review TEXT',
    `CREATE VIEW events AS
      SELECT d.id AS document, d.outlet, d.published_day, part.*
      FROM all_events part JOIN all_documents d ON d.number = part.document_number
      WHERE d.superseded_by IS NULL AND coalesce(part.review, '') <> 'rejected'`,
    `CREATE TABLE all_stories (
      number INTEGER NOT NULL, id TEXT, title TEXT, first_published TEXT, last_published TEXT,
      first_day DATE, last_day DATE,
      outlets TEXT[],
      documents INTEGER, independent INTEGER,
      record JSON
    )`,
    `CREATE TABLE all_story_documents (
      story INTEGER NOT NULL, position INTEGER NOT NULL, document_number INTEGER,
      document TEXT, copy_of TEXT,
      share FLOAT8
    )`,
    `CREATE TABLE all_incidents (
      number INTEGER NOT NULL,
      id TEXT, type TEXT, mode TEXT, cameo TEXT, quad TEXT,
      plover FLOAT8, goldstein FLOAT8,
      status TEXT,
      day DATE, date_from DATE, date_to DATE,
      date_precision TEXT, date_basis TEXT,
      place TEXT, place_country TEXT, place_admin1 TEXT,
      lat FLOAT8, lon FLOAT8,
      geonames INTEGER,
      place_precision TEXT, place_basis TEXT,
      source_names TEXT[], source_countries TEXT[], source_sectors TEXT[], source_codes TEXT[],
      target_names TEXT[], target_countries TEXT[], target_sectors TEXT[], target_codes TEXT[],
      title TEXT, first_published TEXT, last_published TEXT,
      first_day DATE, last_day DATE,
      outlets TEXT[],
      reports INTEGER, documents INTEGER, independent INTEGER,
      disagree BOOLEAN,
      review TEXT,
      by_hand TEXT[],
      record JSON
    )`,
    `CREATE TABLE all_incident_reports (
      incident INTEGER NOT NULL, position INTEGER NOT NULL, document_number INTEGER, event INTEGER,
      event_id TEXT, document TEXT, outlet TEXT, published TEXT,
      published_day DATE,
      status TEXT, copy_of TEXT,
      trigger_start INTEGER, trigger_end INTEGER
    )`,
    `CREATE TABLE all_incident_actors (
      incident INTEGER NOT NULL,
      role TEXT,
      position INTEGER NOT NULL,
      actor TEXT, name TEXT, country TEXT, cameo TEXT,
      sectors TEXT[]
    )`,
    `CREATE TABLE all_incident_figures (
      incident INTEGER NOT NULL, position INTEGER NOT NULL,
      kind TEXT,
      given_by TEXT[],
      official BOOLEAN,
      low FLOAT8, value FLOAT8, high FLOAT8,
      words TEXT, event_id TEXT, document TEXT, outlet TEXT, published TEXT,
      start_offset INTEGER, end_offset INTEGER
    )`,
    `CREATE TABLE all_incident_sums (
      incident INTEGER NOT NULL, position INTEGER NOT NULL,
      kind TEXT,
      low FLOAT8, best FLOAT8, high FLOAT8,
      rule TEXT,
      disagree BOOLEAN
    )`,
    `CREATE TABLE decisions (
      number INTEGER NOT NULL, id TEXT NOT NULL, made_at TEXT, made_by TEXT, action TEXT, kind TEXT,
      subjects TEXT[],
      note TEXT,
      record JSON
    )`,
    'CREATE TABLE former_ids (kind TEXT NOT NULL, id TEXT NOT NULL, current TEXT)',
    'CREATE TABLE coded_events (document_number INTEGER NOT NULL, position INTEGER NOT NULL, record JSON)',
    `CREATE TABLE relations (
      made_at TEXT, program TEXT, figures TEXT, state TEXT,
      documents INTEGER, stories INTEGER, incidents INTEGER, decisions INTEGER, last_document INTEGER,
      issues JSON
    )`,
    `CREATE VIEW incidents AS SELECT * FROM all_incidents WHERE coalesce(review, '') <> 'rejected'`,
    ...['reports', 'actors', 'figures', 'sums'].map(
      (part) => `CREATE VIEW incident_${part} AS
        SELECT i.id AS incident_id, i.type, i.day, part.*
        FROM all_incident_${part} part JOIN incidents i ON i.number = part.incident`,
    ),
    'CREATE VIEW stories AS SELECT * FROM all_stories',
    `CREATE VIEW story_documents AS
      SELECT s.id AS story_id, part.* FROM all_story_documents part JOIN all_stories s ON s.number = part.story`,
  ],
  postgres: [
    ...['stories', 'incidents'].flatMap((name) => [
      `ALTER TABLE all_${name} ADD PRIMARY KEY (number)`,
      `CREATE UNIQUE INDEX ON all_${name} (id)`,
    ]),
    'CREATE INDEX ON all_incidents (day)',
    'CREATE INDEX ON all_incidents (type, status)',
    'ALTER TABLE all_story_documents ADD PRIMARY KEY (story, position)',
    'CREATE INDEX ON all_story_documents (document_number)',
    'ALTER TABLE all_incident_reports ADD PRIMARY KEY (incident, position)',
    'CREATE INDEX ON all_incident_reports (document_number)',
    'CREATE INDEX ON all_incident_reports (event_id)',
    'ALTER TABLE all_incident_actors ADD PRIMARY KEY (incident, role, position)',
    'CREATE INDEX ON all_incident_actors (actor)',
    'ALTER TABLE all_incident_figures ADD PRIMARY KEY (incident, position)',
    'ALTER TABLE all_incident_sums ADD PRIMARY KEY (incident, position)',
    'ALTER TABLE decisions ADD PRIMARY KEY (number)',
    'CREATE UNIQUE INDEX ON decisions (id)',
    'ALTER TABLE former_ids ADD PRIMARY KEY (kind, id)',
    'ALTER TABLE coded_events ADD PRIMARY KEY (document_number, position)',
  ],
};
