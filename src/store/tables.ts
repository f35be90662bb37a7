/** Types that both databases have. A date is a text such as 2017-07-31, JSON is its text. */
export type ColumnType = 'int' | 'long' | 'double' | 'bool' | 'text' | 'date' | 'texts' | 'json';

/** A table as the writer fills it; the migrations make it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly (readonly [name: string, type: ColumnType])[];
}

/** Makes a table of lines such as "int number position". */
function table(name: string, ...lines: readonly `${ColumnType} ${string}`[]): Table {
  const columns = lines.flatMap((line) => {
    const [type, ...names] = line.split(' ');
    return names.map((column) => [column, type as ColumnType] as const);
  });
  return { name, columns };
}

export const DOCUMENTS = table(
  'all_documents',
  'int number',
  'text id content program model codebook',
  'int superseded_by',
  'text url outlet title',
  'texts authors',
  'text published',
  'date published_day',
  'text published_precision published_basis retrieved language dateline_place dateline_agency',
  'text origin sha256',
  'int terms',
  'text text',
  'json record',
);

export const SENTENCES = table(
  'all_sentences',
  'int document_number position',
  'text part',
  'int paragraph start_offset end_offset',
  'text text',
);

export const ACTORS = table(
  'all_actors',
  'int document_number position',
  'text id name country country_basis',
  'texts sectors',
  'text sector_basis cameo role',
  'int mentions',
  'json record',
);

export const EVENTS = table(
  'all_events',
  'int document_number position',
  'text id type mode cameo',
  'texts codes',
  'text quad',
  'double plover goldstein',
  'texts contexts',
  'text status projected_type projected_mode projected_cameo',
  'date day date_from date_to',
  'text date_precision date_basis date_text',
  'text place place_country place_admin1',
  'double lat lon',
  'int geonames',
  'text place_precision place_basis',
  'texts source_names source_countries source_sectors source_codes',
  'texts target_names target_countries target_sectors target_codes',
  'text trigger_text',
  'int trigger_start trigger_end sentence',
  'double confidence',
  'text rule words',
  'json record',
  'text review',
);

export const EVENT_ACTORS = table(
  'all_event_actors',
  'int document_number event',
  'text role',
  'int position',
  'text actor name words country cameo',
  'texts sectors',
);

export const QUANTITIES = table(
  'all_quantities',
  'int document_number event position',
  'text kind',
  'double low value high',
  'bool approximate',
  'text unit words',
);

export const QUOTES = table(
  'all_quotes',
  'int document_number position',
  'text id kind text cue',
  'text speaker speaker_name speaker_words speaker_country speaker_cameo',
  'texts speaker_sectors',
  'int sentence start_offset end_offset',
  'text continues',
  'double confidence',
  'text rule',
  'int terms',
  'json record',
);

export const ISSUES = table(
  'all_issues',
  'int document_number position',
  'text stage code severity message hint',
  'int start_offset end_offset',
  'json record',
);

/** Every table that the records of a document go to. */
export const TABLES: readonly Table[] = [
  ...[DOCUMENTS, SENTENCES, ACTORS, EVENTS, EVENT_ACTORS, QUANTITIES, QUOTES, ISSUES],
];

export const STORIES = table(
  'all_stories',
  'long number',
  'text id title first_published last_published',
  'date first_day last_day',
  'texts outlets',
  'int documents independent',
  'json record',
  'text digest',
);

export const STORY_DOCUMENTS = table(
  'all_story_documents',
  'long story',
  'int position document_number',
  'text document copy_of',
  'double share',
);

export const INCIDENTS = table(
  'all_incidents',
  'long number',
  'text id type mode cameo quad',
  'double plover goldstein',
  'text status',
  'date day date_from date_to',
  'text date_precision date_basis',
  'text place place_country place_admin1',
  'double lat lon',
  'int geonames',
  'text place_precision place_basis',
  'texts source_names source_countries source_sectors source_codes',
  'texts target_names target_countries target_sectors target_codes',
  'text title first_published last_published',
  'date first_day last_day',
  'texts outlets',
  'int reports documents independent',
  'bool disagree',
  'text review',
  'texts by_hand',
  'json record',
  'text digest',
);

export const INCIDENT_REPORTS = table(
  'all_incident_reports',
  'long incident',
  'int position document_number event',
  'text event_id document outlet published',
  'date published_day',
  'text status copy_of',
  'int trigger_start trigger_end',
);

export const INCIDENT_ACTORS = table(
  'all_incident_actors',
  'long incident',
  'text role',
  'int position',
  'text actor name country cameo',
  'texts sectors',
);

export const INCIDENT_FIGURES = table(
  'all_incident_figures',
  'long incident',
  'int position',
  'text kind',
  'texts given_by',
  'bool official',
  'double low value high',
  'text words event_id document outlet published',
  'int start_offset end_offset',
);

export const INCIDENT_SUMS = table(
  'all_incident_sums',
  'long incident',
  'int position',
  'text kind',
  'double low best high',
  'text rule',
  'bool disagree',
);

/** Every table that the result of relating goes to. */
export const RELATED_TABLES: readonly Table[] = [
  ...[
    STORIES,
    STORY_DOCUMENTS,
    INCIDENTS,
    INCIDENT_REPORTS,
    INCIDENT_ACTORS,
    INCIDENT_FIGURES,
    INCIDENT_SUMS,
  ],
];

export const DECISIONS = table(
  'decisions',
  'int number',
  'text id made_at made_by action kind',
  'texts subjects',
  'text note',
  'json record',
);

/** Ids that incidents and stories had before, and what they lead to now. */
export const FORMER_IDS = table('former_ids', 'text kind id current');

/** Events as they were coded, where a person decided about them since. */
export const CODED_EVENTS = table('coded_events', 'int document_number position', 'json record');

/** What was written, in order. */
export const CHANGES = table('changes', 'int number', 'text kind change id title');

/** One row: what the last relating was made of. */
export const RELATIONS = table(
  'relations',
  'text made_at program figures state',
  'int documents stories incidents decisions last_document',
  'json issues',
);
