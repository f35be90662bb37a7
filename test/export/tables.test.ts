import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseCsv } from '../../scripts/actors/csv.ts';
import { acledTable } from '../../src/export/acled.ts';
import { batchOf, type ExportBatch } from '../../src/export/exporter.ts';
import { gdeltTable } from '../../src/export/gdelt/events.ts';
import { mentionsTable } from '../../src/export/gdelt/mentions.ts';
import { icewsTable } from '../../src/export/icews.ts';
import { phoenixTable } from '../../src/export/phoenix.ts';
import { polecatTable } from '../../src/export/polecat.ts';
import { tableLines, type Table } from '../../src/export/table.ts';
import { ucdpTable } from '../../src/export/ucdp.ts';
import { exported, fullDocument, hostileDocument, rowsOf } from './support.ts';

const COLUMNS = parse(readFileSync('test/cases/export/columns.yaml', 'utf8')) as Record<string, string[]>;
const GOLD = '../shared/gold/ontology/columns.json';
const GOLD_NAMES: Readonly<Record<string, string>> = {
  gdelt1: 'gdelt_events_1_0',
  gdelt2: 'gdelt_events_2_0',
  'gdelt2-mentions': 'gdelt_mentions_2_0',
  icews: 'icews_public',
  phoenix: 'phoenix',
  polecat: 'polecat',
};

const namesOf = <Row>({ name, columns }: Table<Row>) => [name, columns.map(([column]) => column)] as const;

test.each([
  namesOf(gdeltTable('gdelt1', '', 1)),
  namesOf(gdeltTable('gdelt2', '', 2)),
  namesOf(mentionsTable),
  namesOf(icewsTable),
  namesOf(phoenixTable),
  namesOf(polecatTable),
])('%s has exactly the columns of its format', (name, columns) => {
  expect(columns).toEqual(COLUMNS[name]);
});

test.runIf(existsSync(GOLD))('the columns are those of the gold data', () => {
  const gold = JSON.parse(readFileSync(GOLD, 'utf8')) as Record<string, (string | { name: string })[]>;
  for (const [name, columns] of Object.entries(COLUMNS)) {
    const own = gold[GOLD_NAMES[name]!]!.map((column) => (typeof column === 'string' ? column : column.name));
    expect(columns).toEqual(own);
  }
});

test('every column stands in docs/reference/exports.md', () => {
  const page = readFileSync('docs/reference/exports.md', 'utf8');
  const sectionOf = (name: string) =>
    page.split(/^## /m).find((part) => part.split('\n')[0]!.includes(name)) ?? '';
  const tables = {
    ...COLUMNS,
    ucdp: ucdpTable.columns.map(([name]) => name),
    acled: acledTable.columns.map(([name]) => name),
  };
  for (const [table, columns] of Object.entries(tables)) {
    const section = sectionOf(table).replaceAll(/`Actor1Geo_(\w+)`/g, '`Actor1Geo_$1` `Actor2Geo_$1`');
    for (const column of columns) expect(section, `${table} ${column}`).toContain(`\`${column}\``);
  }
});

/** The rows of the full document: raid, planned aid, and the meeting each way. */
async function rows(format: string, header: boolean, added?: string) {
  const all = rowsOf(await exported(format, [fullDocument()], { added }), COLUMNS[format]!, header);
  expect(all).toHaveLength(4);
  return all as [Record<string, string>, ...Record<string, string>[]];
}

/** The cells that are not empty. */
function filled(row: Record<string, string> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(row ?? {}).filter(([, cell]) => cell !== ''));
}

test.each(Object.keys(COLUMNS))('%s keeps its columns with hostile text', async (format) => {
  const text = await exported(format, [hostileDocument()]);
  const header = format === 'icews' || format === 'polecat';
  const [row, ...more] = rowsOf(text, COLUMNS[format]!, header);
  expect(more).toEqual([]);
  for (const cell of Object.values(row!)) expect(cell).not.toMatch(/^[=+@\p{Cc}]|[\p{Cc}\p{Cs}]|javascript/u);
});

