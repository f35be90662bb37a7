import type { Migration } from './migration.ts';

/**
 * The records. `number` is the place of a document's coding in the order of ingestion, and `document_number` leads to
 * it. A coding is superseded where `superseded_by` names a later one.
 */
export const records: Migration = {
  number: 1,
  name: 'records',
  both: [
    `CREATE TABLE all_documents (
      number INTEGER NOT NULL,
      id TEXT, content TEXT, program TEXT, model TEXT, codebook TEXT,
      superseded_by INTEGER,
      url TEXT, outlet TEXT, title TEXT,
      authors TEXT[],
      published TEXT,
      published_day DATE,
      published_precision TEXT, published_basis TEXT, retrieved TEXT, language TEXT, dateline_place TEXT, dateline_agency TEXT,
      origin TEXT, sha256 TEXT,
      terms INTEGER,
      text TEXT,
      record JSON
    )`,
    `CREATE TABLE all_sentences (
      document_number INTEGER NOT NULL, position INTEGER NOT NULL,
      part TEXT,
      paragraph INTEGER, start_offset INTEGER, end_offset INTEGER,
      text TEXT
    )`,
    `CREATE TABLE all_actors (
      document_number INTEGER NOT NULL, position INTEGER NOT NULL,
      id TEXT, name TEXT, country TEXT, country_basis TEXT,
      sectors TEXT[],
      sector_basis TEXT, cameo TEXT, role TEXT,
      mentions INTEGER,
      record JSON
    )`,
    `CREATE TABLE all_events (
      document_number INTEGER NOT NULL, position INTEGER NOT NULL,
      id TEXT, type TEXT, mode TEXT, cameo TEXT,
      codes TEXT[],
      quad TEXT,
      plover FLOAT8, goldstein FLOAT8,
      contexts TEXT[],
      status TEXT, projected_type TEXT, projected_mode TEXT, projected_cameo TEXT,
      day DATE, date_from DATE, date_to DATE,
      date_precision TEXT, date_basis TEXT, date_text TEXT,
      place TEXT, place_country TEXT, place_admin1 TEXT,
      lat FLOAT8, lon FLOAT8,
      geonames INTEGER,
      place_precision TEXT, place_basis TEXT,
      source_names TEXT[], source_countries TEXT[], source_sectors TEXT[], source_codes TEXT[],
      target_names TEXT[], target_countries TEXT[], target_sectors TEXT[], target_codes TEXT[],
      trigger_text TEXT,
      trigger_start INTEGER, trigger_end INTEGER, sentence INTEGER,
      confidence FLOAT8,
      rule TEXT, words TEXT,
      record JSON
    )`,
    `CREATE TABLE all_event_actors (
      document_number INTEGER NOT NULL, event INTEGER NOT NULL,
      role TEXT,
      position INTEGER NOT NULL,
      actor TEXT, name TEXT, words TEXT, country TEXT, cameo TEXT,
      sectors TEXT[]
    )`,
    `CREATE TABLE all_quantities (
      document_number INTEGER NOT NULL, event INTEGER NOT NULL, position INTEGER NOT NULL,
      kind TEXT,
      low FLOAT8, value FLOAT8, high FLOAT8,
      approximate BOOLEAN,
      unit TEXT, words TEXT
    )`,
    `CREATE TABLE all_quotes (
      document_number INTEGER NOT NULL, position INTEGER NOT NULL,
      id TEXT, kind TEXT, text TEXT, cue TEXT,
      speaker TEXT, speaker_name TEXT, speaker_words TEXT, speaker_country TEXT, speaker_cameo TEXT,
      speaker_sectors TEXT[],
      sentence INTEGER, start_offset INTEGER, end_offset INTEGER,
      continues TEXT,
      confidence FLOAT8,
      rule TEXT,
      terms INTEGER,
      record JSON
    )`,
    `CREATE TABLE all_issues (
      document_number INTEGER NOT NULL, position INTEGER NOT NULL,
      stage TEXT, code TEXT, severity TEXT, message TEXT, hint TEXT,
      start_offset INTEGER, end_offset INTEGER,
      record JSON
    )`,
  ],
  duckdb: [
    'CREATE TABLE document_terms (term TEXT NOT NULL, document_number INTEGER NOT NULL, occurrences INTEGER NOT NULL)',
    `CREATE TABLE quote_terms (
      term TEXT NOT NULL, document_number INTEGER NOT NULL, position INTEGER NOT NULL, occurrences INTEGER NOT NULL
    )`,
  ],
  postgres: [
    'ALTER TABLE all_documents ADD PRIMARY KEY (number)',
    'ALTER TABLE all_documents ADD UNIQUE (content, program, model, codebook)',
    'CREATE INDEX ON all_documents (id)',
    'CREATE INDEX ON all_documents (published_day)',
    ...['sentences', 'actors', 'events', 'quotes', 'issues'].map(
      (name) => `ALTER TABLE all_${name} ADD PRIMARY KEY (document_number, position)`,
    ),
    'ALTER TABLE all_event_actors ADD PRIMARY KEY (document_number, event, role, position)',
    'ALTER TABLE all_quantities ADD PRIMARY KEY (document_number, event, position)',
    ...['actors', 'events', 'quotes'].map((name) => `CREATE INDEX ON all_${name} (id)`),
    'CREATE INDEX ON all_events (day)',
    'CREATE INDEX ON all_events (type, status)',
    'CREATE INDEX ON all_event_actors (actor)',
    'CREATE TABLE document_search (document_number INTEGER PRIMARY KEY, words TSVECTOR NOT NULL)',
    'CREATE INDEX ON document_search USING gin (words)',
    `CREATE TABLE quote_search (
      document_number INTEGER NOT NULL, position INTEGER NOT NULL, words TSVECTOR NOT NULL,
      PRIMARY KEY (document_number, position)
    )`,
    'CREATE INDEX ON quote_search USING gin (words)',
  ],
};