describe('gdelt', () => {
  test('writes the raid in full', async () => {
    const [raid] = await rows('gdelt2', false);
    expect(filled(raid)).toEqual({
      GLOBALEVENTID: expect.stringMatching(/^[1-9]\d{0,14}$/) as string,
      SQLDATE: '20210307',
      MonthYear: '202103',
      Year: '2021',
      FractionDate: '2021.1836',
      Actor1Code: 'KENUAF',
      Actor1Name: 'ARMED MEN',
      Actor1CountryCode: 'KEN',
      Actor1Type1Code: 'UAF',
      Actor2Code: 'KENCVLBUS',
      Actor2Name: 'TRADERS',
      Actor2CountryCode: 'KEN',
      Actor2Type1Code: 'CVL',
      Actor2Type2Code: 'BUS',
      IsRootEvent: '1',
      EventCode: '193',
      EventBaseCode: '193',
      EventRootCode: '19',
      QuadClass: '4',
      GoldsteinScale: '-10',
      NumMentions: '1',
      NumSources: '1',
      NumArticles: '1',
      ActionGeo_Type: '4',
      ActionGeo_FullName: 'Kolvane, Garissa County, Kenya',
      ActionGeo_CountryCode: 'KE',
      ActionGeo_Lat: '-0.45',
      ActionGeo_Long: '39.65',
      DATEADDED: '20210309100005',
      SOURCEURL: 'https://www.wire.example/2021/03/kolvane?a=1&b=2',
    });
  });

  test('a planned act is an agreement of the day of the report', async () => {
    const [, plan] = await rows('gdelt1', false, '2021-05-01');
    expect(plan).toMatchObject({
      EventCode: '030',
      QuadClass: '1',
      GoldsteinScale: '4',
      SQLDATE: '20210308',
    });
    expect(plan).toMatchObject({ DATEADDED: '20210501', Actor1Code: 'NORGOV', IsRootEvent: '0' });
  });

  test('who met gives a row each way, in an American city', async () => {
    const [, , there, back] = await rows('gdelt2', false);
    expect(there).toMatchObject({ Actor1Name: 'JON BERG', Actor2Name: 'THE PRESIDENT OF SUDLIA' });
    expect(back).toMatchObject({ Actor2Name: 'JON BERG', Actor1Name: 'THE PRESIDENT OF SUDLIA' });
    expect(there).toMatchObject({ ActionGeo_Type: '3', ActionGeo_FullName: 'Austin, Texas, United States' });
    expect(there).toMatchObject({ ActionGeo_CountryCode: 'US', ActionGeo_ADM1Code: 'USTX' });
    expect(there!['GLOBALEVENTID']).not.toBe(back!['GLOBALEVENTID']);
  });

  test.each([
    [{ name: 'Kenya', country: 'KEN', precision: 'country' }, '1', 'Kenya', 'KE', '', 'KE'],
    [
      { name: 'Texas', country: 'USA', precision: 'division' },
      '2',
      'Texas, United States',
      'US',
      'USTX',
      'USTX',
    ],
    [{ name: 'Bavaria', country: 'DEU', precision: 'division' }, '5', 'Bavaria, Germany', 'GM', '', ''],
    [
      { name: 'Gaza', country: 'PSE', lat: 31.5, lon: 34.46, precision: 'city' },
      '4',
      'Gaza, Palestine',
      'GZ',
      '',
      '',
    ],
    [
      { name: 'Jenin', country: 'PSE', lat: 32.46, lon: 35.3, precision: 'city' },
      '4',
      'Jenin, Palestine',
      'WE',
      '',
      '',
    ],
    [{ name: 'Palestine', country: 'PSE', precision: 'country' }, '1', 'Palestine', '', '', ''],
    [{ name: 'the border', precision: 'unknown' }, '', 'the border', '', '', ''],
  ] as const)('writes the place %j', async (place, type, name, country, adm1, feature) => {
    const coded = fullDocument();
    const event = { ...coded.events[0]!, place: [{ ...place, basis: 'stated' as const }] };
    const text = await exported('gdelt2', [{ ...coded, events: [event] }]);
    expect(rowsOf(text, COLUMNS['gdelt2']!, false)[0]).toMatchObject({
      ...{ ActionGeo_Type: type, ActionGeo_FullName: name, ActionGeo_CountryCode: country },
      ...{ ActionGeo_ADM1Code: adm1, ActionGeo_FeatureID: feature },
    });
  });

  test('a month without a day leaves the day empty', async () => {
    const coded = fullDocument();
    const date = [{ from: '1999-03-01', to: '1999-03-31', precision: 'month', basis: 'resolved' }] as const;
    const text = await exported('gdelt1', [{ ...coded, events: [{ ...coded.events[0]!, date }] }]);
    const [row] = rowsOf(text, COLUMNS['gdelt1']!, false);
    expect(row).toMatchObject({ SQLDATE: '', MonthYear: '199903', Year: '1999', FractionDate: '' });
  });

  test('mentions share the ids of events and count in characters from the article', async () => {
    const events = await rows('gdelt2', false);
    const mentions = await rows('gdelt2-mentions', false);
    const ids = (all: readonly Record<string, string>[]) => all.map((row) => row['GLOBALEVENTID']);
    expect(ids(mentions)).toEqual(ids(events));
    expect(filled(mentions[0])).toEqual({
      GLOBALEVENTID: events[0]['GLOBALEVENTID'],
      EventTimeDate: '20210309100005',
      MentionTimeDate: '20210309100005',
      MentionType: '1',
      MentionSourceName: 'wire.example',
      MentionIdentifier: 'https://www.wire.example/2021/03/kolvane?a=1&b=2',
      SentenceID: '2',
      Actor1CharOffset: '35',
      Actor2CharOffset: '64',
      ActionCharOffset: '45',
      InRawText: '1',
      Confidence: '88',
      MentionDocLen: String(fullDocument().document.text.length),
    });
  });

  test('an entry with several reports counts them, and each is a mention', () => {
    const [one, other] = [fullDocument(), fullDocument()];
    const second = {
      ...other,
      document: { ...other.document, id: 'd2', outlet: 'The Courier', url: 'https://c.example/' },
    };
    const [entry] = batchOf(one).entries;
    const reports = [entry!.reports[0], { event: second.events[0]!, coded: second }] as const;
    const batch: ExportBatch = { documents: [one, second], entries: [{ ...entry!, reports }] };
    const table = gdeltTable('gdelt2', '', 2);
    const [row] = rowsOf(tableLines(table, table.openRows({})(batch)), COLUMNS['gdelt2']!, false);
    expect(row).toMatchObject({ NumMentions: '2', NumSources: '2', NumArticles: '2' });
    const mentions = rowsOf(
      tableLines(mentionsTable, mentionsTable.openRows({})(batch)),
      COLUMNS['gdelt2-mentions']!,
      false,
    );
    expect(mentions.map((mention) => mention['MentionSourceName'])).toEqual(['wire.example', 'c.example']);
    expect(new Set(mentions.map((mention) => mention['GLOBALEVENTID']))).toEqual(
      new Set([row!['GLOBALEVENTID']]),
    );
  });
});

test('icews writes names, sectors and the text of the code', async () => {
  const [raid, plan, meeting] = await rows('icews', true);
  expect(filled(raid)).toEqual({
    'Event ID': expect.stringMatching(/^\d+$/) as string,
    'Event Date': '2021-03-07',
    'Source Name': 'Armed men',
    'Source Sectors': 'Unidentified Forces',
    'Source Country': 'Kenya',
    'Event Text': 'fight with small arms and light weapons',
    'CAMEO Code': '193',
    Intensity: '-10',
    'Target Name': 'traders',
    'Target Sectors': 'General Population / Civilian / Social,Business',
    'Target Country': 'Kenya',
    'Story ID': expect.stringMatching(/^\d+$/) as string,
    'Sentence Number': '2',
    Publisher: 'The Wire',
    City: 'Kolvane',
    Province: 'Garissa County',
    Country: 'Kenya',
    Latitude: '-0.45',
    Longitude: '39.65',
  });
  expect(plan).toMatchObject({ 'CAMEO Code': '030', Intensity: '4', 'Event Date': '2021-03-08' });
  expect(meeting).toMatchObject({
    'Source Name': 'Jon Berg',
    'Event Text': 'Make a visit',
    Intensity: '1.9',
  });
});

test('phoenix parts the actor codes', async () => {
  const [raid, , meeting] = await rows('phoenix', false);
  expect(filled(raid)).toEqual({
    EventID: expect.stringMatching(/^\d+$/) as string,
    ...{ Date: '20210307', Year: '2021', Month: '03', Day: '07' },
    ...{ SourceActorFull: 'KENUAF', SourceActorEntity: 'KEN', SourceActorAttribute: 'UAF' },
    ...{ TargetActorFull: 'KENCVLBUS', TargetActorEntity: 'KEN', TargetActorRole: 'CVL' },
    ...{ TargetActorAttribute: 'BUS', EventCode: '193', EventRootCode: '19', PentaClass: '4' },
    ...{ GoldsteinScore: '-10', Issues: 'TERRORISM,1;HUMAN_SECURITY,1', Lat: '-0.45', Lon: '39.65' },
    ...{ LocationName: 'Kolvane', StateName: 'Garissa County', CountryCode: 'KEN', SentenceID: 'd1_2' },
    ...{ URLs: 'https://www.wire.example/2021/03/kolvane?a=1&b=2', NewsSources: 'The Wire' },
  });
  expect(meeting).toMatchObject({ SourceActorFull: 'NORGOV', SourceActorRole: 'GOV', PentaClass: '1' });
});

test('polecat writes PLOVER as it stands', async () => {
  const [raid, plan, , back] = await rows('polecat', true);
  expect(filled(raid)).toEqual({
    ...{
      'Event ID': 'e-raid',
      'Event Date': '2021-03-07',
      'Event Type': 'ASSAULT',
      'Event Mode': 'firearms',
    },
    ...{ Intensity: '-9', 'Quad Code': 'MATERIAL CONFLICT', Contexts: 'terrorism;human_security' },
    ...{
      'Actor Name': 'Armed men',
      'Actor Country': 'KEN',
      'Actor COW': '501',
      'Primary Actor Sector': 'UAF',
    },
    ...{ 'Actor Sectors': 'UAF', 'Actor Name Raw': 'Armed men' },
    ...{ 'Recipient Name': 'traders', 'Recipient Country': 'KEN', 'Recipient COW': '501' },
    ...{ 'Primary Recipient Sector': 'CVL', 'Recipient Sectors': 'CVL;BUS', 'Recipient Name Raw': 'traders' },
    ...{ Placename: 'Kolvane', City: 'Kolvane', Province: 'Garissa County', Country: 'KEN' },
    ...{ Latitude: '-0.45', Longitude: '39.65', 'GeoNames ID': '197745', 'Raw Placename': 'Kolvane' },
    ...{ Source: 'The Wire', 'Publication Date': '2021-03-08', 'Story People': 'Ada Moreno;Jon Berg' },
    ...{ 'Story Locations': 'Kolvane;the port;Austin', Language: 'en', Version: 'dragoman 0.1.0' },
  });
  expect(plan).toMatchObject({ 'Event Type': 'AGREE', Intensity: '2.5', 'Quad Code': 'VERBAL COOPERATION' });
  expect(back).toMatchObject({ 'Event ID': 'e-met-2', 'Recipient Title': 'foreign minister' });
});

test('ucdp writes lethal violence that happened', async () => {
  const [row, ...more] = parseCsv(await exported('ucdp', [fullDocument()]));
  expect(more).toEqual([]);
  expect(Object.keys(row!)).toEqual(ucdpTable.columns.map(([name]) => name));
  expect(row).toMatchObject({
    ...{ event_id: 'e-raid', violence: 'one-sided', side_a: 'Armed men', side_b_kind: 'unarmed' },
    ...{ date_start: '2021-03-07', date_end: '2021-03-07', date_precision: 'day' },
    ...{ killed_low: '12', killed_best: '', killed_high: '', country_cow: '501', prio_grid: '129320' },
  });
});

test('acled writes violence and protest that happened', async () => {
  const [row, ...more] = parseCsv(await exported('acled', [fullDocument()]));
  expect(more).toEqual([]);
  expect(Object.keys(row!)).toEqual(acledTable.columns.map(([name]) => name));
  expect(row).toMatchObject({
    ...{ class: 'violence-against-civilians', civilians_targeted: 'yes', country_numeric: '404' },
    ...{
      crowd_best: '',
      notes: 'Armed men killed at least 12 traders in Kolvane on Sunday, police colonel Ada Moreno said.',
    },
  });
});

test('csv has every event with its status', async () => {
  const rows = parseCsv(await exported('csv', [fullDocument()]));
  const told = rows.map((row) => [row['event'], row['status'], row['projected_type']]);
  expect(told).toEqual([
    ['e-raid', 'actual', 'ASSAULT'],
    ['e-plan', 'future', 'AGREE'],
    ['e-denied', 'negated', ''],
    ['e-war', 'historical', ''],
    ['e-met', 'actual', 'CONSULT'],
  ]);
});
